"""Case sheets of the sample: one page each, stamped, sourced, without a folded word, the same twice."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from kazrights.casework import cases, reports
from kazrights.store.vault import Vault
from tests import make

FOLDED = re.compile(r"rape|transgender|retard|diagnos|изнасил|трансгендер|диагноз|зорла", re.IGNORECASE)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_case_of_the_sample_fits_one_page(sample: Vault, language: str) -> None:
    for row in cases.rows(sample):
        found = pages(reports.case_sheet(sample, row.id, language))
        assert len(found) == 1, row.ref
        assert found[0].count("SAMPLE – DO NOT SEND") == 2
        assert row.ref in found[0]
        assert not FOLDED.search(found[0]), row.ref


def test_the_sheet_says_what_is_known_and_what_is_not(sample: Vault) -> None:
    text = pages(reports.case_sheet(sample, cases.find(sample, "Bokayev"), "en"))[0]
    for words in (
        "Maks Bokayev", "Макс Боқаев", "INTERNAL – NOT FOR PUBLICATION", "As of 31 December 2020",
        "Article 174 of the Criminal Code", "not recorded: for internal use only", "What we ask",
        "Amnesty International Report 2020/21",
    ):  # fmt: skip
        assert words in text, words
    assert re.search(r"Held at\s+not known", text)
    assert text.index("was convicted for helping") < text.index("In 2020 Maks Bokayev was still serving")


def test_two_sheets_are_the_same_bytes(sample: Vault) -> None:
    case_id = cases.find(sample, "Tulesova")
    assert reports.case_sheet(sample, case_id, "kk") == reports.case_sheet(sample, case_id, "kk")


def test_a_case_with_nothing_but_a_name_makes_a_sheet(vault: Vault) -> None:
    name = "Ұлжалғас" + "қызғалдақ" * 8
    case_id = make.case(vault, name)
    text = pages(reports.case_sheet(vault, case_id, "kk"))
    assert "".join(text[0].split()).count(name[:40]) >= 1
    assert "SAMPLE" not in text[0]
