"""What narrows the list of cases: words and chips. Within a chip any of its values will do; all chips must fit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import BinaryExpression, ColumnElement, Select, false, inspect, or_, select
from sqlalchemy.sql.operators import in_op

from kazrights.base.i18n import N_
from kazrights.casework import filter_facts as facts
from kazrights.casework import search_match
from kazrights.model.case import Case, CaseTag
from kazrights.names.fold import fold
from kazrights.store import search_find

Values = tuple[str, ...]
LONGEST_PATTERN = 200  # letters looked for at once; far longer patterns are refused by the database
_MOST_WORDS = 20  # so are conditions of very many words
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the list; `terms` names its vocabulary; `single` means that one value is chosen at a time."""

    name: str
    label: str
    condition: Callable[[Values, date], ColumnElement[bool]]
    terms: str = ""
    single: bool = False


def _tagged(tags: Values, _on: date) -> ColumnElement[bool]:
    return Case.id.in_(select(CaseTag.case_id).where(CaseTag.tag.in_(tags)))


def _assigned(members: Values, _on: date) -> ColumnElement[bool]:
    ids = [int(member) for member in members if member != NOBODY]
    chosen = Case.assignee_id.in_(ids)
    return or_(chosen, Case.assignee_id.is_(None)) if NOBODY in members else chosen


FILTERS = {
    filter.name: filter
    for filter in (
        Filter("status", N_("Status"), lambda codes, _on: Case.status.in_(codes), "case_status"),
        Filter(
            "state", N_("State"), lambda codes, _on: facts.coded(Case.victim_status, codes), "victim_status"
        ),
        Filter("region", N_("Region"), lambda codes, _on: facts.coded(Case.region, codes), "region"),
        Filter("article", N_("Article"), facts.charged),
        Filter("category", N_("Category"), facts.of_category, "case_category"),
        Filter("assignee", N_("Caseworker"), _assigned),
        Filter("theme", N_("Theme"), facts.of_theme, "theme"),
        Filter("tag", N_("Tag"), _tagged),
        Filter("opened", N_("Opened"), facts.opened),
        Filter("held", N_("Held now"), facts.held, single=True),
        Filter("news", N_("News"), facts.news, single=True),
        Filter("next", N_("Next action"), facts.next_action, single=True),
        Filter("appeal", N_("Appeal"), facts.appealed, single=True),
        Filter("office", N_("Letter to"), facts.written_to),
        Filter("source", N_("Source"), facts.sourced, single=True),
        Filter("consent", N_("Consent"), facts.consented, single=True),
    )
}
"""Every filter, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for: typed words, and chips by the name of their filter in the order they were added."""

    text: str = ""
    chips: tuple[tuple[str, Values], ...] = ()

    @classmethod
    def of(cls, text: str = "", **chips: Values) -> Filters:
        """Words and chips by name."""
        return cls(text, tuple((name, tuple(values)) for name, values in chips.items() if values))

    @classmethod
    def from_json(cls, stored: str) -> Filters:
        """What `to_json` gave; a filter this program does not know is left out."""
        held: dict[str, Any] = json.loads(stored or "{}")
        chips = held.get("chips", [])
        known = tuple((name, tuple(values)) for name, values in chips if name in FILTERS and values)
        return cls(held.get("text", ""), known)

    def to_json(self) -> str:
        """As a saved view holds it."""
        return json.dumps({"text": self.text, "chips": self.chips}, ensure_ascii=False)

    def values(self, name: str) -> Values:
        """What is chosen in a chip."""
        return dict(self.chips).get(name, ())

    def with_values(self, name: str, values: Iterable[str]) -> Filters:
        """The same with a chip changed, added at the end, or taken away when nothing is chosen in it."""
        held = dict(self.chips)
        held[name] = tuple(values)
        return replace(self, chips=tuple((key, chosen) for key, chosen in held.items() if chosen))

    def with_text(self, text: str) -> Filters:
        """The same with other words."""
        return replace(self, text=text)

    def __bool__(self) -> bool:
        return bool(self.text or self.chips)


ALL = Filters()


def conditions(filters: Filters, on: date) -> list[ColumnElement[bool]]:
    """What a case has to fulfil, as seen on that day."""
    return [
        *text_conditions(filters.text),
        *(FILTERS[name].condition(values, on) for name, values in filters.chips),
    ]


def ids_of(fitting: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """The ids of the cases that fulfil these. Of one condition that only asks whether the case is among some ids, these
    ids themselves: no case has to be looked at."""
    if len(fitting) == 1 and isinstance(one := fitting[0], BinaryExpression) and one.operator is in_op:
        asked = getattr(one.right, "element", None)
        if isinstance(asked, Select) and one.left.compare(inspect(Case).columns["id"]):
            return asked
    return select(Case.id).where(*fitting)


def search_words(text: str) -> list[str]:
    """The folded words of `text` that are looked for: the first ones, when somebody has pasted a whole page."""
    words = dict.fromkeys(word[:LONGEST_PATTERN] for word in fold(text).split())
    return list(words)[:_MOST_WORDS]


def contains(column: Any, word: str) -> ColumnElement[bool]:
    """Whether a folded column has `word` in it, taken literally."""
    found: ColumnElement[bool] = column.contains(word, autoescape=True)
    return found


def text_conditions(text: str) -> Iterable[ColumnElement[bool]]:
    """Each word must begin one of what the case or its people are called."""
    if match := search_match.any_reading(text):
        yield search_find.is_among(Case.id, "case", match)
    elif text.strip():
        yield false()
