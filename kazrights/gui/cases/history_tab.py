"""Who changed what in a case, and when: newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import history
from kazrights.casework.case_file import CaseFile
from kazrights.casework.history import FieldChange, StepRow
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.values import text_break

_NEWEST = 100


class HistoryTab(QScrollArea):
    """The newest steps that touched the case, each with the fields it changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("History"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk = desk

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        page = QWidget()
        page.setProperty("surface", "base")
        page.setMaximumWidth(theme.TEXT_COLUMN)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(4)
        for step in history.steps(self._desk.vault, file.case.id, _NEWEST):
            self._add(column, step)
        column.addStretch(1)
        self.setWidget(page)

    @staticmethod
    def _add(column: QVBoxLayout, step: StepRow) -> None:
        at = step.at.astimezone()
        title = _("{title} (undone)").format(title=step.title) if step.undone else step.title
        column.addWidget(text.body(title, strong=True, tone="secondary" if step.undone else ""))
        when = _("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}")
        by = _("{when} · {name}").format(when=when, name=step.actor) if step.actor else when
        column.addWidget(text.caption(by))
        for change in step.changes:
            column.addWidget(text.body(text_break(_words(change))))
        line = QFrame()
        line.setProperty("surface", "line")
        column.addWidget(line)


def _words(change: FieldChange) -> str:
    before, after = change.before or "—", change.after or "—"
    said = _("{record}, {field}: {before} → {after}")
    return said.format(record=change.record, field=change.field, before=before, after=after)
