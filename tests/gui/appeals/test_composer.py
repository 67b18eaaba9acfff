from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kazrights.casework import appeals, cases, letter_register, office_groups, officials, records, senders
from kazrights.casework.appeals import Plan
from kazrights.gui import tasks
from kazrights.gui.appeals.appeal_view import AppealView
from kazrights.gui.appeals.composer import AppealComposer
from kazrights.gui.appeals.page import AppealsPage
from kazrights.gui.main_window import MainWindow
from kazrights.model.letter import Sender
from kazrights.model.official import Office
from kazrights.store.vault import Vault
from tests.gui.appeals.hands import WHO, case_ids, office_ids, take_salutation, tick, until_checked

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def composer(page: AppealsPage) -> AppealComposer:
    page.new_appeal()
    assert page.composer is not None
    return page.composer


def created(qtbot: QtBot, page: AppealsPage) -> AppealView:
    """Press the button, and wait for what came of it."""
    composer = page.composer
    assert composer is not None
    with qtbot.waitSignal(composer.created, timeout=20_000):
        composer.submit()
    return page.appeal


def letters(vault: Vault, who: str = "Bokayev") -> list[str]:
    return [row.office for row in letter_register.of_case(vault, cases.find(vault, who))]


def test_says_what_is_missing_until_nothing_is(composer: AppealComposer, sample: Vault) -> None:
    foot = composer.foot
    assert (foot.said.text(), foot.create_button.isEnabled()) == ("Choose at least one case.", False)
    composer.cases.list.toggle(cases.find(sample, "Bokayev"))
    assert foot.said.text() == "Choose at least one official."
    composer.offices.list.toggle(officials.by_code(sample, "president").id)
    assert (foot.create_button.text(), foot.create_button.isEnabled()) == ("Create 1 PDF and log", True)


def test_twelve_letters_are_shown_created_logged_and_undone_in_one(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, window: MainWindow, sample: Vault
) -> None:
    tick(composer, sample)
    until_checked(qtbot, composer)
    assert composer.foot.said.text() == "12 letters are ready."
    assert composer.foot.create_button.text() == "Create 12 PDFs and log"
    assert composer.side.list.rows.rowCount() == 12
    view = created(qtbot, page)
    assert view.isVisible()
    assert view.said.text().startswith("12 PDFs are created and logged on 4 cases. Replies are expected by ")
    assert all(len(letters(sample, who)) == 3 for who in WHO)
    assert len(appeals.rows(sample)) == 1
    view.undo.click()
    qtbot.waitUntil(page.list.isVisible)
    assert letters(sample) == [] and appeals.rows(sample) == []
    window.redo()
    assert len(letters(sample)) == 3


def test_the_page_shown_is_byte_for_byte_the_one_written(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, sample: Vault
) -> None:
    tick(composer, sample)
    until_checked(qtbot, composer)
    made: list[bytes] = []
    composer.side.page.previews.made.connect(lambda previews: made.append(previews[0].pdf))
    composer.side.page.stepped.emit(1)
    qtbot.waitUntil(lambda: bool(made))
    assert composer.side.page._which.text() == "2 of 12"
    composer.side.page.view.as_text.click()
    assert "Your Excellency" in composer.side.page.view.text.toPlainText()
    created(qtbot, page)
    second = letter_register.of_case(sample, cases.find(sample, "Bokayev"))[1]
    assert second.office == "President of the Republic of Kazakhstan"
    assert letter_register.pdf(sample, second.id) == made[-1]


def test_a_letter_held_back_is_found_named_and_left_out_in_one(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, sample: Vault
) -> None:
    take_salutation(sample)
    tick(composer, sample)
    until_checked(qtbot, composer)
    assert composer.foot.said.text() == "8 letters are ready. 4 are held back: see Problems."
    (trouble,) = composer.side.problems.troubles
    assert (len(trouble.letters), trouble.of_office, trouble.of_case) == (4, True, False)
    assert "salutation" in trouble.sentence
    assert composer.side.tabs.tabText(2) == "Problems (1)"
    composer.side.problems.left_out.emit(tuple(letter.pair for letter in trouble.letters))
    until_checked(qtbot, composer)
    assert composer.side.problems.troubles == []
    assert composer.foot.create_button.text() == "Create 8 PDFs and log"
    assert composer.side._back.text() == "Put 4 letters back that are left out"
    composer.side._back.click()
    assert len(composer.plan().pairs) == 12


