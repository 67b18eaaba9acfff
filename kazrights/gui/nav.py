"""The places of the window at its left edge, each with a count, and the saved views; icons alone when it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kazrights.base.i18n import N_, _
from kazrights.gui import icons, theme
from kazrights.gui.parts import safe_names, text

WIDE, NARROW = 216, 56
_PLACE, _COUNT, _ICON, _WORDS, _VIEW = (Qt.ItemDataRole.UserRole + n for n in range(5))
_WHOLE = 44  # the room left of the words
_WISHES = {
    "rename": (N_("Rename…"), "F2"),
    "up": (N_("Move up"), "Ctrl+Up"),
    "down": (N_("Move down"), "Ctrl+Down"),
    "remove": (N_("Remove the view"), "Del"),
}
"""What can be wanted of a saved view: its words and its key."""


class NavList(QListView):
    """A list of places; `chosen` tells the one to show, `view_chosen` the saved view."""

    chosen = Signal(str)
    view_chosen = Signal(int)
    view_wish = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._view_id = 0
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
        self._model.appendRow(self._made(words, icon, place=place))

    def show_views(self, views: Sequence[tuple[int, str, int | None]]) -> None:
        """Show the saved views, by id, name and count, under the places."""
        with QSignalBlocker(self.selectionModel()):
            at_view = self.currentIndex().data(_VIEW) is not None
            for row in reversed(range(self._model.rowCount())):
                if self._model.item(row).data(_PLACE) == "":
                    self._model.removeRow(row)
            if views:
                heading = self._made(_("Saved views"), "")
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            for view_id, name, count in views:
                self._model.appendRow(self._made(name, "bookmark", view_id=view_id, count=count))
            if at_view:
                self.set_current("cases")
        self.viewport().update()

    def set_count(self, place: str, count: int | None) -> None:
        """Show a number at a place."""
        if item := self._find(_PLACE, place):
            item.setData(count, _COUNT)
            self._describe(item)

    def set_current(self, place: str) -> None:
        """Mark the place that is shown: with a saved view, that view."""
        view = self._find(_VIEW, self._view_id) if place == "cases" and self._view_id else None
        if item := view or self._find(_PLACE, place):
            self.setCurrentIndex(item.index())
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def set_view(self, view_id: int) -> None:
        """Which saved view the cases are shown by, 0 for none."""
        self._view_id = view_id
        current = self.currentIndex()
        if current.data(_PLACE) == "cases" or current.data(_VIEW):
            with QSignalBlocker(self):
                self.set_current("cases")

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or with words."""
        self.narrow = narrow
        self.setFixedWidth(NARROW if narrow else theme.scaled(WIDE))
        self.scheduleDelayedItemsLayout()
        for row in range(self._model.rowCount()):
            self._describe(self._model.item(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        view_id = index.data(_VIEW)
        if not view_id:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for wish, (words, key) in _WISHES.items():
            action = menu.addAction(_(words))
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, wish=wish: self.view_wish.emit(view_id, wish))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination()).toString()
        wish = next((wish for wish, (_words, key) in _WISHES.items() if key == pressed), None)
        view_id = self.currentIndex().data(_VIEW)
        if wish and view_id:
            self.view_wish.emit(view_id, wish)
        else:
            super().keyPressEvent(event)

    def _made(
        self, words: str, icon: str, *, place: str = "", view_id: int | None = None, count: int | None = None
    ) -> QStandardItem:
        item = QStandardItem()
        for role, value in (
            (_PLACE, place),
            (_WORDS, words),
            (_ICON, icon),
            (_COUNT, count),
            (_VIEW, view_id),
        ):
            item.setData(value, role)
        self._describe(item)
        return item

    def _find(self, role: int, value: object) -> QStandardItem | None:
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return next((item for item in items if item.data(role) == value), None)

    def _describe(self, item: QStandardItem) -> None:
        words, count = item.data(_WORDS), item.data(_COUNT)
        spoken = _("{place}, {count}").format(place=words, count=count) if count is not None else words
        if item.data(_VIEW):
            spoken = _("Saved view: {view}").format(view=spoken)
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setData(spoken if self.narrow or item.data(_VIEW) else None, Qt.ItemDataRole.ToolTipRole)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if view_id := current.data(_VIEW):
            self.view_chosen.emit(view_id)
        elif place := current.data(_PLACE):
            self.chosen.emit(place)


class _NavDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        nav = option.widget
        assert isinstance(nav, NavList)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 2, -8, -2)
        if not index.data(_ICON):
            self._heading(painter, box, str(index.data(_WORDS)), narrow=nav.narrow)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box, option.state, chosen=chosen)
        side = 16 if index.data(_VIEW) else 20
        left = box.left() + (box.width() - side) / 2 if nav.narrow else box.left() + 12
        place = QRectF(left, box.center().y() - side / 2, side, side)
        icons.draw(painter, place, index.data(_ICON), "accent" if chosen else "secondary")
        if not nav.narrow:
            self._words(painter, box, index, chosen)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, chosen: bool) -> None:
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(box, 4, 4)
        if chosen:
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 4, box.height() - 12), 2, 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _heading(self, painter: QPainter, box: QRectF, words: str, *, narrow: bool) -> None:
        line = QRectF(box.left() + 4, box.top() + 3, box.width() - 8, 1)
        painter.fillRect(line, theme.colour("hairline"))
        if not narrow:
            painter.setPen(theme.colour("secondary"))
            painter.setFont(text.font("caption", strong=True))
            painter.drawText(
                box.adjusted(12, 4, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )

    def _words(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, chosen: bool
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        right = 12.0
        if (count := index.data(_COUNT)) is not None:
            painter.setPen(theme.colour("secondary"))
            painter.setFont(text.font())
            painter.drawText(box.adjusted(0, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, str(count))
            right += painter.fontMetrics().horizontalAdvance(str(count)) + 8
        painter.setPen(theme.colour("text"))
        painter.setFont(text.font(strong=chosen))
        place = box.adjusted(_WHOLE, 0, -right, 0)
        words = painter.fontMetrics().elidedText(
            safe_names.shown(index.data(_WORDS)), Qt.TextElideMode.ElideRight, int(place.width())
        )
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if not index.data(_ICON):
            return QSize(NARROW, theme.row_height())
        least = 34 if index.data(_VIEW) else 40
        return QSize(NARROW, theme.row_height(least=least))
