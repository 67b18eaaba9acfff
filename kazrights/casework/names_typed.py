"""A name as it is typed: which part is the family name, told by a comma or by the same name in another script."""

from __future__ import annotations

from difflib import SequenceMatcher

from kazrights.casework.people import NewName
from kazrights.names.fold import fold
from kazrights.names.parts import parted

_ALIKE = 0.6


def name_typed(typed: str, like: NewName | None = None) -> NewName:
    """The name with its parts: "Given Family", "Family Given Patronymic", or "Family, Given".

    `like` is the same person's name in another script: two words stand in the order that fits its family name.
    """
    plain = " ".join(typed.split())
    family, comma, rest = (part.strip() for part in plain.partition(","))
    if comma and family and rest:
        given, _blank, patronymic = rest.partition(" ")
        full = f"{family} {rest}" if patronymic else f"{rest} {family}"
        return NewName(full, family=family, given=given, patronymic=patronymic)
    words = plain.split()
    if len(words) == 2 and like is not None and _is_family(words[0], words[1], like.family):
        return NewName(plain, family=words[0], given=words[1])
    parts = parted(plain)
    return NewName(plain, family=parts.family, given=parts.given, patronymic=parts.patronymic)


def _is_family(first: str, second: str, family: str) -> bool:
    near = [SequenceMatcher(None, fold(word), fold(family)).ratio() for word in (first, second)]
    return bool(family) and near[0] >= _ALIKE and near[0] > near[1]
