"""The chips of the filters in force: each is edited in place, taken away, or all kept as a view."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from kazrights.base.i18n import _
from kazrights.casework import filter_words
from kazrights.casework.filters import ALL, FILTERS, Filters
from kazrights.gui.cases.filter_popup import FilterPopup
from kazrights.gui.parts.button import button
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.flow import FlowLayout
from kazrights.store.vault import Vault


class FilterChips(QWidget):
    """`changed` tells the filters as they are after an edit; what `offers` names is offered after the chips."""

    changed = Signal(object)
    offer_taken = Signal(str)

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Filters in force"))
        self._vault = vault
        self.filters: Filters = ALL
        self.chips: dict[str, ElidedButton] = {}
        self._flow = FlowLayout(self, gap=4)
        self.hide()

    def show_filters(self, filters: Filters, offers: dict[str, str]) -> None:
        """Show a chip for each filter, then the offers, by what `offer_taken` says and their words."""
        self.filters = filters
        self._flow.clear()
        self.chips = {}
        for name, values in filters.chips:
            self._put(self._chip(name, filter_words.chip_words(self._vault, name, values)))
        for offer, words in offers.items():
            link = button(words, partial(self.offer_taken.emit, offer), kind="link", in_row=True)
            self._put(link)
        self.setVisible(bool(filters.chips or offers))
        self.updateGeometry()

    def menu(self, parent: QWidget) -> QMenu:
        """What can be filtered by."""
        made = QMenu(parent)
        for name in FILTERS:
            action = made.addAction(filter_words.label(name))
            action.triggered.connect(lambda _checked=False, name=name: self.edit(name, parent))
        return made

    def edit(self, name: str, beside: QWidget | None = None) -> FilterPopup:
        """Offer the values of a filter, under its chip or else under what asked for it."""
        place = self.chips.get(name) or beside or self
        popup = FilterPopup(
            filter_words.label(name),
            filter_words.choices(self._vault, name),
            self.filters.values(name),
            single=FILTERS[name].single,
            parent=self.window(),
        )
        popup.changed.connect(lambda values: self._change(name, values))
        popup.closed.connect(lambda: self._return_to(name))
        popup.open_at(place.mapToGlobal(QPoint(0, place.height() + 2)))
        return popup

    def _put(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        widget.show()  # what waits to be shown is given no room

    def _chip(self, name: str, words: str) -> QWidget:
        chip = QFrame()
        said = ElidedButton()
        said.set_words(words, _("Filter. {words}").format(words=words))
        said.setToolTip(words)
        said.setProperty("kind", "chip")
        said.clicked.connect(lambda _checked=False: self.edit(name))
        away = _away(_("Take away the filter: {words}").format(words=words))
        away.clicked.connect(lambda _checked=False: self._change(name, ()))
        row = QHBoxLayout(chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(said, 1)
        row.addWidget(away)
        self.chips[name] = said
        return chip

    def _change(self, name: str, values: tuple[str, ...]) -> None:
        self.changed.emit(self.filters.with_values(name, values))

    def _return_to(self, name: str) -> None:
        if chip := self.chips.get(name):
            chip.setFocus(Qt.FocusReason.PopupFocusReason)


def _away(spoken: str) -> QPushButton:
    made = button("", icon="x", kind="quiet", in_row=True)
    made.setFixedWidth(28)
    made.setProperty("chip", "away")
    made.setAccessibleName(spoken)
    made.setToolTip(spoken)
    return made
