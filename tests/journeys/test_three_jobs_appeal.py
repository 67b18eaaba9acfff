"""The third job, by mouse and by keyboard: the letters of a month, repeated or new, within its budget of steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kazrights.casework import actions, appeal_letters, appeals, letter_register, office_groups, tags, views
from kazrights.casework.appeals import Plan
from kazrights.casework.filters import Filters
from kazrights.gui import tasks
from kazrights.gui.appeals.composer import AppealComposer
from kazrights.gui.appeals.page import AppealsPage
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.places import PLACES
from kazrights.store.vault import Vault
from tests.gui.appeals.hands import appeal_of, case_ids, office_ids
from tests.gui.cases.keys import Keys
from tests.journeys.mouse import Mouse

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
REPEAT_CLICKS, NEW_CLICKS, NEW_CLICKS_BY_GROUP = 3, 12, 8
REPEAT_CHORDS, NEW_CHORDS = 6, 16
LETTERS = 12


class Office:
    """The window on the sample casebook, on Today, where a caseworker begins."""

    def __init__(self, qtbot: QtBot, vault: Vault) -> None:
        self.qtbot, self.vault = qtbot, vault
        self.mouse, self.keys = Mouse(qtbot), Keys()
        self.window = MainWindow(Desk(vault))
        qtbot.addWidget(self.window)
        self.window.resize(1024, 640)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def page(self) -> AppealsPage:
        found = self.window.page("appeals")
        assert isinstance(found, AppealsPage)
        return found

    @property
    def composer(self) -> AppealComposer:
        assert self.page.composer is not None
        return self.page.composer

    def go_to_appeals(self) -> None:
        row = [place.id for place in PLACES].index("appeals")
        self.mouse.row(self.window.nav, self.window.nav.model().index(row, 0))
        assert self.window.place == "appeals"

    def go_to_view(self, name: str) -> None:
        model = self.window.nav.model()
        index = next(
            found
            for found in (model.index(row, 0) for row in range(model.rowCount()))
            if name in str(found.data(Qt.ItemDataRole.AccessibleTextRole))
        )
        self.mouse.row(self.window.nav, index)
        assert self.window.place == "cases"

    def tick_by_mouse(self, wanted: list[int], ticks: object) -> None:
        from kazrights.gui.parts.tick_list import TickList

        assert isinstance(ticks, TickList)
        for row_id in wanted:
            at = next(n for n, row in enumerate(ticks.rows.rows) if row.id == row_id)
            self.mouse.row(ticks, ticks.rows.index(at))

    def until_created(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.composer is None, timeout=30_000)
        assert self.page.appeal.said.text().startswith("12 PDFs are created and logged on 4 cases.")


@pytest.fixture
def office(qtbot: QtBot, sample: Vault) -> Office:
    return Office(qtbot, sample)


@pytest.fixture(autouse=True)
def tasks_end() -> object:
    yield
    tasks.cancel_all()
    tasks.wait_for_all()


def last_month(vault: Vault) -> None:
    assert appeals.row(vault, appeal_of(vault)).letters == LETTERS


def check(vault: Vault) -> None:
    """Twelve letters of one appeal, none twice: each on its case, with its PDF and its reply awaited."""
    newest = appeals.rows(vault)[0]
    assert (newest.letters, newest.sent, newest.open) == (LETTERS, 0, 0)
    found = appeal_letters.of_appeal(vault, newest.id)
    assert len({(row.case_id, row.office) for row in found}) == LETTERS
    for row in found:
        assert letter_register.pdf(vault, row.id).startswith(b"%PDF")
        waiting = [a.due_on for a in actions.of_case(vault, row.case_id or 0) if a.kind == "reply_due"]
        assert row.reply_due_on in waiting


def test_repeated_by_mouse(office: Office, sample: Vault) -> None:
    last_month(sample)
    office.go_to_appeals()
    office.mouse.press(office.page, "Repeat for December 2020…")
    office.mouse.press(office.composer, "Create 12 PDFs and log")
    office.until_created()
    check(sample)
    assert office.mouse.clicks <= REPEAT_CLICKS


def test_repeated_by_keyboard(office: Office, sample: Vault) -> None:
    last_month(sample)
    office.keys.press(Qt.Key.Key_M, CONTROL_SHIFT)
    office.keys.press(Qt.Key.Key_Return, CONTROL)
    office.until_created()
    check(sample)
    assert office.keys.chords <= REPEAT_CHORDS


def test_new_by_mouse_one_tick_at_a_time(office: Office, sample: Vault) -> None:
    office.go_to_appeals()
    office.mouse.press(office.page, "New appeal")
    office.tick_by_mouse(case_ids(sample), office.composer.cases.list)
    office.tick_by_mouse(office_ids(sample), office.composer.offices.list)
    template = office.composer.head.template
    office.mouse.choose(template, template.findData("fair-trial"))
    office.mouse.press(office.composer, "Create 12 PDFs and log")
    office.until_created()
    check(sample)
    assert {row.template for row in appeal_letters.of_appeal(sample, 1)} == {"fair-trial"}
    assert office.mouse.clicks <= NEW_CLICKS


def test_new_by_mouse_with_a_saved_view_and_a_group(office: Office, sample: Vault) -> None:
    for case_id in case_ids(sample):
        tags.put_on(sample, case_id, "EXAMPLE")
    view = views.save(sample, "EXAMPLE view", Filters.of(tag=("EXAMPLE",)))
    office_groups.add(sample, "Standard", office_ids(sample))
    office.go_to_view("EXAMPLE view")
    listing = office.window.page("cases").list
    assert (office.window.page("cases").views.id, listing.model.matching) == (view, 4)
    office.mouse.click(listing.head.all)
    office.mouse.press(listing, "New appeal")
    assert sorted(office.composer.plan().case_ids) == sorted(case_ids(sample))
    office.mouse.menu(office.composer.offices.groups, "Standard (3)")
    template = office.composer.head.template
    office.mouse.choose(template, template.findData("fair-trial"))
    office.mouse.press(office.composer, "Create 12 PDFs and log")
    office.until_created()
    check(sample)
    assert office.mouse.clicks <= NEW_CLICKS_BY_GROUP


def test_new_by_keyboard(office: Office, sample: Vault) -> None:
    office.keys.press(Qt.Key.Key_M, CONTROL)
    for row in range(4):
        if row:
            office.keys.press(Qt.Key.Key_Down)
        office.keys.press(Qt.Key.Key_Space)
    office.keys.press(Qt.Key.Key_F6)
    for row in range(3):
        if row:
            office.keys.press(Qt.Key.Key_Down)
        office.keys.press(Qt.Key.Key_Space)
    assert len(office.composer.plan().pairs) == LETTERS
    office.keys.press(Qt.Key.Key_Return, CONTROL)
    office.until_created()
    check(sample)
    assert office.keys.chords <= NEW_CHORDS


def test_a_missing_salutation_is_left_out_in_two(office: Office, sample: Vault, qtbot: QtBot) -> None:
    from tests.gui.appeals.hands import take_salutation, until_checked

    take_salutation(sample)
    last = Plan(appeals.begin(sample).title, tuple(case_ids(sample)), tuple(office_ids(sample)))
    office.page.go_on(appeals.keep(sample, last))
    office.window.go_to("appeals")
    until_checked(qtbot, office.composer)
    assert office.composer.foot.create_button.text() == "Create 8 PDFs and log"
    tabs = office.composer.side.tabs
    office.mouse.click(tabs.tabBar(), tabs.tabBar().tabRect(2).center())
    office.mouse.press(office.composer, "Leave out")
    until_checked(qtbot, office.composer)
    assert office.composer.foot.said.text() == "8 letters are ready."
    assert office.mouse.clicks == 2
