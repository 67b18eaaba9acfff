from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import country
from kazrights.casework.country import ThemePage
from kazrights.gui.country.figures_block import grouped
from kazrights.gui.country.page import CountryPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.store.vault import Vault


@pytest.fixture
def desk(sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CountryPage:
    made = CountryPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def _theme(vault: Vault, code: str) -> ThemePage:
    return next(page for page in country.themes(vault) if page.theme.code == code)


def _said(block: Block) -> str:
    shown = [block.rows.itemAt(n).widget() for n in range(block.rows.count())]
    return "\n".join(
        part.text()
        for row in shown
        for part in ([row] if isinstance(row, QLabel | QPushButton) else row.findChildren(QLabel))
    )


def test_figures_show_number_unit_date_publisher_and_source(page: CountryPage, sample: Vault) -> None:
    held = _theme(sample, "background")
    page.show_item(held.theme.id)
    said = _said(page.theme.figures)
    for figure in held.figures:
        assert (grouped(figure.value) if figure.value is not None else figure.as_written.en) in said
        assert figure.counts.en in said
    assert "as of 29 Oct 2020" in said
    assert "World Bank" in said
    assert said.count("Amnesty International Report 2020/21") == len(held.figures)


def test_laws_and_promises_keep_the_precision_that_is_known(page: CountryPage, sample: Vault) -> None:
    page.show_item(_theme(sample, "disability").theme.id)
    assert "promised 22 Oct 2020 · by 2022" in _said(page.theme.commitments)
    page.show_item(_theme(sample, "background").theme.id)
    assert "signed Sep 2020" in _said(page.theme.laws)
    assert "no date set" in _said(page.theme.commitments)


def test_notes_stand_under_their_year(page: CountryPage, sample: Vault) -> None:
    page.show_item(_theme(sample, "background").theme.id)
    said = _said(page.theme.notes).splitlines()
    assert said[0] == "2020"
    assert "16 Mar–11 May 2020 · State of emergency" in said


def test_cases_are_links(qtbot: QtBot, page: CountryPage, desk: Desk, sample: Vault) -> None:
    held = _theme(sample, "torture")
    page.show_item(held.theme.id)
    link = page.theme.cases.rows.itemAt(0).widget()
    assert isinstance(link, QPushButton)
    assert held.cases[0].ref in link.text()
    with qtbot.waitSignal(desk.wanted) as wanted:
        link.click()
    assert wanted.args == ["case", held.cases[0].id]


def test_a_figure_is_added_with_its_source(
    qtbot: QtBot, page: CountryPage, desk: Desk, sample: Vault
) -> None:
    theme_id = _theme(sample, "defenders").theme.id
    page.show_item(theme_id)
    assert "No figure yet." in _said(page.theme.figures)
    page.theme.figures.add_record()
    form = page.theme.figures.form
    assert form is not None
    form.set_values(
        {
            "value": 12345,
            "unit": "people",
            "counts": Wording(en="EXAMPLE people counted"),
            "period": FuzzyDate.parse("2026"),
            "new": "EXAMPLE yearbook",
        }
    )
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(
            form.rows[0].field.focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert said.args[1] is True
    shown = _said(page.theme.figures)
    assert "12\u202f345: EXAMPLE people counted" in shown
    assert "EXAMPLE yearbook" in shown
    assert page.list.list.currentIndex().data(Qt.ItemDataRole.UserRole).more == "2 notes · 1 figure · 4 cases"
    sample.undo()
    assert "No figure yet." in _said(page.theme.figures)


def test_a_note_and_a_promise_are_added(page: CountryPage, sample: Vault) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    page.show_item(theme_id)
    page.theme.notes.add_record()
    assert page.theme.notes.form is not None
    page.theme.notes.form.set_values({"text": Wording(kk="ҮЛГІ жазба"), "period": FuzzyDate.parse("2024")})
    page.theme.notes.form.submitted.emit()
    said = _said(page.theme.notes).splitlines()
    assert said[:3] == ["2024", "ҮЛГІ жазба", "no source yet"]
    page.theme.commitments.add_record()
    assert page.theme.commitments.form is not None
    page.theme.commitments.form.set_values({"what": Wording(en="EXAMPLE promise")})
    page.theme.commitments.form.submitted.emit()
    (promise,) = _theme(sample, "lgbti").commitments
    assert (promise.what.en, promise.status) == ("EXAMPLE promise", "open")


def test_what_is_missing_is_said_under_the_field(page: CountryPage, sample: Vault) -> None:
    page.show_item(_theme(sample, "lgbti").theme.id)
    page.theme.laws.add_record()
    form = page.theme.laws.form
    assert form is not None
    form.submitted.emit()
    assert form.rows[0].problem.text() == "Law is needed."
    assert _theme(sample, "lgbti").laws == []


def test_a_change_is_made_where_it_stands(page: CountryPage, sample: Vault) -> None:
    page.show_item(_theme(sample, "disability").theme.id)
    (promise,) = _theme(sample, "disability").commitments
    page.theme.commitments._edit(promise)
    assert page.theme.commitments.form is not None
    page.theme.commitments.form.field("status").set_value("kept")
    page.theme.commitments.form.submitted.emit()
    assert _said(page.theme.commitments).startswith("Kept · ")


def test_an_empty_casebook_offers_the_themes(qtbot: QtBot, vault: Vault) -> None:
    page = CountryPage(Desk(vault))
    qtbot.addWidget(page)
    page.show()
    assert page._detail.currentWidget() is page._none
    page.list._menu.actions()[0].trigger()
    assert [held.theme.code for held in country.themes(vault)] == ["overview"]
    assert page.theme._title.text() == "Overview"
    assert "nothing yet" in page.list.list.currentIndex().data(Qt.ItemDataRole.UserRole).more
    vault.undo()
    assert page._detail.currentWidget() is page._none
