from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import appeal_letters, appeals, cases, letter_register
from kazrights.casework.appeals import Plan
from kazrights.gui.appeals.page import AppealsPage
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests.gui.appeals.hands import case_ids, office_ids


@pytest.fixture
def written(sample: Vault) -> int:
    """An appeal whose letters are written; its id."""
    plan = Plan(appeals.begin(sample).title, tuple(case_ids(sample)), tuple(office_ids(sample)))
    return appeal_letters.create(sample, plan).appeal_id


def pressed(page: AppealsPage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()).click()


def test_the_first_appeal_is_one_press_away(page: AppealsPage) -> None:
    pressed(page, "New appeal")
    assert page.composer is not None and page.composer.isVisible()
    assert page.composer.cases.list.hasFocus()


def test_the_list_tells_what_became_of_each(written: int, page: AppealsPage, sample: Vault) -> None:
    first = letter_register.of_case(sample, cases.find(sample, "Bokayev"))[0]
    letter_register.mark_sent(sample, first.id, sample.today)
    letter_register.log_reply(sample, first.id, sample.today)
    said = [b.accessibleName() for b in page.list.findChildren(QPushButton) if b.isVisible()]
    assert "December 2020, 12 letters · 1 sent · 1 reply" in said


def test_repeating_opens_ready_and_names_who_dropped_out(
    qtbot: QtBot, written: int, page: AppealsPage, sample: Vault
) -> None:
    cases.set_status(sample, cases.find(sample, "Tulesova"), "closed")
    pressed(page, "Repeat for December 2020…")
    composer = page.composer
    assert composer is not None
    assert composer.dropped.text() == "No longer in this appeal: Asya Tulesova (Closed)."
    assert composer.foot.create_button.text() == "Create 9 PDFs and log"
    assert composer.foot.create_button.isEnabled()  # at once: three clicks in all
    with qtbot.waitSignal(composer.created, timeout=20_000):
        composer.foot.create_button.click()
    assert [row.letters for row in appeals.rows(sample)] == [9, 12]


def test_all_are_marked_sent_and_undone(
    written: int, page: AppealsPage, window: MainWindow, sample: Vault
) -> None:
    page.show_item(written)
    window.commands["mark_sent"].trigger()
    assert window.notices.toast.sentence == "12 letters are marked as sent today."
    assert not page.appeal.sent.isVisible()
    assert appeals.row(sample, written).sent == 12
    window.undo()
    assert page.appeal.sent.isVisible()


def test_a_letter_of_it_is_opened(written: int, page: AppealsPage, window: MainWindow) -> None:
    page.show_item(written)
    page.appeal.list.opened.emit(page.appeal.list.first_id() or 0)
    assert window.place == "cases"


def test_a_draft_is_discarded_and_undone(page: AppealsPage, window: MainWindow, sample: Vault) -> None:
    appeals.keep(
        sample, Plan(appeals.begin(sample).title, tuple(case_ids(sample)), tuple(office_ids(sample)))
    )
    pressed(page, "Discard")
    assert window.notices.toast.sentence == "The draft of the appeal is discarded."
    assert appeals.rows(sample) == []
    window.undo()
    assert appeals.rows(sample)[0].open == 12
    pressed(page, "Continue")
    assert page.composer is not None and len(page.composer.plan().pairs) == 12


def test_commands_that_have_nothing_to_do_say_so(page: AppealsPage, window: MainWindow) -> None:
    for command, said in (
        ("repeat_appeal", "There is no appeal to repeat yet. Start a new one."),
        ("create_letters", "No appeal is being composed. Start or continue one first."),
        ("mark_sent", "Open an appeal first whose letters are created."),
    ):
        window.commands[command].trigger()
        assert window.notices.toast.sentence == said


def test_an_appeal_in_view_that_is_undone_goes_back_to_the_list(
    written: int, page: AppealsPage, window: MainWindow
) -> None:
    page.show_item(written)
    window.undo()
    assert page.list.isVisible()


def test_escape_leaves_the_appeal(qtbot: QtBot, written: int, page: AppealsPage) -> None:
    page.show_item(written)
    qtbot.keyClick(page.appeal.list, Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_it_comes_back_to_the_appeal_in_view(written: int, page: AppealsPage) -> None:
    page.show_item(written)
    there = page.whereabouts()
    page.show_list()
    page.come_back(there)
    assert page.appeal.isVisible()
