"""Tab goes through a page as it reads, also through what was added to it later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLayout, QLineEdit, QWidget


def stops(widget: QWidget) -> list[QWidget]:
    """What Tab stops at in a widget, as its layouts hold it."""
    return list(_controls(widget))


def follow_layout(page: QWidget) -> None:
    """Order the controls of a page as its layouts hold them."""
    controls = list(_controls(page))
    lines = [(box, line) for box in controls if (line := _line_of(box)) is not None]
    for _box, line in lines:
        line.setFocusProxy(None)  # type: ignore[arg-type]  # a line with a proxy would stay where it is in the order
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)
    for box, line in lines:
        line.setFocusProxy(box)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        if (line := _line_of(widget)) is not None:
            yield line
    elif (layout := widget.layout()) is not None:
        yield from _within(layout)


def _line_of(widget: QWidget) -> QLineEdit | None:
    """The line of a box that can be typed into: the two stand together in the order."""
    return widget.lineEdit() if isinstance(widget, QComboBox) else None


def _within(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _controls(widget)
        elif (inner := item.layout()) is not None:
            yield from _within(inner)
