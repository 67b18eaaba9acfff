"""Several of many: each one typed and taken with Enter becomes a chip; Backspace takes the last one off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.flow import FlowLayout


class ChoicesField(Field):
    """Its value is a tuple of what was chosen, in that order, each once; half-typed text counts when left."""

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        self._chosen: list[Choice] = []
        self.entry = ChoiceField(self._choices, empty=_("add…"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.entry)
        column.addWidget(self._chips)
        self._chips.hide()
        self.setFocusProxy(self.entry.combo)
        self.entry.combo.activated.connect(self._take)
        self.entry.line.editingFinished.connect(self._take)
        self.entry.line.installEventFilter(self)

    def value(self) -> tuple[str, ...]:
        typed = self.entry.value()
        more = [typed] if typed is not None and typed not in (c.value for c in self._chosen) else []
        return tuple(choice.value for choice in self._chosen) + tuple(more)

    def set_value(self, value: Iterable[str] | None) -> None:
        wanted = list(value or ())
        by_value = {choice.value: choice for choice in self._choices}
        self._chosen = [by_value.get(one, Choice(one, one)) for one in wanted]
        self._show()

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.entry.name_for_readers(name)

    def typed(self) -> list[Any]:
        """What was chosen, and what is half typed, readable or not."""
        return [[choice.value for choice in self._chosen], self.entry.typed()]

    def set_typed(self, typed: list[Any]) -> None:
        chosen, half = typed
        self.set_value(chosen)
        self.entry.set_typed(half)

    def problem(self) -> str:
        return self.entry.problem()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty line takes the last chip off."""
        backspace = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backspace
        if event.type() == QEvent.Type.KeyPress and backspace and not self.entry.line.text() and self._chosen:
            self._drop(self._chosen[-1])
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        if not isValid(self.entry.line):
            return
        typed = self.entry.value()
        choice = next((c for c in self._choices if c.value == typed), None)
        if choice is None:
            return
        if choice not in self._chosen:
            self._chosen.append(choice)
        self.entry.set_value(None)
        self._show()
        self.edited.emit()

    def _drop(self, choice: Choice) -> None:
        self._chosen.remove(choice)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self._flow.clear()
        for choice in self._chosen:
            chip = QPushButton(_("{words} ✕").format(words=choice.words.replace("&", "&&")))
            chip.setFlat(False)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAccessibleName(_("Take off {words}").format(words=choice.words))
            chip.clicked.connect(lambda _checked=False, c=choice: self._drop(c))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._chosen))
