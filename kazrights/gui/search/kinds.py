"""The chips that narrow a search to kinds of records."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework import search
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout


class KindChips(QWidget):
    """None down means every kind."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Only these kinds"))
        flow = FlowLayout(self, gap=4)
        self.buttons = {kind: button(search.kind_label(kind), in_row=True) for kind in search.KINDS}
        for one in self.buttons.values():
            one.setCheckable(True)
            one.clicked.connect(lambda _checked=False: self.changed.emit())
            flow.addWidget(one)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are down."""
        return tuple(kind for kind, one in self.buttons.items() if one.isChecked())

    def press(self, kinds: tuple[str, ...]) -> None:
        """Press these alone, without saying so."""
        for kind, one in self.buttons.items():
            one.setChecked(kind in kinds)
