"""What the program is, which one, and by whose leave it carries what others made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import kazrights
from kazrights.base import paths
from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.store import migrate

_LICENCES = (("fonts", "LICENCE.txt"), ("icons", "LICENCE.txt"), ("wordlists", "README.md"))


class AboutDialog(QDialog):
    """Version, format of casebooks, licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("kazrights")
        self.setAccessibleName(_("About kazrights"))
        self.setProperty("own size", True)
        licences = QPlainTextEdit(_licences())
        licences.setReadOnly(True)
        licences.setTabChangesFocus(True)
        licences.setAccessibleName(_("Licences"))
        close = button(_("Close"), self.accept, kind="primary")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(text.title(_("kazrights {version}").format(version=kazrights.__version__)))
        column.addWidget(
            text.body(_("Casework for people at risk, on one laptop, encrypted. It never uses the network."))
        )
        column.addWidget(
            text.caption(
                _("Format of casebooks: {number}. Free software under the MIT licence.").format(
                    number=migrate.HEAD.lstrip("0")
                )
            )
        )
        column.addWidget(text.caption(_("What it carries of others, and by whose leave:")))
        column.addWidget(licences, 1)
        column.addLayout(foot)
        self.resize(min(560, parent.width() - 32), min(440, parent.height() - 32))
        close.setFocus(Qt.FocusReason.OtherFocusReason)


def _licences() -> str:
    """The licences that lie with the fonts, icons and words, one after the other."""
    texts = (paths.resource(*place).read_text("utf-8").strip() for place in _LICENCES)
    return "\n\n————\n\n".join(texts)
