"""Which offices are usually written to about which concern: a proposal, from reference data."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache

from kazrights.base import paths


@cache
def _by_category() -> dict[str, list[str]]:
    with open(paths.resource("reference", "addressees.csv"), encoding="utf-8", newline="") as file:
        return {row["category"]: row["offices"].split("|") for row in csv.DictReader(file)}


def proposed(categories: Iterable[str]) -> list[str]:
    """The codes of the offices to propose for a case of these categories, each once, the first first."""
    return list(dict.fromkeys(code for name in categories for code in _by_category().get(name, [])))
