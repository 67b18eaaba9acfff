"""The screens that are seldom seen: nothing yet, no match, refusals, very long names, very many entries.

Every person and event here is invented, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from usual_screens import QUICK, Screen, wait

from kazrights.base import clock
from kazrights.base.errors import KazrightsError
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, events, letter_register, letters, officials, records, sample
from kazrights.casework.letter_paper import Choice
from kazrights.gui import notify
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.button import button
from kazrights.gui.unlock import UnlockPage
from kazrights.gui.waiting import WaitingPage
from kazrights.model.person import Person
from kazrights.store import errors
from kazrights.store.vault import Vault

LONG_NAME = "Үлгігүл Мысалбекқызы Әлеуметғалиева-Өрнекжанова-Қиялханова-Ұзынесімова-Һәрекетова"
MANY_EVENTS, MANY_CASES = 600, 600


def odd(place: Path, closing: ExitStack) -> Iterator[Screen]:
    """All of them; the casebooks they show are made in `place`, and closed by `closing`."""
    yield from _refused()
    yield from _nothing_yet(_made(place / "nothing", closing))
    yield from _suits(_sample(place / "suits", closing))
    yield from _letters(_sample(place / "letters", closing))
    yield from _invented(_made(place / "invented", closing))


def _refused() -> Iterator[Screen]:
    for name, refusal in (
        ("70-unlock-damaged", errors.Damaged()),
        ("71-unlock-in-use", errors.InUse()),
        ("72-unlock-newer", errors.TooNew()),
    ):
        page = UnlockPage(_refusing(refusal))
        page.field.setText("three words only")
        QTest.keyClick(page.field, Qt.Key.Key_Return)
        yield name, page
    waiting = WaitingPage("Closing…")
    waiting.ask(
        errors.NotSaved().sentence,
        [button("Try again", kind="primary"), button("Close without a backup")],
    )
    yield "73-no-backup", waiting


def _nothing_yet(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    for place in ("cases", "officials", "country"):
        window.go_to(place)
        yield f"74-empty-{place}", window
    window.notices.put_up("damaged", errors.Damaged().sentence, notify.DAMAGED)
    window.composer.log_contact(None)
    yield "75-damaged-page-found", window
    window.close()


def _suits(vault: Vault) -> Iterator[Screen]:
    window = MainWindow(Desk(vault))
    _filter(window, "Semionova")
    window.go_to("cases", cases.find(vault, "Semionova"))
    case = window.page("cases").case
    for name, tab in (
        ("overview", case.overview),
        ("proceedings", case.proceedings),
        ("timeline", case.timeline),
    ):
        case.look_at(tab)
        yield f"76-suits-{name}", window
    _filter(window, "nobody of this name")
    yield "77-no-match", window
    window.close()


def _letters(vault: Vault) -> Iterator[Screen]:
    case_id = cases.find(vault, "Bokayev")
    office = officials.by_code(vault, "prosecutor_general")
    letter = letters.write(vault, Choice(case_id, office.id, "prisoner-of-conscience", "en"))
    letters.write(
        vault, Choice(case_id, officials.by_code(vault, "president").id, "prisoner-of-conscience", "kk")
    )
    letter_register.mark_sent(vault, letter, clock.today(), "post")
    window = MainWindow(Desk(vault))
    _filter(window, "Bokayev")
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
    window.desk.say("The case is closed.", undo=True)
    yield "87-closed", window
    window.close()


def _invented(vault: Vault) -> Iterator[Screen]:
    for number in range(MANY_CASES - 1):
        cases.open_case(vault, cases.NewCase(name=f"Example Person {number + 1}"))
    case_id = cases.open_case(
        vault, cases.NewCase(name=LONG_NAME, next_step="EXAMPLE: " + "a long step " * 9)
    )
    day = clock.today()
    with vault.change("Examples"):
        for number in range(MANY_EVENTS):
            said = Wording(en=f"EXAMPLE event {number + 1}, invented to see how long a timeline can be")
            events.add(vault, case_id, "other", FuzzyDate.of(day - timedelta(days=5 * number)), said)
        person = cases.load(vault, case_id).people[0].person
    records.edit(vault, Person, person.id, health=Wording(en="EXAMPLE of a folded remark on health"))
    actions.add(vault, case_id, "EXAMPLE: overdue", day - timedelta(400))
    window = MainWindow(Desk(vault))
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


def _made(folder: Path, closing: ExitStack) -> Vault:
    vault, _key = Vault.create(folder, "example passphrase", member="Example Caseworker", cost=QUICK)
    closing.callback(vault.close)
    return vault


def _sample(folder: Path, closing: ExitStack) -> Vault:
    vault = sample.build(folder, cost=QUICK)
    closing.callback(vault.close)
    return vault


def _filter(window: MainWindow, words: str) -> None:
    """Three of the names in the list stay out of the pictures."""
    window.go_to("cases")
    window.page("cases").list._filter.setText(words)


def _refusing(refusal: KazrightsError) -> Callable[[str, str], object]:
    def refuse(_passphrase: str, _key: str) -> object:
        raise refusal

    return refuse
