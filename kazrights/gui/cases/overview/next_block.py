"""What is to be done next in a case, with Done beside each step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import actions
from kazrights.casework.actions import ActionRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import due, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.shape import Shape
from kazrights.gui.parts.values import text_break

_SHOWN = 3


class NextBlock(Block):
    """The first few open actions; the rest stand in the tab Actions."""

    rest_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Next"))

    def show_case(self, case_id: int) -> None:
        """Fill in a case."""
        self.clear()
        open_ones = actions.of_case(self.desk.vault, case_id, include_done=False)
        for row in open_ones[:_SHOWN]:
            self.rows.addWidget(self._row(row))
        if not open_ones:
            self.rows.addWidget(text.body(_("Nothing is planned."), tone="secondary"))
        elif len(open_ones) > _SHOWN:
            rest = len(open_ones) - _SHOWN
            words = ngettext("{n} more under Actions", "{n} more under Actions", rest).format(n=rest)
            self.rows.addWidget(button(words, self.rest_wanted.emit, kind="link", in_row=True))

    def _row(self, row: ActionRow) -> QWidget:
        mark = due.mark(row.state, deadline=row.deadline)
        shape = Shape(mark.icon, mark.tone, filled=mark.filled)
        title = text.body(text_break(row.title))
        urgent = row.state in ("overdue", "today")
        when = text.body(
            due.in_short(row.state, row.due_on, self.desk.today),
            tone=_tone(row.state) if urgent else "secondary",
        )
        when.setWordWrap(False)
        done = button(_("Done"), lambda: self._complete(row), in_row=True, writes=True)
        done.setAccessibleName(_("Done: {title}").format(title=row.title))
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(title, 1)
        line.addWidget(when)
        line.addWidget(done)
        return widget

    def _complete(self, row: ActionRow) -> None:
        try:
            actions.complete(self.desk.vault, row.id)
        except KazrightsError as error:
            self.desk.refuse(error)
        else:
            self.desk.say(_("“{title}” is done.").format(title=row.title), undo=True)


def _tone(state: str) -> str:
    return "problem" if state == "overdue" else "today"
