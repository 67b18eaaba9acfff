"""The things that can be done to ticked cases: what is asked first, how it is said, and what is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kazrights.base.i18n import _, ngettext
from kazrights.casework import bulk, filter_words, members
from kazrights.casework.bulk import NamedCase, PutOff
from kazrights.gui.cases.job import Job
from kazrights.gui.cases.later_field import LaterField
from kazrights.gui.cases.print_summaries import printing
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.free_choice_field import FreeChoiceField

_NAMED = 3


def job(name: str, desk: Desk, cases: Sequence[NamedCase]) -> Job:
    """What "status", "assign", "tag", "later" or "print" means for these cases."""
    jobs = {"status": _status, "assign": _assign, "tag": _tag, "later": _later, "print": printing}
    return jobs[name](desk, cases)


def in_short(cases: Sequence[NamedCase]) -> str:
    """The first names, and how many more there are."""
    said = ", ".join(case.heading for case in cases[:_NAMED])
    more = len(cases) - _NAMED
    if more <= 0:
        return said
    return ngettext("{names} and {n} more", "{names} and {n} more", more).format(names=said, n=more)


def _status(desk: Desk, cases: Sequence[NamedCase]) -> Job:
    n = len(cases)

    def do(ids: list[int], status: str) -> str:
        done = bulk.set_status(desk.vault, ids, status)
        said = ngettext("{n} case set to “{status}”: {names}.", "{n} cases set to “{status}”: {names}.", done)
        return said.format(n=done, status=terms.words("case_status", status), names=in_short(cases))

    return Job(
        ngettext("Set the status of {n} case", "Set the status of {n} cases", n).format(n=n),
        _("Status"),
        _("Choose the status first."),
        ngettext("Set status of {n} case", "Set status of {n} cases", n).format(n=n),
        lambda: ChoiceField(terms.choices("case_status"), empty=_("choose…")),
        lambda field: field.value(),
        do,
    )


def _assign(desk: Desk, cases: Sequence[NamedCase]) -> Job:
    n = len(cases)
    workers = [Choice(member.id, member.name) for member in members.all(desk.vault)]

    def do(ids: list[int], member_id: int) -> str:
        done = bulk.assign(desk.vault, ids, member_id or None)
        if not member_id:
            said = ngettext(
                "{n} case is nobody’s now: {names}.", "{n} cases are nobody’s now: {names}.", done
            )
            return said.format(n=done, names=in_short(cases))
        worker = next(choice.words for choice in workers if choice.value == member_id)
        said = ngettext("{n} case given to {worker}: {names}.", "{n} cases given to {worker}: {names}.", done)
        return said.format(n=done, worker=worker, names=in_short(cases))

    return Job(
        ngettext("Assign {n} case", "Assign {n} cases", n).format(n=n),
        _("Caseworker"),
        _("Choose the caseworker first."),
        ngettext("Assign {n} case", "Assign {n} cases", n).format(n=n),
        lambda: ChoiceField([*workers, Choice(0, _("Nobody"))], empty=_("choose…")),
        lambda field: field.value(),
        do,
    )


def _tag(desk: Desk, cases: Sequence[NamedCase]) -> Job:
    n = len(cases)
    held = [Choice(choice.value, choice.words) for choice in filter_words.choices(desk.vault, "tag")]

    def do(ids: list[int], tag: str) -> str:
        done = bulk.add_tag(desk.vault, ids, tag)
        said = ngettext("“{tag}” put on {n} case: {names}.", "“{tag}” put on {n} cases: {names}.", done)
        return said.format(tag=tag, n=done, names=in_short(cases))

    return Job(
        ngettext("Add a tag to {n} case", "Add a tag to {n} cases", n).format(n=n),
        _("Tag"),
        _("Write or choose the tag first."),
        ngettext("Add tag to {n} case", "Add tag to {n} cases", n).format(n=n),
        lambda: FreeChoiceField(held, empty=_("a word of your own")),
        lambda field: field.value()[1] or None,
        do,
    )


def _later(desk: Desk, cases: Sequence[NamedCase]) -> Job:
    n = len(cases)

    def do(ids: list[int], value: Any) -> str:
        put, day = value
        return _put_off(bulk.put_off(desk.vault, ids, put, day), put, day_in_words(day))

    return Job(
        ngettext("Put off the next action of {n} case", "Put off the next action of {n} cases", n).format(
            n=n
        ),
        _("Until"),
        _("Write the day first."),
        ngettext("Put off in {n} case", "Put off in {n} cases", n).format(n=n),
        lambda: LaterField(desk.today),
        lambda field: field.value(),
        do,
    )


def _put_off(result: PutOff, put: str, day: str) -> str:
    n = result.done
    if put == "remind":
        said = ngettext("Reminder of {n} action on {day}.", "Reminder of {n} actions on {day}.", n)
    else:
        said = ngettext("{n} action moved to {day}.", "{n} actions moved to {day}.", n)
    parts = [said.format(n=n, day=day)]
    if result.deadlines:
        kept = _("Not moved, a hard deadline: {names}.")
        parts.append(kept.format(names=in_short(result.deadlines)))
    if result.without:
        none = ngettext("{n} case has no next action.", "{n} cases have no next action.", result.without)
        parts.append(none.format(n=result.without))
    return " ".join(parts)
