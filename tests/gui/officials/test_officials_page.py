from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, letters, officials, records
from kazrights.casework.letter_paper import Choice
from kazrights.gui.desk import Desk
from kazrights.gui.officials.page import OfficialsPage
from kazrights.gui.parts.block import Block
from kazrights.model.official import Office
from kazrights.store.vault import Vault


@pytest.fixture
def desk(sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OfficialsPage:
    made = OfficialsPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


@pytest.fixture
def office_id(sample: Vault) -> int:
    return officials.by_code(sample, "prosecutor_general").id


def _titles(page: OfficialsPage) -> list[str]:
    model = page.list.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _said(block: Block) -> str:
    shown = [block.rows.itemAt(n).widget() for n in range(block.rows.count())]
    return "\n".join(
        part.text()
        for row in shown
        for part in ([row] if isinstance(row, QLabel | QPushButton) else row.findChildren(QLabel))
    )


@pytest.mark.parametrize(
    "typed", ["генеральный прокур", "Бас прокурор", "prosecutor gen"], ids=["ru", "kk", "en"]
)
def test_the_filter_reads_any_script(qtbot: QtBot, page: OfficialsPage, typed: str) -> None:
    assert len(_titles(page)) > 5
    page.focus_filter()
    page.list.filter.insert(typed)  # QTest can type no Cyrillic
    qtbot.keyClick(page.list.filter, Qt.Key.Key_Return)
    assert _titles(page) == ["Prosecutor General"]
    assert page.office._title.text() == "Prosecutor General"
    assert page.list.list.hasFocus()


def test_no_match_says_what_was_asked_and_clears(qtbot: QtBot, page: OfficialsPage) -> None:
    page.list.filter.setText("ххх")
    page.list.reload()
    assert page.list._no_match._sentence.text() == "No office matches “ххх”."
    page.list._clear()
    assert len(_titles(page)) > 5


def test_arrow_keys_walk_the_offices(qtbot: QtBot, page: OfficialsPage) -> None:
    first = page.office.office_id
    qtbot.keyClick(page.list.list, Qt.Key.Key_Down)
    assert page.office.office_id != first
    assert page.office.office_id == page.list.list.current_id()


def test_post_and_holder_stand_apart_and_three_languages_side_by_side(
    page: OfficialsPage, office_id: int
) -> None:
    page.show_item(office_id)
    assert "Nobody is known" in _said(page.office.holders)
    words = _said(page.office.words)
    for salutation in (
        "Dear Prosecutor General",
        "Уважаемый господин Генеральный прокурор!",
        "Құрметті Бас прокурор!",
    ):
        assert salutation in words


def test_a_new_holder_takes_the_place_of_the_one_before_who_stays_with_dates(
    qtbot: QtBot, page: OfficialsPage, sample: Vault, office_id: int
) -> None:
    officials.add_holder(sample, office_id, Wording(en="First Sample"), from_on=FuzzyDate.parse("2019"))
    page.show_item(office_id)
    page.office.holders.add_holder()
    form = page.office.holders.form
    assert form is not None
    form.set_values(
        {
            "name": Wording(en="Second Sample", kk="Екінші Үлгі"),
            "sex": "female",
            "from_on": FuzzyDate.parse("Feb 2021"),
            "before_until": FuzzyDate.parse("Jan 2021"),
        }
    )
    qtbot.keyClick(form.rows[0].field.focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    office = officials.load(sample, office_id)
    now = officials.holder_now(office)
    assert now is not None
    assert (now.name.kk, now.sex) == ("Екінші Үлгі", "female")
    said = _said(page.office.holders)
    assert "since Feb 2021" in said
    assert "2019 to Jan 2021" in said
    assert page.list.list.currentIndex().data(Qt.ItemDataRole.UserRole).more == "Second Sample"
    sample.undo()
    back = officials.load(sample, office_id)
    assert [(h.name.en, h.current, h.to_on) for h in back.holders] == [("First Sample", True, None)]


def test_an_unchecked_address_says_that_it_is_not_printed(
    page: OfficialsPage, desk: Desk, sample: Vault, office_id: int
) -> None:
    records.edit(sample, Office, office_id, address="EXAMPLE street 1")
    page.show_item(office_id)
    assert "not printed on letters" in _said(page.office.address)
    page.office.address.check_today()
    assert officials.load(sample, office_id).checked_on == desk.today
    assert "Checked on" in _said(page.office.address)
    assert "not printed" not in _said(page.office.address)


def test_a_salutation_is_changed_where_it_stands(
    qtbot: QtBot, page: OfficialsPage, desk: Desk, sample: Vault, office_id: int
) -> None:
    page.show_item(office_id)
    page.office.words._edit()
    form = page.office.words.form
    assert form is not None
    form.field("salutation_general").set_value(Wording(en="Dear Example"))
    with qtbot.waitSignal(desk.said) as said:
        form.submitted.emit()
    assert said.args[1] is True
    assert officials.load(sample, office_id).salutation_general == Wording(en="Dear Example")
    assert "Dear Example" in _said(page.office.words)
    assert "not there" in _said(page.office.words)


def test_letters_to_the_office_are_links(
    qtbot: QtBot, page: OfficialsPage, desk: Desk, sample: Vault, office_id: int
) -> None:
    page.show_item(office_id)
    assert "No letter" in _said(page.office.sent)
    case_id = cases.find(sample, "Bokayev")
    letter_id = letters.write(sample, Choice(case_id, office_id, "prisoner-of-conscience", "en"))
    link = page.office.sent.rows.itemAt(0).widget()
    assert isinstance(link, QPushButton)
    with qtbot.waitSignal(desk.wanted) as wanted:
        link.click()
    assert wanted.args == ["letter", letter_id]


def test_a_new_office_by_keyboard(qtbot: QtBot, page: OfficialsPage, sample: Vault) -> None:
    page.new_office()
    form = page.new.form
    form.submitted.emit()
    assert form.rows[0].problem.text() == "Title is needed."
    qtbot.keyClicks(form.rows[0].field.focusProxy(), "Example Inspector")
    qtbot.keyClick(form.rows[0].field.focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    office = officials.by_code(sample, "example_inspector")
    assert page.office.office_id == office.id
    assert page.list.list.current_id() == office.id
    sample.undo()
    assert page.office.office_id is None


def test_a_form_stays_open_while_others_change_the_casebook(
    page: OfficialsPage, sample: Vault, office_id: int
) -> None:
    page.show_item(office_id)
    page.office.words._edit()
    records.edit(sample, Office, office_id, checked_on=date(2021, 1, 1))
    assert page.office.words.form is not None
    other = next(row.id for row in officials.rows(sample) if row.id != office_id)
    page.show_item(other)
    assert page.office.words.form is None
