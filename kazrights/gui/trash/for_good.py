"""The one question of the Trash: whether to delete for good what nothing brings back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.trash import TrashRow
from kazrights.gui.parts import safe_names


def question(row: TrashRow, parent: QWidget) -> QMessageBox:
    """The dialog that names the thing; Cancel is what Enter and Esc do."""
    box = QMessageBox(parent)
    box.setWindowTitle("kazrights")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_("Delete “{what}” for good?").format(what=safe_names.shown(row.what)))
    said = [
        ngettext("{n} other thing goes with it.", "{n} other things go with it.", row.more).format(n=row.more)
        if row.more
        else "",
        _("Nothing brings it back. Backups made so far still hold it."),
    ]
    box.setInformativeText(" ".join(part for part in said if part))
    box.addButton(_("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box


def is_sure(parent: QWidget, row: TrashRow) -> bool:
    """Ask; whether the answer is to delete."""
    box = question(row, parent)
    box.exec()
    clicked = box.clickedButton()
    return clicked is not None and box.buttonRole(clicked) == QMessageBox.ButtonRole.DestructiveRole
