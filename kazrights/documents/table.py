"""Tables on a flow: label and value pairs, and columns under a head that comes again on each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kazrights.documents.marks import GREY, MM, Stroke
from kazrights.documents.page import LABEL, TEXT, Flow, Style

_GUTTER = 4 * MM
_PAD = 2.0
_HEAD = Style("sans-bold", 7.5, 10.5, GREY)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and its share of the width beside the other columns' shares."""

    title: str
    share: float = 1


def pairs(
    flow: Flow,
    rows: Sequence[tuple[str, str]],
    *,
    label_width: float = 34 * MM,
    label: Style = LABEL,
    value: Style = TEXT,
) -> None:
    """Labels at the left, values beside them; a pair without a value is left out."""
    level = replace(
        label, leading=value.leading + 0.7 * (value.size - label.size)
    )  # on the values' base lines
    for name, text in rows:
        if not text:
            continue
        names = flow.broken(name, label, label_width - _GUTTER)
        lines = flow.broken(text, value, flow.width - label_width)
        for name_line, line in zip_longest(names, lines, fillvalue=""):
            flow.keep(value.leading)
            if name_line:
                flow.put(name_line, level)
            if line:
                flow.put(line, value, label_width)
            flow.y -= value.leading


def table(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[str]], style: Style = TEXT) -> None:
    """Rows under a head; a row moves to the next page whole, unless it is longer than a page."""
    cells = _Cells(flow, columns)
    heads = cells.broken([column.title for column in columns], _HEAD)
    cells.row(heads, _HEAD)
    page = len(flow.pages)
    for row in rows:
        lines = cells.broken(row, style)
        flow.keep(min(len(lines) * style.leading + 2 * _PAD, flow.top - flow.bottom - 3 * style.leading))
        if len(flow.pages) != page:
            cells.row(heads, _HEAD)
        cells.row(lines, style)
        page = len(flow.pages)


class _Cells:
    def __init__(self, flow: Flow, columns: Sequence[Column]) -> None:
        self.flow = flow
        unit = (flow.width - _GUTTER * (len(columns) - 1)) / sum(column.share for column in columns)
        self.widths = [unit * column.share for column in columns]

    def broken(self, texts: Sequence[str], style: Style) -> list[tuple[str, ...]]:
        """The lines of a row, each a cell's text or "" for every column."""
        cells = [self.flow.broken(text, style, width) for text, width in zip(texts, self.widths, strict=True)]
        height = max(map(len, cells), default=0)
        return [tuple(cell[at] if at < len(cell) else "" for cell in cells) for at in range(height)]

    def row(self, lines: Sequence[tuple[str, ...]], style: Style) -> None:
        """The row, with a thin line under it."""
        flow = self.flow
        flow.y -= _PAD
        for line in lines:
            flow.keep(style.leading)
            indent = 0.0
            for text, width in zip(line, self.widths, strict=True):
                if text:
                    flow.put(text, style, indent, width)
                indent += width + _GUTTER
            flow.y -= style.leading
        flow.y -= _PAD
        flow.add(Stroke(flow.left, flow.y, flow.left + flow.width, flow.y))
