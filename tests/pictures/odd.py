"""The screens that are seldom seen: nothing yet, no match, refusals, very long names, very many entries.

Every person and event here is invented, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import cases, letter_register
from kazrights.gui import notify, theme
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.button import button
from kazrights.gui.unlock import UnlockPage
from kazrights.gui.waiting import WaitingPage
from kazrights.store import errors
from kazrights.store.vault import Vault
from tests.pictures.books import LONG_NAME, opened
from tests.pictures.screens import Screen, filtered, wait


def odd(books: Path) -> Iterator[Screen]:
    """All of them, on the casebooks in `books`."""
    yield from _refused()
    for screens, book in (
        (_nothing_yet, "empty"),
        (_suits, "sample"),
        (_letters, "sample"),
        (_invented, "invented"),
    ):
        with opened(books, book) as vault:
            yield from screens(vault)


def _refused() -> Iterator[Screen]:
    for name, refusal in (
        ("70-unlock-damaged", errors.Damaged()),
        ("71-unlock-in-use", errors.InUse()),
        ("72-unlock-newer", errors.TooNew()),
    ):
        page = UnlockPage(_refusing(refusal))
        theme.dress(page)
        page.field.setText("three words only")
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        yield name, page
    waiting = WaitingPage(_("Closing…"))
    theme.dress(waiting)
    waiting.ask(
        errors.NotSaved().sentence,
        [button(_("Try again"), kind="primary"), button(_("Close without a backup"))],
    )
    yield "73-no-backup", waiting


def _nothing_yet(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    theme.dress(window)
    for place in ("cases", "officials", "country"):
        window.go_to(place)
        yield f"74-empty-{place}", window
    window.notices.put_up("damaged", errors.Damaged().sentence, notify.DAMAGED)
    window.composer.log_contact(None)
    yield "75-damaged-page-found", window
    window.close()


def _suits(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    theme.dress(window)
    filtered(window, "Semionova")
    window.go_to("cases", cases.find(vault, "Semionova"))
    case = window.page("cases").case
    for name, tab in (
        ("overview", case.overview),
        ("proceedings", case.proceedings),
        ("timeline", case.timeline),
    ):
        case.look_at(tab)
        yield f"76-suits-{name}", window
    filtered(window, "nobody of this name")
    yield "77-no-match", window
    window.close()


def _letters(vault: Vault) -> Iterator[Screen]:
    case_id = cases.find(vault, "Bokayev")
    letter = letter_register.of_case(vault, case_id)[0].id
    window = MainWindow(Desk(vault))
    theme.dress(window)
    filtered(window, "Bokayev")
    window.go_to("cases", case_id)
    page = window.page("cases")
    page.case.look_at(page.case.letters)
    yield "80-letters", window
    page.case.letters.log_reply()
    yield "81-log-reply-in-list", window
    page.case.letters._form.leave_form()
    window.desk.go("letter", letter)
    wait(1500)
    yield "82-letter", window
    page.letter._letter.forms._on_log_reply()
    yield "83-letter-log-reply", window
    window.desk.go("sheet", case_id)
    wait(2500)
    yield "84-case-sheet", window
    window.desk.go("write_letter", case_id)
    wait(1500)
    page.letter._letter._on_sender_wanted()
    yield "85-new-sender", window
    page.letter.close_letter()
    page.case.look_at(page.case.history)
    yield "86-history", window
    cases.set_status(vault, case_id, "closed")
    window.desk.say(_("The case is closed."), undo=True)
    yield "87-closed", window
    window.close()


def _invented(vault: Vault) -> Iterator[Screen]:
    case_id = cases.find(vault, LONG_NAME)
    window = MainWindow(Desk(vault))
    theme.dress(window)
    window.go_to("cases", case_id)
    case = window.page("cases").case
    yield "90-long-name", window
    case.look_at(case.timeline)
    yield "91-long-timeline", window
    case.look_at(case.steps)
    yield "92-long-action", window
    case.look_at(case.overview)
    case.overview.sensitive._turn()
    case.overview.ensureWidgetVisible(case.overview.sensitive)
    yield "93-sensitive-shown", window
    case.overview.add_person()
    wait(50)
    yield "94-form-in-place", window
    window.composer.new_action(case_id)
    assert window.composer.current is not None
    window.composer.current.title.set_value("EXAMPLE")
    window.composer.current.due.line.setText("someday")
    window.composer.current._on_submit()
    yield "95-day-not-understood", window
    window.go_to("today")
    yield "96-today-long", window
    window.close()


def _refusing(refusal: KazrightsError) -> Callable[[str, str], object]:
    def refuse(_passphrase: str, _key: str) -> object:
        raise refusal

    return refuse
