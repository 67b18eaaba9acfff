"""Letters on paper say exactly what they were given, on one page, and nothing about who made them."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kazrights.documents.letter import LetterPage, TooLong, render_letter
from kazrights.documents.letter_text import Part
from kazrights.documents.plain import clean
from kazrights.documents.typeset import MissingGlyph
from tests.documents.papers import EN, KK, LETTERS, evened, read, read_by_qt, words_of

LONG = "Ayan Sample was told to wait and nothing more was said of it. "


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_two_readers_find_exactly_the_words(letter: LetterPage, qapp: QApplication) -> None:
    pdf = render_letter(letter)
    assert read(pdf) == words_of(letter)
    assert read_by_qt(pdf) == words_of(letter)


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_poppler_finds_them_too(letter: LetterPage, tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "letter.pdf"
    file.write_bytes(render_letter(letter))
    found = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    assert evened(found.stdout) == words_of(letter)


def test_every_kazakh_letter_comes_back() -> None:
    letters = "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і Ё ё Й й ₸ № « » — “ ”"
    for letter in (replace(KK, after=(letters,)), replace(KK, subject=letters)):
        assert letters in read(render_letter(letter))


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_the_same_letter_is_the_same_file(letter: LetterPage) -> None:
    assert render_letter(letter) == render_letter(letter)
    assert render_letter(letter) != render_letter(replace(letter, dateline="31"))


def test_another_process_another_place_the_same_file(tmp_path: Path) -> None:
    (tmp_path / ".reportlab_settings").write_text("raise SystemExit('settings of the home folder were run')")
    (tmp_path / "reportlab_settings.py").write_text(
        "raise SystemExit('settings of the work folder were run')"
    )
    environment = os.environ | {
        "HOME": str(tmp_path),
        "TZ": "Asia/Almaty",
        "RL_invariant": "0",
        "RL_pageCompression": "0",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])]),
    }
    code = (
        "import sys; from tests.documents.papers import KK; from kazrights.documents.letter import render_letter;"
        "sys.stdout.buffer.write(render_letter(KK))"
    )
    found = subprocess.run([sys.executable, "-c", code], env=environment, cwd=tmp_path, capture_output=True)
    assert found.stderr == b""
    assert found.stdout == render_letter(KK)


def test_a_letter_that_is_a_little_long_is_set_smaller() -> None:
    longer = replace(EN, before=(*EN.before[:3], LONG * 6, EN.before[3]))
    pdf = render_letter(longer)
    assert len(pypdf.PdfReader(_file(pdf)).pages) == 1
    assert read(pdf) == words_of(longer)


def test_a_letter_over_one_page_is_refused() -> None:
    with pytest.raises(TooLong):
        render_letter(replace(EN, before=(LONG * 60,)))


def test_a_paper_that_may_have_more_pages_counts_them() -> None:
    pdf = render_letter(replace(EN, parts=(Part("1 Mandate", (LONG * 60,)),)), multi_page=True)
    pages = [evened(page.extract_text()) for page in pypdf.PdfReader(_file(pdf)).pages]
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert page.startswith(EN.stamp)
        assert page.endswith(f"{number} / 2 {EN.stamp}")
    assert evened(LONG * 60) in evened(" ".join(p.removeprefix(EN.stamp) for p in pages)).replace(
        f" 1 / 2 {EN.stamp}", ""
    )


def test_a_word_of_eighty_letters_stays_on_the_sheet() -> None:
    word = "қ" * 40 + "Ұ" * 40
    found = read(render_letter(replace(KK, subject=word, after=(word,), addressee=(word,))))
    assert found.replace(" ", "").count(word) == 3


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(MissingGlyph, match=r"U\+4E2D"):
        render_letter(replace(EN, sender="中"))


def test_only_what_is_there_is_printed() -> None:
    bare = LetterPage("en", EN.dated_on, "Sample Sender", "Dear Ayan,", ("You are not forgotten.",))
    assert read(render_letter(bare)) == "Sample Sender Dear Ayan, You are not forgotten. Sample Sender"


hostile = st.text(
    st.one_of(
        st.sampled_from("<>&(){}[]\\/%'\"\u202e\u200b\ufeff\u00ad\u2028\0\x1b\ud800\ue000абвәғқ{{}}"),
        st.characters(max_codepoint=0x17F),
    ),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(hostile)
def test_hostile_words_are_printed_as_they_are_or_refused(words: str) -> None:
    letter = replace(EN, after=(f"x {words} x",))
    try:
        found = read(render_letter(letter))
    except MissingGlyph as refused:
        assert refused.character in clean(words)
    else:
        assert clean(f"x {words} x").replace("\u00a0", " ").replace(" ", "") in found.replace(" ", "")


@pytest.mark.parametrize(
    "words", ["<b>{{name}}</b>", '<img src="/etc/passwd"/>', "javascript:x", "%s %d \\n (x"]
)
def test_markup_in_a_value_is_only_words(words: str) -> None:
    pdf = render_letter(replace(EN, after=(words,)))
    assert words in read(pdf)
    assert b"/Annot" not in pdf


def _file(pdf: bytes) -> io.BytesIO:
    return io.BytesIO(pdf)
