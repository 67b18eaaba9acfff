"""What is done to many cases at once: each call is one change, and one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _, language
from kazrights.casework import actions, case_rows, paper_files, reports
from kazrights.casework.case_next import first_planned
from kazrights.model.case import Case, CaseTag
from kazrights.model.member import Member
from kazrights.store.vault import Vault

_AT_ONCE = 500
Progress = Callable[[int, int, str], bool]
Put = Literal["remind", "move"]


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A case by the names it is known by in the list."""

    id: int
    ref: str
    heading: str


@dataclass(frozen=True, slots=True)
class PutOff:
    """How many next actions were put off; which cases keep theirs, for it is a hard deadline; how many have none."""

    done: int
    deadlines: tuple[NamedCase, ...]
    without: int


@dataclass(frozen=True, slots=True)
class Printed:
    """How many summaries were written into a folder, and whether all were."""

    written: int
    whole: bool


def named(vault: Vault, case_ids: Sequence[int]) -> list[NamedCase]:
    """These cases in the order given; those that are gone are left out."""
    found: dict[int, NamedCase] = {}
    with vault.read() as session:
        for start in range(0, len(case_ids), _AT_ONCE):
            some = select(Case).where(Case.id.in_(case_ids[start : start + _AT_ONCE]))
            for case in session.scalars(some.options(*case_rows.with_people())):
                found[case.id] = NamedCase(case.id, case.ref, case_rows.heading(case, language()))
    return [found[case_id] for case_id in case_ids if case_id in found]


def set_status(vault: Vault, case_ids: Sequence[int], status: str) -> int:
    """Give all of them a status; how many had another before."""
    with vault.change(_("Set case status")) as session:
        changed = [case for case in _cases(session, case_ids) if case.status != status]
        for case in changed:
            case.status = status
        return len(changed)


def assign(vault: Vault, case_ids: Sequence[int], member_id: int | None) -> int:
    """Give all of them to a caseworker, or to nobody; how many were another's before."""
    with vault.change(_("Assign cases")) as session:
        if member_id is not None and session.get(Member, member_id) is None:
            raise NotFound(_("This caseworker is not in the casebook. Nothing was changed."))
        changed = [case for case in _cases(session, case_ids) if case.assignee_id != member_id]
        for case in changed:
            case.assignee_id = member_id
        return len(changed)


def add_tag(vault: Vault, case_ids: Sequence[int], tag: str) -> int:
    """Put a tag on all of them; how many did not have it."""
    wanted = " ".join(tag.split())
    with vault.change(_("Add tag")) as session:
        held = set(session.scalars(select(CaseTag.case_id).where(CaseTag.tag == wanted)))
        lacking = [case.id for case in _cases(session, case_ids) if case.id not in held]
        session.add_all(CaseTag(case_id=case_id, tag=wanted) for case_id in lacking)
        return len(lacking)


def put_off(vault: Vault, case_ids: Sequence[int], put: Put, to: date) -> PutOff:
    """Remind of the next action of each case on a day, or move the day it is due; a hard deadline is never moved."""
    kept: list[int] = []
    with vault.change(_("Remind later") if put == "remind" else _("Postpone action")) as session:
        coming = {
            case_id: found
            for start in range(0, len(case_ids), _AT_ONCE)
            for case_id, found in first_planned(session, case_ids[start : start + _AT_ONCE]).items()
        }
        for case_id, (action_id, is_deadline) in coming.items():
            if put == "remind":
                actions.remind(vault, action_id, to)
            elif is_deadline:
                kept.append(case_id)
            else:
                actions.postpone(vault, action_id, to)
    without = len(set(case_ids)) - len(coming)
    return PutOff(len(coming) - len(kept), tuple(named(vault, kept)), without)


def print_sheets(
    vault: Vault, case_ids: Sequence[int], folder: Path, in_language: str, progress: Progress
) -> Printed:
    """Write the case sheet of each into a folder, named by reference; those written before a stop are kept.

    Raises KazrightsError.
    """
    paper_files.make_folder(folder)
    cases = named(vault, case_ids)
    for at, case in enumerate(cases):
        if not progress(at, len(cases), case.ref):
            return Printed(at, False)
        content = reports.case_sheet(vault, case.id, in_language)
        paper_files.keep_beside(folder, f"{_file_name(case.ref)}_{in_language}", content)
    progress(len(cases), len(cases), "")
    return Printed(len(cases), True)


def _cases(session: Session, case_ids: Sequence[int]) -> list[Case]:
    return [
        case
        for start in range(0, len(case_ids), _AT_ONCE)
        for case in session.scalars(select(Case).where(Case.id.in_(case_ids[start : start + _AT_ONCE])))
    ]


def _file_name(ref: str) -> str:
    """A reference as a file may be called anywhere."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in ref) or "case"
