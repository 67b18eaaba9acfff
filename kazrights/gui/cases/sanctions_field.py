"""The measures of a decision: each with its kind, how long, and from what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.proceedings import NewSanction
from kazrights.gui.cases.new_case_values import said
from kazrights.gui.parts import terms
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.length_field import LengthField

_MOST = 6
"""Rows are made beforehand and shown when wanted: so Tab passes through them in order."""


class SanctionRow(QWidget):
    """One measure; without a kind it counts for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceField(terms.choices("sanction_kind"), empty=_("measure"))
        self.kind.name_for_readers(_("Measure"))
        self.length = LengthField()
        self.length.name_for_readers(_("How long"))
        self.activity = QLineEdit(placeholderText=_("from what"))
        self.activity.setAccessibleName(_("From what the person is banned"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kind, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.length, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.activity, 2, Qt.AlignmentFlag.AlignTop)

    def value(self) -> NewSanction | None:
        """The measure, or None."""
        number, unit = self.length.value()
        kind = self.kind.value()
        return NewSanction(kind, number, unit, activity=said(self.activity.text().strip())) if kind else None

    def problem(self) -> str:
        """What can't be read, or is missing."""
        half = not self.kind.value() and (self.length.typed() or self.activity.text())
        return self.kind.problem() or self.length.problem() or (_("Which measure is it?") if half else "")


class SanctionsField(Field):
    """One row from the start, more by a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [SanctionRow() for _row in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)
            for edited in (row.kind.edited, row.length.edited, row.activity.textEdited):
                edited.connect(self.edited)
        self._more = button(_("Add another measure"), self._on_more, kind="link", in_row=True)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._rows[0].kind.combo)
        self._show_rows(1)

    def value(self) -> list[NewSanction]:
        return [measure for row in self._rows if (measure := row.value())]

    def set_value(self, value: Iterable[NewSanction] | None) -> None:
        measures = list(value or ())
        self.set_typed([("", "", "")] * _MOST)
        self._show_rows(len(measures) or 1)
        for measure, row in zip(measures, self._rows, strict=False):
            row.kind.set_value(measure.kind)
            row.length.set_value((measure.length, measure.unit))
            row.activity.setText(measure.activity.best("en"))

    def problem(self) -> str:
        return next((found for row in self._rows if (found := row.problem())), "")

    def typed(self) -> list[tuple[str, str, str]]:
        found = [(row.kind.typed(), row.length.typed(), row.activity.text()) for row in self._rows]
        return [row for row in found if any(row)]

    def set_typed(self, typed: Any) -> None:
        for (kind, length, activity), row in zip(typed, self._rows, strict=False):
            row.kind.set_typed(kind)
            row.length.set_typed(length)
            row.activity.setText(activity)
        self._show_rows(max(1, sum(1 for row in typed if any(row))))

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)

    def _show_rows(self, count: int) -> None:
        for at, row in enumerate(self._rows):
            row.setVisible(at < count)
        self._shown = min(count, _MOST)
        self._more.setVisible(self._shown < _MOST)

    def _on_more(self) -> None:
        self._show_rows(self._shown + 1)
        self._rows[self._shown - 1].kind.setFocus(Qt.FocusReason.TabFocusReason)
