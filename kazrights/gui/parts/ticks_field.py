"""Several of many, ticked in a list that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.tick_list import Tickable, TickList
from kazrights.names.fold import fold

_HEIGHT = 224


class TicksField(Field):
    """Its value is a tuple of the ids ticked, in the order they were."""

    def __init__(self, name: str, rows: Sequence[Tickable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self.filter = QLineEdit(placeholderText=_("Filter…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter: {what}").format(what=name))
        self.list = TickList(name)
        self.list.setProperty("surface", "panel")
        self.list.setFixedHeight(theme.scaled(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.setFocusProxy(self.filter)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.list.changed.connect(self._on_ticked)
        self._show()

    def value(self) -> tuple[int, ...]:
        return self.list.ticked()

    def set_value(self, value: Iterable[int] | None) -> None:
        before = self.list.blockSignals(True)
        self.list.set_ticked(value or ())
        self.list.blockSignals(before)
        self._show()

    def typed(self) -> list[int]:
        return list(self.value())

    def name_for_readers(self, name: str) -> None:
        """The filter and the list have names of their own."""
        self.setAccessibleName(name)

    def _on_ticked(self) -> None:
        self.edited.emit()

    def _show(self) -> None:
        wanted, ticked = fold(self.filter.text()).split(), self.list.ticked()
        found = [row for row in self._rows if all(word in fold(row.words) for word in wanted)]
        self.list.show_rows(sorted(found, key=lambda row: not wanted and row.id not in ticked))
