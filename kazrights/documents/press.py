"""The only door to ReportLab: sealed from the outside, its fonts loaded once, its traces left out of the file.

ReportLab runs `reportlab_settings.py` or `~/.reportlab_settings` as code and takes RL_… from the environment while it
is imported; here it finds our own settings under that name, and no such variables. Import this module only when
something is to be printed: it takes a while.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import groupby
from types import ModuleType
from typing import Any, NoReturn

from kazrights.base import paths
from kazrights.documents import metadata, reportlab_settings
from kazrights.documents.marks import A4, Frame, Mark, Run, Stroke


def _seal() -> None:
    if "reportlab.rl_config" in sys.modules:
        raise RuntimeError("ReportLab was imported before it was sealed")
    for name in [name for name in os.environ if name.startswith("RL_")]:
        del os.environ[name]
    sys.modules["reportlab_settings"] = reportlab_settings
    sys.modules["reportlab.local_rl_settings"] = ModuleType("reportlab.local_rl_settings")


_seal()

from reportlab.lib import utils  # noqa: E402
from reportlab.pdfbase import pdfdoc, pdfmetrics  # noqa: E402
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402


def _refuse(*_args: object, **_named: object) -> NoReturn:
    raise RuntimeError("ReportLab opens no files here")


utils.open_for_read = pdfdoc.open_for_read = _refuse

_FILES = {
    "serif": "NotoSerif-Regular.ttf",
    "serif-bold": "NotoSerif-Bold.ttf",
    "sans": "NotoSans-Regular.ttf",
    "sans-bold": "NotoSans-Bold.ttf",
}
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says of itself, and nothing more: a neutral title, the letter's own date, the language."""

    title: str
    dated_on: date
    language: str


def character_widths(face: str) -> dict[int, float]:
    """The width of every character the face has, in thousandths of its size; the font is loaded at first use."""
    with _lock:
        if face not in pdfmetrics.getRegisteredFontNames():
            data = BytesIO(paths.resource("fonts", _FILES[face]).read_bytes())
            pdfmetrics.registerFont(TTFont(face, data, shapable=False))
        found: dict[int, float] = pdfmetrics.getFont(face).face.charWidths
    return found


def printed(pages: Sequence[Sequence[Mark]], imprint: Imprint) -> bytes:
    """The PDF of those pages; the same pages and imprint give the same bytes.

    One paper at a time: a ReportLab font holds the place it reads at.
    """
    with _lock:
        out = BytesIO()
        canvas = Canvas(
            out, pagesize=A4, invariant=1, pdfVersion=(1, 4), initialFontName="serif", lang=imprint.language
        )
        for page in pages:
            _draw(canvas, page)
            canvas.showPage()
        metadata.imprint(canvas, imprint.title, imprint.dated_on, fingerprint=repr((pages, imprint)))
        canvas.save()
    return metadata.without_comments(out.getvalue())


def _draw(canvas: Any, marks: Sequence[Mark]) -> None:
    for are_words, group in groupby(marks, lambda mark: isinstance(mark, Run)):
        if are_words:
            _draw_words(canvas, [mark for mark in group if isinstance(mark, Run)])
        else:
            _draw_lines(canvas, [mark for mark in group if not isinstance(mark, Run)])


def _draw_words(canvas: Any, runs: Sequence[Run]) -> None:
    words = canvas.beginText()
    style = colour = None
    for run in runs:
        if colour != run.colour:
            colour = run.colour
            words.setFillColorRGB(*colour)
        if style != (run.face, run.size):
            style = (run.face, run.size)
            words.setFont(*style)
        words.setTextOrigin(run.x, run.y)
        words.textLine(run.text)
    canvas.drawText(words)


def _draw_lines(canvas: Any, shapes: Sequence[Stroke | Frame]) -> None:
    for shape in shapes:
        canvas.setStrokeColorRGB(*shape.colour)
        if isinstance(shape, Frame):
            canvas.setLineWidth(0.9)
            canvas.rect(shape.x, shape.y, shape.width, shape.height)
        else:
            canvas.setLineWidth(shape.width)
            canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
