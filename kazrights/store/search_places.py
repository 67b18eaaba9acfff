"""Where each record stands in the search tables: its row there says what it is, so that no third table has to."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "country": ("theme_note", "law_change", "commitment", "figure"),
    "files": ("attachment",),
    "sources": ("source", "citation"),
    "officials": ("office", "office_holder"),
    "letters": ("letter", "reply", "appeal"),
    "actions": ("action",),
    "contacts": ("contact", "handover"),
    "proceedings": ("proceeding", "opponent", "charge", "hearing", "decision", "sanction"),
    "events": ("event", "detention_period", "transfer"),
    "people": ("person", "person_relation", "case_person"),
    "cases": ("case", "demand", "case_tag", "case_link"),
}
"""The tables that are searched, by kind. A table's place here is stored: put new ones at the end of a kind, new kinds
before the first."""

_KIND_BITS, TABLE_BITS = 48, 4
_NUMBER = {kind: len(KINDS) - at for at, kind in enumerate(KINDS)}
_KIND = {number: kind for kind, number in _NUMBER.items()}
_BASE = {
    table: (_NUMBER[kind] << _KIND_BITS) | at
    for kind, tables in KINDS.items()
    for at, table in enumerate(tables)
}


SEARCHED = tuple(_BASE)
"""The tables that are searched, in the order of their rows within a kind, the last kind first."""


def is_searched(table: str) -> bool:
    """Whether the records of a table are in the search tables."""
    return table in _BASE


def row_of(table: str, record_id: int) -> int:
    """The row of a record; in a kind, later records have higher rows."""
    return _BASE[table] | (record_id << TABLE_BITS)


def record_of(row: int) -> tuple[str, int]:
    """The table and id of the record that a row stands for."""
    tables = KINDS[_KIND[row >> _KIND_BITS]]
    return tables[row & ((1 << TABLE_BITS) - 1)], (row & ((1 << _KIND_BITS) - 1)) >> TABLE_BITS


def span(kind: str) -> tuple[int, int]:
    """The lowest and highest row of a kind."""
    low = _NUMBER[kind] << _KIND_BITS
    return low, low | ((1 << _KIND_BITS) - 1)
