"""The casebook's controlled words, read from resources/vocabularies when first asked for."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kazrights.base.i18n import LANGUAGES
from kazrights.base.paths import resource
from kazrights.base.wording import Wording


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary; `esf` is its code in the Events Standard Formats, or ""."""

    code: str
    label: Wording
    esf: str = ""


class Vocabulary:
    """An ordered list of terms, such as the kinds of sanction."""

    def __init__(self, name: str, terms: tuple[Term, ...]) -> None:
        self.name = name
        self.terms = terms
        self._by_code = {term.code: term for term in terms}
        self._by_words = {_folded(word): term.code for term in terms for word in _labels(term)}
        self._by_words |= {_folded(term.code): term.code for term in terms}

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes, in the order of the file, which is the order to offer them in."""
        return tuple(self._by_code)

    def label(self, code: str, language: str) -> str:
        """The word in that language; a code from a newer casebook is shown as it stands."""
        term = self._by_code.get(code)
        return term.label.best(language) if term else code

    def find(self, text: str) -> str | None:
        """The code meant by a code or a label in any language, whatever its case and spacing."""
        return self._by_words.get(_folded(text))

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary of that name; LookupError if there is none."""
    path = resource("vocabularies", f"{name}.csv")
    if not path.is_file():
        raise LookupError(f"no vocabulary {name}")
    with path.open(encoding="utf-8", newline="") as file:
        return Vocabulary(name, tuple(_term(row) for row in csv.DictReader(file)))


def _term(row: dict[str, str]) -> Term:
    return Term(row["code"], Wording(row["en"], row["ru"], row["kk"]), row.get("esf", ""))


def _labels(term: Term) -> Iterator[str]:
    return (term.label.in_(language) for language in LANGUAGES if term.label.has(language))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
