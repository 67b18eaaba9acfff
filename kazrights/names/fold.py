"""One plain key for the spellings of a name: case, Kazakh and Russian letters, and Latin marks folded away."""

from __future__ import annotations

import unicodedata

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh",
    "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
    "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh",
    "һ": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "",
    "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip


def fold(text: str) -> str:
    """`text` in lower case plain Latin letters and digits, words parted by single blanks; never fails."""
    plain: list[str] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in _CYRILLIC:
            plain.append(_CYRILLIC[letter])
            continue
        for part in unicodedata.normalize("NFD", letter):
            if part in _CYRILLIC:
                plain.append(_CYRILLIC[part])
            elif part.isalnum():
                plain.append("i" if part == "ı" else part)
            elif not unicodedata.combining(part) and part not in "'’ʼ":
                plain.append(" ")
    return " ".join("".join(plain).split())
