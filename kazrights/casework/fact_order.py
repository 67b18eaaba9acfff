"""Where a fact without a date stands among those that have one, when a story is told from its beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeVar

T = TypeVar("T")
Role = Literal["ruling", "custody", "other"]

_RULINGS = ("conviction", "sentence", "deprivation_of_legal_capacity")
_CUSTODY = ("detention", "arrest", "remand", "pre_trial_detention")


def role_of_event(type_code: str) -> Role:
    """What an event of that type is in the order of things."""
    if type_code in _RULINGS:
        return "ruling"
    return "custody" if type_code in _CUSTODY else "other"


def told(dated: Sequence[T], undated: Iterable[T], role: Callable[[T], Role]) -> list[T]:
    """The dated facts in their order, and the undated ones: a ruling first, custody before a ruling, others last."""
    ordered = list(dated)
    rulings_first = 0
    for fact in undated:
        match role(fact):
            case "ruling":
                ordered.insert(rulings_first, fact)
                rulings_first += 1
            case "custody":
                ordered.insert(
                    next((n for n, f in enumerate(ordered) if role(f) == "ruling"), len(ordered)), fact
                )
            case _:
                ordered.append(fact)
    return ordered
