"""What the program is, and which one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

import kazrights
from kazrights.base.i18n import _


def show_about(parent: QWidget) -> None:
    """A small box with the version."""
    box = QMessageBox(parent)
    box.setWindowTitle("kazrights")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("kazrights {version}").format(version=kazrights.__version__))
    box.setInformativeText(
        _("Casework for people at risk, on one laptop, encrypted. It never uses the network.")
    )
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
