"""A language that nobody speaks: English with accents, longer, between brackets; it shows what does not fit."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager

from kazrights.base import i18n

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "àçéîñöšûýžÀÇÉÎÑÖŠÛÝŽ")
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")
LONGER, LONGER_WORD = 1.4, 1.8
"""How much longer a text gets, and a text of one word: Russian and Kazakh words are longer than English ones."""


def stretch(text: str, by: float = 0) -> str:
    """`text` made longer, its placeholders and mnemonic kept."""
    factor = by or (LONGER if " " in text.strip() else LONGER_WORD)
    parts = (
        part if _PLACEHOLDER.fullmatch(part) else part.translate(_ACCENTED)
        for part in _PLACEHOLDER.split(text)
    )
    bare = _PLACEHOLDER.sub("", text)
    more = max(0, round(len(bare) * factor) - len(bare) - 2)
    filling = " ".join("öîéà"[: min(4, more - at)] for at in range(0, more, 5))
    return f"[{''.join(parts)}{' ' if filling else ''}{filling}]"


class _Stretched(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return stretch(message) if message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return stretch(msgid1 if n == 1 else msgid2)


def speak() -> None:
    """From now on the program's words are stretched; dates and vocabularies stay English."""
    i18n.use("en")
    i18n._current = _Stretched()


@contextmanager
def spoken() -> Iterator[None]:
    """The same for a while."""
    speak()
    try:
        yield
    finally:
        i18n.use("en")
