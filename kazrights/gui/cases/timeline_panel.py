"""What stands under an opened line of a timeline: all that is recorded, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.timeline import Entry
from kazrights.casework.timeline_more import More
from kazrights.gui.cases import timeline_words
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.values import Values, text_break

Offer = tuple[str, str, Callable[[], object]]


class EntryPanel(QWidget):
    """Esc leaves it. Sensitive detail is folded until it is asked for."""

    left = Signal()
    unfolded = Signal()

    def __init__(
        self, entry: Entry, more: More, offers: list[Offer], *, indent: int, with_detail: bool
    ) -> None:
        super().__init__()
        self.entry = entry
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(timeline_words.called(entry))
        column = QVBoxLayout(self)
        column.setContentsMargins(indent, 0, 16, 8)
        column.setSpacing(4)
        if entry.text:
            column.addWidget(text.body(text_break(entry.text)))
        if entry.detail:
            column.addWidget(self._detail(entry, with_detail))
        values = Values()
        for label, words in timeline_words.facts_of(entry, more):
            values.add(label, words)
        column.addWidget(values)
        column.addWidget(text.caption(timeline_words.entered(entry, more)))
        if offers:
            column.addWidget(self._offers(offers))

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _detail(self, entry: Entry, shown: bool) -> QWidget:
        if shown:
            return _words(entry.detail)
        show = button(_("Show sensitive detail"), self.unfolded.emit, kind="link", in_row=True)
        holder = QWidget()
        flow = FlowLayout(holder)
        flow.addWidget(show)
        return holder

    def _offers(self, offers: list[Offer]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for words, tip, call in offers:
            link = button(words, call, kind="link", in_row=True, writes=True)
            link.setToolTip(tip)
            link.setAccessibleName(
                _("{verb}: {title}").format(verb=words, title=timeline_words.called(self.entry))
            )
            flow.addWidget(link)
        return holder


def _words(said: str) -> QLabel:
    return text.body(text_break(said))
