"""The one dialog for a bug: when work was saved last, the whole report, and a way to start afresh."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button

_LINES = 9
_AROUND = 24


class CrashDialog(QDialog):
    """Shows a report that `crash.report` made. `saved_at` is the moment of the last change, if there was one."""

    restart_wanted = Signal()

    def __init__(self, said: str, saved_at: datetime | None = None, *, can_restart: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("kazrights")
        theme.dress(self)
        self.setProperty("own size", True)
        self.setMinimumWidth(640)
        self._said = said
        self.report = QPlainTextEdit(said, readOnly=True, tabChangesFocus=True)
        self.report.setFont(text.font("caption"))
        self.report.setAccessibleName(_("Report"))
        self.report.setFixedHeight(QFontMetrics(self.report.font()).lineSpacing() * _LINES + _AROUND)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(text.section(_("Something went wrong in kazrights")))
        column.addWidget(text.body(_saved(saved_at)))
        column.addWidget(
            text.body(
                _(
                    "This is the whole report. It holds nothing from the casebook, and nothing is sent anywhere."
                ),
                tone="secondary",
            )
        )
        column.addWidget(self.report)
        self.copy = button(_("Copy the report"), self._on_copy)
        self.restart = button(_("Restart kazrights"), self._on_restart)
        self.close_button = button(_("Close"), self.accept, kind="primary")
        self.restart.setVisible(can_restart)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.restart)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._said)
        self.copy.setText(_("Copied"))

    def _on_restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()


def _saved(at: datetime | None) -> str:
    if at is None:
        return _("What was saved before is safe. Close this and go on, or restart if it happens again.")
    said = _("Your last change was saved at {time}. Close this and go on, or restart if it happens again.")
    return said.format(time=f"{at.astimezone():%H:%M:%S}")
