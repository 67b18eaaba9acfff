"""How the letters of an appeal stand, in words: how many are ready, and what is missing for the others."""

from __future__ import annotations

from dataclasses import dataclass

from kazrights.base.i18n import _, ngettext
from kazrights.casework import letter_templates
from kazrights.casework.appeal_cases import Dropped
from kazrights.casework.appeal_letters import Planned
from kazrights.casework.appeals import Pair, Plan
from kazrights.gui.appeals.checks import Checks
from kazrights.gui.appeals.letter_list import LetterLine


@dataclass(frozen=True, slots=True)
class Standing:
    """So many letters can be created; `said` tells how they stand, or what is missing."""

    ready: int
    said: str
    is_problem: bool
    is_unread: bool


def of(plan: Plan, checks: Checks) -> Standing:
    """How a plan stands, as far as its letters are checked."""
    letters = {letter.pair: letter for letter in checks.letters}
    pairs = [pair for pair in plan.pairs if (known := letters.get(pair)) is None or known.letter_id is None]
    held_back = [letter for letter, _why in held(checks) if letter.pair in pairs]
    ready = len(pairs) - len(held_back)
    is_unread = any(_is_unread(letter) for letter in checks.letters)
    if missing := _missing(plan, pairs, ready):
        return Standing(0, missing, bool(held_back), is_unread)
    return Standing(ready, _said_of_letters(checks, ready, len(held_back)), False, is_unread)


def lines(checks: Checks) -> list[LetterLine]:
    """The letters with their marks."""
    return [LetterLine(letter, _state_of(checks, letter)) for letter in checks.letters]


def held(checks: Checks) -> list[tuple[Planned, str]]:
    """The letters that are held back, each with the reason."""
    found = ((letter, checks.held_back(letter)) for letter in checks.letters)
    return [(letter, why) for letter, why in found if why]


def said_of(dropped: list[Dropped]) -> str:
    """Which cases are no longer in a repeated appeal, and why."""
    if not dropped:
        return ""
    gone = ", ".join(_("{case} ({why})").format(case=d.heading, why=d.reason) for d in dropped)
    return _("No longer in this appeal: {cases}.").format(cases=gone)


def _state_of(checks: Checks, letter: Planned) -> str:
    if letter.letter_id is not None:
        return "on_file"
    if not checks.is_known(letter):
        return "checking"
    return "held" if checks.held_back(letter) else "ready"


def _missing(plan: Plan, pairs: list[Pair], ready: int) -> str:
    if not plan.case_ids:
        return _("Choose at least one case.")
    if not plan.office_ids:
        return _("Choose at least one official.")
    if plan.sender_id is None:
        return _("A letter needs a sender. Add one with + beside “Signed by”.")
    if not plan.pairs:
        return _("All letters are left out.")
    if not pairs:
        return _("All these letters are on file already.")
    return _("Every letter is held back: see Problems.") if not ready else ""


def _said_of_letters(checks: Checks, ready: int, held_back: int) -> str:
    if checks.is_busy:
        return _("Checking the letters…")
    said = ngettext("{n} letter is ready.", "{n} letters are ready.", ready).format(n=ready)
    if not held_back:
        return said
    back = ngettext("{n} is held back: see Problems.", "{n} are held back: see Problems.", held_back)
    return _("{ready} {held_back}").format(ready=said, held_back=back.format(n=held_back))


def _is_unread(letter: Planned) -> bool:
    choice = letter.choice
    return bool(choice.template) and choice.language in letter_templates.info(choice.template).unreviewed
