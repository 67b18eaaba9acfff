"""A casebook of invented cases, as large as a benchmark asks for; written in bulk, outside the history."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from kazrights.base import clock
from kazrights.base.wording import Wording
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.names.fold import fold
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

PASSPHRASE = "benchmark"
_GIVEN = ("Aizhan", "Daulet", "Zhanar", "Yerlan", "Marat", "Saule", "Timur", "Asel")
_FAMILY = ("Example", "Sampleuly", "Modelova", "Beispielov", "Ulgibaev", "Testkyzy")


def filled(folder: Path, cases: int, cost: Cost | None = None) -> Vault:
    """A new casebook at `folder` with `cases` cases, each with a named person, a category and an open action."""
    vault, _recovery = Vault.create(folder, PASSPHRASE, member="Bench", cost=cost or Cost(1024, 1, 1))
    today = clock.today()
    with vault.read() as session:
        numbers = range(1, cases + 1)
        names = [f"{_GIVEN[n % 8]} {_FAMILY[n % 6]}{n}" for n in numbers]
        text = "Invented text of an invented case, as long as a short summary would be. " * 8
        session.execute(
            insert(Case),
            [
                {
                    "id": n,
                    "ref": f"KZ-{2000 + n // 1000}-{n % 1000:03d}",
                    "title": Wording(en=name),
                    "summary": Wording(en=text, ru=text),
                    "folded": fold(name),
                    "status": "active" if n % 7 else "closed",
                }
                for n, name in zip(numbers, names, strict=True)
            ],
        )
        session.execute(insert(Person), [{"id": n} for n in numbers])
        session.execute(
            insert(PersonName),
            [
                {
                    "person_id": n,
                    "full": name,
                    "family": name.split()[1],
                    "given": name.split()[0],
                    "folded": fold(name),
                }
                for n, name in zip(numbers, names, strict=True)
            ],
        )
        session.execute(
            insert(CasePerson), [{"case_id": n, "person_id": n, "role": "subject"} for n in numbers]
        )
        session.execute(
            insert(CaseCategory), [{"case_id": n, "category": "prisoner_of_conscience"} for n in numbers]
        )
        session.execute(
            insert(Action),
            [
                {"case_id": n, "title": f"EXAMPLE step {n}", "due_on": today + timedelta(days=n % 400 - 30)}
                for n in numbers
            ],
        )
        session.commit()
    return vault
