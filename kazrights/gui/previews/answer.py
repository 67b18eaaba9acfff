"""What the decoding process hands back, read strictly: anything odd is no answer."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtGui import QImage

from kazrights.gui.previews import child

LONGEST = child.HEAD.size + 4 * child.MOST_PIXELS
"""Bytes of the longest answer there can be."""

_MOST_PAGES = 100_000
_MOST_ACROSS = 32_767


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, or one page of a paper that has `pages` of them."""

    image: QImage
    pages: int
    of_paper: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text, perhaps only the beginning of it; of a paper, that of one page."""

    text: str
    cut: bool
    pages: int


def read(answer: bytes) -> Picture | Words | None:
    """The picture or the words; None for anything that is not exactly an answer."""
    if len(answer) < child.HEAD.size:
        return None
    magic, kind, first, second, pages, length = child.HEAD.unpack_from(answer)
    body = answer[child.HEAD.size :]
    if magic != child.MAGIC or len(body) != length or not 1 <= pages <= _MOST_PAGES:
        return None
    if kind == child.TEXT:
        return _words(body, bool(first), pages)
    if kind in (child.PICTURE, child.PAGE):
        return _picture(body, first, second, pages, of_paper=kind == child.PAGE)
    return None


def _picture(body: bytes, width: int, height: int, pages: int, *, of_paper: bool) -> Picture | None:
    fits = 1 <= width <= _MOST_ACROSS and 1 <= height <= _MOST_ACROSS and width * height <= child.MOST_PIXELS
    if not fits or len(body) != 4 * width * height:
        return None
    image = QImage(body, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
    return Picture(image, pages, of_paper)


def _words(body: bytes, cut: bool, pages: int) -> Words | None:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(text) > child.MOST_LETTERS:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Words("".join(sign for sign in text if _is_plain(sign)), cut, pages)


def _is_plain(sign: str) -> bool:
    return sign in "\n\t" or unicodedata.category(sign) != "Cc"
