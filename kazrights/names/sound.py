"""Keys of a word: two spellings of one name have a key in common, whatever the script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from kazrights.names import historic
from kazrights.names.letters import CHOICES, spelt

MOST = 12
"""At most so many keys for one word; the likeliest come first."""
_C = "bvgdjzklmnprstfhcxqCXPTSHWKNDRZVFJЩЧШЪЫѲѴѮѢ"
_DOUBLE = re.compile(r"(.)\1+")
_GLIDE_E = re.compile(rf"(?<=[{_C}])'?ye")
_SOFT_A = re.compile(r"(?<=[lkgrt])ya(?!$)|(?<=[lkg])ia(?!$)")
_SOFT_JA = re.compile(r"(?<=[lkgrt])Ja(?!$)")
_SOFT_JO = re.compile(rf"(?<=[{_C}])J[ou]|(?<![aeiouıy])Je")
_SOFT_BEFORE = frozenset("lkgrt")
_SOFTENED = {"Jo": "Ё", "Ju": "Ю", "Je": "Ж"}
_SOFT_IE = re.compile(r"(?:(?<=[rvbf])|(?<=[ie]l))ie(?=va?$)")
_SOFT_O = re.compile(rf"(?<=[{_C}])[yi]o")
_SOFT_U = re.compile(rf"(?<=[{_C}])[yi]u(?!y)")
_HARD_Y = re.compile(r"(?<![aeiouıAEOUÜÖÄIY])y(?![aeiouıAEOUÜÖI])")
_SIGN_Y = re.compile(r"'(?=[yiJ])")
_FRONT_O = re.compile(rf"o(?!v)(?=[{_C}]+'?[eEQI])")
_FRONT_OE = re.compile(rf"O(?!v)(?=[{_C}]+'?[eEQ])")
_HUSHED_O = re.compile(r"(?<=[cx])o(?=v(?:a|$))")
_MAYBE_O = re.compile(rf"o(?!v)(?=[{_C}]+'?i)")
_OPEN_K = re.compile(r"(?<=[aıy])q(?=[ıiy])")
_REDUCED = re.compile(r"(?<=[aeo]u)[iıy](?=[bvgdjzklmnprstfhcxqJWXCN])")
_FLEETING = re.compile(r"(?<=au)e(?=[klmnr][eaiu])")
_GLIDE = re.compile(r"(?<=[aeouı])[yi](?=e)")
_REDUCED_R = re.compile(r"(?<=[bgkl]d)i(?=r[aeou])|(?<=^i[bd])i(?=r[aeiou])")
_SPOKEN_R = re.compile(r"ndr$")
_ROUND = re.compile(r"(?<=[ou])(r?[sn]|lp)i(?=[bvgdjzklmnprstfhcx])")
_SPOKEN_V = re.compile(r"(?<=[dnlrz])ua")
_CROWDED = re.compile(r"(?<=r)d(?=[hkg])")
_PLAIN = str.maketrans("yıq", "iik", "'")
_MERGED = (("mb", "nb"), ("mp", "nb"), ("dj", "j"), ("kh", "h"), ("nk", "ng"))
_VOICED = re.compile(r"(?<=[tksxch])p")
_NEEDS_ASKING = re.compile("[A-ZÜÖÄЁЮЖЩЧШЪЙЫѲѴѮѢ]")


@lru_cache(maxsize=32768)
def keys(word: str, name: str = "") -> tuple[str, ...]:
    """The keys of one word in lower case; the first is the likeliest reading. `name` as in `spelt`."""
    if word.isdigit():
        return (word,)
    signs = _opened(spelt(word, name))
    found = dict.fromkeys(_closed(reading) for reading in _readings(signs))
    for key in tuple(found):
        for more in _dropped(key, signs):
            found[more] = None
    for key in tuple(found):
        for more in historic.also(key):
            found[more] = None
    found.pop("", None)
    return tuple(found)[:MOST]


def _opened(signs: str) -> str:
    """The rules that look at the letters around, before any choice is made."""
    if "'" in signs:
        signs = _SIGN_Y.sub("", signs.replace("'ye", "Q").replace("'e", "Q"))
    signs = signs.replace("dj", "j")
    if "y" in signs or "i" in signs or "J" in signs:
        signs = _glides(signs)
    if "o" in signs:
        signs = _MAYBE_O.sub("O", _FRONT_O.sub("u", signs))
        if "xo" in signs or "co" in signs:
            signs = _HUSHED_O.sub("E", signs)
        signs = signs.replace("olla", "Olla")
    if "O" in signs:
        signs = _FRONT_OE.sub("u", signs)
    return _OPEN_K.sub("K", signs) if "q" in signs else signs


def _glides(signs: str) -> str:
    signs = _GLIDE_E.sub("Q", signs)
    signs = signs.replace("ye", "e")
    signs = _SOFT_IE.sub("Q", _SOFT_A.sub("A", signs))
    if (
        signs[-2:] in ("ya", "ia")
        and signs[-3:-2] in _SOFT_BEFORE
        and (len(signs) > 5 or _many_vowels(signs))
    ):
        signs = signs[:-2] + "A"
    if "J" in signs:
        signs = _SOFT_JA.sub("M", signs)
        signs = _SOFT_JO.sub(lambda found: _SOFTENED[found.group()], signs)
    signs = _SOFT_O.sub("E", signs)
    signs = _SOFT_U.sub("U", signs)
    return _HARD_Y.sub("ı", signs)


def _many_vowels(signs: str) -> bool:
    return sum(sign in "aeiouıAEOUÜÖÄY" for sign in signs[:-3]) >= 2


def _readings(signs: str) -> Iterable[str]:
    if not _NEEDS_ASKING.search(signs):
        return (signs,)
    asked = _NEEDS_ASKING.findall(signs)
    parts = _NEEDS_ASKING.split(signs)
    answers = product(*(CHOICES[sign] for sign in asked[:4]), *((CHOICES[sign][0],) for sign in asked[4:]))
    return (
        "".join(part + said for part, said in zip(parts, (*answer, ""), strict=True)) for answer in answers
    )


def _closed(signs: str) -> str:
    """One reading as a key: reduced vowels, assimilated and double letters fall together."""
    if "u" in signs:
        signs = _REDUCED.sub("", signs)
    key = _GLIDE.sub("", signs).translate(_PLAIN)
    for pair, one in _MERGED:
        key = key.replace(pair, one)
    if "p" in key:
        key = _VOICED.sub("b", key)
    if key.startswith("tile"):
        key = "tle" + key[4:]
    return _DOUBLE.sub(r"\1", key)


def _dropped(key: str, signs: str) -> Iterable[str]:
    """The key without a sound that some spellings leave out."""
    if "aue" in key:
        yield _FLEETING.sub("", key)
    if key[:1] == "i" and key[1:3] in ("sm", "sl", "st"):
        yield key[1:]
    if "dir" in key or "ndr" in key or key[:4] == "ibir":
        yield _SPOKEN_R.sub("nder", _REDUCED_R.sub("", key))
    if "u" in key or "o" in key:
        yield _ROUND.sub(r"\1u", key, count=1)
    if "ua" in key:
        yield _SPOKEN_V.sub("va", key)
    if signs[:2] == "ır":
        yield key[1:]
    if "dh" in key or "dk" in key or "dg" in key:
        yield _CROWDED.sub("", key)
    if key[-2:] == "ah":
        yield key[:-1]
    if key[:2] == "ua":
        yield "va" + key[2:]
