"""One of many: a list that is searched by typing; nothing chosen is its first entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from kazrights.base.i18n import _
from kazrights.gui.parts.completer import dress_offers
from kazrights.gui.parts.field import Field


@dataclass(frozen=True, slots=True)
class Choice:
    """A value, the words it is shown by, and what else finds it when typed (an article's number)."""

    value: Any
    words: str
    keys: tuple[str, ...] = ()


class QuietCombo(QComboBox):
    """A combo box that the mouse wheel changes only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(Field):
    """A searchable choice; what is typed is taken for the first entry that it begins, else that holds it."""

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None, empty: str = "") -> None:
        super().__init__(parent)
        self.combo = QuietCombo()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._empty = empty or _("not known")
        self._choices: list[Choice] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        line = self.combo.lineEdit()
        assert line is not None
        self.line = line
        self.line.setPlaceholderText(self._empty)
        self.set_choices(choices)
        self.combo.activated.connect(self._on_activated)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._on_finished)
        dress_offers(self.line)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other choices, keeping what is chosen where it is still there."""
        kept = self.value()
        self._choices = list(choices)
        self.combo.clear()
        self.combo.addItem("", None)
        for choice in self._choices:
            self.combo.addItem(choice.words, choice.value)
        self.let_complete()
        self.set_value(kept)

    def let_complete(self) -> None:
        """Let what fits drop down while one types."""
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.combo.setCompleter(completer)

    def value(self) -> Any:
        found = self._meant()
        return found.value if found else None

    def set_value(self, value: Any) -> None:
        self.choose(next((choice for choice in self._choices if choice.value == value), None))

    def choose(self, choice: Choice | None) -> None:
        """Show one of the choices, or none."""
        self.combo.setCurrentIndex(self._choices.index(choice) + 1 if choice else 0)
        self.combo.setEditText(choice.words if choice else "")
        self.line.setCursorPosition(0)

    def problem(self) -> str:
        typed = self.line.text().strip()
        if typed and self._meant() is None:
            return _("“{typed}” is not in the list.").format(typed=typed)
        return ""

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.line.setAccessibleName(name)

    def typed(self) -> str:
        return self.line.text()

    def set_typed(self, typed: str) -> None:
        self.combo.setEditText(typed)

    def _meant(self) -> Choice | None:
        """The choice that the typed text stands for."""
        typed = self.line.text().strip().casefold() if self._choices else ""
        if not typed:
            return None
        tests = (
            lambda c: c.words.casefold() == typed,
            lambda c: typed in (key.casefold() for key in c.keys),
            lambda c: c.words.casefold().startswith(typed),
            lambda c: typed in c.words.casefold(),
        )
        for test in tests:
            for choice in self._choices:
                if test(choice):
                    return choice
        return None

    def _on_finished(self) -> None:
        if not isValid(self.line):  # a line that is destroyed with the focus says so once more
            return
        if found := self._meant():
            self.choose(found)

    def _on_activated(self) -> None:
        self.line.setCursorPosition(0)
        self.edited.emit()
