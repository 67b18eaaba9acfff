"""Several of a kind, each in a row of its own: the last field leads to "Add another", and Shift+Enter adds one too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.button import button
from kazrights.gui.parts.field import Field, mark_editors
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.in_view import bring_into_view
from kazrights.gui.parts.tab_order import stops

_MOST = 12


class RepeatRow(QWidget):
    """One of them. A row without anything typed counts for nothing."""

    edited = Signal()

    def value(self) -> Any:
        """What is entered; None for nothing."""
        raise NotImplementedError

    def problem(self) -> str:
        """One sentence on what can't be read, or is missing, or ""."""
        raise NotImplementedError

    def typed(self) -> list[Any]:
        """What stands in its editors, as JSON can hold it."""
        raise NotImplementedError

    def set_typed(self, typed: list[Any]) -> None:
        """Put back what `typed` gave."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where typing starts."""
        raise NotImplementedError


class RepeatField(Field):
    """Its value is the list of what its rows give; `least` rows stand there from the start."""

    def __init__(
        self, make_row: Callable[[], RepeatRow], more: str, *, least: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_row, self._least = make_row, least
        self.rows: list[RepeatRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for _row in range(least):
            self._insert()
        self.more = button(more, self.add_row, kind="link", icon="plus", in_row=True)
        self.more.setToolTip(_("{words} (Shift+Enter)").format(words=more))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for keys in ("Shift+Return", "Shift+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.add_row)

    def add_row(self) -> None:
        """One more, with the cursor in it; an empty last row is that one."""
        if self.rows and not any(self.rows[-1].typed()):
            self._go_to(self.rows[-1])
        elif len(self.rows) < _MOST:
            self._go_to(self._append())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first row; a focus proxy would make Tab come back to it from the last one."""
        (self.rows[0].first_field() if self.rows else self.more).setFocus(reason)

    def value(self) -> list[Any]:
        found = (row.value() for row in self.rows)
        return [one for one in found if one is not None]

    def set_value(self, value: Iterable[Any] | None) -> None:
        """Only nothing can be shown: such rows are for what is new."""
        assert not value
        self.set_typed([])

    def problem(self) -> str:
        return next((said for row in self.rows if (said := row.problem())), "")

    def mark(self, sentence: str) -> None:
        """Only the rows in which something is wrong."""
        for row in self.rows:
            mark_editors(row, row.problem() if sentence else "")

    def typed(self) -> list[Any]:
        return [typed for row in self.rows if any(typed := row.typed())]

    def set_typed(self, typed: Any) -> None:
        while len(self.rows) > max(self._least, len(typed)):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < max(self._least, len(typed)):
            self._append()
        for number, row in enumerate(self.rows):
            row.set_typed(typed[number] if number < len(typed) else [""] * len(row.typed()))

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)

    def _append(self) -> RepeatRow:
        last = self._stop_before_more()
        row = self._insert()
        row.show()
        for stop in stops(row):
            if last is not None:
                QWidget.setTabOrder(last, stop)
            last = stop
        self.more.setVisible(len(self.rows) < _MOST)
        return row

    def _insert(self) -> RepeatRow:
        row = self._make_row()
        row.edited.connect(self.edited)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _stop_before_more(self) -> QWidget | None:
        """What Tab comes to before the button, so that a new row is put between them."""
        root: QWidget = self
        while (around := root.parentWidget()) is not None and not isinstance(root, Form):
            root = around
        before = None
        for stop in stops(root):
            if stop is self.more:
                return before
            before = stop
        return None

    def _go_to(self, row: RepeatRow) -> None:
        row.first_field().setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(self.more)
