"""What is typed as a question to the search tables: only quoted tokens, so that whatever is typed is data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from kazrights.names import in_text
from kazrights.names.query import Reading, begun, query
from kazrights.names.words import words
from kazrights.store.search_texts import token

_MOST_WORDS = 20
_LONGEST = 1_000
_MOST_SPELLINGS = 8
_SHORTEST_BEGINNING = 3
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?')
_DIGITS = re.compile(r"[+0-9][0-9 ()-]{3,}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for in texts: words, each by its tokens, the last perhaps only begun, and whole phrases."""

    words: tuple[tuple[str, ...], ...] = ()
    phrases: tuple[tuple[tuple[str, ...], ...], ...] = ()
    begun: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def match(self) -> str:
        """The question to `search_words`."""
        last = len(self.words) - 1
        parts = [_any(tokens, begun=self.begun and at == last) for at, tokens in enumerate(self.words)]
        return " AND ".join([*parts, *map(_phrase, self.phrases)])

    @property
    def exact(self) -> str:
        """The question for the words as they were typed, in no other form or spelling."""
        last = len(self.words) - 1
        words = (
            f'said : "{token(tokens[0])}"{"*" if self.begun and at == last else ""}'
            for at, tokens in enumerate(self.words)
        )
        return " AND ".join([*words, *map(_phrase, self.phrases)])

    def fits(self, word: str) -> bool:
        """Whether a word of a text is one of those looked for."""
        held = in_text.tokens(word)
        whole = (*self.words, *(tokens for phrase in self.phrases for tokens in phrase))
        if any(token in held for tokens in whole for token in tokens):
            return True
        return self.begun and any(
            token.startswith(beginning) for beginning in self.words[-1] for token in held
        )


def asked(typed: str) -> Asked:
    """What to look for in texts; what stands in quotation marks is a phrase. Past twenty words no more is asked."""
    text = in_text.composed(typed[:_LONGEST])
    phrases = [_words(found) for found in _QUOTED.findall(text)]
    plain = _QUOTED.sub(" ", text)
    single = tuple(dict.fromkeys(_words(plain)))
    quoted = [phrase[0] for phrase in phrases if len(phrase) == 1]
    last = in_text.WORD.findall(plain)[-1:]
    is_begun = bool(single) and plain[-1:].isalnum() and len(last[0]) >= _SHORTEST_BEGINNING
    return Asked(
        (*quoted, *single)[-_MOST_WORDS:], tuple(phrase for phrase in phrases if len(phrase) > 1), is_begun
    )


def names(reading: Reading, *, whole: bool = False) -> str:
    """The question to `search_names` in one reading; each word is a beginning unless `whole` words are wanted."""
    return " AND ".join(_any(keys, begun=not whole) for keys in list(_keys(reading, whole))[:_MOST_WORDS])


def readings(typed: str) -> tuple[Reading, ...]:
    """What may be meant, the likeliest first; a telephone number is one word, however it is written."""
    text = typed[:_LONGEST]
    if _DIGITS.fullmatch(text.strip()) and (number := _number(text)):
        return (*query(text), Reading("typed", text.strip(), ((number,),)))
    return query(text)


def any_reading(typed: str) -> str:
    """The question to `search_names` in whichever reading; "" where nothing is asked."""
    return " OR ".join(f"({names(reading)})" for reading in readings(typed))


def _keys(reading: Reading, whole: bool) -> dict[tuple[str, ...], None]:
    """The keys of each word: those it is held under, or those that what it begins may be held under."""
    found = words(reading.text)
    if reading.how == "declined" or len(found) != len(reading.words):
        return dict.fromkeys(reading.words)
    return dict.fromkeys(word.keys if whole else begun(word.text) or word.keys for word in found)


def _number(text: str) -> str:
    digits = "".join(sign for sign in text if "0" <= sign <= "9")
    return digits[1:] if len(digits) == len("87000000000") and digits[0] in "78" else digits


def _words(text: str) -> tuple[tuple[str, ...], ...]:
    heard = (in_text.tokens(word) for word in in_text.WORD.findall(text))
    return tuple(tokens for tokens in heard if tokens[0])[:_MOST_WORDS]


def _phrase(neighbours: Sequence[tuple[str, ...]]) -> str:
    """Neighbours as they are said; where a word is heard in several ways, in any of them."""
    spelt = list(product(*(keys[:2] for keys in neighbours)))[:_MOST_SPELLINGS]
    return _or(f'said : "{" ".join(map(token, keys))}"' for keys in spelt)


def _any(keys: Iterable[str], *, begun: bool) -> str:
    return _or(f'"{token(key)}"{"*" if begun else ""}' for key in keys)


def _or(parts: Iterable[str]) -> str:
    return "(" + " OR ".join(parts) + ")"
