"""How the project's own value types are stored: as text that sorts, in any SQL database."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Dialect, String, Text
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.types import TypeDecorator

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording

_ANY = DefaultDialect()  # the stored form is the same in every database


class FuzzyDateColumn(TypeDecorator[FuzzyDate]):
    """A FuzzyDate as its sort key and canonical text, so that ORDER BY is the order of time."""

    impl = String(200)
    cache_ok = True

    def process_bind_param(self, value: FuzzyDate | None, dialect: Dialect) -> str | None:
        return None if value is None else value.stored()

    def process_result_value(self, value: str | None, dialect: Dialect) -> FuzzyDate | None:
        return None if value is None else FuzzyDate.from_stored(value)


class WordingColumn(TypeDecorator[Wording]):
    """A text in up to three languages, as JSON; no text at all is an empty Wording, never NULL."""

    impl = Text()
    cache_ok = True

    def process_bind_param(self, value: Wording | None, dialect: Dialect) -> str:
        return json.dumps((value or Wording()).to_json(), ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Wording:
        return Wording.from_json(json.loads(value)) if value else Wording()


class DayColumn(TypeDecorator[date]):
    """A whole calendar day as ISO text: no time zone can move it."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()[:10]

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class MomentColumn(TypeDecorator[datetime]):
    """An instant, in UTC, as ISO text with microseconds so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def to_plain(column_type: Any, value: Any) -> Any:
    """The JSON-able form of a column's value, as history keeps it."""
    return column_type.process_bind_param(value, _ANY) if isinstance(column_type, TypeDecorator) else value


def from_plain(column_type: Any, value: Any) -> Any:
    """The opposite of `to_plain`."""
    return column_type.process_result_value(value, _ANY) if isinstance(column_type, TypeDecorator) else value