def test_mending_the_office_frees_its_letters_at_once(
    qtbot: QtBot, composer: AppealComposer, sample: Vault
) -> None:
    office = officials.by_code(sample, "president")
    take_salutation(sample)
    tick(composer, sample)
    until_checked(qtbot, composer)
    records.edit(sample, Office, office.id, salutation_general=office.salutation_general)
    until_checked(qtbot, composer)
    assert composer.foot.said.text() == "12 letters are ready."


def test_what_is_held_back_does_not_keep_the_others_and_is_said_after(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, sample: Vault
) -> None:
    take_salutation(sample)
    tick(composer, sample)
    view = created(qtbot, page)  # pressed before all of them are checked
    assert view.said.text().startswith("8 PDFs are created and logged on 4 cases.")
    assert view._held.text() == (
        "President of the Republic of Kazakhstan: The letter is held back: the office has no salutation in its"
        " language."
    )
    view.go_on.click()
    assert page.composer is not None
    until_checked(qtbot, page.composer)
    assert page.composer.foot.said.text() == "Every letter is held back: see Problems."
    assert not page.composer.foot.create_button.isEnabled()


def test_a_second_press_writes_nothing_twice(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, sample: Vault
) -> None:
    tick(composer, sample)
    with qtbot.waitSignal(composer.created, timeout=20_000):
        for _press in range(3):
            qtbot.keyClick(composer.cases.list, Qt.Key.Key_Return, CONTROL)
    assert len(letters(sample)) == 3
    page.go_on(appeals.rows(sample)[0].id)
    assert page.composer is not None
    until_checked(qtbot, page.composer)
    assert page.composer.foot.said.text() == "All these letters are on file already."
    page.create_letters()
    assert len(letters(sample)) == 3


def test_stopping_keeps_what_is_written_says_so_and_goes_on(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, sample: Vault
) -> None:
    tick(composer, sample)
    composer.foot.stop.pressed.connect(composer.foot.stop.click)
    with qtbot.waitSignal(composer.created, timeout=20_000):
        composer.submit()
        task = composer.foot._task
        assert task is not None and not composer.foot.create_button.isEnabled()
        task.progressed.connect(lambda done, _all, _item: done == 2 and composer.foot._on_stop())
    view = page.appeal
    written = appeals.rows(sample)[0].letters
    assert 2 <= written < 12
    assert view.said.text().startswith(f"Stopped. {written} PDFs are created and logged")
    view.go_on.click()
    assert page.composer is not None
    until_checked(qtbot, page.composer)
    assert page.composer.foot.create_button.text() == f"Create {12 - written} PDFs and log"
    created(qtbot, page)
    assert appeals.rows(sample)[0].letters == 12


@pytest.mark.parametrize("how", ["leave", "lock"])
def test_what_is_picked_is_kept_as_a_draft(
    qtbot: QtBot, composer: AppealComposer, page: AppealsPage, window: MainWindow, sample: Vault, how: str
) -> None:
    tick(composer, sample)
    composer.head.language.setCurrentIndex(2)
    composer.head.title.setText("EXAMPLE of a title")
    until_checked(qtbot, composer)
    composer.side.page.left_out.emit()
    wanted = composer.plan()
    assert (len(wanted.pairs), wanted.language, wanted.title.en) == (11, "ru", "EXAMPLE of a title")
    if how == "leave":
        qtbot.keyClick(composer.cases.list, Qt.Key.Key_Escape)
        assert window.notices.toast.sentence == "The appeal is kept as a draft."
    else:
        window.desk.locking.emit()
    (row,) = appeals.rows(sample)
    assert (row.title, row.letters, row.open) == ("EXAMPLE of a title", 0, 11)
    page.go_on(row.id)
    assert page.composer is not None and page.composer.plan() == wanted


