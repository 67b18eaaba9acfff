"""The screens as a caseworker meets them, one after the other; take.py takes their pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kazrights.base.i18n import _
from kazrights.casework import cases, sample
from kazrights.gui import theme
from kazrights.gui.crash import report
from kazrights.gui.crash_dialog import CrashDialog
from kazrights.gui.desk import Desk
from kazrights.gui.first_run.flow import FirstRun
from kazrights.gui.first_run.lock_delay import LockDelayPage
from kazrights.gui.first_run.recovery_key import RecoveryKeyPage
from kazrights.gui.lock_reason import LockReason
from kazrights.gui.main_window import MainWindow
from kazrights.gui.unlock import UnlockPage
from kazrights.gui.waiting import WaitingPage
from kazrights.store.errors import WrongPassphrase
from kazrights.store.vault import Vault
from tests.pictures.books import opened
from tests.pictures.forms import forms
from tests.pictures.places import places
from tests.pictures.screens import Screen, filtered, press, wait

NOTE = "EXAMPLE, not a real call. The lawyer was asked when the next visit is."
EXAMPLE_CALL = {
    "kind": "call",
    "with": "Sample Lawyer",
    "when": "today",
    "note": NOTE,
    "next": "call back fri",
    "closes": None,
}
EXAMPLE_KEY = "EXAM-PLE0-1111-2222-3333-4444-5555-6666-7777"


def usual(books: Path) -> Iterator[Screen]:
    """All of them, on the casebooks in `books`."""
    yield from _before_opening()
    for screens, name in ((_first_ever, "empty"), (_working, "sample")):
        with opened(books, name) as vault:
            yield from screens(vault)


def _first_ever(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    theme.dress(window)
    yield "10-today-first-ever", window
    window.close()


def _working(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    theme.dress(window)
    bokayev = cases.find(vault, "Bokayev")
    yield "11-today", window
    yield from _composing(window, bokayev)
    yield from _cases(window, bokayev)
    for name, go in (("40-officials", "officials"), ("50-country", "country")):
        window.go_to(go)
        yield name, window
    window.go_to("statistics")
    wait(800)
    yield "51-statistics", window
    yield from _moving(window)
    yield from forms(window, bokayev)
    yield from places(window, vault)
    window.go_to("today")
    press(window.page("today").list, Qt.Key.Key_Space)
    yield "60-today-done", window
    window.close()


def _before_opening() -> Iterator[Screen]:
    first = FirstRun()
    theme.dress(first)
    yield "01-first-run", first
    first._turn_to(first.new)
    first.new.folder.setText("/home/example/kazrights")
    first.new.passphrase.setText("three words only")
    yield "02-new-casebook", first
    first._turn_to(RecoveryKeyPage(EXAMPLE_KEY))
    yield "03-recovery-key", first
    first._turn_to(LockDelayPage())
    yield "09-lock-delay", first
    page = UnlockPage(_refuse, LockReason("idle", "14:32", 5).sentence())
    theme.dress(page)
    yield "04-unlock", page
    page.field.setText("wrong")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    yield "05-unlock-wrong", page
    shown = UnlockPage(_refuse)
    theme.dress(shown)
    shown.fill_in(
        sample.PASSPHRASE,
        _("This is the sample casebook. Its passphrase is shown because nothing in it is secret."),
    )
    yield "06-unlock-sample", shown
    waiting = WaitingPage(_("Locking…"))
    theme.dress(waiting)
    yield "07-locking", waiting
    yield "08-crash", CrashDialog(_example_report())


def _composing(window: MainWindow, case_id: int) -> Iterator[Screen]:
    window.composer.log_contact(case_id)
    log = window.composer.current
    assert log is not None
    log.restore(EXAMPLE_CALL)
    yield "12-log-contact", window
    window.composer.log_contact(None)
    assert window.composer.current is not None
    window.composer.current.case.line.setText("Bok")
    window.composer.current.case.line.textEdited.emit("Bok")
    yield "13-which-case", window
    window.composer.new_action(case_id)
    yield "14-new-action", window
    window.composer.current._on_discard()


def _cases(window: MainWindow, case_id: int) -> Iterator[Screen]:
    page = window.page("cases")
    window.go_to("cases")
    filtered(window, "Bokayev")
    window.go_to("cases", case_id)
    case = page.case
    for number in range(case.tabs.count()):
        case.tabs.setCurrentIndex(number)
        yield f"2{number}-case-{type(case.tabs.widget(number)).__name__.lower()}", window
    window.desk.go("write_letter", case_id)
    wait(2500)
    yield "30-write-letter", window
    window.new_case()
    yield "31-new-case", window


def _moving(window: MainWindow) -> Iterator[Screen]:
    window.quick_open.open()
    yield "55-quick-open-empty", window
    window.quick_open.field.setText("Bokayev")
    window.quick_open._look()
    wait(500)
    yield "56-quick-open", window
    window.quick_open.leave()
    window.go_to("search")
    yield "57-search-empty", window
    window.page("search").search_for("Bokayev")
    wait(1000)
    yield "58-search", window
    window.page("search").search_for("98765432109")
    wait(1000)
    yield "59-search-nothing", window


def _refuse(_passphrase: str, _key: str) -> object:
    raise WrongPassphrase


def _example_report() -> str:
    try:
        theme.colour("no such token")
    except AttributeError as error:
        return report(type(error), error.__traceback__)
    raise AssertionError
