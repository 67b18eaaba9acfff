"""Places of detention that are known by their number. None stands in a casebook until it is used: they change."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kazrights.base import paths
from kazrights.base.i18n import LANGUAGES
from kazrights.base.wording import Wording
from kazrights.model.custody import Facility
from kazrights.names.fold import fold


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """One place: `designators` are its numbers, old and new; `remarks` what is to be checked before it is relied on."""

    designators: tuple[str, ...]
    name: Wording
    kind: str
    place: Wording
    region: str
    remarks: str

    @property
    def called(self) -> tuple[str, ...]:
        """Everything it is called by."""
        return (*self.designators, *self.name.to_json().values())

    def record(self) -> Facility:
        """A facility for a casebook."""
        return Facility(
            name=self.name,
            codes=", ".join(self.designators),
            kind=self.kind or None,
            place=self.place,
            region=self.region or None,
            remarks=self.remarks,
        )


@cache
def known() -> tuple[KnownPlace, ...]:
    """All of them, as their file has them."""
    with paths.resource("reference", "facilities.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_read(row) for row in csv.DictReader(file))


def keys(called: Iterable[str]) -> set[str]:
    """What a place is recognised by."""
    return {key for words in called if (key := fold(words))}


def typed(words: str) -> KnownPlace | None:
    """The place of that number or name, in any spelling."""
    key = fold(words)
    return next((place for place in known() if key in keys(place.called)), None)


def _read(row: dict[str, str]) -> KnownPlace:
    named, stands = (
        Wording(**{language: row[f"{column}_{language}"] for language in LANGUAGES})
        for column in ("name", "place")
    )
    remarks = "; ".join(part for part in (row["note"], row["warning"]) if part)
    designators = tuple(part.strip() for part in row["designators"].split("|"))
    return KnownPlace(designators, named, row["kind"], stands, row["region"], remarks)
