"""The casebook of `casebook`, with what years of work leave in it: events, contacts, letters, sources, offices, views.

Per case a Russian name, two events, a contact; per two cases a letter and a source; the first case has 600 events.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from benchmarks.casebook import PASSPHRASE, Row, filled
from kazrights.base import clock
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import reference, senders, views
from kazrights.casework.filters import Filters
from kazrights.model.action import Contact
from kazrights.model.event import Event
from kazrights.model.letter import Letter
from kazrights.model.person import PersonName
from kazrights.model.record import Record
from kazrights.model.source import Citation, Source
from kazrights.names.fold import fold
from kazrights.store import case_order
from kazrights.store.vault import Vault

FULL = 1
"""The id of the case with 600 events."""

_EVENTS_OF_FULL = 600
_AT_ONCE = 5000
_TEXT = "EXAMPLE sentence of an invented event, about as long as one that is printed. "
_TYPES = ("arrest", "release", "hearing", "search")
_MARK = "built"


def at(folder: Path, cases: int) -> Vault:
    """The casebook in `folder`, opened if it was built before and built if not."""
    if (folder / _MARK).exists():
        return Vault.open(folder, PASSPHRASE)
    vault = filled(folder, cases)
    today = clock.today()
    with vault.read() as session:
        for record_type, rows in _rows(cases).items():
            held: list[Row] = []
            for row in rows:
                held.append(row)
                if len(held) == _AT_ONCE:
                    session.execute(insert(record_type), held)
                    held = []
            if held:
                session.execute(insert(record_type), held)
        case_order.refresh(session)
        session.commit()
    reference.load(vault)
    place: Row = {"address": "1 Example Street", "town": Wording(en="Exampletown")}
    senders.add(vault, "Sample Writer", agreed_to_be_named=True, **place)
    views.save(vault, "EXAMPLE closed", Filters.of(status=("closed",)))
    views.save(vault, "EXAMPLE overdue", Filters.of(next=("overdue",)))
    vault.set_setting("made_for", f"{cases} {today}")
    (folder / _MARK).touch()
    return vault


def _rows(cases: int) -> dict[type[Record], Iterator[Row]]:
    every = range(1, cases + 1)
    return {
        PersonName: (_russian(number) for number in every),
        Event: (_event(number) for number in range(2 * cases + _EVENTS_OF_FULL)),
        Contact: (_contact(number) for number in every),
        Letter: (_letter(number) for number in every[::2]),
        Source: (_source(number) for number in every[::2]),
        Citation: (_citation(number) for number in every[::2]),
    }


def _russian(number: int) -> Row:
    full = f"Пример Образцов{number}"
    return {
        "person_id": number,
        "position": 1,
        "full": full,
        "script": "Cyrl",
        "language": "ru",
        "folded": fold(full),
    }


def _event(number: int) -> Row:
    on = clock.today() - timedelta(days=number % 3000)
    return {
        "uid": f"{number:032x}",
        "case_id": max(1, number - _EVENTS_OF_FULL) // 2 + 1,
        "type": _TYPES[number % 4],
        "happened_on": FuzzyDate.of(on),
        "text": Wording(en=_TEXT, ru=_TEXT),
    }


def _contact(number: int) -> Row:
    on = clock.today() - timedelta(days=number % 200)
    return {"case_id": number, "kind": "call", "happened_on": on, "note": "EXAMPLE note of a call."}


def _letter(number: int) -> Row:
    on = clock.today() - timedelta(days=number % 500)
    return {
        "case_id": number,
        "code": f"L-{number}",
        "template": "appeal",
        "language": "ru",
        "dated_on": on,
        "status": "sent" if number % 500 < 30 else "replied",
        "sent_on": on,
        "reply_due_on": on + timedelta(days=21),
        "subject": "EXAMPLE",
        "text": _TEXT * 10,
    }


def _citation(number: int) -> Row:
    return {"source_id": number, "of_table": "event", "of_uid": f"{2 * number + _EVENTS_OF_FULL:032x}"}


def _source(number: int) -> Row:
    return {"id": number, "kind": "news", "title": Wording(en=f"EXAMPLE article {number}")}
