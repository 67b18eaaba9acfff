"""The cases as a table over the whole width: one line each, sorted by a click on a heading."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTableView, QWidget

from kazrights.base.i18n import _
from kazrights.casework.cases import CaseRow
from kazrights.gui import icons, theme
from kazrights.gui.cases.case_list_model import CHANGED, ROW, CaseListModel
from kazrights.gui.cases.tick_delegate import ROOM, TickDelegate
from kazrights.gui.parts import due, row_paint, text
from kazrights.gui.parts.quiet_list import QuietTable

_PADDING, _ARROW = 8, 16
_LEAST_SHARE = 0.6
"""No column is narrower than this share of what its words usually take."""


class CaseTable(QuietTable):
    """Shows a model of cases; what is sorted by, and which columns there are, the model says."""

    def __init__(self, model: CaseListModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(_("Table of cases"))
        self.setModel(model)
        self._delegate = _CellDelegate(today)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setMinimumSectionSize(60)
        model.modelReset.connect(self._on_reset)
        head.sectionResized.connect(self._on_resized)
        self._shown: tuple[str, ...] = ()
        self._by_hand = self._is_fitting = False

    def _on_reset(self) -> None:
        head = self.horizontalHeader()
        sorted_at = self._model.sort_column()
        head.setSortIndicatorShown(sorted_at is not None)
        if sorted_at is not None:
            order = Qt.SortOrder.DescendingOrder if self._model.sort_by.down else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(sorted_at, order)
        if self._shown != self._model.columns:
            self._shown = self._model.columns
            self._by_hand = False
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._by_hand:
            self._fit()

    def _fit(self) -> None:
        """Share the width out among the columns; where it is too little for so many, they are as wide as they need."""
        widths = [self._widths(at) for at in range(self._model.columnCount())]
        least, wanted = sum(floor for floor, _wish in widths), sum(wish for _floor, wish in widths)
        spare = self.viewport().width() - least
        self._is_fitting = True
        for at, (floor, wish) in enumerate(widths):
            shared = floor + int(spare * (wish - floor) / max(wanted - least, 1))
            self.setColumnWidth(at, shared if spare >= 0 else wish)
        self._is_fitting = False

    def _widths(self, at: int) -> tuple[int, int]:
        """The least width of a column, and the one in which its heading and what usually stands there are whole."""
        letters = self._model.column(at).letters * self.fontMetrics().averageCharWidth()
        words = letters + 2 * _PADDING + (0 if at else ROOM)
        said = str(self._model.headerData(at, Qt.Orientation.Horizontal))
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(said) + _ARROW + 2 * _PADDING
        return max(round(words * _LEAST_SHARE), min(words, heading)), max(words, heading)

    def _on_resized(self) -> None:
        """A person has drawn a column wider or narrower: it stays so until other columns are chosen."""
        by_hand = not self._is_fitting and QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._by_hand = self._by_hand or by_hand


class _CellDelegate(TickDelegate):
    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, theme.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect
        painter.save()
        painter.setClipRect(place)
        first = index.column() == 0
        ground = (
            place if first else place.adjusted(-_PADDING, 0, 0, 0)
        )  # the bar stands at the row's start alone
        row_paint.ground(painter, ground, option.state & ~QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        inner = place.adjusted(_PADDING, 0, -_PADDING, 0)
        row: CaseRow = index.data(ROW)
        if first:
            self.paint_box(painter, place, index)
            inner.setLeft(place.left() + ROOM + 4)
            if index.data(CHANGED):
                icons.draw(painter, row_paint.dot(inner), "circle", "accent", filled=True)
                inner.setLeft(inner.left() + row_paint.DOT + 6)
        words = str(index.data() or "")
        row_paint.write(painter, inner, words, text.font(strong=first), _tone(index, row, first=first))
        painter.restore()


def _tone(index: QModelIndex | QPersistentModelIndex, row: CaseRow, *, first: bool) -> str:
    model = index.model()
    assert isinstance(model, CaseListModel)
    urgent = row.next_kind in ("overdue", "today") and model.column(index.column()).name == "next"
    return due.mark(row.next_kind).tone if urgent else "text" if first else "secondary"
