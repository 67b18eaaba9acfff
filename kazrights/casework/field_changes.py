"""One change of a row, read field by field in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, inspect, select
from sqlalchemy.orm import Session

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.i18n import language as spoken_language
from kazrights.base.wording import Wording
from kazrights.casework import sensitivity
from kazrights.casework.kinds import kind_word
from kazrights.model.columns import WordingColumn, from_plain, to_plain
from kazrights.model.history import Change
from kazrights.model.person import PersonName
from kazrights.model.record import Record, label_of
from kazrights.model.tables import BY_NAME
from kazrights.model.term import vocabulary

_NAMING = ("full", "name", "title", "subject", "ref", "code")
_UNSAID = {"recorded_at", "recorded_by", "audience"}
"""Set by the program when a row is made; told only when changed later."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, in words; "" where there was or is nothing.

    `record` and `field` are labels; `table`, `row_id` and `column` are the same for programs. `can_restore` says that
    the value before can be put back: the record is there, and holds another now. `sensitive` ones are folded.
    """

    record: str
    field: str
    before: str
    after: str
    table: str
    row_id: int
    column: str
    change_id: int
    can_restore: bool
    sensitive: bool


class Reader:
    """Reads changes in one language; what a key points to is named as it is called now."""

    def __init__(self, session: Session, language: str | None = None) -> None:
        self._session = session
        self._language = language or spoken_language()
        self._named: dict[tuple[str, int], str] = {}

    def fields(self, change: Change) -> Iterator[FieldChange]:
        """The labelled fields that a change set, changed or emptied; none once its content was erased."""
        record_type = BY_NAME[change.table]
        before = json.loads(change.before) if change.before else {}
        after = json.loads(change.after) if change.after else {}
        now = self._session.get(record_type, change.row_id)
        folded = sensitivity.is_folded(self._session, change.table, now, before or after)
        for attribute in inspect(record_type).column_attrs:
            column, name = attribute.columns[0], attribute.key
            if "label" not in column.info or (name in _UNSAID and not (change.before and change.after)):
                continue
            old, new = self._both(column, before.get(name), after.get(name))
            if old != new:
                yield FieldChange(
                    record=kind_word(change.table),
                    field=label_of(record_type, name),
                    before=old,
                    after=new,
                    table=change.table,
                    row_id=change.row_id,
                    column=name,
                    change_id=change.id,
                    can_restore=name in before
                    and now is not None
                    and to_plain(column.type, getattr(now, name)) != before[name],
                    sensitive=folded or bool(column.info.get("sensitive")),
                )

    def _both(self, column: ColumnElement[Any], before: Any, after: Any) -> tuple[str, str]:
        """Both values in words; of texts that differ in another language only, that language."""
        old, new = self.words(column, before), self.words(column, after)
        if old == new and before != after and isinstance(column.type, WordingColumn):
            texts = [from_plain(column.type, value).to_json() for value in (before, after)]
            changed = sorted(
                language for language in LANGUAGES if texts[0].get(language) != texts[1].get(language)
            )
            old, new = (
                "\n".join(f"{language}: {text.get(language, '')}" for language in changed) for text in texts
            )
        return old, new

    def words(self, column: ColumnElement[Any], plain: Any) -> str:
        """A column's value, as the history keeps it, in words."""
        value = None if plain is None else from_plain(column.type, plain)
        match value:
            case None | "":
                return ""
            case bool():
                return _("Yes") if value else _("No")
            case int() if column.foreign_keys:
                (key,) = column.foreign_keys
                return self._called(key.column.table.name, value)
            case Wording():
                return value.best(self._language)
            case FuzzyDate():
                return value.show(self._language)
            case datetime():
                at = value.astimezone()
                day = FuzzyDate.of(at.date()).show(self._language)
                return _("{day}, {time}").format(day=day, time=f"{at:%H:%M}")
            case date():
                return FuzzyDate.of(value).show(self._language)
            case str() if column.info.get("terms"):
                return vocabulary(column.info["terms"]).label(value, self._language)
        return f"{value:g}" if isinstance(value, float) else str(value)

    def _called(self, table: str, row_id: int) -> str:
        key = (table, row_id)
        if key not in self._named:
            self._named[key] = self._name(BY_NAME[table], row_id)
        return self._named[key]

    def _name(self, record_type: type[Record], row_id: int) -> str:
        if record_type.__tablename__ == "person":
            names = select(PersonName.full).where(PersonName.person_id == row_id)
            name = self._session.scalar(names.order_by(PersonName.position, PersonName.id).limit(1))
            return name or kind_word("person")
        record = self._session.get(record_type, row_id)
        for attribute in _NAMING:
            value = getattr(record, attribute, None)
            if value:
                return value.best(self._language) if isinstance(value, Wording) else str(value)
        return kind_word(record_type.__tablename__)
