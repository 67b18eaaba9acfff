"""What was not copied, and why: it stays until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import icon_button

_MOST = 6


class Refusals(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self.words = text.body()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(icon_button("x", _("Close"), self.hide), 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentences: Sequence[str]) -> None:
        """Say each sentence; none of them hides what was said before."""
        more = len(sentences) - _MOST
        shown = [*sentences[:_MOST], *([_("And {n} more.").format(n=more)] if more > 0 else [])]
        self.words.setText("\n".join(shown))
        self.setVisible(bool(sentences))
        if sentences:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words.text()))
