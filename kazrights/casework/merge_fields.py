"""What two records that become one say in each field, and what the one can say then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, inspect

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import LANGUAGES
from kazrights.base.wording import Wording
from kazrights.model.record import Record
from kazrights.model.term import vocabulary

KEEP, OTHER, BOTH = "keep", "other", "both"
_NOT_MERGED = {"recorded_at", "recorded_by"}
_NOTES = {
    "remarks", "external_refs", "consent_note", "languages", "how_to_contact", "health", "identity_note",
    "summary", "situation", "outcome", "review_note", "description",
}  # fmt: skip
"""Texts of which both are kept, unless a person says otherwise."""

_CAREFUL = {"safe_to_contact": ("not_safe", "through_other", "as_described", "unknown", "safe")}
_WORDS_LIST = "languages"


def fields_of(record_type: type[Record]) -> Iterator[tuple[str, ColumnElement[Any]]]:
    """The fields that a person can see, by name."""
    for attribute in inspect(record_type).column_attrs:
        column = attribute.columns[0]
        if "label" in column.info and attribute.key not in _NOT_MERGED:
            yield attribute.key, column


def differing(keep: Record, other: Record) -> list[str]:
    """The fields in which two records of a kind do not say the same."""
    return [name for name, _c in fields_of(type(keep)) if getattr(keep, name) != getattr(other, name)]


def choices(name: str, column: ColumnElement[Any], keep: Any, other: Any) -> tuple[str, ...]:
    """What can be chosen for a field."""
    return (KEEP, OTHER, BOTH) if can_join(name, column, keep, other) else (KEEP, OTHER)


def can_join(name: str, column: ColumnElement[Any], keep: Any, other: Any) -> bool:
    """Whether the two values can stand together."""
    if not keep or not other:
        return False
    if isinstance(keep, Wording) and isinstance(other, Wording):
        return name in _NOTES or _conflict_free(keep, other)
    return isinstance(keep, str) and name in _NOTES and not column.info.get("terms")


def proposed(name: str, column: ColumnElement[Any], keep: Any, other: Any) -> str:
    """What is chosen until a person chooses: what loses nothing, else the more exact or careful value."""
    if _is_empty(keep) or _is_empty(other):
        return OTHER if _is_empty(keep) else KEEP
    if can_join(name, column, keep, other):
        return BOTH
    if isinstance(keep, FuzzyDate) and name == "learned_on":
        return OTHER if other.stored() < keep.stored() else KEEP
    if isinstance(keep, FuzzyDate) and _lies_in(other, keep):
        return OTHER
    order = _order(name)
    if order and keep in order and other in order:
        return OTHER if order.index(other) < order.index(keep) else KEEP
    return KEEP


def chosen(name: str, choice: str, keep: Any, other: Any) -> Any:
    """The value that a choice makes."""
    if choice != BOTH:
        return other if choice == OTHER else keep
    if isinstance(keep, Wording):
        return Wording(**{code: _joined(name, keep.in_(code), other.in_(code)) for code in LANGUAGES})
    return _joined(name, keep, other)


def all_chosen(keep: Record, other: Record, wanted: Mapping[str, str]) -> dict[str, str]:
    """The choice for each differing field: the wanted one where it can be, else the proposed one."""
    columns = dict(fields_of(type(keep)))
    made: dict[str, str] = {}
    for name in differing(keep, other):
        values = (columns[name], getattr(keep, name), getattr(other, name))
        want = wanted.get(name, "")
        made[name] = want if want in choices(name, *values) else proposed(name, *values)
    return made


def more_careful(name: str, one: Any, other: Any) -> Any:
    """Of two values of a field that every record has, the one that harms less."""
    if _is_empty(one) or _is_empty(other):
        return other if _is_empty(one) else one
    if isinstance(one, FuzzyDate):
        return min(one, other, key=FuzzyDate.stored)
    order = _order(name)
    return min(one, other, key=order.index) if one in order and other in order else one


def _order(name: str) -> tuple[str, ...]:
    return vocabulary("audience").codes if name == "audience" else _CAREFUL.get(name, ())


def _lies_in(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Whether a date says the same as another, and more exactly."""
    if one == other or None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    narrow, wide = (one.earliest, one.latest), (other.earliest, other.latest)
    return narrow != wide and wide[0] <= narrow[0] and narrow[1] <= wide[1]  # type: ignore[operator]  # none is None


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, (str, Wording)) and not value)


def _conflict_free(keep: Wording, other: Wording) -> bool:
    """Whether no language has two different texts."""
    return all(
        keep.in_(code) == other.in_(code) or not (keep.has(code) and other.has(code)) for code in LANGUAGES
    )


def _joined(name: str, keep: str, other: str) -> str:
    if not keep or not other or other in keep:
        return keep or other
    if name == _WORDS_LIST:
        return " ".join(dict.fromkeys((*keep.split(), *other.split())))
    return f"{keep}\n\n{other}"
