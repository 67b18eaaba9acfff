# ruff: noqa: SIM905 - the tables read best as rows of letters
"""Pairs of spellings made by the rule tables from names of many kinds, to guard the folding against over-fitting.

python -m benchmarks.names_made > /tmp/made.tsv

names_made.txt was used to build the rules; names_held.txt and names_last.txt were written after them (give the file as
an argument). A line of the first part is one common name, `Kazakh|Russian` or the Russian form alone; a third field has
more spellings in use, by hand. The second part has names near in sound and not the same. No line is about a person.
"""

from __future__ import annotations

import sys
from itertools import combinations, groupby
from pathlib import Path

HERE = Path(__file__).parent
COLUMNS = (
    "relation group type form_a script_a form_b script_b tier evidence distance source_or_reason".split()
)

_KK = dict(
    zip(
        "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        (
            "a ä b v g gh d e ë zh z ī ī̆ k q l m n ng o ö p r s t ū u ü f kh h ts ch sh shch . y i . ė yū ya"
        ).split(),
        strict=True,
    )
)
BGN_KK = {a: b.replace(".", "") for a, b in _KK.items()}
LATIN_2017 = BGN_KK | dict(
    zip("әғжийңөуүхшчыіюя", "a' g' j i' i' n' o' y' u' h s' c' y i i'y' i'a".split(), strict=True)
)
LATIN_2018 = BGN_KK | dict(
    zip("әғжийңөуүхшчыіюя", "á ǵ j ı ı ń ó ý ú h sh ch y i ıý ıa".split(), strict=True)
)
LATIN_2021 = BGN_KK | dict(
    zip("әғжийңөуұүхшчыіюя", "ä ğ j i i ñ ö u ū ü h ş ç y ı iu ia".split(), strict=True)
)
PRESS = BGN_KK | dict(
    zip("әғжийңөуұүхшчыіюя", "a gh zh i i ng o u u u kh sh ch y i yu ya".split(), strict=True)
)
KZRU = dict(zip("әғқңөұүһі", "а г к н о у у х и".split(), strict=True))
ICAO = (
    BGN_KK
    | dict(zip("гжийухцчшщъыьэюя", "g zh i i u kh ts ch sh shch ie y . e iu ia".split(), strict=True))
    | {"ь": "", "ё": "e"}
)
BGN_RU = ICAO | {"й": "y", "ю": "yu", "я": "ya", "ь": "’", "ъ": "”", "ё": "ë"}
ISO_9 = ICAO | dict(zip("ёжйхцчшщьэюя", "ë ž j h c č š ŝ ʹ è û â".split(), strict=True))
GOST = ICAO | dict(zip("ёжйхцчшщэюя", "ë ž j h c č š šč ė ju ja".split(), strict=True))
TELEGRAM = ICAO | {"ж": "j", "х": "h", "щ": "sc"} | {"ё": "e"}
PLAIN = BGN_RU | {"ь": "", "ё": "yo", "ъ": ""}


def spelt(word: str, table: dict[str, str], ye: bool = False) -> str:
    """`word` by a table; with `ye`, an е that begins a word or follows a vowel or ь is ye."""
    out: list[str] = []
    low = word.lower()
    for place, letter in enumerate(low):
        given = table.get(letter, letter)
        if ye and letter == "е" and (place == 0 or low[place - 1] in "аеёиоуыэюяйьъ -"):
            given = "ye"
        out.append(given)
    return "-".join(part.capitalize() for part in "".join(out).split("-"))


def forms(line: str) -> dict[str, tuple[str, str]]:
    """Spelling → (script, evidence) of one line."""
    kk, _, rest = line.partition("|")
    ru, _, more = rest.partition("|")
    found: dict[str, tuple[str, str]] = {}
    if kk:
        found[kk] = ("Cyrl", "derived")
        plain = "".join(KZRU.get(letter, letter) for letter in kk.lower()).capitalize()
        ru = ru or plain
        for table in (BGN_KK, LATIN_2017, LATIN_2018, LATIN_2021, PRESS):
            found.setdefault(spelt(kk, table), ("Latn", "derived"))
    found.setdefault(ru, ("Cyrl", "derived"))
    for table, ye in (
        (ICAO, False),
        (BGN_RU, True),
        (ISO_9, False),
        (GOST, False),
        (TELEGRAM, False),
        (PLAIN, True),
    ):
        found.setdefault(spelt(ru, table, ye), ("Latn", "derived"))
    for form in filter(None, more.split(",")):
        found[form] = ("Cyrl" if "\u0400" <= form[0] <= "\u052f" else "Latn", "usual")
    return found


def rows(file: str = "names_made.txt") -> list[list[str]]:
    """All pairs, in the columns of names_pairs.tsv."""
    lines = (HERE / file).read_text("utf-8").splitlines()
    made: list[list[str]] = []
    blocks = [list(part) for blank, part in groupby(lines, lambda line: not line.strip()) if not blank]
    same, different = blocks[0][1:], blocks[1][1:]
    for number, line in enumerate(same):
        for (one, (script, kind)), (two, (second, other)) in combinations(forms(line).items(), 2):
            evidence = "usual" if "usual" in (kind, other) else "derived"
            made.append(
                ["same", f"m{number}", "single", one, script, two, second, "", evidence, "", "made by rule"]
            )
    for number, line in enumerate(different):
        one, two = line.split("|")
        made.append(["different", f"n{number}", "single", one, "", two, "", "", "clear", "", "near miss"])
    return made


if __name__ == "__main__":
    print("\t".join(COLUMNS))
    print("\n".join("\t".join(row) for row in rows(*sys.argv[1:])))
