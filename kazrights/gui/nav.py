"""The places of the window at its left edge, each with a count; icons alone when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import _
from kazrights.gui import icons, theme
from kazrights.gui.parts import safe_names, text

WIDE, NARROW = 216, 56
_PLACE, _COUNT, _ICON, _WORDS = (Qt.ItemDataRole.UserRole + n for n in range(4))


class NavList(QListView):
    """A list of places; `chosen` tells the one to show."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_NavDelegate(self))
        self.setAccessibleName(_("Places"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "window")
        self.setMouseTracking(True)
        self.setViewportMargins(0, 8, 0, 0)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.set_narrow(False)

    def add(self, place: str, words: str, icon: str) -> None:
        """Add a place."""
        item = QStandardItem()
        for role, value in ((_PLACE, place), (_WORDS, words), (_ICON, icon), (_COUNT, None)):
            item.setData(value, role)
        self._model.appendRow(item)
        self._describe(item)

    def set_count(self, place: str, count: int | None) -> None:
        """Show a number at a place."""
        if item := self._find(place):
            item.setData(count, _COUNT)
            self._describe(item)

    def set_current(self, place: str) -> None:
        """Mark the place that is shown."""
        if item := self._find(place):
            self.setCurrentIndex(item.index())
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with words."""
        self.narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.scheduleDelayedItemsLayout()
        for row in range(self._model.rowCount()):
            self._describe(self._model.item(row))

    def _find(self, place: str) -> QStandardItem | None:
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return next((item for item in items if item.data(_PLACE) == place), None)

    def _describe(self, item: QStandardItem) -> None:
        words, count = item.data(_WORDS), item.data(_COUNT)
        spoken = _("{place}, {count}").format(place=words, count=count) if count is not None else words
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setData(spoken if self.narrow else None, Qt.ItemDataRole.ToolTipRole)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(_PLACE))


class _NavDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        nav = option.widget
        assert isinstance(nav, NavList)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 2, -8, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 4, 4)
        if chosen:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 4, box.height() - 12), 2, 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = box.left() + (box.width() - 20) / 2 if nav.narrow else box.left() + 12
        place = QRectF(left, box.center().y() - 10, 20, 20)
        icons.draw(painter, place, index.data(_ICON), "accent" if chosen else "secondary")
        if not nav.narrow:
            self._words(painter, box, index, chosen)
        painter.restore()

    def _words(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text"))
        painter.setFont(text.font(strong=chosen))
        painter.drawText(
            box.adjusted(44, 0, -44, 0),
            middle | Qt.AlignmentFlag.AlignLeft,
            safe_names.shown(index.data(_WORDS)),
        )
        if (count := index.data(_COUNT)) is not None:
            painter.setPen(theme.colour("secondary"))
            painter.setFont(text.font())
            painter.drawText(box.adjusted(0, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, str(count))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(NARROW, 40)
