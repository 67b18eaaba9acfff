"""The fonts of our papers: small, licensed, with every letter of Kazakh, and readable back from a PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from kazrights.documents.press import Canvas, TTFont, pdfmetrics

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
FACES = sorted(FOLDER.glob("*.ttf"))

CYRILLIC = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
KAZAKH_LATIN = "ÄÖÜĞŞÑŊŪÝÁǴŃÓÚÇİäöüğşñŋūýáǵńóúçı"
SIGNS = "«»„“”‘’–—…№€₸₽§•°½²\u00a0\u202f"


def test_there_are_faces_for_text_and_emphasis() -> None:
    assert [face.stem for face in FACES] == [
        f"{family}-{face}" for family in ("NotoSans", "NotoSerif") for face in ("Bold", "Regular")
    ]
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "LICENCE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_a_face_is_small_and_has_the_letters(face: Path) -> None:
    glyphs = TTFont(face.stem, io.BytesIO(face.read_bytes())).face.charToGlyph
    missing = [sign for sign in CYRILLIC + CYRILLIC.lower() + KAZAKH_LATIN + SIGNS if ord(sign) not in glyphs]
    assert missing == []
    assert face.stat().st_size < 120_000


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_a_kazakh_line_is_read_back_as_it_was_drawn(face: Path) -> None:
    line = "Құрметті Әлия Өмірқызы! Һәм Іңір, Ұлы Ғасыр, Үміт: № 7, 5 000 ₸ «үлгі» – әә аа"
    pdfmetrics.registerFont(TTFont(face.stem, io.BytesIO(face.read_bytes())))
    paper = io.BytesIO()
    canvas = Canvas(paper)
    canvas.setFont(face.stem, 11)
    canvas.drawString(50, 700, line)
    canvas.save()
    assert pypdf.PdfReader(paper).pages[0].extract_text().strip() == line
