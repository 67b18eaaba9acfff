"""Picks the editor for a column from its type and from what the record says of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, inspect

from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.date_field import DateField, DayField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.plain_fields import NumberField, YesField, YesNoUnknownField
from kazrights.gui.parts.terms import choices
from kazrights.gui.parts.text_field import LineField, LinesField, WordingField
from kazrights.model.columns import DayColumn, FuzzyDateColumn, WordingColumn
from kazrights.model.record import Base

LONG = frozenset(
    ("summary", "situation", "text", "detail", "note", "remarks", "description", "result", "outcome",
     "health", "identity_note", "in_words", "about", "consent_note", "how_to_contact", "reason", "quote", "content")
)  # fmt: skip
"""Columns whose words are usually sentences, and so get room for them."""


def editor(record_type: type[Base], name: str, offered: Iterable[Choice] | None = None) -> Field:
    """The editor for a column; `offered` are the records to choose from where it points to another table."""
    column = column_of(record_type, name)
    field = _editor(column, name, offered)
    field.name_for_readers(_(column.info.get("label", name)))
    return field


def column_of(record_type: type[Base], name: str) -> Column[Any]:
    """The column behind an attribute."""
    column: Column[Any] = inspect(record_type).column_attrs[name].columns[0]  # type: ignore[assignment]
    return column


def _editor(column: Column[Any], name: str, offered: Iterable[Choice] | None) -> Field:
    if offered is not None:
        return ChoiceField(offered)
    if terms := column.info.get("terms"):
        return ChoiceField(choices(terms))
    match column.type:
        case WordingColumn():
            return WordingField(long=name in LONG)
        case FuzzyDateColumn():
            return DateField()
        case DayColumn():
            return DayField()
        case Boolean():
            return YesNoUnknownField() if column.nullable else YesField(_(column.info.get("label", name)))
        case Integer():
            return NumberField(whole=True)
        case Float():
            return NumberField()
    return LinesField() if name in LONG else LineField()
