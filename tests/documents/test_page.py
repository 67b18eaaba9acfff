"""Papers that flow: tables over pages, footnotes at the foot, furniture on every page."""

from __future__ import annotations

import io
from datetime import date

import pypdf

from kazrights.documents import press
from kazrights.documents.furniture import Furniture
from kazrights.documents.marks import Run
from kazrights.documents.page import TITLE, Flow, raised
from kazrights.documents.table import Column, pairs, table
from tests.documents.papers import evened

FURNITURE = Furniture(
    stamp="SAMPLE – DO NOT SEND",
    head=lambda _page, _pages: "As of 31 December 2020",
    foot_left=lambda _page, _pages: "Confidential · KZ-2020-001",
    foot_right=lambda page, pages: f"Page {page} of {pages}",
)


def sheet(rows: int) -> Flow:
    flow = Flow()
    flow.paragraph("Ayan Sample", TITLE)
    pairs(flow, [("Status", "Imprisoned"), ("Health", ""), ("Held at", "Example Prison " * 12)])
    flow.heading("What happened")
    flow.items([f"Arrested on 12 August 2020.{raised(1, 2)}", "Sentenced."])
    columns = [Column("Article", 2), Column("Wording", 5)]
    table(flow, columns, [(f"Article {number}", "Words of the charge " * 6) for number in range(rows)])
    flow.footnotes(["Example report, section 1", "Example newspaper"])
    return flow


def pages_of(flow: Flow) -> list[str]:
    pdf = press.printed(flow.finished(FURNITURE), press.Imprint("Case sheet", date(2020, 12, 31), "en"))
    return [evened(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def test_one_page_holds_everything_in_order() -> None:
    (page,) = pages_of(sheet(2))
    in_order = ["SAMPLE", "As of 31", "Ayan Sample", "Status", "Imprisoned", "Held at", "What happened"]
    in_order += ["• Arrested on 12 August 2020.¹ ²", "Article Wording", "Article 0", "Article 1"]
    in_order += [
        "1 Example report, section 1",
        "2 Example newspaper",
        "Confidential",
        "Page 1 of 1",
        "SAMPLE",
    ]
    at = 0
    for words in in_order:
        at = page.index(words, at) + len(words)
    assert "Health" not in page


def test_a_long_table_goes_on_with_its_head_and_loses_no_row() -> None:
    pages = pages_of(sheet(70))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Confidential · KZ-2020-001" in page
        assert page.count("SAMPLE – DO NOT SEND") == 2
    assert all("Article Wording" in page for page in pages[:-1])
    for row in range(70):
        assert sum(f"Article {row} Words" in page for page in pages) == 1


def test_a_cell_longer_than_a_page_is_carried_over() -> None:
    flow = Flow()
    table(flow, [Column("Words")], [["many words " * 2000]])
    assert " ".join(pages_of(flow)).count("many") == 2000


def test_no_text_stands_outside_the_margins() -> None:
    flow = sheet(70)
    for page in flow.pages:
        for mark in page:
            if isinstance(mark, Run):
                assert flow.bottom <= mark.y <= flow.top
                assert flow.left <= mark.x <= flow.left + flow.width


def test_a_heading_does_not_stand_alone_at_the_foot() -> None:
    flow = Flow()
    flow.y = flow.bottom + 20
    flow.heading("What we ask")
    flow.paragraph("Release.")
    first, second = pages_of(flow)
    assert "What we ask" not in first
    assert "What we ask Release." in second
