"""The list of Today: its model, and the keys it answers."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from kazrights.base.i18n import _
from kazrights.gui.today.delegate import LineDelegate
from kazrights.gui.today.lines import Line
from kazrights.gui.today.words import sentence_of

_Index = QModelIndex | QPersistentModelIndex
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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
        if self.lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TodayList(QListView):
    """Space is done, F8 is later, Enter opens; the same by mouse on the marks of a row. Several can be chosen."""

    done_wanted = Signal(object)  # list[Line]
    later_wanted = Signal(object, QPoint)  # list[Line], where to show the menu
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self._delegate = LineDelegate(self)
        self._delegate.box_clicked.connect(lambda row: self.done_wanted.emit([self.lines.lines[row]]))
        self._delegate.button_clicked.connect(self._on_button_clicked)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("What is due"))
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a narrow row is two lines high
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines; the rows that were chosen stay so, or the current one's place is kept."""
        before, place = self.current_line(), self.currentIndex().row()
        chosen = {line.key for line in self.chosen()}
        scrolled = self.verticalScrollBar().value()
        self._delegate.measure(lines)
        self.lines.show(lines)
        if not lines:
            return
        keys = [line.key for line in lines]
        row = keys.index(before.key) if before and before.key in keys else max(0, min(place, len(lines) - 1))
        while row < len(lines) - 1 and lines[row].is_heading:
            row += 1
        self.setCurrentIndex(self.lines.index(row))
        if before and before.key in chosen:
            self._choose([at for at, key in enumerate(keys) if key in chosen])
        self.verticalScrollBar().setValue(scrolled)
        self.scrollTo(self.currentIndex())

    def current_line(self) -> Line | None:
        """The row that is current."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def chosen(self) -> list[Line]:
        """The rows that a key acts on: those chosen, from the top, or the current one."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = [self.lines.lines[row] for row in rows]
        current = self.current_line()
        return found if found or current is None else [current]

    def place_of_current(self) -> QPoint:
        """Where a menu for the current row stands."""
        return self._under(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain, chosen = not event.modifiers() & _CHOOSING, self.chosen()
        if chosen and plain and event.key() == Qt.Key.Key_Space:
            self.done_wanted.emit(chosen)
        elif chosen and plain and event.key() == Qt.Key.Key_F8:
            self.later_wanted.emit(chosen, self.place_of_current())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if chosen := [line for line in self.chosen() if line.row]:
            self.menu_wanted.emit(chosen, event.globalPos() if by_mouse else self.place_of_current())

    def _choose(self, rows: list[int]) -> None:
        for row in rows:
            self.selectionModel().select(self.lines.index(row), QItemSelectionModel.SelectionFlag.Select)

    def _on_button_clicked(self, row: int) -> None:
        line = self.lines.lines[row]
        if line.row and line.row.kind == "reply":
            self.done_wanted.emit([line])
        else:
            self.later_wanted.emit([line], self._under(row))

    def _under(self, row: int) -> QPoint:
        place = self.visualRect(self.lines.index(row))
        return self.viewport().mapToGlobal(place.bottomRight() - QPoint(240, 0))
