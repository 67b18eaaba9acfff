"""Appeals: letters on some cases to some offices, planned together, kept half done, and repeated each month."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from kazrights.base import i18n
from kazrights.base.date_words import MONTHS
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.casework import appeal_cases, records
from kazrights.casework.appeal_cases import Dropped
from kazrights.model.appeal import Appeal, AppealCase, AppealOffice
from kazrights.model.letter import Letter, Sender
from kazrights.model.record import Record
from kazrights.store.vault import Vault

Pair = tuple[int, int]
"""One letter of an appeal: the id of its case and that of its office."""

_GONE_OUT = ("sent", "delivered", "replied")


@dataclass(frozen=True, slots=True)
class Plan:
    """What an appeal is to be. `template` "": what fits each case; `language` "": as each office prefers.

    `left_out` are the letters that are not wanted though their case and office are chosen; `all_the_same` those that
    are though one like it was written lately.
    """

    title: Wording
    case_ids: tuple[int, ...] = ()
    office_ids: tuple[int, ...] = ()
    template: str = ""
    language: str = ""
    sender_id: int | None = None
    left_out: frozenset[Pair] = frozenset()
    all_the_same: frozenset[Pair] = frozenset()

    @property
    def pairs(self) -> list[Pair]:
        """The letters it consists of, all those of one case together."""
        every = ((case, office) for case in self.case_ids for office in self.office_ids)
        return [pair for pair in every if pair not in self.left_out]


@dataclass(frozen=True, slots=True)
class AppealRow:
    """An appeal as lists show it; `open` letters are planned and not written yet."""

    id: int
    title: str
    begun_on: date
    letters: int
    sent: int
    replied: int
    open: int
    is_of_this_month: bool


@dataclass(frozen=True, slots=True)
class Repeated:
    """The plan of this month, and the cases that are no longer in it."""

    plan: Plan
    dropped: list[Dropped]


def rows(vault: Vault, limit: int = 100) -> list[AppealRow]:
    """The appeals, newest first."""
    with vault.read() as session:
        newest = select(Appeal).options(selectinload(Appeal.cases), selectinload(Appeal.offices))
        found = session.scalars(newest.order_by(Appeal.id.desc()).limit(limit)).all()
        return [_row(vault, session, appeal) for appeal in found]


def row(vault: Vault, appeal_id: int) -> AppealRow:
    """One appeal; raises NotFound."""
    with vault.read() as session:
        return _row(vault, session, records.load(session, Appeal, appeal_id))


def is_there(vault: Vault, appeal_id: int) -> bool:
    """Whether an appeal is in the casebook, and its making was not undone."""
    with vault.read() as session:
        return session.scalar(select(Appeal.id).where(Appeal.id == appeal_id)) is not None


def begin(vault: Vault) -> Plan:
    """A plan for this month without cases and offices; the sender is the one of the last appeal."""
    with vault.read() as session:
        last = select(Appeal.sender_id).join(Sender).order_by(Appeal.id.desc()).limit(1)
        sender_id = session.scalar(last)
        return Plan(_free_title(session, month(vault.stands_at)), sender_id=sender_id)


def plan(vault: Vault, appeal_id: int) -> Plan:
    """What an appeal is to be, as it was kept; raises NotFound."""
    with vault.read() as session:
        return _plan(vault, records.load(session, Appeal, appeal_id))


def keep(vault: Vault, wanted: Plan, appeal_id: int | None = None) -> int:
    """Keep a plan, as a new appeal or as that of one; its id. A plan that is kept already makes no step."""
    if appeal_id is not None and plan(vault, appeal_id) == wanted:
        return appeal_id
    with vault.change(_("Keep appeal")) as session:
        is_new = appeal_id is None
        appeal = (
            Appeal(issued_on=vault.stands_at) if is_new else records.load(session, Appeal, appeal_id or 0)
        )
        appeal.title, appeal.template = wanted.title, wanted.template
        appeal.language, appeal.sender_id = wanted.language, wanted.sender_id
        if is_new:
            records.add(session, appeal)
        _follow(session, AppealCase, "case_id", appeal.id, wanted.case_ids)
        _follow(session, AppealOffice, "office_id", appeal.id, wanted.office_ids)
        vault.keep_draft(_place(appeal.id), _pairs_kept(wanted))
        return appeal.id


def discard(vault: Vault, appeal_id: int) -> None:
    """Take away an appeal of which no letter is written; raises NotFound."""
    records.remove(vault, Appeal, appeal_id)


def repeat(vault: Vault, appeal_id: int) -> Repeated:
    """The same appeal for this month: its cases but those closed, its offices, template and language.

    Nothing is kept yet. Raises NotFound.
    """
    before = plan(vault, appeal_id)
    kept, dropped = appeal_cases.still_open(vault, before.case_ids)
    with vault.read() as session:
        title = _free_title(session, month(vault.stands_at))
    left_out = frozenset(pair for pair in before.left_out if pair[0] in kept)
    plan_now = replace(before, title=title, case_ids=kept, left_out=left_out, all_the_same=frozenset())
    return Repeated(plan_now, dropped)


def last(vault: Vault) -> int | None:
    """The newest appeal of which a letter is written: the one to repeat."""
    written = select(Letter.appeal_id).where(Letter.appeal_id.is_not(None))
    with vault.read() as session:
        return session.scalar(select(func.max(Appeal.id)).where(Appeal.id.in_(written)))


def month(day: date) -> Wording:
    """The month of a day with its year, as appeals are called by."""
    names = {language: MONTHS[language].nominative[day.month - 1] for language in LANGUAGES}
    return Wording(
        en=f"{names['en']} {day.year}", ru=f"{names['ru']} {day.year} г.", kk=f"{day.year} ж. {names['kk']}"
    )


def _plan(vault: Vault, appeal: Appeal) -> Plan:
    kept = json.loads(vault.draft(_place(appeal.id)) or "{}")
    return Plan(
        title=appeal.title,
        case_ids=tuple(row.case_id for row in appeal.cases),
        office_ids=tuple(row.office_id for row in appeal.offices),
        template=appeal.template,
        language=appeal.language,
        sender_id=appeal.sender_id,
        left_out=frozenset(map(tuple, kept.get("left_out", ()))),
        all_the_same=frozenset(map(tuple, kept.get("all_the_same", ()))),
    )


def _pairs_kept(plan: Plan) -> str:
    """The marks on single letters, as a draft keeps them."""
    marks = {"left_out": sorted(plan.left_out), "all_the_same": sorted(plan.all_the_same)}
    return json.dumps(marks) if any(marks.values()) else ""


def _row(vault: Vault, session: Session, appeal: Appeal) -> AppealRow:
    mine = select(Letter.case_id, Letter.office_id, Letter.status).where(Letter.appeal_id == appeal.id)
    letters = session.execute(mine).all()
    begun_on = appeal.issued_on or appeal.recorded_at.date()
    statuses = [status for _case, _office, status in letters]
    written = {(case, office) for case, office, _status in letters}
    return AppealRow(
        id=appeal.id,
        title=appeal.title.best(i18n.language()),
        begun_on=begun_on,
        letters=len(statuses),
        sent=sum(status in _GONE_OUT for status in statuses),
        replied=sum(status == "replied" for status in statuses),
        open=len(set(_plan(vault, appeal).pairs) - written),
        is_of_this_month=begun_on.replace(day=1) == vault.stands_at.replace(day=1),
    )


def _follow(
    session: Session, record_type: type[Record], key: str, appeal_id: int, ids: tuple[int, ...]
) -> None:
    """Make the rows of an appeal those of these ids, in this order."""
    of_appeal = record_type.__table__.c.appeal_id == appeal_id
    held = list(session.scalars(select(record_type).where(of_appeal).order_by(record_type.id)))
    if [getattr(row, key) for row in held] == list(ids):
        return
    for row in held:
        session.delete(row)
    session.flush()
    session.add_all(record_type(appeal_id=appeal_id, **{key: id}) for id in ids)
    session.flush()


def _free_title(session: Session, title: Wording) -> Wording:
    """That title, with a number behind it when an appeal has it already."""
    taken = {found.en for found in session.scalars(select(Appeal.title))}
    number = next(
        n for n in range(1, len(taken) + 2) if (title.en if n == 1 else f"{title.en} ({n})") not in taken
    )
    if number == 1:
        return title
    return Wording(**{language: f"{words} ({number})" for language, words in title.to_json().items()})


def _place(appeal_id: int) -> str:
    return f"appeal:{appeal_id}"
