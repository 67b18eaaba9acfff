"""The consent of one person at a glance: a mark and a word for each purpose, and what nothing is recorded for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.consents import Cell
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.shape import Shape
from kazrights.model.term import vocabulary

_MARKS = {
    "full_name": ("check", "done"),
    "initials": ("check", "done"),
    "pseudonym": ("check", "done"),
    "none": ("eye-off", "secondary"),
}


class ConsentTable(QWidget):
    """What is not valid is marked by its shape and says so; its level is still told."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, cell in enumerate(cells):
            icon, tone = (
                _MARKS.get(cell.level, ("check", "done")) if cell.standing == "valid" else ("x", "overdue")
            )
            grid.addWidget(Shape(icon, tone), row, 0, top)
            grid.addWidget(text.body(terms.words("consent_purpose", cell.purpose)), row, 1, top)
            grid.addWidget(
                text.body(_words(cell), tone="" if cell.standing == "valid" else "problem"), row, 2, top
            )
        held = {cell.purpose for cell in cells}
        missing = [code for code in vocabulary("consent_purpose").codes if code not in held]
        if missing:
            purposes = "; ".join(terms.words("consent_purpose", code) for code in missing)
            said = _("Nothing is recorded for: {purposes}").format(purposes=purposes)
            grid.addWidget(text.caption(said), len(cells), 0, 1, 3)


def _words(cell: Cell) -> str:
    level = terms.words("consent_identity_level", cell.level)
    match cell.standing:
        case "valid":
            return level
        case "withdrawn":
            return _("Not valid: withdrawn ({level})").format(level=level)
        case "expired":
            return _("Not valid: expired ({level})").format(level=level)
    return _("Not valid: consent could not be obtained")
