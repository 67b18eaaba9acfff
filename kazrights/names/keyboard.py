"""What was meant when the wrong keyboard layout was on: `,jrftd` is бокаев, `ищлфнум` is bokayev."""

from __future__ import annotations

LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю"
"""The same keys of the US and of the Russian layout; the Kazakh layout has the Russian letters on them."""
_KAZAKH_DIGITS = dict(zip("2345890-=", "әіңғүұқөһ", strict=True))

_TO_CYRILLIC = dict(zip(LATIN, CYRILLIC, strict=True)) | _KAZAKH_DIGITS
_TO_LATIN = dict(zip(CYRILLIC, LATIN, strict=True)) | {v: k for k, v in _KAZAKH_DIGITS.items()}


def in_other_layout(text: str) -> str:
    """`text` as the same keys give it in the other script, in lower case; "" when it has letters of both or none."""
    plain = text.casefold()
    has_latin = any("a" <= sign <= "z" for sign in plain)
    has_cyrillic = any("\u0400" <= sign <= "\u04ff" for sign in plain)
    if has_latin == has_cyrillic:
        return ""
    table = _TO_CYRILLIC if has_latin else _TO_LATIN
    return "".join(table.get(sign, sign) for sign in plain)