def test_an_untouched_composer_leaves_nothing_behind(page: AppealsPage, sample: Vault) -> None:
    page.new_appeal()
    page.show_list()
    assert appeals.rows(sample) == [] and page.composer is None


def test_it_comes_back_after_a_lock(composer: AppealComposer, page: AppealsPage, sample: Vault) -> None:
    tick(composer, sample)
    there = page.whereabouts()
    page.show_list()
    page.come_back(there)
    assert page.composer is not None
    assert page.composer.plan().case_ids == tuple(case_ids(sample))


def test_undoing_the_draft_does_not_take_what_is_on_the_screen(
    composer: AppealComposer, page: AppealsPage, window: MainWindow, sample: Vault
) -> None:
    tick(composer, sample)
    assert composer.keep() is not None
    window.undo()
    assert composer.appeal_id is None
    assert len(composer.plan().pairs) == 12
    assert composer.keep() == appeals.rows(sample)[0].id


def test_a_group_is_saved_and_ticks_its_offices(
    qtbot: QtBot, composer: AppealComposer, window: MainWindow, sample: Vault
) -> None:
    tick(composer, sample)
    picks = composer.offices
    picks.fill_menu()
    next(a for a in picks._menu.actions() if a.text().startswith("Save these")).trigger()
    qtbot.keyClick(picks.name.line, Qt.Key.Key_Return)
    assert picks.name.trouble.isVisible()  # no name yet
    qtbot.keyClicks(picks.name.line, "Standard")
    qtbot.keyClick(picks.name.line, Qt.Key.Key_Return)
    assert window.notices.toast.sentence == "The group “Standard” was saved."
    assert not picks.name.isVisible()
    picks.pick([])
    picks.fill_menu()
    next(a for a in picks._menu.actions() if a.text() == "Standard (3)").trigger()
    assert picks.ids() == tuple(office_ids(sample))
    assert len(office_groups.all(sample)) == 1


def test_what_a_group_ticks_is_seen_whatever_was_typed_or_scrolled_to(
    composer: AppealComposer, sample: Vault
) -> None:
    office_groups.add(sample, "Standard", office_ids(sample))
    picks = composer.offices
    picks.list.setCurrentIndex(picks.list.rows.index(len(picks.list.rows.rows) - 1))
    picks.filter.setText("a")
    picks.fill_menu()
    next(a for a in picks._menu.actions() if a.text() == "Standard (3)").trigger()
    assert picks.filter.text() == ""
    assert {row.id for row in picks.list.rows.rows[:3]} == set(office_ids(sample))
    place = picks.list.viewport().rect()
    assert all(place.contains(picks.list.visualRect(picks.list.rows.index(row))) for row in range(3))


def test_both_lists_show_as_many_rows_where_it_is_low(composer: AppealComposer, sample: Vault) -> None:
    shown = [
        part.list.viewport().height() // part.list.sizeHintForRow(0)
        for part in (composer.cases, composer.offices)
    ]
    assert min(shown) >= 4 and abs(shown[0] - shown[1]) <= 1


def test_the_offices_usual_for_the_cases_are_a_group_by_themselves(
    composer: AppealComposer, sample: Vault
) -> None:
    composer.cases.list.toggle(cases.find(sample, "Bokayev"))
    composer.offices.fill_menu()
    composer.offices._menu.actions()[0].trigger()
    assert officials.by_code(sample, "prosecutor_general").id in composer.offices.ids()


def test_ticks_outlive_the_filter_and_all_that_match_are_ticked_at_once(
    composer: AppealComposer, sample: Vault
) -> None:
    picks = composer.cases
    picks.list.toggle(cases.find(sample, "Bokayev"))
    picks.filter.setText("тулесова")
    picks.reload()
    assert picks.tick_all.text() == "Tick all 1"
    picks.tick_all.click()
    assert picks.ids() == tuple(case_ids(sample, ("Bokayev", "Tulesova")))
    assert picks.tick_all.text() == "Untick all 1"
    picks.tick_all.click()
    picks.filter.clear()
    picks.reload()
    assert picks.ids() == (cases.find(sample, "Bokayev"),)
    assert picks.list.rows.rows[0].words == "Maks Bokayev"  # what is ticked stands first


