"""Case endings of names in Russian and Kazakh text: back to the nominative, and the stem that all forms begin with."""

from __future__ import annotations

from collections.abc import Iterator

_SHORTEST = 3
_RUSSIAN: dict[str, tuple[str, ...]] = {
    "ского": ("ский", "ской"), "скому": ("ский", "ской"), "ским": ("ский",), "ском": ("ский", "ской"),
    "ской": ("ская",), "скую": ("ская",), "ого": ("ый", "ой", "ий"), "ому": ("ый", "ой", "ий"), "ыми": ("",),
    "ую": ("ая",), "ым": ("", "ый"), "ых": ("",), "им": ("ий",), "ом": ("", "ой"), "ем": ("", "й", "ь"),
    "ём": ("ь",), "ой": ("а",), "ей": ("я", "а"), "ии": ("ия", "ий"), "ию": ("ия", "ий"), "ия": ("ий",),
    "ие": ("ий",), "у": ("", "а"), "ю": ("й", "я", "ь"), "а": ("",), "я": ("й", "ь"),
    "е": ("", "а", "я", "й"), "и": ("я", "а", "ь"), "ы": ("а", ""),
}  # fmt: skip
_KAZAKH = (
    "ның", "нің", "дың", "дің", "тың", "тің", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен",
    "ға", "ге", "қа", "ке", "да", "де", "та", "те", "ны", "ні", "ды", "ді", "ты", "ті",
)  # fmt: skip
_SURNAME_ENDS = ("ов", "ев", "ёв", "ин", "ын")
_BACK, _FRONT = frozenset("аоұыя"), frozenset("әеөүі")
_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_VOICELESS = frozenset("пфкқтсшщчцхбвгд")
_NASAL = frozenset("мнң")


def undeclined(word: str) -> tuple[str, ...]:
    """What nominatives a word of a text may stand for, the likeliest first; never the word itself."""
    low = word.casefold()
    found = dict.fromkeys((*_from_kazakh(low), *_from_russian(low)))
    found.pop(low, None)
    return tuple(found)


def stems(word: str) -> tuple[str, ...]:
    """The beginnings that the declined forms of a nominative share: «Асия» is in «Асию» by “аси”."""
    low = word.casefold()
    cut = next((low[: -len(end)] for end in ("ский", "ская", "ый", "ая") if low.endswith(end)), "")
    cut = cut + "ск" if low.endswith(("ский", "ская")) else cut
    stem = cut or (low[:-1] if low[-1:] in _VOWELS or low[-1:] in ("й", "ь") else low)
    if len(stem) < 2:
        return (low,)
    fleeting = len(low) > _SHORTEST and low[-2:] in ("ел", "ец", "ок", "ек") and low[-3:-2] not in _VOWELS
    return (stem, low[:-2] + low[-1]) if fleeting else (stem,)


def _from_russian(word: str) -> Iterator[str]:
    for length in (5, 4, 3, 2, 1):
        for ending in _RUSSIAN.get(word[-length:], ()):
            stem = word[:-length]
            if len(stem) >= _SHORTEST and _fits_russian(stem, ending):
                yield stem + ending


def _fits_russian(stem: str, ending: str) -> bool:
    """A bare stem ends in a consonant; й follows a vowel; ь and а a consonant; a surname in -ов or -ин is short."""
    after_vowel = stem[-1] in _VOWELS
    if ending.startswith("ск"):
        return True
    if stem.endswith(_SURNAME_ENDS):
        return ending in ("", "а")
    if ending in ("я", "ь") and stem[-1] in "гкхқғцжш":
        return False
    if ending[:1] in ("й", "я"):
        return after_vowel or ending == "я"
    return not after_vowel and stem[-1] not in "йьъ"


def _from_kazakh(word: str) -> Iterator[str]:
    for ending in _KAZAKH:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST and _fits_kazakh(stem, ending):
            yield stem


def _fits_kazakh(stem: str, ending: str) -> bool:
    """The ending begins as the last sound of the stem asks, and has the vowel its last vowel asks."""
    last, first = stem[-1], ending[0]
    if first in "ткқп":
        fits = last in _VOICELESS
    elif first == "н":
        fits = last in _VOWELS or (last in _NASAL and len(ending) == len("ның"))
    elif first == "б":
        fits = last in "зжбвгд"
    else:
        fits = last not in _VOICELESS
    return fits and (stem.endswith(("в", "ин")) or _harmony(stem, ending))


def _harmony(stem: str, ending: str) -> bool:
    if ending in ("мен", "бен", "пен"):
        return True
    told = next((letter for letter in reversed(stem) if letter in _BACK or letter in _FRONT), "")
    asked = next(letter for letter in ending if letter in _BACK or letter in _FRONT)
    return not told or (told in _BACK) == (asked in _BACK)
