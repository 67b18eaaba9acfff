"""Names hidden on the screen: in whatever is shown, each name of a person in the casebook gives way to its initials.

A name is a word that begins with a capital letter and with a family name of the casebook, in any spelling that folds
alike, with or without an ending; given names and patronymics go with it where they stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sqlalchemy import JSON, func, select, type_coerce
from sqlalchemy.orm import Session

from kazrights.casework.removed import of_tables
from kazrights.model.history import Change
from kazrights.model.person import PersonName
from kazrights.names.fold import fold
from kazrights.names.parts import script_of
from kazrights.store.vault import Vault

_SETTING = "names_hidden"
_NAMES, _PARTS = "person_name", ("full", "family", "given", "patronymic")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ\u200b][^\W\d_]+)*")
_SHORT, _SURE = 3, 5
"""Family names of so few letters are taken as they stand, or with two more; of so many, in any transliteration."""
_ENDING, _SHORT_ENDING = 6, 2
"""How many letters an ending may have: “Бокаевтардың” is of “Бокаев”, “Кимом” is of “Ким”."""
_VOWELS = "aeiouy"
_GLIDES = str.maketrans("qw", "kv", "yijh")


def are_hidden(vault: Vault) -> bool:
    """Whether names are hidden on the screen."""
    return vault.setting(_SETTING) == "yes"


def hide(vault: Vault, *, hidden: bool) -> None:
    """Hide names on the screen from now on, or show them."""
    vault.set_setting(_SETTING, "yes" if hidden else "")


def count(vault: Vault) -> int:
    """How many names the casebook holds, those in its Trash too."""
    with vault.read() as session:
        held = session.scalar(select(func.count()).select_from(PersonName)) or 0
        return held + (session.scalar(select(func.count(Change.id)).where(of_tables(_NAMES))) or 0)


def cover_of(vault: Vault) -> Cover:
    """What covers the names that the casebook holds now."""
    with vault.read() as session:
        return _read(session)


def cover_in_background(vault: Vault) -> Cover:
    """The same, beside the window's own reads."""
    return vault.read_in_background(_read)


def _read(session: Session) -> Cover:
    """What is in the Trash is told of there and as it goes, so its names are covered as well."""
    before = type_coerce(Change.before, JSON)
    removed = select(*(before[part].as_string() for part in _PARTS)).where(of_tables(_NAMES))
    there = select(*(getattr(PersonName, part) for part in _PARTS))
    found = (row for query in (there, removed) for row in session.execute(query))
    return Cover((full or "", family or "", given or "", last or "") for full, family, given, last in found)


class Cover:
    """Puts initials in the place of names; the same text comes out the same."""

    def __init__(self, names: Iterable[tuple[str, str, str, str]]) -> None:
        self._families: set[str] = set()
        self._beside: set[str] = set()
        for full, family, given, patronymic in names:
            own = family or (full if not given or given == full else full.split()[-1])
            for word in own.split():
                self._families.update(*(_keys(part) for part in _parts(word)))
            for word in (*given.split(), *patronymic.split()):
                self._beside.update(_keys(word))
        self._families.discard("")
        self._beside.discard("")
        self.text = lru_cache(maxsize=8192)(self._covered)

    def _covered(self, text: str) -> str:
        words = list(_WORD.finditer(text))
        named = [self._is(word[0], self._families) for word in words]
        if not any(named):
            return text
        beside = [self._is(word[0], self._beside) for word in words]
        for order in (range(len(words)), range(len(words) - 1, -1, -1)):
            before = None
            for at in order:
                near = before is not None and named[before] and _touch(text, words[before], words[at])
                named[at] = named[at] or (near and beside[at])
                before = at
        found = iter(zip(words, named, strict=True))
        return _WORD.sub(lambda match: _initials(match[0]) if next(found)[1] else match[0], text)

    def _is(self, word: str, known: set[str]) -> bool:
        return word[0].isupper() and any(_begins(part, known) for part in (word, *_parts(word)))


def _begins(word: str, known: set[str]) -> bool:
    folded = fold(word).replace(" ", "")
    longest = _ENDING if script_of(word) == "Cyrl" else _SHORT_ENDING  # “Bokayev’s”, “Tulesova”
    plain = _plain(folded)
    if any(plain[:length] in known for length in range(max(len(plain) - longest, _SURE), len(plain) + 1)):
        return True
    for length in range(max(len(folded) - longest, 2), len(folded) + 1):
        more = len(folded) - length
        if more and (length < _SHORT or (length == _SHORT and more > _SHORT_ENDING)):
            continue
        if folded[:length] in known:
            return True
    return False


def _keys(word: str) -> set[str]:
    """What a name is known by: its letters without the vowels that a declension takes away, and how they sound."""
    folded = fold(word).replace(" ", "")
    short = folded.rstrip(_VOWELS)
    stem = short if len(short) > _SHORT else folded
    plain = _plain(stem)
    return {stem} | ({plain} if len(plain) >= _SURE else set())


def _plain(folded: str) -> str:
    """Without the letters in which transliterations of one name differ: “Bokayev” and “Бокаев” are one."""
    spelt = folded.translate(_GLIDES)
    return "".join(sign for at, sign in enumerate(spelt) if not at or sign != spelt[at - 1])


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"[-\u200b]", word) if part]


def _initials(word: str) -> str:
    return "-".join(f"{part[0]}." for part in word.replace("\u200b", "").split("-") if part)


def _touch(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    first, second = sorted((one, other), key=lambda match: match.start())
    return not text[first.end() : second.start()].strip(" .\u200b\n")
