"""The casebooks that the pictures show, made once: nothing, the sample with examples in it, and an invented big one.

Every person and event of the invented one is invented, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kazrights.base import clock
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, events, letter_register, letters, officials, records, sample
from kazrights.casework.letter_paper import Choice
from kazrights.gui import tasks
from kazrights.model.person import Person
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

QUICK = Cost(memory_kib=1024, passes=1, lanes=1)
PASSPHRASE = "example passphrase"
LONG_NAME = "Үлгігүл Мысалбекқызы Әлеуметғалиева-Өрнекжанова-Қиялханова-Ұзынесімова-Һәрекетова"
MANY_EVENTS, MANY_CASES = 600, 600


def make(folder: Path) -> None:
    """All of them, each in a folder of its name."""
    folder.mkdir(parents=True)
    empty, _key = Vault.create(folder / "empty", PASSPHRASE, member="Example Caseworker", cost=QUICK)
    empty.close()
    _with_examples(sample.build(folder / "sample", cost=QUICK))
    big, _key = Vault.create(folder / "invented", PASSPHRASE, member="Example Caseworker", cost=QUICK)
    _invent(big)


@contextmanager
def opened(folder: Path, name: str) -> Iterator[Vault]:
    """One of them, open."""
    vault = Vault.open(folder / name, sample.PASSPHRASE if name == "sample" else PASSPHRASE)
    yield vault
    tasks.cancel_all()
    tasks.wait_for_all()
    for window in QApplication.topLevelWidgets():  # they go before what they show
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    vault.close()


def _with_examples(vault: Vault) -> None:
    case_id, day = cases.find(vault, "Bokayev"), clock.today()
    actions.add(vault, case_id, "EXAMPLE: call the lawyer", day - timedelta(3), kind="call_lawyer")
    actions.add(vault, case_id, "EXAMPLE: ask for the file", day - timedelta(1))
    actions.add(vault, case_id, "EXAMPLE: send the objection", day, deadline=True, time="17:00")
    actions.add(vault, case_id, "EXAMPLE: prepare the January letters", day, kind="send_letter")
    actions.add(vault, case_id, "EXAMPLE: visit", day + timedelta(4), recurrence="weekly")
    for office, language in (("prosecutor_general", "en"), ("president", "kk")):
        choice = Choice(case_id, officials.by_code(vault, office).id, "prisoner-of-conscience", language)
        letter = letters.write(vault, choice)
        if language == "en":
            letter_register.mark_sent(vault, letter, day, "post")
    vault.close()


def _invent(vault: Vault) -> None:
    for number in range(MANY_CASES - 1):
        cases.open_case(vault, cases.NewCase(name=f"Example Person {number + 1}"))
    long_step = "EXAMPLE: " + "a long step " * 9
    case_id = cases.open_case(vault, cases.NewCase(name=LONG_NAME, next_step=long_step))
    day = clock.today()
    with vault.change("Examples"):
        for number in range(MANY_EVENTS):
            said = Wording(en=f"EXAMPLE event {number + 1}, invented to see how long a timeline can be")
            events.add(vault, case_id, "other", FuzzyDate.of(day - timedelta(days=5 * number)), said)
        person = cases.load(vault, case_id).people[0].person
    records.edit(vault, Person, person.id, health=Wording(en="EXAMPLE of a folded remark on health"))
    actions.add(vault, case_id, "EXAMPLE: overdue", day - timedelta(400))
    vault.close()
