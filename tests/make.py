"""Builders of plainly invented records for tests."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from kazrights.base.wording import Wording
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.law import LegalProvision
from kazrights.model.person import Person, PersonName
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault


def case(
    vault: Vault, name: str = "Aizhan Example", ref: str = "", category: str = "prisoner_of_conscience"
) -> int:
    """A case with one named subject; its id."""
    with vault.change("Test case") as session:
        made = Case(ref=ref or f"KZ-2026-{_count(vault) + 1:03d}", title=Wording(en=f"Case of {name}"))
        session.add(made)
        person = Person()
        session.add(person)
        session.flush()
        given, _blank, family = name.rpartition(" ")
        session.add(PersonName(person_id=person.id, full=name, given=given, family=family))
        session.add(CasePerson(case_id=made.id, person_id=person.id, role="subject"))
        session.add(CaseCategory(case_id=made.id, category=category))
        session.flush()
        return made.id


def action(vault: Vault, case_id: int | None, title: str = "EXAMPLE step", due_on: date | None = None) -> int:
    """A planned action; its id."""
    with vault.change("Test action") as session:
        made = Action(case_id=case_id, title=title, due_on=due_on)
        session.add(made)
        session.flush()
        return made.id


def source(vault: Vault, record_type: type[Record], record_id: int, title: str = "EXAMPLE report") -> int:
    """A source that a record rests on; its id."""
    with vault.change("Test source") as session:
        made = Source(kind="report", title=Wording(en=title))
        session.add(made)
        session.flush()
        record = session.get_one(record_type, record_id)
        session.add(
            Citation(
                source_id=made.id,
                of_table=record_type.__tablename__,
                of_uid=record.uid,
                locator=Wording(en="page 3"),
            )
        )
        session.flush()
        return made.id


def provision(vault: Vault, article: str = "274", code: str = "CC2014") -> int:
    """A provision of law; its id."""
    with vault.change("Test provision") as session:
        made = LegalProvision(
            code=code,
            code_name=Wording(en="Criminal Code", ru="Уголовный кодекс", kk="Қылмыстық кодекс"),
            article=article,
            heading=Wording(en="an example heading"),
        )
        session.add(made)
        session.flush()
        return made.id


def subject(vault: Vault, case_id: int) -> int:
    """The id of the person whose case it is."""
    with vault.read() as session:
        joined = select(CasePerson.person_id).where(
            CasePerson.case_id == case_id, CasePerson.role == "subject"
        )
        return session.scalars(joined).one()


def _count(vault: Vault) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Case)) or 0
