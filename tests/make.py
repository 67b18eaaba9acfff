"""Builders of plainly invented records for tests."""

from __future__ import annotations

from datetime import date

from kazrights.base.wording import Wording
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
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


def _count(vault: Vault) -> int:
    from sqlalchemy import func, select

    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Case)) or 0
