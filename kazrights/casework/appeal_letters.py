"""The letters of an appeal: which there are to be, writing them, sending them, and saving them as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import select

from kazrights.base import i18n
from kazrights.base.errors import Cancelled, KazrightsError
from kazrights.base.i18n import LANGUAGES, _
from kazrights.casework import (
    appeal_cases,
    appeals,
    lately,
    letter_proposals,
    letter_register,
    letter_templates,
    officials,
    paper_files,
)
from kazrights.casework import letters as single
from kazrights.casework.appeals import Pair, Plan
from kazrights.casework.letter_paper import Choice
from kazrights.casework.letter_register import LetterRow
from kazrights.model.case import Case
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.source import Blob
from kazrights.store.vault import Vault

Progress = Callable[[int, int, str], bool]
"""Told (done, of how many, the letter at work); says whether to go on."""

TO_OFFICES = ("official", "embassy")


@dataclass(frozen=True, slots=True)
class Planned:
    """One letter of an appeal. `letter_id` is there once it is written; without a template it can't be.

    `repeats` is the day of a letter like it that was written lately, unless this one is wanted all the same.
    """

    choice: Choice
    who: str
    to: str
    letter_id: int | None = None
    repeats: date | None = None

    @property
    def pair(self) -> Pair:
        """Its case and its office."""
        return self.choice.case_id, self.choice.office_id or 0


@dataclass(slots=True)
class Created:
    """What creating the letters of an appeal came to; `held_back` with the sentence that says why."""

    appeal_id: int
    ids: list[int] = field(default_factory=list)
    held_back: list[tuple[Planned, str]] = field(default_factory=list)
    stopped: bool = False
    reply_due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The names of the files that were written, and whether someone stopped it before all were."""

    names: list[str]
    stopped: bool = False


def planned(vault: Vault, plan: Plan, appeal_id: int | None = None) -> list[Planned]:
    """The letters that a plan means, those written already included."""
    cases = {case.id: case.heading for case in appeal_cases.named(vault, plan.case_ids)}
    offices = {row.id: row for row in officials.rows(vault)}
    languages = _preferred(vault)
    templates = {case: plan.template or _proposed(vault, case) for case in cases}
    on_file = _written(vault, appeal_id)
    written_lately = lately.written(vault, plan.case_ids, plan.office_ids)
    found = []
    for pair in plan.pairs:
        case, office = pair
        if case in cases and office in offices:
            language = _language(templates[case], plan.language or languages.get(office) or "")
            choice = Choice(case, office, templates[case], language, plan.sender_id)
            anew = pair not in on_file and pair not in plan.all_the_same
            repeats = written_lately.get(pair) if anew else None
            found.append(Planned(choice, cases[case], offices[office].title, on_file.get(pair), repeats))
    return found


def why_not(vault: Vault, letter: Planned) -> str:
    """Why a letter can't be written, in one sentence; "" when it can."""
    if not letter.choice.template:
        return no_template()
    return next(iter(single.problems(vault, letter.choice)), "")


def again(letter: Planned) -> str:
    """What is said of a letter like one that was written lately; "" of any other."""
    return lately.in_words(letter.repeats) if letter.repeats else ""


def no_template() -> str:
    """What is said of a case that no template fits by itself."""
    return _("No template fits this case by itself. Choose one.")


def create(
    vault: Vault, plan: Plan, appeal_id: int | None = None, progress: Progress | None = None
) -> Created:
    """Keep the plan and write its letters, each on file as soon as it is done; all of it is one step for undo.

    A letter that stands already is not written again; one that can't be written is held back, and the others go on.
    """
    with vault.step(_("Create the letters of an appeal")):
        done = Created(appeals.keep(vault, plan, appeal_id))
        todo = [letter for letter in planned(vault, plan, done.appeal_id) if letter.letter_id is None]
        for number, letter in enumerate(todo):
            if progress and not progress(number, len(todo), f"{letter.who} → {letter.to}"):
                done.stopped = True
                break
            _create_one(vault, letter, done)
    done.reply_due_on = _last_reply(vault, done.ids)
    return done


def of_appeal(vault: Vault, appeal_id: int) -> list[LetterRow]:
    """The letters of an appeal that are written, in the order they were."""
    with vault.read() as session:
        mine = select(Letter.id).where(Letter.appeal_id == appeal_id).order_by(Letter.id)
        return [letter_register.row(vault, letter_id) for letter_id in session.scalars(mine).all()]


