"""A casebook of invented cases, as large as a benchmark asks for; written in bulk, outside the history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from kazrights.base import clock
from kazrights.base.wording import Wording
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.person import Person, PersonName
from kazrights.model.record import Record
from kazrights.names.fold import fold
from kazrights.store import case_order, search_index
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

Row = dict[str, Any]

PASSPHRASE = "benchmark"
_GIVEN = ("Aizhan", "Daulet", "Zhanar", "Yerlan", "Marat", "Saule", "Timur", "Asel")
_FAMILY = ("Example", "Sampleuly", "Modelova", "Beispielov", "Ulgibaev", "Testkyzy")
_TEXT = "Invented text of an invented case, as long as a short summary would be. " * 8


def filled(folder: Path, cases: int, cost: Cost | None = None) -> Vault:
    """A new casebook at `folder` with `cases` cases, each with a named person, a category and an open action."""
    vault, _recovery = Vault.create(folder, PASSPHRASE, member="Bench", cost=cost or Cost(1024, 1, 1))
    with vault.read() as session:
        for record_type, row in _ROWS.items():
            session.execute(insert(record_type), [row(number) for number in range(1, cases + 1)])
        case_order.refresh(session)
        search_index.rebuild(session)
        session.commit()
    return vault


def _name(number: int) -> str:
    return f"{_GIVEN[number % 8]} {_FAMILY[number % 6]}{number}"


def _case(number: int) -> Row:
    return {
        "id": number,
        "ref": f"KZ-{2000 + number // 1000}-{number % 1000:03d}",
        "title": Wording(en=_name(number)),
        "summary": Wording(en=_TEXT, ru=_TEXT),
        "folded": fold(_name(number)),
        "status": "active" if number % 7 else "closed",
    }


def _person_name(number: int) -> Row:
    given, family = _name(number).split()
    full = _name(number)
    return {"person_id": number, "full": full, "family": family, "given": given, "folded": fold(full)}


def _action(number: int) -> Row:
    due_on = clock.today() + timedelta(days=number % 400 - 30)
    return {"case_id": number, "title": f"EXAMPLE step {number}", "due_on": due_on}


_ROWS: dict[type[Record], Callable[[int], Row]] = {
    Case: _case,
    Person: lambda number: {"id": number},
    PersonName: _person_name,
    CasePerson: lambda number: {"case_id": number, "person_id": number, "role": "subject"},
    CaseCategory: lambda number: {"case_id": number, "category": "prisoner_of_conscience"},
    Action: _action,
}
