"""The recovery key, shown once: to be written down, not copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from kazrights.base import clock
from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.middle import middle

_GROUPS_IN_LINE = 3


def in_lines(key: str) -> str:
    """The groups of four, three to a line."""
    groups = key.split("-")
    lines = (groups[i : i + _GROUPS_IN_LINE] for i in range(0, len(groups), _GROUPS_IN_LINE))
    return "\n".join("   ".join(line) for line in lines)


class RecoveryKeyPage(QWidget):
    """Goes on only when the box says that it was written down."""

    written_down = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        shown = text.section(in_lines(key))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(text.font("title").pointSizeF())
        shown.setFont(font)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        shown.setAccessibleName(_("Recovery key"))
        panel = QFrame()
        panel.setProperty("surface", "panel")
        QVBoxLayout(panel).addWidget(shown)
        go_on = button(_("Go on"), self.written_down.emit, kind="primary")
        go_on.setEnabled(False)
        self.box = QCheckBox(_("I have it on paper"))
        self.box.toggled.connect(go_on.setEnabled)
        _box, column = middle(self)
        column.addWidget(text.title(_("Write this down")))
        about = _(
            "This recovery key opens the casebook when the passphrase is forgotten. It is shown this once. Write it"
            " on paper, or print it on a printer that you trust, and keep the paper away from this computer. Without"
            " passphrase and key nobody can open the casebook."
        )
        column.addWidget(text.body(about, tone="secondary"))
        column.addSpacing(8)
        column.addWidget(panel)
        column.addSpacing(8)
        column.addWidget(button(_("Print it…"), self._on_print, icon="printer"))
        column.addWidget(self.box)
        column.addWidget(go_on)
        self.setFocusProxy(self.box)

    def _on_print(self) -> None:
        from kazrights.documents import recovery_sheet  # what prints loads when it is wanted
        from kazrights.gui.printing import print_pdf

        print_pdf(self, recovery_sheet.made(self._key, clock.today()))
