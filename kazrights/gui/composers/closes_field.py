"""Which open action a contact settles: one to tick among a few, one to pick among many, nothing where none is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.elided_tick import ElidedTick
from kazrights.gui.parts.field import Field

_FEW = 3


class ClosesField(Field):
    """Its value is the id of an action, or None: nothing is ticked until a person does. The newest tick counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Choice] = []
        self.ticks = [ElidedTick() for _n in range(_FEW)]
        self.picker = ChoiceField([], empty=_("nothing"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, tick in enumerate(self.ticks):
            column.addWidget(tick)
            tick.clicked.connect(lambda on, at=at: self._on_ticked(at, on))
        column.addWidget(self.picker)
        self.picker.edited.connect(self.edited)
        self.offer([])

    def offer(self, steps: Sequence[Choice]) -> None:
        """Offer these actions, and forget what was chosen."""
        self._steps = list(steps)
        for at, tick in enumerate(self.ticks):
            shown = self._are_few and at < len(self._steps)
            tick.setChecked(False)
            tick.set_words(self._steps[at].words if shown else "")
            tick.setVisible(shown)
        self.picker.set_choices([] if self._are_few else self._steps)
        self.picker.set_value(None)
        self.picker.setVisible(not self._are_few)

    def value(self) -> int | None:
        if not self._are_few:
            found: int | None = self.picker.value()
            return found
        return next((step.value for step, tick in self._pairs() if tick.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        self.picker.set_value(None if self._are_few else value)
        for step, tick in self._pairs():
            tick.setChecked(step.value == value)

    def typed(self) -> int | str | None:
        return self.value() if self._are_few else self.picker.typed()

    def set_typed(self, typed: int | str | None) -> None:
        """A draft may come back when there are more actions, or fewer, than when it was kept."""
        if isinstance(typed, str) and not self._are_few:
            self.picker.set_typed(typed)
        elif not isinstance(typed, str):
            self.set_value(typed)

    def problem(self) -> str:
        return "" if self._are_few else self.picker.problem()

    def name_for_readers(self, name: str) -> None:
        """Each tick box says its action after it."""
        super().name_for_readers(name)
        self.picker.name_for_readers(name)
        for tick in self.ticks:
            tick.setAccessibleDescription(name)

    @property
    def _are_few(self) -> bool:
        return len(self._steps) <= _FEW

    def _pairs(self) -> list[tuple[Choice, ElidedTick]]:
        return list(zip(self._steps, self.ticks, strict=False)) if self._are_few else []

    def _on_ticked(self, at: int, on: bool) -> None:
        for other in self.ticks:
            if on and other is not self.ticks[at]:
                other.setChecked(False)
        self.edited.emit()
