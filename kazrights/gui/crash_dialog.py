"""The one dialog for a bug: saved work is safe, and the whole report is shown."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button


class CrashDialog(QDialog):
    """Shows a report that `crash.report` made."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.setWindowTitle("kazrights")
        self.setMinimumWidth(560)
        shown = QPlainTextEdit(said, readOnly=True, tabChangesFocus=True)
        shown.setAccessibleName(_("Report"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(text.section(_("Something went wrong in kazrights")))
        column.addWidget(
            text.body(_("Your last saved work is safe. The report below holds nothing from the casebook."))
        )
        column.addWidget(shown)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Copy the report"), lambda: QGuiApplication.clipboard().setText(said)))
        close = button(_("Go on"), self.accept, kind="primary")
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus()
