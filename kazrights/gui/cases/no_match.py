"""What stands where no case fits: what was asked, ways to ask for less, and what the words alone would find."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import cases, filter_words
from kazrights.casework.filters import Filters
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.gui.parts.shape import Shape
from kazrights.store.vault import Vault

_NAMED = 3


class NoMatch(QWidget):
    """Tells what to clear, or which case outside the filters is meant."""

    text_cleared = Signal()
    filters_cleared = Signal()
    wanted = Signal(int)

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._sentence = text.body(tone="secondary")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear_text = button(_("Clear text"), self.text_cleared.emit)
        self._clear_filters = button(_("Clear filters"), self.filters_cleared.emit)
        self._outside = text.caption()
        self._found = QVBoxLayout()
        self._found.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(Shape("funnel", "secondary", side=32), 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._sentence, self._clear_text, self._clear_filters, self._outside):
            column.addWidget(widget)
        column.addLayout(self._found)
        column.addStretch(3)

    def say(self, filters: Filters) -> None:
        """Say that nothing fits these."""
        chips = filter_words.sentence(self._vault, filters)
        self._sentence.setText(_sentence(filters.text, chips))
        self._clear_text.setVisible(bool(filters.text))
        self._clear_filters.setVisible(bool(filters.chips))
        self._show_outside(filters.text if filters.chips else "")

    def _show_outside(self, typed: str) -> None:
        while item := self._found.takeAt(0):
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        n = cases.count(self._vault, text=typed) if typed else 0
        self._outside.setVisible(bool(n))
        if not n:
            return
        self._outside.setText(
            ngettext("{n} match outside the filters:", "{n} matches outside the filters:", n).format(n=n)
        )
        for row in cases.rows(self._vault, text=typed, limit=_NAMED, language=i18n.language()):
            link = ElidedButton(_("{name} · {ref}").format(name=row.heading, ref=row.ref))
            link.setProperty("kind", "link")
            link.clicked.connect(lambda _checked=False, case_id=row.id: self.wanted.emit(case_id))
            self._found.addWidget(link)


def _sentence(typed: str, chips: str) -> str:
    if not chips:
        return _("No case matches “{typed}”.").format(typed=typed)
    if not typed:
        return _("No case fits: {filters}.").format(filters=chips)
    return _("No case matches “{typed}” and fits: {filters}.").format(typed=typed, filters=chips)
