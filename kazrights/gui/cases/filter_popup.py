"""The values of one filter to tick, found by typing where there are many; each tick takes effect at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kazrights.base.i18n import _
from kazrights.casework.filter_words import FilterChoice
from kazrights.gui import theme
from kazrights.gui.cases.tick_delegate import ROOM, TickDelegate
from kazrights.gui.parts import row_paint, text
from kazrights.names.fold import fold

_MANY = 8
_WIDEST, _NARROWEST, _ROWS = 460, 240, 10
_VALUE = Qt.ItemDataRole.UserRole


class FilterPopup(QFrame):
    """With `single` the newest tick takes the place of the one before. It is let go of when it closes."""

    changed = Signal(tuple)
    closed = Signal()

    def __init__(
        self,
        title: str,
        choices: Sequence[FilterChoice],
        chosen: Sequence[str],
        *,
        single: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "panel")
        self.setAccessibleName(title)
        self._single = single
        self._find = QLineEdit(placeholderText=_("Find…"), clearButtonEnabled=True)
        self._find.setAccessibleName(_("Find in the list"))
        self.values = QListWidget()
        self.values.setAccessibleName(title)
        self._delegate = _ValueDelegate()
        self.values.setItemDelegate(self._delegate)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.setMouseTracking(True)
        for choice in choices:
            self._add(choice, on=choice.value in chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(text.caption(title))
        column.addWidget(self._find)
        column.addWidget(
            self.values if choices else text.body(_("There is nothing to choose from yet."), tone="secondary")
        )
        self._find.setVisible(len(choices) > _MANY)
        self._find.textChanged.connect(self._on_find)
        self._find.installEventFilter(self)
        self.values.installEventFilter(self)
        self.values.itemClicked.connect(self._toggle)
        self._size(choices)

    def open_at(self, place: QPoint) -> None:
        """Show it there, or as near as the screen allows."""
        screen = self.screen().availableGeometry()
        size = self.sizeHint()
        place.setX(max(screen.left(), min(place.x(), screen.right() - size.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - size.height())))
        self.move(place)
        self.show()
        (self._find if self._find.isVisible() else self.values).setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the box into the list; Space and Enter tick."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self._find and (enter or event.key() == Qt.Key.Key_Down):
                self.values.setFocus(Qt.FocusReason.TabFocusReason)
                if enter and (item := self.values.currentItem()) and not item.isHidden():
                    self._toggle(item)
                return True
            if watched is self.values and (enter or event.key() == Qt.Key.Key_Space):
                if item := self.values.currentItem():
                    self._toggle(item)
                return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.values.item(at) for at in range(self.values.count())]

    def _add(self, choice: FilterChoice, *, on: bool) -> None:
        item = QListWidgetItem(choice.words)
        item.setData(_VALUE, choice.value)
        item.setToolTip(choice.words)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.values.addItem(item)
        if on or self.values.count() == 1:
            self.values.setCurrentItem(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        on = item.checkState() != Qt.CheckState.Checked
        if self._single:
            for other in self._items():
                other.setCheckState(Qt.CheckState.Unchecked)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        ticked = [i for i in self._items() if i.checkState() == Qt.CheckState.Checked]
        self.changed.emit(tuple(i.data(_VALUE) for i in ticked))
        if self._single:
            self.close()

    def _on_find(self, typed: str) -> None:
        words = fold(typed).split()
        shown = None
        for item in self._items():
            fits = all(word in fold(item.text()) for word in words)
            item.setHidden(not fits)
            shown = shown or (item if fits else None)
        if shown:
            self.values.setCurrentItem(shown)

    def _size(self, choices: Sequence[FilterChoice]) -> None:
        widest = max((self.fontMetrics().horizontalAdvance(c.words) for c in choices), default=0)
        self.values.setFixedWidth(
            max(theme.scaled(_NARROWEST), min(theme.scaled(_WIDEST), widest + ROOM + 40))
        )
        self.values.setFixedHeight(theme.row_height() * min(len(choices), _ROWS) + 2)


class _ValueDelegate(TickDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect
        painter.save()
        row_paint.ground(painter, place, option.state, line=False)
        self.paint_box(painter, place, index)
        inner = place.adjusted(ROOM + 4, 0, -8, 0)
        row_paint.write(painter, inner, str(index.data()), text.font(), "text")
        painter.restore()

    def editorEvent(self, *_event: object) -> bool:
        return False  # a click anywhere in the row ticks it, and once only