def mark_all_sent(vault: Vault, appeal_id: int, on: date, channel: str | None = None) -> int:
    """Record that all letters of an appeal left that had not yet; how many. One step for undo."""
    waiting = [row for row in of_appeal(vault, appeal_id) if row.can_be_sent]
    with vault.change(_("Mark the letters of an appeal sent")):
        for letter in waiting:
            letter_register.mark_sent(vault, letter.id, on, channel)
    return len(waiting)


def save_all(vault: Vault, appeal_id: int, folder: Path, progress: Progress | None = None) -> Saved:
    """Write the PDFs into a folder under neutral names. A file that is there is never written over.

    Raises KazrightsError when a file can't be written; those before it are.
    """
    paper_files.make_folder(folder)
    names: list[str] = []
    files = _files(vault, appeal_id)
    for number, (name, sha256) in enumerate(files):
        if progress and not progress(number, len(files), name):
            return Saved(names, stopped=True)
        with vault.read() as session:
            content = session.scalars(select(Blob.content).where(Blob.sha256 == sha256)).one()
        names.append(_save_one(folder, name, content))
    return Saved(names)


def file_name(dated_on: date, ref: str, office: str, language: str) -> str:
    """What the PDF of an appeal's letter is called outside the casebook: month, reference, office; nobody's name."""
    return f"{dated_on:%Y-%m}_{_plain(ref)}_{_plain(office)}_{language}.pdf"


def _create_one(vault: Vault, letter: Planned, done: Created) -> None:
    if why := again(letter) or ("" if letter.choice.template else no_template()):
        done.held_back.append((letter, why))
        return
    try:
        done.ids.append(single.write(vault, letter.choice, appeal_id=done.appeal_id))
    except Cancelled:
        raise
    except KazrightsError as error:
        done.held_back.append((letter, error.sentence))


def _save_one(folder: Path, name: str, content: bytes) -> str:
    """Under that name, or with a number where another paper has it."""
    stem = name.removesuffix(".pdf")
    for number in range(1, 100):
        said = name if number == 1 else f"{stem}_{number}.pdf"
        there = folder / said
        if not there.exists() or (there.is_file() and there.read_bytes() == content):
            break
    paper_files.keep(there, content)
    return said


def _files(vault: Vault, appeal_id: int) -> list[tuple[str, str]]:
    mine = (
        select(Letter.dated_on, Case.ref, Office.code, Letter.language, Letter.sha256)
        .join(Case, Case.id == Letter.case_id)
        .join(Office, Office.id == Letter.office_id)
        .where(Letter.appeal_id == appeal_id)
        .order_by(Letter.id)
    )
    with vault.read() as session:
        found = session.execute(mine).all()
    return [(file_name(day, ref, office, language), sha256) for day, ref, office, language, sha256 in found]


def _plain(words: str) -> str:
    """Letters, digits, - and _ alone: what every file system takes."""
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "-" for sign in words)


def _written(vault: Vault, appeal_id: int | None) -> dict[Pair, int]:
    if appeal_id is None:
        return {}
    mine = select(Letter.case_id, Letter.office_id, Letter.id).where(Letter.appeal_id == appeal_id)
    with vault.read() as session:
        return {(case or 0, office or 0): id for case, office, id in session.execute(mine)}


def _preferred(vault: Vault) -> dict[int, str | None]:
    with vault.read() as session:
        offices = session.execute(select(Office.id, Office.preferred_language)).all()
    return {office_id: language for office_id, language in offices}  # noqa: C416  # rows are no pairs to mypy


def _proposed(vault: Vault, case_id: int) -> str:
    code = letter_proposals.template(vault, case_id)
    return code if code and letter_templates.info(code).audience in TO_OFFICES else ""


def _language(template: str, wanted: str) -> str:
    """The language wanted, if the template is there in it; else that of the screen, else any."""
    there: Sequence[str] = letter_templates.info(template).languages if template else LANGUAGES
    return next((said for said in (wanted, i18n.language(), *LANGUAGES) if said in there), i18n.language())


def _last_reply(vault: Vault, ids: Sequence[int]) -> date | None:
    due = (letter_register.row(vault, letter_id).reply_due_on for letter_id in ids)
    return max((day for day in due if day), default=None)
