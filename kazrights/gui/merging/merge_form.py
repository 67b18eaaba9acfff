"""Two records side by side: a choice for each field that differs, and what the one record will say."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.merge_fields import KEEP
from kazrights.casework.merge_preview import FieldChoice, Preview
from kazrights.casework.merging import NAMES
from kazrights.gui.merging.choice_row import ChoiceRow
from kazrights.gui.merging.side_card import SideCard
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break


class MergeForm(QWidget):
    """Shows a preview; asks for the two to change places."""

    swap_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChoiceRow] = []
        self._keep, self._other = SideCard(), SideCard()
        self.swap = button(_("Keep the other one"), self.swap_wanted.emit)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self._keep, 1)
        sides.addWidget(self._other, 1)
        turn = QHBoxLayout()
        turn.addWidget(self.swap)
        turn.addStretch(1)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(4)
        self._differ = text.section(_("Where they differ"))
        self._result_head = text.section(_("What the one record will say"))
        self._result = text.body()
        self._moves = text.body(tone="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(sides)
        column.addLayout(turn)
        column.addWidget(self._differ)
        column.addLayout(self._fields)
        for label in (self._result_head, self._result, self._moves):
            column.addWidget(label)
        column.addStretch(1)

    def show_preview(self, shown: Preview, choices: Mapping[str, str]) -> None:
        """Fill in two records, with these choices where they still can be made."""
        self._keep.show_side(_("Kept"), shown.keep)
        self._other.show_side(_("Goes into it"), shown.other)
        unfolded = {row.field.name for row in self.rows if not row.is_folded()}
        self._clear()
        for field in (*_names(shown), *shown.fields):
            wanted = choices.get(field.name, field.proposed)
            row = ChoiceRow(field, wanted if wanted in _possible(field) else field.proposed)
            if field.sensitive and field.name in unfolded:
                row.unfold()
            row.chosen.connect(self._show_result)
            self.rows.append(row)
            self._fields.addWidget(row)
        self._differ.setVisible(bool(self.rows))
        moves = [_("{kind}: {n}").format(kind=kind, n=n) for kind, n in shown.moves]
        self._moves.setText(_("Goes over to it: {list}.").format(list=", ".join(moves)) if moves else "")
        self._show_result()

    def choices(self) -> dict[str, str]:
        """What is chosen, by field."""
        return {row.field.name: row.choice() for row in self.rows}

    def _show_result(self) -> None:
        said = []
        for row in self.rows:
            words = " · ".join(line for line in row.field.said(row.choice()).splitlines() if line)
            if row.is_folded() and words:
                words = _("sensitive")
            said.append(
                _("{field}: {value}").format(field=row.field.label, value=words or _("nothing recorded"))
            )
        self._result.setText(
            text_break("\n".join(said)) if said else _("The two say the same in every field.")
        )

    def _clear(self) -> None:
        for row in self.rows:
            self._fields.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []


def _possible(field: FieldChoice) -> tuple[str, ...]:
    return ("keep", "other", "both") if field.both else ("keep", "other")


def _names(shown: Preview) -> list[FieldChoice]:
    """Whose names go first: all are kept, and the first is the one that is shown."""
    keep, other = (", ".join(side.names) for side in (shown.keep, shown.other))
    if shown.kind != "person" or not keep or not other or keep == other:
        return []
    return [FieldChoice(NAMES, _("Names that go first"), keep, other, "", KEEP, sensitive=False)]
