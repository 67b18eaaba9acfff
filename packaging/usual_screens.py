"""The screens as a caseworker meets them, one after the other; pictures.py takes their pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kazrights.base import clock
from kazrights.base.errors import KazrightsError
from kazrights.casework import actions, cases, sample
from kazrights.gui import theme
from kazrights.gui.crash import report
from kazrights.gui.crash_dialog import CrashDialog
from kazrights.gui.desk import Desk
from kazrights.gui.first_run.flow import FirstRun
from kazrights.gui.first_run.recovery_key import RecoveryKeyPage
from kazrights.gui.lock_reason import LockReason
from kazrights.gui.main_window import MainWindow
from kazrights.gui.unlock import UnlockPage
from kazrights.gui.waiting import WaitingPage
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

Screen = tuple[str, QWidget]
QUICK = Cost(memory_kib=1024, passes=1, lanes=1)
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


def usual(place: Path, closing: ExitStack) -> Iterator[Screen]:
    yield from _before_opening()
    empty, _key = Vault.create(place / "empty", "example passphrase", member="Example Caseworker", cost=QUICK)
    closing.callback(empty.close)
    yield "10-today-first-ever", MainWindow(Desk(empty))
    vault = sample.build(place / "sample", cost=QUICK)
    closing.callback(vault.close)
    window = MainWindow(Desk(vault))
    bokayev = cases.find(vault, "Bokayev")
    _add_examples(vault, bokayev)
    window.go_to("today")
    yield "11-today", window
    yield from _composing(window, bokayev)
    yield from _cases(window, bokayev)
    for name, go in (("40-officials", "officials"), ("50-country", "country")):
        window.go_to(go)
        yield name, window
    window.nav.set_current("today")
    yield "60-today-done", _pressed(window, Qt.Key.Key_Space)
    window.close()


def wait(milliseconds: int) -> None:
    """Let tasks and timers work; QTest.qWait would keep other threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _before_opening() -> Iterator[Screen]:
    first = FirstRun()
    yield "01-first-run", first
    first._turn_to(first.new)
    first.new.folder.setText("/home/example/kazrights")
    first.new.passphrase.setText("three words only")
    yield "02-new-casebook", first
    first._turn_to(RecoveryKeyPage(EXAMPLE_KEY))
    yield "03-recovery-key", first
    page = UnlockPage(_refuse, LockReason("idle", "14:32", 5).sentence())
    yield "04-unlock", page
    page.field.setText("wrong")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    yield "05-unlock-wrong", page
    shown = UnlockPage(_refuse)
    shown.fill_in(
        sample.PASSPHRASE, "This is the sample casebook. Its passphrase is shown: nothing in it is secret."
    )
    yield "06-unlock-sample", shown
    yield "07-locking", WaitingPage("Locking…")
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
    filter_box = page.findChild(QLineEdit)
    assert filter_box is not None
    filter_box.setText("Bokayev")  # three of the names in the list stay out of the pictures
    window.go_to("cases", case_id)
    case = page.case
    for number in range(case.tabs.count()):
        case.tabs.setCurrentIndex(number)
        yield f"2{number}-case-{case.tabs.tabText(number).lower()}", window
    window.desk.go("write_letter", case_id)
    wait(2500)
    yield "30-write-letter", window
    window.new_case()
    yield "31-new-case", window


def _add_examples(vault: Vault, case_id: int) -> None:
    day = clock.today()
    actions.add(vault, case_id, "EXAMPLE: call the lawyer", day - timedelta(3), kind="call_lawyer")
    actions.add(vault, case_id, "EXAMPLE: ask for the file", day - timedelta(1))
    actions.add(vault, case_id, "EXAMPLE: send the objection", day, deadline=True, time="17:00")
    actions.add(vault, case_id, "EXAMPLE: prepare the January letters", day, kind="send_letter")
    actions.add(vault, case_id, "EXAMPLE: visit", day + timedelta(4), recurrence="weekly")


def _pressed(window: MainWindow, key: Qt.Key) -> QWidget:
    target = window.stack.currentWidget().focusProxy()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
    return window


def _refuse(_passphrase: str, _key: str) -> object:
    raise KazrightsError(
        "That passphrase does not open this casebook. Nothing was changed. Check the keyboard."
    )


def _example_report() -> str:
    try:
        theme.colour("no such token")
    except AttributeError as error:
        return report(type(error), error.__traceback__)
    raise AssertionError
