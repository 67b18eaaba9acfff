"""The letters that an appeal comes to, each with a mark: ready, held back, being checked, on file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import N_, _
from kazrights.casework.appeal_letters import Planned
from kazrights.casework.appeals import Pair
from kazrights.gui import icons
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.parts import row_paint, text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ICON, _SIDE, _ABOVE = 16, 12, 4
_MARKS = {
    "ready": ("check", "done", N_("ready")),
    "held": ("triangle-alert", "today", N_("held back")),
    "checking": ("hourglass", "secondary", N_("being checked")),
    "on_file": ("mail", "secondary", N_("on file already")),
}


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter and how it stands: a key of the marks."""

    letter: Planned
    state: str


class LetterList(QListView):
    """Tells which letter became current."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Letters of the appeal"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows = _Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Look(self))
        self.selectionModel().currentChanged.connect(lambda *_indexes: self.chosen.emit())

    def show_lines(self, lines: Sequence[LetterLine]) -> None:
        """Other letters; the current one stays current where it is still there."""
        before, at = self.current(), self.currentIndex().row()
        pairs = [line.letter.pair for line in lines]
        self.selectionModel().blockSignals(True)
        self.rows.show(lines)
        if lines:
            kept = (
                pairs.index(before.pair)
                if before and before.pair in pairs
                else min(max(at, 0), len(lines) - 1)
            )
            self.setCurrentIndex(self.rows.index(kept))
        self.selectionModel().blockSignals(False)
        self.chosen.emit()

    def mark(self, lines: Sequence[LetterLine]) -> None:
        """The same letters, which stand otherwise now."""
        self.rows.mark(lines)

    def current(self) -> Planned | None:
        """The letter whose page is shown."""
        index = self.currentIndex()
        return self.rows.lines[index.row()].letter if index.isValid() else None

    def choose(self, pair: Pair) -> None:
        """Make a letter the current one."""
        at = next((n for n, line in enumerate(self.rows.lines) if line.letter.pair == pair), None)
        if at is not None:
            self.setCurrentIndex(self.rows.index(at))

    def step(self, by: int) -> None:
        """To the next letter, or the one before; round at the ends."""
        if count := len(self.rows.lines):
            self.setCurrentIndex(self.rows.index((self.currentIndex().row() + by) % count))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[LetterLine] = []

    def show(self, lines: Sequence[LetterLine]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def mark(self, lines: Sequence[LetterLine]) -> None:
        self.lines = list(lines)
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        letter = line.letter
        language = NAMES[letter.choice.language]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return letter.who
            case Qt.ItemDataRole.ToolTipRole:
                return f"{letter.who}\n{letter.to}\n{language}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return _("{case}, to {office}, {language}, {state}").format(
                    case=letter.who, office=letter.to, language=language, state=_(_MARKS[line.state][2])
                )
            case Qt.ItemDataRole.UserRole:
                return line
        return None


class _Look(QStyledItemDelegate):
    """Two lines: about whom, and to whom in which language."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = QFontMetrics(text.font()).lineSpacing() + QFontMetrics(text.font("caption")).lineSpacing()
        return QSize(120, lines + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: LetterLine = index.data(Qt.ItemDataRole.UserRole)
        icon, tone, _words = _MARKS[line.state]
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_paint.ground(painter, place, option.state)
        mark = QRectF(place.left() + _SIDE, place.center().y() - _ICON / 2, _ICON, _ICON)
        icons.draw(painter, mark, icon, tone)
        inner = place.adjusted(_SIDE + _ICON + 8, _ABOVE, -_SIDE, -_ABOVE)
        first = text.font()
        high = QFontMetrics(first).lineSpacing()
        row_paint.write(
            painter, QRect(inner.left(), inner.top(), inner.width(), high), line.letter.who, first, "text"
        )
        below = inner.adjusted(0, high, 0, 0)
        small = text.font("caption")
        taken = row_paint.write_at_end(painter, below, line.letter.choice.language, small, "secondary")
        row_paint.write(painter, below.adjusted(0, 0, -taken - 8, 0), line.letter.to, small, "secondary")
        painter.restore()
