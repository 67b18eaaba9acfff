"""Cut Noto Sans and Noto Serif down to the letters and signs that our papers use: fonts.py SOURCE-FOLDER.

Writes resources/fonts/*.ttf from the files of Debian's fonts-noto-core. Static TrueType without hints: what
ReportLab can embed. Needs fontTools (the "upkeep" group of pyproject.toml).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

FACES = [f"{family}-{face}" for family in ("NotoSans", "NotoSerif") for face in ("Regular", "Bold")]
TARGET = Path(__file__).parents[1] / "resources" / "fonts"

RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0300, 0x030C),  # combining accents: a stress mark in Russian
    (0x0400, 0x0513),  # Cyrillic: Russian, Kazakh and its neighbours
    (0x2009, 0x2015),  # thin space, hyphens, dashes
    (0x2018, 0x2022),  # quotation marks, daggers, bullet
    (0x2070, 0x2079),  # superior figures: marks of footnotes
    (0x2190, 0x2193),  # arrows, where the font has them
]
SIGNS = (
    "ƏəǴǵȘșȚțʹʺʻʼ"  # letters of Azerbaijani, Kazakh in Latin script and Romanian; signs of transliteration
    "…‰′″‹›€₸₽№™−\u202f\ufffd"  # and the narrow no-break space, and the mark for what must not be printed
)


def characters() -> Iterator[int]:
    """Every character that a cut font keeps where the whole one has it."""
    for first, last in RANGES:
        yield from range(first, last + 1)
    yield from map(ord, SIGNS)


def cut(source: Path, target: Path) -> None:
    """Write the cut copy of one font file."""
    options = Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # copyright, names, version, licence
    options.layout_features = ["kern", "mark", "mkmk"]
    font = load_font(str(source), options)
    font.recalcTimestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    save_font(font, str(target), options)


def main(folder: str) -> None:
    """Cut every face that the papers use out of the fonts in `folder`."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        cut(Path(folder) / f"{face}.ttf", TARGET / f"{face}.ttf")
        print(f"{face}: {(TARGET / f'{face}.ttf').stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1])