def test_a_closed_case_can_not_be_picked(composer: AppealComposer, sample: Vault) -> None:
    cases.set_status(sample, cases.find(sample, "Bokayev"), "closed")
    assert "Maks Bokayev" not in [row.words for row in composer.cases.list.rows.rows]


def test_without_a_sender_it_asks_for_one_in_place(
    qtbot: QtBot, composer: AppealComposer, sample: Vault
) -> None:
    for sender in senders.all(sample):
        records.remove(sample, Sender, sender.id)
    tick(composer, sample)
    assert "sender" in composer.foot.said.text()
    composer.head.sender_wanted.emit()
    line = composer.new_sender.form.field("name").focusProxy()
    qtbot.keyClicks(line, "Example Writer")
    qtbot.keyClick(line, Qt.Key.Key_Return, CONTROL)
    until_checked(qtbot, composer)
    assert composer.foot.create_button.isEnabled()
    assert composer.foot.create_button.hasFocus()


def test_the_last_sender_is_remembered(page: AppealsPage, sample: Vault) -> None:
    other = senders.add(sample, "Sample Other")
    appeals.keep(sample, Plan(appeals.begin(sample).title, sender_id=other))
    page.new_appeal()
    assert page.composer is not None and page.composer.plan().sender_id == other


def test_the_list_of_cases_sends_what_is_ticked_there(
    window: MainWindow, page: AppealsPage, sample: Vault
) -> None:
    window.go_to("cases")
    window.desk.appeal_wanted.emit(case_ids(sample))
    assert window.place == "appeals"
    assert page.composer is not None and page.composer.plan().case_ids == tuple(case_ids(sample))


def test_narrow_has_tabs_and_wide_has_all_beside_each_other(
    qtbot: QtBot, window: MainWindow, composer: AppealComposer
) -> None:
    side = composer.side
    assert side.tabs.count() == 3 and side.tabs.tabBar().isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: side.tabs.count() == 1)
    assert side.list.isVisible() and side.problems.isVisible() and side.page.isVisible()
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: side.tabs.count() == 3)
    assert not side.list.isVisible()


def test_pdfs_are_saved_under_names_of_nobody(
    qtbot: QtBot,
    composer: AppealComposer,
    page: AppealsPage,
    window: MainWindow,
    sample: Vault,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tick(composer, sample)
    view = created(qtbot, page)
    monkeypatch.setattr("kazrights.gui.appeals.save_pdfs.choose_folder", lambda *_all: tmp_path / "out")
    with qtbot.waitSignal(window.desk.said):
        view.save.click()
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert "2020-12_KZ-2020-003_prosecutor_general_en.pdf" in names and len(names) == 12
    assert not any(who.lower() in name.lower() for who in WHO for name in names)
    assert "not encrypted" in window.notices.toast.sentence


def test_every_row_says_itself_to_a_screen_reader(
    qtbot: QtBot, composer: AppealComposer, sample: Vault
) -> None:
    take_salutation(sample)
    tick(composer, sample)
    until_checked(qtbot, composer)
    role = Qt.ItemDataRole.AccessibleTextRole
    lines = composer.side.list.rows
    said = [lines.data(lines.index(row), role) for row in range(2)]
    assert said == [
        "Maks Bokayev, to Prosecutor General, English, ready",
        "Maks Bokayev, to President of the Republic of Kazakhstan, English, held back",
    ]
    rows = composer.cases.list.rows
    bokayev = next(n for n, row in enumerate(rows.rows) if row.words == "Maks Bokayev")
    assert rows.data(rows.index(bokayev), role) == "Maks Bokayev, KZ-2020-003, ticked"


def test_tasks_rest_once_it_is_left(qtbot: QtBot, composer: AppealComposer, sample: Vault) -> None:
    tick(composer, sample)
    composer.leave()
    qtbot.waitUntil(lambda: not tasks._under_way, timeout=20_000)
