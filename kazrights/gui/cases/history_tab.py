"""Who changed what in a case, and when: newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import history
from kazrights.casework.case_file import CaseFile
from kazrights.casework.history import FieldChange, StepRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.values import text_break

_NEWEST = 100
_LONGEST = 160


class HistoryTab(TextColumn):
    """The newest steps that touched the case. What the fields held is folded: some of it is folded elsewhere, too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("History"), parent)
        self._desk = desk
        self._file: CaseFile | None = None
        self._shows_values = False

    def fold(self) -> None:
        """Name the fields only, as when a case is opened."""
        self._shows_values = False

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        self._file = file
        column = QVBoxLayout()
        column.setSpacing(4)
        words = _("Hide what they held") if self._shows_values else _("Show what they held")
        head = QHBoxLayout()
        head.addWidget(text.body(_("Who changed which fields, newest first."), tone="secondary"), 1)
        head.addWidget(button(words, self._turn, in_row=True))
        column.addLayout(head)
        for step in history.steps(self._desk.vault, file.case.id, _NEWEST):
            self._add(column, step)
        self.lay(column)

    def _turn(self) -> None:
        self._shows_values = not self._shows_values
        if self._file is not None:
            self.show_file(self._file)

    def _add(self, column: QVBoxLayout, step: StepRow) -> None:
        at = step.at.astimezone()
        title = _("{title} (undone)").format(title=step.title) if step.undone else step.title
        column.addWidget(text.body(title, strong=True, tone="secondary" if step.undone else ""))
        when = _("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}")
        by = _("{when} · {name}").format(when=when, name=step.actor) if step.actor else when
        column.addWidget(text.caption(by))
        said = [_words(change) for change in step.changes] if self._shows_values else _fields(step.changes)
        for words in said:
            column.addWidget(text.body(text_break(words)))
        line = QFrame()
        line.setProperty("surface", "line")
        column.addWidget(line)


def _fields(changes: Sequence[FieldChange]) -> list[str]:
    """One line for each record: which of its fields changed."""
    records: dict[tuple[str, int], list[FieldChange]] = {}
    for change in changes:
        records.setdefault((change.table, change.row_id), []).append(change)
    said = _("{record}: {fields}")
    return [
        said.format(record=of_one[0].record, fields=", ".join(change.field for change in of_one))
        for of_one in records.values()
    ]


def _words(change: FieldChange) -> str:
    said = _("{record}, {field}: {before} → {after}")
    before, after = _short(change.before), _short(change.after)
    return said.format(record=change.record, field=change.field, before=before, after=after)


def _short(value: str) -> str:
    """On one line, and no longer than tells it from another."""
    line = " ".join(value.split())
    return f"{line[:_LONGEST]}…" if len(line) > _LONGEST else line or "—"
