"""Takes a full name apart into given name, patronymic and family name, and tells its script."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_PATRONYMIC_ENDS = (
    "вич", "ична", "вна", "ұлы", "қызы", "улы", "кызы",
    "vich", "ichna", "vna", "uly", "kyzy", "qyzy", "ūly", "qyzı",
)  # fmt: skip


class NameParts(NamedTuple):
    """The parts of a name; "" for what it lacks."""

    given: str
    patronymic: str
    family: str


def parted(full: str) -> NameParts:
    """“Given Family”, “Given Patronymic Family” or “Family Given Patronymic”; a single word is a given name."""
    words = full.split()
    if len(words) < 2:
        return NameParts(full.strip(), "", "")
    if len(words) == 3 and _is_patronymic(words[2]):
        return NameParts(words[1], words[2], words[0])
    if len(words) == 3 and _is_patronymic(words[1]):
        return NameParts(*words)
    return NameParts(" ".join(words[:-1]), "", words[-1])


def script_of(name: str) -> str:
    """ISO 15924 code of the script that most letters are in: Latn, Cyrl or Arab."""
    blocks = [unicodedata.name(letter, "").split(" ", 1)[0] for letter in name if letter.isalpha()]
    codes = {"CYRILLIC": "Cyrl", "ARABIC": "Arab"}
    return codes.get(max(blocks, key=blocks.count, default=""), "Latn")


def _is_patronymic(word: str) -> bool:
    return word.casefold().endswith(_PATRONYMIC_ENDS)
