"""An optional part of a form: a heading that opens it with one key and puts the cursor in its first field."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kazrights.base.i18n import _
from kazrights.gui import icons
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.in_view import bring_into_view
from kazrights.gui.parts.note import Note


class Held(Protocol):
    """A row of the form."""

    name: QLabel
    field: Field
    problem: Note


class Section(QWidget):
    """Closed at first. It stays open while something stands in it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[Held] = []
        self.is_open = False
        self.heading = button(words, self.turn, kind="link", icon="chevron-right", in_row=True)
        self.heading.setFont(text.font("section", strong=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(self.heading)
        line.addStretch(1)
        self._show()

    def hold(self, row: Held) -> None:
        """This row belongs to it."""
        self._rows.append(row)
        _show_row(row, visible=self.is_open)

    def turn(self) -> None:
        """Open it; or close it, if nothing stands in it."""
        if not self.is_open:
            self.open()
            self._rows[0].field.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(self._rows[-1].field)
            bring_into_view(self._rows[0].field)
        elif not self.is_filled():
            self.is_open = False
            self._show()

    def open(self) -> None:
        """Show what it holds."""
        self.is_open = True
        self._show()

    def is_filled(self) -> bool:
        """Whether something is typed in one of its fields."""
        return any(says_something(row.field.typed()) for row in self._rows)

    def _show(self) -> None:
        icons.give(
            self.heading, "chevron-down" if self.is_open else "chevron-right", "accent", beside_words=True
        )
        state = _("open") if self.is_open else _("closed; Enter opens it")
        self.heading.setAccessibleName(_("{section}, {state}").format(section=self._words, state=state))
        for row in self._rows:
            _show_row(row, visible=self.is_open)


def says_something(typed: Any) -> bool:
    """Whether anything was typed, of what a field's `typed` gives."""
    if isinstance(typed, dict):
        return any(says_something(one) for one in typed.values())
    if isinstance(typed, list | tuple):
        return any(says_something(one) for one in typed)
    return bool(typed)


def _show_row(row: Held, *, visible: bool) -> None:
    row.name.setVisible(visible)
    row.field.setVisible(visible)
    row.problem.setVisible(visible and bool(row.problem.text()))
