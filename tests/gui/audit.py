"""What is wrong with a screen, found by walking its widgets: no name, cut-off words, a Tab that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QTextEdit, QPlainTextEdit, QAbstractItemView, QSpinBox, QTabBar,
)  # fmt: skip
_SMALLEST_TARGET = 24


def visible(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that can be seen, Qt's own helpers left out."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and widget.width() > 0 and not _is_inner(widget):
            yield widget


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader would have no name for."""
    found = []
    for widget in visible(window):
        if isinstance(widget, _CONTROLS) and not isinstance(widget, QHeaderView):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface and not interface.text(QAccessible.Text.Name).strip():
                found.append(_path(widget))
    return found


def too_small(window: QWidget) -> list[str]:
    """Buttons and boxes that are hard to hit (WCAG 2.2, 2.5.8: 24 by 24)."""
    return [
        f"{_path(widget)} {widget.width()}×{widget.height()}"
        for widget in visible(window)
        if isinstance(widget, QPushButton | QCheckBox | QComboBox | QLineEdit)
        and (widget.height() < _SMALLEST_TARGET or widget.width() < _SMALLEST_TARGET)
    ]


def clipped(window: QWidget) -> list[str]:
    """Words that have no room."""
    found = []
    for widget in visible(window):
        if (said := _cut(widget)) and not _is_cut_off_by_scrolling(widget):
            found.append(f"{_path(widget)}: {said!r}")
    return found


def off_the_edge(window: QWidget) -> list[str]:
    """Controls and labels of which a part lies outside what holds them, and can't be scrolled to."""
    whole = QRect(QPoint(0, 0), window.size())
    found = []
    for widget in visible(window):
        if not isinstance(widget, (QLabel, *_CONTROLS)) or _scroller(widget) is not None:
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if not whole.contains(place):
            found.append(f"{_path(widget)} at {place.getRect()}")
    return found


def tab_trap(window: QWidget, most: int = 300) -> str:
    """Where Tab does not lead on, or ""."""
    first = QApplication.focusWidget()
    for _step in range(most):
        before = QApplication.focusWidget()
        if before is None:
            stops = [
                w for w in visible(window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()
            ]
            return "the keyboard is nowhere" if stops else ""
        QTest.keyClick(before, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is before:
            return _path(before)
        if after is first:
            return ""
    return ""


def words(window: QWidget) -> Iterator[tuple[str, str]]:
    """Everything a window says, to eyes and to screen readers, and the widget that says it."""
    for widget in visible(window):
        for said in (
            _said(widget),
            widget.toolTip(),
            widget.accessibleName(),
            widget.accessibleDescription(),
        ):
            if said:
                yield said, _path(widget)
        if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.placeholderText():
            yield widget.placeholderText(), _path(widget)
        if isinstance(widget, QAbstractItemView) and widget.model():
            yield from ((said, _path(widget)) for said in _rows(widget))
        if isinstance(widget, QMenuBar):
            for action in widget.actions():
                yield action.text(), "menu"
                yield from ((entry.text(), "menu") for entry in _entries(action.menu()))


def latin(text: str) -> set[str]:
    """The words in Latin letters in a text."""
    return set(re.findall(r"[A-Za-z]{2,}", text))


def _entries(menu: object) -> Iterator[object]:
    if isinstance(menu, QMenu):
        for action in menu.actions():
            yield action
            yield from _entries(action.menu())


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    is_table = hasattr(view, "horizontalHeader")
    columns = range(model.columnCount(QModelIndex()) if is_table else 1)
    for row in range(min(model.rowCount(QModelIndex()), 40)):
        for column in columns:
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.ToolTipRole,
            ):
                if said := model.data(model.index(row, column), role):
                    yield str(said)
    if is_table:
        for column in columns:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _said(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QTabBar):
        return "\n".join(widget.tabText(at) for at in range(widget.count()))
    return ""


def _cut(widget: QWidget) -> str:
    """The words of a widget that do not fit into it, or ""."""
    if isinstance(widget, QLabel) and widget.text():
        room = widget.contentsRect()
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            longest = max(widget.text().split() or [""], key=len)
            wide = QFontMetrics(widget.font()).horizontalAdvance(longest) > room.width() + 1
            return widget.text() if needed > widget.height() + 1 or wide else ""
        return widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    if (
        isinstance(widget, QPushButton)
        and "…" in widget.text()
        and len(widget.toolTip()) > len(widget.text()) - 2
    ):
        return ""  # shortened by itself, with the whole on its tip
    if isinstance(widget, QPushButton | QCheckBox | QToolButton) and widget.text():
        return widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    if isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
        needed = QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText())
        return widget.placeholderText() if needed > widget.width() - 12 else ""
    if isinstance(widget, QTabBar):
        return "\n".join(
            widget.tabText(at)
            for at in range(widget.count())
            if not widget.rect().contains(widget.tabRect(at))
        )
    if isinstance(widget, QMenuBar):
        shown = (a for a in widget.actions() if a.isVisible())
        return "\n".join(a.text() for a in shown if widget.actionGeometry(a).right() > widget.width())
    if (
        isinstance(widget, QHeaderView)
        and widget.orientation() == Qt.Orientation.Horizontal
        and widget.model()
    ):
        return _cut_headers(widget)
    return ""


def _cut_headers(header: QHeaderView) -> str:
    metrics = QFontMetrics(header.font())
    said = []
    for column in range(header.count()):
        words_ = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
        if not header.isSectionHidden(column) and metrics.horizontalAdvance(words_) > header.sectionSize(
            column
        ):
            said.append(words_)
    return "\n".join(said)


def _is_inner(widget: QWidget) -> bool:
    """Widgets that Qt makes inside others."""
    parent = widget.parentWidget()
    return (
        isinstance(widget, QScrollBar)
        or widget.objectName().startswith("qt_")
        or (isinstance(widget, QLineEdit) and isinstance(parent, QComboBox | QSpinBox))
        or (isinstance(widget, QToolButton) and isinstance(parent, QTabBar | QLineEdit | QMenuBar))
        or (isinstance(widget, QHeaderView) and widget.isHidden())
    )


def _scroller(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def _is_cut_off_by_scrolling(widget: QWidget) -> bool:
    """Whether it lies where nobody has scrolled to; its size may not have been reckoned yet."""
    return widget.visibleRegion().isEmpty()


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(f"{type(at).__name__}({at.accessibleName() or _said(at)[:30]})")
        at = at.parentWidget()
    return " < ".join(names)
