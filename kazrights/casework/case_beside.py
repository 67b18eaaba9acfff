"""What the table of cases shows beside who, how it stands and what comes next; a query a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kazrights.casework.sentences import provision_words
from kazrights.model.action import Contact
from kazrights.model.case import Case, CaseTag
from kazrights.model.law import LegalProvision
from kazrights.model.member import Member
from kazrights.model.proceeding import Charge, Proceeding
from kazrights.model.term import vocabulary


@dataclass(frozen=True, slots=True)
class Beside:
    """Words and days; "" and None are not known."""

    region: str = ""
    assignee: str = ""
    articles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    opened_on: date | None = None
    contact_on: date | None = None


NOTHING = Beside()


def beside(session: Session, ids: Sequence[int], language: str) -> dict[int, Beside]:
    """For each of these cases."""
    articles, tags, contacts = _articles(session, ids, language), _tags(session, ids), _contacts(session, ids)
    held = (
        select(Case.id, Case.region, Case.opened_on, Member.name)
        .outerjoin(Member, Member.id == Case.assignee_id)
        .where(Case.id.in_(ids))
    )
    return {
        case_id: Beside(
            vocabulary("region").label(region, language) if region else "",
            assignee or "",
            tuple(articles[case_id]),
            tuple(tags[case_id]),
            opened_on,
            contacts.get(case_id),
        )
        for case_id, region, opened_on, assignee in session.execute(held)
    }


def _articles(session: Session, ids: Sequence[int], language: str) -> dict[int, list[str]]:
    charged = (
        select(Proceeding.case_id, LegalProvision)
        .join(Charge, Charge.proceeding_id == Proceeding.id)
        .join(LegalProvision, LegalProvision.id == Charge.provision_id)
        .where(Proceeding.case_id.in_(ids), Charge.opponent_id.is_(None))
        .order_by(Charge.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for case_id, provision in session.execute(charged):
        if (words := provision_words(provision, language)) not in found[case_id]:
            found[case_id].append(words)
    return found


def _tags(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    tagged = select(CaseTag.case_id, CaseTag.tag).where(CaseTag.case_id.in_(ids)).order_by(CaseTag.tag)
    for case_id, tag in session.execute(tagged):
        found[case_id].append(tag)
    return found


def _contacts(session: Session, ids: Sequence[int]) -> dict[int, date]:
    last = select(Contact.case_id, func.max(Contact.happened_on)).where(Contact.case_id.in_(ids))
    return dict(session.execute(last.group_by(Contact.case_id)).all())
