from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, country, country_notes, records
from kazrights.casework.country import ThemePage
from kazrights.casework.filters import Filters
from kazrights.gui.country.figures_block import grouped
from kazrights.gui.country.page import CountryPage
from kazrights.gui.country.record_row import Due
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.person_field import CaseField
from kazrights.gui.parts.shape import Shape
from kazrights.model.source import Source
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


def _parts(row: QWidget) -> list[QLabel | QPushButton]:
    return [part for part in row.findChildren(QWidget) if isinstance(part, QLabel | QPushButton)]


def _said(block: Block) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    shown = [block.rows.itemAt(n).widget() for n in range(block.rows.count())]
    return "\n".join(
        part.text()
        for row in shown
        for part in ([row] if isinstance(row, QLabel | QPushButton) else _parts(row))
        if part.text() not in ("Edit", "⋯")
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
    assert said.count("[1]") == len(held.figures)
    assert "Amnesty International Report 2020/21" in _said(page.theme.sources)


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
    link = page.theme.cases.rows.itemAt(0).widget().findChild(ElidedButton)
    assert isinstance(link, ElidedButton)
    assert held.cases[0].ref in link.words
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
            "held": (None, "EXAMPLE yearbook"),
        }
    )
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(
            form.rows[0].field.focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert said.args[1] is True
    shown = _said(page.theme.figures)
    assert "12\u202f345: EXAMPLE people counted" in shown
    assert "EXAMPLE yearbook" in _said(page.theme.sources)
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


def test_a_change_is_made_where_it_stands(qtbot: QtBot, page: CountryPage, sample: Vault) -> None:
    page.show_item(_theme(sample, "disability").theme.id)
    (promise,) = _theme(sample, "disability").commitments
    row = page.theme.commitments.row(promise.id)
    qtbot.keyClick(row.change, Qt.Key.Key_F2)
    assert row.form is not None
    row.form.field("status").set_value("kept")
    row.form.submitted.emit()
    assert _said(page.theme.commitments).startswith("Kept · ")


def test_an_empty_casebook_offers_the_themes(qtbot: QtBot, vault: Vault) -> None:
    desk = Desk(vault)
    desk_said: list[tuple[str, bool]] = []
    desk.said.connect(lambda words, undo: desk_said.append((words, undo)))
    page = CountryPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page._detail.currentWidget() is page._none
    page.list._menu.actions()[0].trigger()
    assert [held.theme.code for held in country.themes(vault)] == ["overview"]
    assert page.theme._title.text() == "Overview"
    assert desk_said == [("The theme “Overview” was added.", True)]
    assert "nothing yet" in page.list.list.currentIndex().data(Qt.ItemDataRole.UserRole).more
    vault.undo()
    assert page._detail.currentWidget() is page._none


def test_a_promise_says_how_pressing_it_is(page: CountryPage, desk: Desk, sample: Vault) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    day = desk.today
    for what, more in (
        ("EXAMPLE late", {"review_on": day - timedelta(days=3)}),
        ("EXAMPLE now", {"review_on": day}),
        ("EXAMPLE later", {"review_on": day + timedelta(days=9)}),
        ("EXAMPLE promised for yesterday", {"due_on": FuzzyDate.of(day - timedelta(days=1))}),
        ("EXAMPLE kept", {"review_on": day - timedelta(days=3), "status": "kept"}),
    ):
        country_notes.add_commitment(sample, theme_id, what=Wording(en=what), **more)
    page.show_item(theme_id)
    found = {row.said.words: row for row in page.theme.commitments._rows.values()}
    due = {words: row.said.due for words, row in found.items()}
    assert due["EXAMPLE late"] == Due("overdue", "Review 3 days overdue")
    assert due["EXAMPLE now"] == Due("today", "Review today")
    assert due["EXAMPLE promised for yesterday"] == Due("overdue", "1 day overdue")
    assert due["EXAMPLE kept"] is None
    later = due["EXAMPLE later"]
    assert later is not None and later.kind == "upcoming"
    assert len(found["EXAMPLE late"].findChildren(Shape)) == 1


def test_a_record_is_removed_and_comes_back(
    qtbot: QtBot, page: CountryPage, desk: Desk, sample: Vault
) -> None:
    held = _theme(sample, "background")
    page.show_item(held.theme.id)
    law = held.laws[0]
    row = page.theme.laws.row(law.id)
    row.fill_menu()
    assert [action.text() for action in row.menu.actions()] == ["Add source", "Remove"]
    with qtbot.waitSignal(desk.said) as said:
        qtbot.keyClick(row.change, Qt.Key.Key_Delete)
    assert said.args[1] is True and "was removed" in said.args[0]
    assert law.id not in page.theme.laws._rows
    sample.undo()
    assert law.id in page.theme.laws._rows
    assert _theme(sample, "background").citations[law.uid]


def test_a_form_stays_open_while_something_else_changes(page: CountryPage, sample: Vault) -> None:
    held = _theme(sample, "background")
    page.show_item(held.theme.id)
    row = page.theme.laws.row(held.laws[0].id)
    row.edit()
    form = row.form
    country_notes.add_note(sample, held.theme.id, text=Wording(en="EXAMPLE note"))
    assert "EXAMPLE note" in _said(page.theme.notes)
    assert page.theme.laws.row(held.laws[0].id) is row and row.form is form
    page.show_item(_theme(sample, "lgbti").theme.id)
    assert row.form is None


def test_a_mark_leads_to_its_source_which_is_changed_and_left(
    qtbot: QtBot, page: CountryPage, sample: Vault
) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    note_id = country_notes.add_note(
        sample, theme_id, text=Wording(en="EXAMPLE note"), source=Wording(en="EXAMPLE book")
    )
    page.show_item(theme_id)
    source = _theme(sample, "lgbti").sources[-1]
    row = page.theme.sources.row(source.id)
    number = len(_theme(sample, "lgbti").sources)
    assert f"[{number}] Other · EXAMPLE book" in row.said.words
    (mark,) = [
        b for b in page.theme.notes.row(note_id).findChildren(QPushButton) if b.text() == f"[{number}]"
    ]
    assert mark.accessibleName() == f"Show source {number}"
    page.activateWindow()
    mark.click()
    assert QApplication.focusWidget() is row.change
    row.edit()
    assert row.form is not None
    row.form.field("author").set_value("Test Author")
    row.form.submitted.emit()
    assert "Test Author" in _said(page.theme.sources)
    row.remove()
    assert "EXAMPLE book" not in _said(page.theme.sources)
    assert "no source yet" in _said(page.theme.notes)
    sample.undo()
    assert "EXAMPLE book" in _said(page.theme.sources)


def test_a_source_is_added_to_a_record_and_to_the_theme(page: CountryPage, sample: Vault) -> None:
    held = _theme(sample, "lgbti")
    note_id = country_notes.add_note(sample, held.theme.id, text=Wording(en="EXAMPLE note"))
    page.show_item(held.theme.id)
    row = page.theme.notes.row(note_id)
    row.add_source()
    assert row.form is not None
    row.form.submitted.emit()
    said = [form_row.problem.text() for form_row in row.form.rows]
    assert "Choose a source, or type the title of a new one." in said
    row.form.set_values({"title": Wording(en="EXAMPLE leaflet"), "locator": Wording(en="page 2")})
    row.form.submitted.emit()
    assert "EXAMPLE leaflet" in _said(page.theme.sources)
    page.theme.sources.add_record()
    assert page.theme.sources.form is not None
    page.theme.sources.form.set_values({"title": Wording(en="EXAMPLE second")})
    page.theme.sources.form.submitted.emit()
    after = _theme(sample, "lgbti")
    assert [c.source.title.en for c in after.citations[after.theme.uid]] == ["EXAMPLE second"]


def test_a_protected_source_is_not_named(page: CountryPage, sample: Vault) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    country_notes.add_note(sample, theme_id, text=Wording(en="EXAMPLE"), source=Wording(en="EXAMPLE Name"))
    source = _theme(sample, "lgbti").sources[-1]
    records.edit(sample, Source, source.id, protected=True)
    page.show_item(theme_id)
    assert "EXAMPLE Name" not in _said(page.theme.sources)
    assert "Protected source" in _said(page.theme.sources)


def test_a_case_is_found_added_and_taken_off(page: CountryPage, desk: Desk, sample: Vault) -> None:
    held = _theme(sample, "torture")
    page.show_item(held.theme.id)
    there = {case.id for case in held.cases}
    other = next(row for row in cases.rows(sample) if row.id not in there)
    page.theme.cases.add_case()
    form = page.theme.cases.form
    assert form is not None
    form.submitted.emit()
    assert form.rows[0].problem.text() == "Pick a case from those found."
    field = form.rows[0].field
    assert isinstance(field, CaseField)
    (found,) = [known for known in field._search(other.ref) if known.id == other.id]
    field.pick(found)
    form.submitted.emit()
    assert other.id in {case.id for case in _theme(sample, "torture").cases}
    row = _row_of(page, other.ref)
    remove = next(b for b in row.findChildren(QPushButton) if b.text() == "Remove")
    remove.click()
    assert other.id not in {case.id for case in _theme(sample, "torture").cases}
    sample.undo()
    assert other.id in {case.id for case in _theme(sample, "torture").cases}


def test_all_its_cases_are_shown_in_the_list(
    qtbot: QtBot, page: CountryPage, desk: Desk, sample: Vault
) -> None:
    held = _theme(sample, "torture")
    page.show_item(held.theme.id)
    rows = page.theme.cases.rows
    everyone = rows.itemAt(rows.count() - 1).widget()
    assert isinstance(everyone, QPushButton)
    with qtbot.waitSignal(desk.cases_wanted) as wanted:
        everyone.click()
    assert {row.id for row in cases.rows(sample, wanted.args[0])} == {case.id for case in held.cases}


def test_a_theme_is_removed_with_all_under_it(page: CountryPage, sample: Vault) -> None:
    held = _theme(sample, "torture")
    page.show_item(held.theme.id)
    page.theme.remove.click()
    assert "torture" not in {one.theme.code for one in country.themes(sample)}
    assert page.theme._title.text() != "Torture"
    sample.undo()
    assert len(_theme(sample, "torture").notes) == len(held.notes)


def test_long_words_do_not_widen_the_page(page: CountryPage, sample: Vault) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    country_notes.add_law(sample, theme_id, name=Wording(en="EXAMPLE" + "x" * 80), kind="adopted")
    page.resize(744, 560)
    page.show_item(theme_id)
    column = page.theme.widget()
    assert column is not None
    assert column.minimumSizeHint().width() <= page.theme.viewport().width()


def test_a_source_of_a_theme_alone_is_reached(window: MainWindow, sample: Vault) -> None:
    theme_id = _theme(sample, "lgbti").theme.id
    country_notes.add_note(sample, theme_id, text=Wording(en="EXAMPLE"), source=Wording(en="EXAMPLE book"))
    source = _theme(sample, "lgbti").sources[-1]
    window.desk.go("source", source.id)
    assert window.place == "country"
    assert QApplication.focusWidget() is window.page("country").theme.sources.row(source.id).change


def test_the_cases_of_a_theme_are_shown_in_their_list(window: MainWindow) -> None:
    chosen = Filters.of(theme=("torture",))
    window.desk.cases_wanted.emit(chosen)
    assert window.place == "cases"
    assert window.page("cases").list.filters == chosen
    assert "theme" in window.page("cases").list.head.chips.chips


def _row_of(page: CountryPage, ref: str) -> QWidget:
    rows = page.theme.cases.rows
    found = [rows.itemAt(at).widget() for at in range(rows.count())]
    return next(row for row in found if any(ref in link.words for link in row.findChildren(ElidedButton)))
