"""Ctrl+K: a line over the page that goes to any case, letter, office or command."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QHideEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import quick_find
from kazrights.casework.quick_find import Found
from kazrights.gui import tasks, theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.quick_open.delegate import RowDelegate
from kazrights.gui.quick_open.rows import Row, RowsModel, commands_that_fit, rows_of
from kazrights.gui.recent import Recent

_WIDTH, _MARGIN, _TOP = 640, 16, 48
_REST_MS = 60
_ONLY_COMMANDS = (">", ".")
_MOST_COMMANDS = 7


class QuickOpen(QFrame):
    """Hidden until `open`. Esc gives the keyboard back to where it was."""

    log_wanted = Signal(int)  # the case
    search_wanted = Signal(str)  # what was typed

    def __init__(
        self, desk: Desk, recent: Recent, actions: Callable[[], Iterable[QAction]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAccessibleName(_("Go to anything"))
        self._desk, self._recent, self._actions = desk, recent, actions
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("A name, a reference, an office, or what to do"))
        self.field.setAccessibleName(_("Go to anything"))
        self.model = RowsModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.setAccessibleName(_("What was found"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self._foot = text.caption()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for widget in (self.field, self.view, self._foot):
            column.addWidget(widget)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self.field.textEdited.connect(self._on_edited)
        self._asked = ""
        self._is_answered = False
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with what was seen last."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self._is_answered = False
        self._look()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self.field:
            if event.type() == QEvent.Type.FocusOut and not self.isHidden():
                self.hide()
            elif event.type() == QEvent.Type.KeyPress:
                assert isinstance(event, QKeyEvent)
                return self._on_key(event)
            elif event.type() == QEvent.Type.ShortcutOverride:
                assert isinstance(event, QKeyEvent)
                if event.key() == Qt.Key.Key_Escape or _is_log(event):
                    event.accept()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        super().hideEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif _is_log(event):
            self._on_log()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._catch_up()
            self._go(self.view.currentIndex())
        elif key in _MOVES:
            self._catch_up()
            QApplication.sendEvent(self.view, QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers()))
        else:
            return False
        return True

    def _on_edited(self) -> None:
        self._is_answered = False
        self._rest.start()

    def _look(self) -> None:
        typed = self.field.text().strip()
        if typed.startswith(_ONLY_COMMANDS):
            self._show(commands_that_fit(self._actions(), typed[1:]), "")
        elif typed:
            self._ask(typed)
        else:
            rows = rows_of(quick_find.known(self._desk.vault, self._recent.things()), self._open_thing)
            self._show(rows, _("Type a few letters, in any script. A point first shows commands alone."))

    def _ask(self, typed: str) -> None:
        """Look beside the window, one question at a time: the next key must not wait for the answer."""
        if self._asked:
            return
        self._asked = typed
        vault, today = self._desk.vault, self._desk.today
        tasks.run(
            lambda _progress: vault.read_in_background(lambda s: quick_find.find_in(s, typed, today)),
            self._on_found,
            self._on_failed,
        )

    def _on_found(self, found: Found) -> None:
        asked, self._asked = self._asked, ""
        typed = self.field.text().strip()
        if not self.isVisible() or self._is_answered:
            return
        if typed == asked:
            self._show_found(typed, found)
        elif not self._rest.isActive():
            self._look()

    def _on_failed(self, error: Exception) -> None:
        self._asked = ""
        if not isinstance(error, KazrightsError):  # the casebook was closed meanwhile, or can't be read
            raise error

    def _show_found(self, typed: str, found: Found) -> None:
        self._is_answered = True
        rows = rows_of(found.hits, self._open_thing)
        rows += commands_that_fit(self._actions(), typed)[: _MOST_COMMANDS + 1]
        whole = _("Search everything for “{text}”").format(text=typed)
        foot = ""
        if found.also_tried:
            foot = _("Also tried, as typed on the other layout: {text}").format(text=found.also_tried)
        if not rows:
            foot = " ".join((_("Nothing fits “{text}”.").format(text=typed), foot)).strip()
        rows.append(Row(whole, icon="search", call=lambda: self.search_wanted.emit(typed)))
        self._show(rows, foot)

    def _show(self, rows: list[Row], foot: str) -> None:
        self.model.show_rows(rows)
        self.view.setVisible(bool(rows))
        if (first := self.model.first()) >= 0:
            self.view.setCurrentIndex(self.model.index(first))
        self._foot.setText(foot)
        self._foot.setVisible(bool(foot))
        self._place()
        if self.isVisible():
            n = sum(row.call is not None for row in rows)
            said = ngettext("{n} result", "{n} results", n).format(n=n)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _catch_up(self) -> None:
        """Show what fits what is typed, at once: the person has chosen already."""
        typed = self.field.text().strip()
        is_open = self._rest.isActive() or bool(self._asked)
        self._rest.stop()
        if is_open and typed and not (self._is_answered or typed.startswith(_ONLY_COMMANDS)):
            self._show_found(typed, quick_find.find(self._desk.vault, typed))
        elif is_open:
            self._look()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._go(index)

    def _go(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.model.rows[index.row()]
        if row.call is not None:
            self.leave()
            row.call()

    def _open_thing(self, kind: str, record_id: int) -> None:
        self._desk.go(kind, record_id)

    def _on_log(self) -> None:
        self._catch_up()
        index = self.view.currentIndex()
        row = self.model.rows[index.row()] if index.isValid() else None
        if row is not None and row.case_id is not None:
            self.leave()
            self.log_wanted.emit(row.case_id)

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        width = min(theme.scaled(_WIDTH), parent.width() - 2 * _MARGIN)
        content = sum(self.view.sizeHintForRow(at) for at in range(self.model.rowCount()))
        self.view.setFixedHeight(min(content + 4, parent.height() - 3 * _TOP - 64))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, _TOP, width, height)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def _is_log(event: QKeyEvent) -> bool:
    """Ctrl+J, which logs a contact of the case in the current row."""
    return event.key() == Qt.Key.Key_J and event.modifiers() == Qt.KeyboardModifier.ControlModifier
