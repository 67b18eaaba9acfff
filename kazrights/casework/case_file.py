"""One case with what its page shows at a glance, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import cases, records
from kazrights.casework.case_rows import SUBJECT
from kazrights.model.action import Action, Contact
from kazrights.model.appeal import Demand
from kazrights.model.case import Case
from kazrights.model.country import Figure
from kazrights.model.person import Person
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with its people and their names loaded, its requests, and when it was last and is next heard of."""

    case: Case
    demands: list[Demand]
    last_contact: date | None
    next_due: date | None

    @property
    def subject(self) -> Person | None:
        """The person the case is about: the first subject, else whoever is first in it."""
        people = sorted(self.case.people, key=lambda link: link.role != SUBJECT)
        return people[0].person if people else None


def load(vault: Vault, case_id: int) -> CaseFile:
    """The case; raises NotFound."""
    case = cases.load(vault, case_id)
    with vault.read() as session:
        asked = select(Demand).where(Demand.case_id == case_id).order_by(Demand.position, Demand.id)
        planned = select(func.min(Action.due_on)).where(Action.case_id == case_id, Action.status == "planned")
        return CaseFile(
            case,
            list(session.scalars(asked)),
            session.scalar(select(func.max(Contact.happened_on)).where(Contact.case_id == case_id)),
            session.scalar(planned),
        )


def figures(vault: Vault, case_id: int) -> list[Figure]:
    """The published numbers about a case, in the order recorded."""
    with vault.read() as session:
        found = select(Figure).where(Figure.case_id == case_id).order_by(Figure.id)
        return list(session.scalars(found))


def ask(vault: Vault, case_id: int, text: Wording) -> int:
    """One more request in a case, after those it has; its id."""
    with vault.change(_("Add request")) as session:
        position = records.next_position(session, Demand.position, Demand.case_id == case_id)
        return records.add(session, Demand(case_id=case_id, text=text, position=position))
