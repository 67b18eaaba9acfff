"""The list of Today: its model, and the keys it answers."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from kazrights.base.i18n import _
from kazrights.gui.today.delegate import LineDelegate
from kazrights.gui.today.lines import Line
from kazrights.gui.today.words import sentence_of

_Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Lines of Today; headings can't be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return sentence_of(line)
        if role == Qt.ItemDataRole.ToolTipRole and line.row:
            return sentence_of(line)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.lines[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TodayList(QListView):
    """Space is done, F8 is later, Enter opens the case; the same by mouse on the marks of the row."""

    done_wanted = Signal(object)  # Line
    later_wanted = Signal(object, QPoint)  # Line, where to show the menu

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        delegate = LineDelegate(self)
        delegate.done_clicked.connect(self._on_done_clicked)
        delegate.later_clicked.connect(self._on_later_clicked)
        self.setItemDelegate(delegate)
        self.setAccessibleName(_("What is due"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines; the row that was current stays current, or the one in its place."""
        before = self.current_line()
        place = self.currentIndex().row()
        self.lines.show(lines)
        if not lines:
            return
        keys = [line.key for line in lines]
        row = keys.index(before.key) if before and before.key in keys else max(0, min(place, len(lines) - 1))
        while row < len(lines) - 1 and lines[row].row is None:
            row += 1
        self.setCurrentIndex(self.lines.index(row))

    def current_line(self) -> Line | None:
        """The row that is current."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line()
        if line and event.key() == Qt.Key.Key_Space:
            self.done_wanted.emit(line)
        elif line and event.key() == Qt.Key.Key_F8:
            self._on_later_clicked(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_done_clicked(self, row: int) -> None:
        self.done_wanted.emit(self.lines.lines[row])

    def _on_later_clicked(self, row: int) -> None:
        place = self.visualRect(self.lines.index(row))
        self.later_wanted.emit(
            self.lines.lines[row], self.viewport().mapToGlobal(place.bottomRight() - QPoint(200, 0))
        )
