"""A letter on paper: letterhead, addressee, subject, numbered requests, signature line, copies; on one page."""

from __future__ import annotations

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.documents.furniture import Furniture
from kazrights.documents.letter_layout import STEPS, Layout
from kazrights.documents.letter_page import LetterPage

__all__ = ["LetterPage", "TooLong", "render_letter"]


class TooLong(KazrightsError):
    """The letter does not fit on one page, even in the smallest type that is still good to read."""

    def __init__(self) -> None:
        super().__init__(
            _("The letter is longer than one page. Leave out a request or shorten what happened.")
        )


def render_letter(letter: LetterPage, *, multi_page: bool = False) -> bytes:
    """The PDF: the same letter gives the same bytes. Raises TooLong (over one page, unless allowed), MissingGlyph."""
    from kazrights.documents import press  # ReportLab is loaded when the first paper is printed

    imprint = press.Imprint(letter.title, letter.dated_on, letter.language)
    for step in STEPS:
        flow = Layout(letter, step).flow
        if len(flow.pages) == 1:
            return press.printed(flow.finished(Furniture(stamp=letter.stamp)), imprint)
    if not multi_page:
        raise TooLong
    flow = Layout(letter, STEPS[0]).flow
    return press.printed(flow.finished(Furniture(stamp=letter.stamp, foot_right=_page_of)), imprint)


def _page_of(page: int, pages: int) -> str:
    return f"{page} / {pages}"
