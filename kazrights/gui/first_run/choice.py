"""The first page of all: make a casebook of one's own, or look at the sample."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.middle import middle


class ChoicePage(QWidget):
    """Three ways to begin."""

    own_wanted = Signal()
    sample_wanted = Signal()
    other_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        own = button(_("Make my own casebook"), self.own_wanted.emit, kind="primary")
        _box, column = middle(self)
        column.addLayout(self._languages())
        column.addSpacing(16)
        column.addWidget(text.title(_("Welcome to kazrights")))
        column.addWidget(
            text.body(
                _(
                    "A casebook keeps the people you follow, what happened, what is due and every letter, encrypted"
                    " on this computer. It never uses the network."
                ),
                tone="secondary",
            )
        )
        column.addSpacing(16)
        self._offer(column, own, _("An empty casebook under a passphrase that only you know."))
        sample = button(_("Look at the sample"), self.sample_wanted.emit)
        about_sample = _(
            "Cases from a published report on Kazakhstan in 2020, in a casebook of its own, to try things in."
        )
        self._offer(column, sample, about_sample)
        other = button(_("Open a casebook that I have"), self.other_wanted.emit)
        self._offer(column, other, _("From this computer or a stick."))
        self.setFocusProxy(own)

    def _languages(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for code, own_name in i18n.OWN_NAMES.items():
            made = button(own_name, lambda code=code: self.language_wanted.emit(code), in_row=True)  # type: ignore[misc]
            made.setCheckable(True)
            made.setChecked(code == i18n.language())
            made.clicked.connect(lambda _on, made=made, code=code: made.setChecked(code == i18n.language()))
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _offer(self, column: QVBoxLayout, made: QWidget, words: str) -> None:
        column.addWidget(made)
        about = text.caption(words)
        about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(about)
        column.addSpacing(12)
