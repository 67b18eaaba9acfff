"""A composer on the sample casebook, and what a test does with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.casework import appeal_letters, appeals, cases, officials, records
from kazrights.casework.appeals import Plan
from kazrights.gui.appeals.composer import AppealComposer
from kazrights.model.official import Office
from kazrights.store.vault import Vault

LAST_MONTH = date(2020, 11, 20)
WHO = ("Bokayev", "Tulesova", "Ilyashev", "Semionova")
OFFICES = ("prosecutor_general", "president", "ombudsman")


def case_ids(vault: Vault, who: Sequence[str] = WHO) -> list[int]:
    return [cases.find(vault, name) for name in who]


def office_ids(vault: Vault, codes: Sequence[str] = OFFICES) -> list[int]:
    return [officials.by_code(vault, code).id for code in codes]


@contextmanager
def standing_at(vault: Vault, day: date) -> Iterator[None]:
    """Papers are dated that day meanwhile: the sample stands still at its own."""
    before = vault.stands_at
    vault.set_setting("stands_at", day.isoformat())
    yield
    vault.set_setting("stands_at", before.isoformat())


def appeal_of(vault: Vault, day: date = LAST_MONTH) -> int:
    """Four cases and three offices, written on a day; the id of the appeal."""
    with standing_at(vault, day):
        plan = Plan(appeals.begin(vault).title, tuple(case_ids(vault)), tuple(office_ids(vault)))
        return appeal_letters.create(vault, plan).appeal_id


def tick(composer: AppealComposer, vault: Vault) -> None:
    """Four cases and three offices, each by a tick."""
    for case_id in case_ids(vault):
        composer.cases.list.toggle(case_id)
    for office_id in office_ids(vault):
        composer.offices.list.toggle(office_id)


def until_checked(qtbot: QtBot, composer: AppealComposer) -> None:
    """Wait until every letter is known to stand, or not."""
    qtbot.waitUntil(lambda: not composer._checks.is_busy, timeout=20_000)


def take_salutation(vault: Vault, code: str = "president") -> None:
    """From now on, no letter to that office can be written."""
    nothing = Wording()
    office = officials.by_code(vault, code)
    records.edit(
        vault, Office, office.id, salutation=nothing, salutation_f=nothing, salutation_general=nothing
    )
