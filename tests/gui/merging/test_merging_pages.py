"""Merging in the window: from a case, from a person, from the look-alikes; undone, unmerged, refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.errors import NotFound
from kazrights.base.wording import Wording
from kazrights.casework import merging, records
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.merging.look_alikes import LookAlikesPage
from kazrights.gui.merging.page import MergePage
from kazrights.gui.parts import safe_names
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make


def _merge_page(window: MainWindow) -> MergePage:
    page = window.page("merge")
    assert isinstance(page, MergePage)
    return page


def _look_alikes(qtbot: QtBot, window: MainWindow, rows: int) -> LookAlikesPage:
    window.commands["look_alikes"].trigger()
    page = window.page("look_alikes")
    assert isinstance(page, LookAlikesPage)
    qtbot.waitUntil(lambda: page.list.count() == rows)
    return page


def _choose(qtbot: QtBot, page: LookAlikesPage, begins: str) -> str:
    """Make the row that begins so the current one, once it is there; what it says."""

    def index() -> QModelIndex | None:
        model = page.list.model()
        every = (model.index(row, 0) for row in range(model.rowCount()))
        said = Qt.ItemDataRole.AccessibleTextRole
        return next((one for one in every if one.data(said).startswith(begins)), None)

    qtbot.waitUntil(lambda: index() is not None)
    found = index()
    assert found is not None
    page.list.setCurrentIndex(found)
    return str(found.data(Qt.ItemDataRole.AccessibleTextRole))


def _words(page: MergePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def _is_there(vault: Vault, record_type: type[Person] | type[Case], record_id: int) -> bool:
    try:
        records.get(vault, record_type, record_id)
    except NotFound:
        return False
    return True


def test_two_cases_are_merged_from_the_menu_by_field_and_undone(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    keep, other = make.case(vault, "Test Person"), make.case(vault, "Sample Person")
    window.go_to("cases", keep)
    window.commands["merge_case"].trigger()
    page = _merge_page(window)
    assert window.place == "merge"
    assert not page.merge_button.isVisible()
    assert page._field is not None
    assert page._field.line.hasFocus()
    page.pick(other)
    assert page.merge_button.isVisible()
    row = next(row for row in page.form.rows if row.field.name == "ref")
    assert row.choice() == "keep"
    row.radios["other"].click()
    assert "KZ-2026-002" in page.form._result.text()
    qtbot.mouseClick(page.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.place == "cases")
    assert window.page("cases").current_case_id() == keep
    assert records.get(vault, Case, keep).ref == "KZ-2026-002"
    assert window.notices.toast.sentence == "“Sample Person” is merged into “Test Person”."
    offer = next(b for b in window.notices.toast.findChildren(QPushButton) if b.text() == "Undo")
    offer.click()
    assert _is_there(vault, Case, other)


def test_a_person_is_merged_from_their_card_and_the_other_can_be_kept(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    case_id = make.case(vault, "Test Person")
    mine, theirs = make.subject(vault, case_id), make.subject(vault, make.case(vault, "Sample Person"))
    window.go_to("cases", case_id)
    card = window.page("cases").case.overview.people.cards()[0]
    entry = next(action for action in card._menu.actions() if action.text() == "Merge with…")
    entry.trigger()
    page = _merge_page(window)
    page.pick(theirs)
    qtbot.mouseClick(page.form.swap, Qt.MouseButton.LeftButton)
    assert page._preview is not None
    assert page._preview.keep.id == theirs
    qtbot.mouseClick(page.merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.place == "cases")
    assert not _is_there(vault, Person, mine)
    assert make.subject(vault, case_id) == theirs


def test_the_choices_survive_a_reload_and_a_change_of_language(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    keep, other = (make.subject(vault, make.case(vault, name)) for name in ("Test Person", "Sample Person"))
    records.edit(vault, Person, keep, citizenship="KZ")
    records.edit(vault, Person, other, citizenship="DE")
    window.merge("person", keep, other)
    page = _merge_page(window)
    next(row for row in page.form.rows if row.field.name == "citizenship").radios["other"].click()
    records.edit(vault, Person, other, occupation=Wording(en="EXAMPLE"))
    assert page.form.choices()["citizenship"] == "other"
    assert page.form.choices()["occupation"] == "other"
    there = window.whereabouts()
    window.go_to("today")
    page.begin("person", keep)
    window.go_to("merge")
    window.come_back(there)
    assert page.form.choices()["citizenship"] == "other"


def test_sensitive_words_are_folded_until_asked_for(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    keep, other = (make.subject(vault, make.case(vault, name)) for name in ("Test Person", "Sample Person"))
    records.edit(vault, Person, keep, remarks="Whispered one")
    records.edit(vault, Person, other, remarks="Whispered two")
    window.merge("person", keep, other)
    page = _merge_page(window)
    assert "Whispered" not in _words(page)
    row = next(row for row in page.form.rows if row.field.name == "remarks")
    assert row.choice() == "both"
    row.unfold()
    assert "Whispered two" in _words(page)


def test_names_are_covered_while_they_are_hidden(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    keep, other = (make.subject(vault, make.case(vault, name)) for name in ("Test Person", "Sample Person"))
    window.names.turn()
    try:
        window.merge("person", keep, other)
        words = _words(_merge_page(window))
        assert "Sample Person" not in words
        assert "Test Person" not in words
    finally:
        window.names.turn()
    assert not safe_names.are_hidden()


def test_look_alikes_are_merged_and_taken_apart_in_their_list(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    keep, other = (make.subject(vault, make.case(vault, name)) for name in ("Test Person", "Тест Персон"))
    page = _look_alikes(qtbot, window, 2)  # the people, and their cases
    said = _choose(qtbot, page, "People: Test Person and Тест Персон")
    assert "one name in two spellings: Test Person, Тест Персон" in said
    assert page.merge_button.isVisible()
    assert not page.unmerge_button.isVisible()
    qtbot.mouseClick(page.merge_button, Qt.MouseButton.LeftButton)
    assert window.place == "merge"
    qtbot.mouseClick(_merge_page(window).merge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.place == "look_alikes")
    assert not _is_there(vault, Person, other)
    _choose(qtbot, page, "Merged: Тест Персон into Test Person")
    assert page.unmerge_button.isVisible()
    assert not page.merge_button.isVisible()
    qtbot.mouseClick(page.unmerge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _is_there(vault, Person, other))
    assert records.get(vault, Person, keep).names[0].full == "Test Person"
    _choose(qtbot, page, "People: Test Person and Тест Персон")


def test_not_the_same_takes_a_pair_from_the_list_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    for _n in range(2):
        make.case(vault, "Test Person")
    page = _look_alikes(qtbot, window, 2)  # the people, and the cases under one title
    qtbot.mouseClick(page.apart_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert window.notices.toast.sentence == "“Test Person” and “Test Person” are not the same."
    window.undo()
    qtbot.waitUntil(lambda: page.list.count() == 2)


def test_a_merge_that_another_stands_on_says_why_it_does_not_come_apart(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    first, second, third = (
        make.subject(vault, make.case(vault, name))
        for name in ("Test Person", "Sample Figure", "Third Model")
    )
    merging.merge(vault, "person", first, second)
    merging.merge(vault, "person", first, third)
    page = _look_alikes(qtbot, window, 5)  # three pairs of the cases of one person, and two merges
    _choose(qtbot, page, "Merged: Sample Figure")
    refused: list[str] = []
    window.desk.refused.connect(refused.append)
    qtbot.mouseClick(page.unmerge_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(refused))
    assert "Unmerge the later one first" in refused[0]


def test_nothing_to_merge_is_said(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["merge_case"].trigger()
    assert window.notices.toast.sentence == "Choose a case first."
    page = _look_alikes(qtbot, window, 0)
    qtbot.waitUntil(lambda: "Nobody and nothing" in page._nothing._sentence.text())


@pytest.mark.parametrize("kind", ["person", "case"])
def test_a_read_only_casebook_merges_nothing(qtbot: QtBot, vault: Vault, kind: str) -> None:
    made = [make.case(vault, "Test Person") for _n in range(2)]
    ids = made if kind == "case" else [make.subject(vault, one) for one in made]
    vault.read_only = True
    window = MainWindow(Desk(vault))
    qtbot.addWidget(window)
    refused: list[str] = []
    window.desk.refused.connect(refused.append)
    window.merge(kind, *ids)
    assert len(refused) == 1
    assert window.place == "today"
    vault.read_only = False


def test_people_of_a_like_name_are_offered_at_once(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    keep, other, _third = (
        make.subject(vault, make.case(vault, name))
        for name in ("Test Person", "Тест Персон", "Sample Figure")
    )
    window.merge("person", keep)
    page = _merge_page(window)
    assert page._field is not None
    offers = page._field.look_alikes
    assert offers is not None
    qtbot.waitUntil(lambda: [one.person_id for one in offers.found] == [other])
    use = next(made for made in offers.findChildren(QPushButton) if made.text() == "Use this person")
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert page.merge_button.isVisible()
    assert page._preview is not None
    assert page._preview.other.id == other
