"""What is done to rows of Today, one or several chosen together: each deed is one step for undo."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kazrights.base.i18n import _
from kazrights.casework import actions, looks, quiet, records
from kazrights.casework.due_row import DueRow
from kazrights.model.consent import Consent
from kazrights.model.country import Commitment
from kazrights.store.vault import Vault


def complete(vault: Vault, rows: Iterable[DueRow]) -> None:
    """Tick off actions and reviews."""
    with vault.change(_("Done in Today")):
        for row in rows:
            if row.kind == "review":
                quiet.reviewed(vault, row.id)
            elif row.action_id is not None:
                actions.complete(vault, row.action_id)


def reopen(vault: Vault, rows: Iterable[DueRow]) -> None:
    """Take up again what was ticked off by a slip."""
    with vault.change(_("Reopened in Today")):
        for row in rows:
            if row.kind == "review":
                quiet.review_later(vault, row.id, row.due_on)
            elif row.action_id is not None:
                actions.reopen(vault, row.action_id)


def remind(vault: Vault, rows: Iterable[DueRow], day: date) -> None:
    """Keep actions out of Today until a day; when they are due stays as it is."""
    with vault.change(_("Remind later")):
        for row in rows:
            if row.action_id is not None:
                actions.remind(vault, row.action_id, day)


def move(vault: Vault, rows: Iterable[DueRow], day: date) -> None:
    """Move the day of actions and reviews."""
    with vault.change(_("Move the due date")):
        for row in rows:
            if row.kind == "review":
                quiet.review_later(vault, row.id, day)
            elif row.action_id is not None:
                actions.postpone(vault, row.action_id, day)


def look_again(vault: Vault, row: DueRow, day: date) -> None:
    """Say when a promise or a consent is to be looked at again."""
    record = Commitment if row.kind == "commitment" else Consent
    records.edit(vault, record, row.id, review_on=day)


def skip(vault: Vault, rows: Iterable[DueRow], reason: str = "") -> None:
    """Close actions that are not needed any more."""
    with vault.change(_("Not needed any more")):
        for row in rows:
            if row.action_id is not None:
                actions.skip(vault, row.action_id, result=reason)


def assign(vault: Vault, rows: Iterable[DueRow], member_id: int | None) -> None:
    """Give actions to a caseworker, or to nobody."""
    with vault.change(_("Assign actions")):
        for row in rows:
            if row.action_id is not None:
                actions.assign(vault, row.action_id, member_id)


def seen(vault: Vault, rows: Iterable[DueRow]) -> None:
    """What came from others was taken note of. No step: it changes nothing in the casebook."""
    for row in rows:
        if row.case_id is not None:
            looks.note(vault, row.case_id)
