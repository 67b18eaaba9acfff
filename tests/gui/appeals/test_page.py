from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.casework import appeal_letters, appeals, cases, letter_register
from kazrights.casework.appeals import Plan
from kazrights.gui.appeals.page import AppealsPage
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests.gui.appeals.hands import appeal_of, case_ids, office_ids, until_checked


@pytest.fixture
def written(sample: Vault) -> int:
    """An appeal whose letters are written; its id."""
    return appeal_of(sample)


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
    assert "November 2020, 12 letters · 1 sent · 1 reply" in said


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


def test_one_of_this_month_says_it_is_done_again_and_writes_nothing_twice_unasked(
    qtbot: QtBot, page: AppealsPage, sample: Vault
) -> None:
    appeal_of(sample, sample.stands_at)
    page.show_list()
    pressed(page, "Repeat December 2020 again…")
    composer = page.composer
    assert composer is not None
    until_checked(qtbot, composer)
    assert composer.foot.said.text() == "Every letter is held back: see Problems."
    assert not composer.foot.create_button.isEnabled()
    troubles = composer.side.problems.troubles
    assert [(len(trouble.letters), trouble.is_again) for trouble in troubles] == [(4, True)] * 3
    assert troubles[0].sentence == "A letter to this office on this case was written on 31 Dec 2020."
    composer.side.tabs.setCurrentIndex(2)
    pressed(page, "Write them all the same")
    until_checked(qtbot, composer)
    assert composer.foot.said.text() == "4 letters are ready. 8 are held back: see Problems."
    pressed(page, "Leave all of them out")
    until_checked(qtbot, composer)
    with qtbot.waitSignal(composer.created, timeout=20_000):
        composer.submit()
    assert [row.letters for row in appeals.rows(sample)] == [4, 12]


def test_a_press_before_the_letters_are_looked_through_writes_nothing_twice_either(
    qtbot: QtBot, page: AppealsPage, sample: Vault
) -> None:
    appeal_of(sample, sample.stands_at)
    page.repeat_last()
    composer = page.composer
    assert composer is not None
    composer.submit()
    qtbot.waitUntil(lambda: not composer.foot.is_writing, timeout=20_000)
    assert appeals.rows(sample)[0].letters == 0
    composer.side.tabs.setCurrentIndex(2)
    until_checked(qtbot, composer)
    pressed(page, "Write all of them anyway")
    until_checked(qtbot, composer)
    assert composer.foot.create_button.text() == "Create 12 PDFs and log"


def test_a_long_title_does_not_make_its_button_longer(page: AppealsPage, sample: Vault) -> None:
    plan = Plan(Wording(en="EXAMPLE of a title " * 5), tuple(case_ids(sample)), tuple(office_ids(sample)))
    appeal_letters.create(sample, plan)
    page.show_list()
    pressed(page, "Repeat it again…")


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
