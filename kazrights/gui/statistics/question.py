"""Which cases are counted, as a sentence: each part of it is a button that offers other values."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kazrights.base.i18n import _
from kazrights.casework import filter_words
from kazrights.casework.filters import ALL, FILTERS, Filters
from kazrights.gui import icons
from kazrights.gui.cases.filter_popup import FilterPopup
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.flow import FlowLayout
from kazrights.store.vault import Vault

ASKED = ("opened", "region", "status", "category")


class Question(QWidget):
    """It begins with all cases."""

    changed = Signal(object)  # Filters

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Which cases are counted"))
        self._vault = vault
        self.asked: Filters = ALL
        self.parts: dict[str, ElidedButton] = {}
        flow = FlowLayout(self, gap=6)
        begin = text.body(_("Cases"), strong=True)
        begin.setWordWrap(False)
        begin.setMinimumHeight(28)
        flow.addWidget(begin)
        for name in ASKED:
            part = self.parts[name] = ElidedButton()
            part.setProperty("kind", "chip")
            part.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the icon after the words
            icons.give(part, "chevron-down", "secondary")
            part.clicked.connect(partial(self._on_clicked, name))
            flow.addWidget(part)
        self.clear: QPushButton = button(
            _("Count all cases"), lambda: self.ask(ALL), kind="link", in_row=True
        )
        flow.addWidget(self.clear)
        self._say()

    def ask(self, asked: Filters) -> None:
        """Ask for other cases."""
        self.asked = asked
        self._say()
        self.changed.emit(asked)

    def offer(self, name: str) -> FilterPopup:
        """Offer the values of a part, under it."""
        popup = FilterPopup(
            filter_words.label(name),
            filter_words.choices(self._vault, name),
            self.asked.values(name),
            single=FILTERS[name].single,
            parent=self.window(),
        )
        popup.changed.connect(lambda values: self.ask(self.asked.with_values(name, values)))
        popup.closed.connect(lambda: self.parts[name].setFocus(Qt.FocusReason.PopupFocusReason))
        part = self.parts[name]
        popup.open_at(part.mapToGlobal(QPoint(0, part.height() + 2)))
        return popup

    def _on_clicked(self, name: str, _checked: bool = False) -> None:
        self.offer(name)

    def _say(self) -> None:
        anything = {
            "opened": _("opened at any time"),
            "region": _("in all regions"),
            "status": _("of any status"),
            "category": _("of all categories"),
        }
        for name, part in self.parts.items():
            values = self.asked.values(name)
            words = filter_words.chip_words(self._vault, name, values) if values else anything[name]
            part.set_words(words, _("{words}. Press to choose.").format(words=words))
        self.clear.setVisible(bool(self.asked))
        self.updateGeometry()
