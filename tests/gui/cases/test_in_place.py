"""Values of a case are edited where they stand: saved by leaving, dropped by Esc, with their problem under them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, records
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.editable_values import EditableValues
from kazrights.gui.parts.in_place import InPlace
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    made = make.case(vault, "Aizhan Example")
    records.edit(vault, Case, made, external_refs="EXAMPLE 1", region="KZ-75")
    return made


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    return open_page()


def settled() -> None:
    for _ in range(4):
        QApplication.processEvents()


def facts(page: CasesPage) -> EditableValues:
    return page.case.overview.facts.values


def begin(cell: InPlace) -> Keys:
    """Enter on the words of a value."""
    cell.button.setFocus()
    keys = Keys()
    keys.press(Qt.Key.Key_Return)
    assert cell.form is not None
    return keys


def test_tab_saves_and_moves_on(vault: Vault, case_id: int, page: CasesPage) -> None:
    cell = facts(page).cell("external_refs")
    keys = begin(cell)
    QApplication.focusWidget().selectAll()  # type: ignore[attr-defined]
    keys.write("EXAMPLE 2")
    keys.tab()
    settled()
    assert cases.load(vault, case_id).external_refs == "EXAMPLE 2"
    assert cell.form is None and cell.button.words() == "EXAMPLE 2"
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton) and focus.isVisible() and focus is not cell.button
    assert facts(page).isAncestorOf(focus)


def test_escape_brings_back_what_stood_there(vault: Vault, case_id: int, page: CasesPage) -> None:
    cell = facts(page).cell("external_refs")
    keys = begin(cell)
    keys.write("typed by mistake")
    keys.press(Qt.Key.Key_Escape)
    settled()
    assert cases.load(vault, case_id).external_refs == "EXAMPLE 1"
    assert QApplication.focusWidget() is cell.button


def test_leaving_without_a_change_makes_no_step(vault: Vault, page: CasesPage) -> None:
    before = vault.undo_title()
    keys = begin(facts(page).cell("external_refs"))
    keys.tab()
    settled()
    assert vault.undo_title() == before


def test_what_cannot_be_read_stays_and_is_not_saved(vault: Vault, case_id: int, page: CasesPage) -> None:
    cell = facts(page).cell("review_on")
    facts(page).edit(cell.name)
    keys = Keys()
    keys.write("someday")
    keys.tab()
    settled()
    assert cell.form is not None and "Not saved yet" in cell.form.rows[0].problem.text()
    assert cases.load(vault, case_id).review_on is None
    assert not cell.form.isAncestorOf(QApplication.focusWidget())


def test_what_cannot_be_read_is_kept_for_when_one_comes_back(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    other = make.case(vault, "Sample Person")
    cell = facts(page).cell("review_on")
    facts(page).edit(cell.name)
    Keys().write("someday")
    page.show_item(other)
    settled()
    assert cell.form is None and cases.load(vault, other).review_on is None
    page.show_item(case_id)
    facts(page).edit(cell.name)
    assert cell.form is not None and cell.form.rows[0].field.typed() == "someday"


def test_going_to_another_case_saves_into_the_one_it_was_typed_for(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    other = make.case(vault, "Sample Person")
    keys = begin(facts(page).cell("external_refs"))
    keys.write("0")
    page.show_item(other)
    settled()
    assert cases.load(vault, case_id).external_refs == "EXAMPLE 10"
    assert cases.load(vault, other).external_refs == ""


def test_an_empty_value_is_added_by_its_link_and_undone(vault: Vault, case_id: int, page: CasesPage) -> None:
    values = page.case.overview.people.cards()[0].detail.values
    link = next(b for b in values.findChildren(QPushButton) if b.isVisible() and b.text() == "Born")
    link.click()
    keys = Keys()
    keys.write("~1975")
    keys.press(Qt.Key.Key_Return)
    settled()
    person_id = make.subject(vault, case_id)
    assert records.get(vault, Person, person_id).born_on == FuzzyDate.parse("~1975")
    assert values.cell("born_on").button.words() == "~1975" and not link.isVisible()
    vault.undo()
    settled()
    assert not values.cell("born_on").isVisible() and link.isVisible()


def test_locking_keeps_what_is_half_typed(
    vault: Vault, desk: Desk, case_id: int, page: CasesPage, open_page: Open
) -> None:
    page.case.overview.situation.edit()
    Keys().write("EXAMPLE half a thought")
    desk.locking.emit()
    assert not cases.load(vault, case_id).situation
    other = open_page()
    again = other.case.overview.situation.words
    other.case.overview.situation.edit()
    assert again.form is not None
    assert again.form.rows[0].field.value() == Wording(en="EXAMPLE half a thought")


def test_two_people_do_not_share_a_draft(vault: Vault, desk: Desk, case_id: int, page: CasesPage) -> None:
    from kazrights.casework import people

    people.add_person(vault, case_id, "lawyer", [people.NewName("Sample Lawyer")])
    settled()
    first, second = page.case.overview.people.cards()
    first.detail.values.edit("citizenship")
    Keys().write("EXAMPLE")
    desk.locking.emit()
    second.open()
    second.detail.values.edit("citizenship")
    form = second.detail.values.cell("citizenship").form
    assert form is not None and form.rows[0].field.value() == ""


def test_what_can_be_added_is_one_stop_for_tab(page: CasesPage) -> None:
    values = facts(page)
    links = [b for b in values.findChildren(QPushButton) if b.isVisible() and b.property("kind") == "add"]
    stops = [link for link in links if link.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(links) > 5 and stops == links[:1]
    stops[0].setFocus()
    keys = Keys()
    keys.press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is links[1]
    keys.press(Qt.Key.Key_Left, times=2)
    assert QApplication.focusWidget() is links[-1]
