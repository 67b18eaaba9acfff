"""What a PDF gives away: its neutral title and the letter's date."""

from __future__ import annotations

import getpass
import io
import re
import socket
from dataclasses import replace
from datetime import date
from typing import Any

import pypdf
import pytest

from kazrights.documents.letter import LetterPage, render_letter
from tests.documents.papers import EN, KK, LETTERS


def reader(letter: LetterPage) -> Any:  # pypdf.PdfReader, whose objects are hard to type
    return pypdf.PdfReader(io.BytesIO(render_letter(letter)))


def test_only_title_and_the_date_of_the_letter() -> None:
    expected = {
        "/Title": "Letter",
        "/CreationDate": "D:20201231000000Z",
        "/ModDate": "D:20201231000000Z",
    }
    assert dict(reader(EN).metadata) == expected


def test_a_title_of_any_script() -> None:
    assert reader(replace(KK, title="Хат")).metadata["/Title"] == "Хат"


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_the_language_is_said(letter: LetterPage) -> None:
    assert reader(letter).trailer["/Root"]["/Lang"] == letter.language


def test_the_id_follows_the_content() -> None:
    first, second = reader(EN), reader(replace(EN, dated_on=date(2021, 1, 1)))
    assert first.trailer["/ID"] == reader(EN).trailer["/ID"]
    assert first.trailer["/ID"] != second.trailer["/ID"]


def test_no_program_person_or_machine_is_named() -> None:
    pdf = render_letter(EN)
    names = [b"ReportLab", b"reportlab", b"anonymous", b"untitled", b"unspecified", b"Producer", b"Creator"]
    names += [b"Author", b"Keywords", b"/Subject", b"kazrights", b"/home/", b"/root", b"/tmp/", b".ttf"]
    own = (socket.gethostname(), f"/{getpass.getuser()}/")
    names += [name.encode() for name in own if len(name) > 5]  # a shorter one turns up in compressed bytes
    for name in names:
        assert name not in pdf, name


def test_nothing_that_acts_or_hides() -> None:
    pdf = render_letter(EN)
    for name in (
        b"/Annot",
        b"/JavaScript",
        b"/JS",
        b"/AA ",
        b"/OpenAction",
        b"/EmbeddedFile",
        b"/AcroForm",
        b"/OCG",
    ):
        assert name not in pdf, name
    content = reader(EN).pages[0].get_contents()
    assert content is not None
    drawn = content.get_data()
    assert b" 3 Tr" not in drawn
    assert b"1 1 1 rg" not in drawn
    assert min(float(size) for size in re.findall(rb"/F\d\+\d ([\d.]+) Tf", drawn)) > 7


def test_every_offset_of_the_file_is_right() -> None:
    pdf = render_letter(EN)
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert pdf[start : start + 4] == b"xref"
    assert pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages[0].extract_text()
