"""The Trash: what was removed, from when it went until it is restored or deleted for good."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from kazrights.base.i18n import _, ngettext
from kazrights.casework import trash
from kazrights.casework.trash import TrashRow
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.parts.aside import AsidePage
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.two_lines import TwoLines
from kazrights.gui.trash.for_good import is_sure

_PAGE = 100


class TrashPage(AsidePage):
    """Reads its rows in a task, a page at a time."""

    def __init__(self, desk: Desk) -> None:
        nothing = EmptyState(
            "trash-2", _("The Trash is empty. What you remove waits here, and can be restored.")
        )
        purpose = _("What was removed waits here, whole, until you restore it or delete it for good.")
        super().__init__(desk, _("Trash"), purpose, nothing)
        self._rows: dict[int, TrashRow] = {}
        self._has_more = False
        self.clears = QCheckBox(_("Delete for good what has waited here for 30 days"))
        self.clears.setProperty("writes", True)
        self.clears.setChecked(trash.clears_itself(desk.vault))
        self.clears.toggled.connect(self._on_clears)
        line = QHBoxLayout()
        line.addWidget(self.clears)
        line.addStretch(1)
        self.inside.insertLayout(2, line)
        self.restore_button = button(_("Restore"), self.restore, writes=True, kind="primary")
        self.delete_button = button(_("Delete for good…"), self.delete_for_good, writes=True)
        self.add_foot(self.delete_button, self.restore_button)
        self.list.chosen.connect(lambda _id: self._show_buttons())
        self.list.end_reached.connect(self._read_on)
        self._show_buttons()

    def reload(self) -> None:
        """Read again."""
        super().reload()
        limit = max(_PAGE, len(self._rows))
        tasks.run(
            lambda _progress: trash.entries(self.desk.vault, limit=limit), self._on_read, self._on_failed
        )

    def show_item(self, _record_id: int) -> None:
        """There is nothing to single out."""

    def restore(self) -> None:
        """Put back what the current row tells of."""
        if (row := self._current()) and not self.desk.read_only:
            self.desk.run(
                _("Restoring"),
                lambda _progress: trash.restore(self.desk.vault, row.step_id),
                self._on_restored,
            )

    def delete_for_good(self) -> None:
        """Ask, and forget what the current row tells of."""
        row = self._current()
        if row and not self.desk.read_only and is_sure(self, row):
            self.desk.run(
                _("Deleting for good"),
                lambda _progress: trash.delete_for_good(self.desk.vault, row.step_id),
                self._on_deleted,
            )

    def _on_restored(self, what: str) -> None:
        self.desk.say(_("“{what}” is restored.").format(what=what), undo=True)

    def _on_deleted(self, what: str) -> None:
        self.reload()
        self.desk.say(_("“{what}” is deleted for good.").format(what=what))

    def _on_clears(self, on: bool) -> None:
        trash.set_clears_itself(self.desk.vault, on)
        self._show()

    def _on_read(self, rows: list[TrashRow]) -> None:
        self._rows = {row.step_id: row for row in rows}
        self._has_more = len(rows) >= _PAGE
        self._show()

    def _read_on(self) -> None:
        if self._has_more and self._rows:
            self._has_more = False
            last = min(self._rows)
            tasks.run(
                lambda _progress: trash.entries(self.desk.vault, before=last, limit=_PAGE),
                self._on_read_on,
                self._on_failed,
            )

    def _on_read_on(self, rows: list[TrashRow]) -> None:
        self._rows |= {row.step_id: row for row in rows}
        self._has_more = len(rows) == _PAGE
        self.list.add_rows([self._line(row) for row in rows])

    def _on_failed(self, error: Exception) -> None:
        self.desk.fail(error)

    def _show(self) -> None:
        self.show_rows([self._line(row) for row in self._rows.values()])
        self._show_buttons()

    def _current(self) -> TrashRow | None:
        return self._rows.get(self.list.current_id() or 0)

    def _show_buttons(self) -> None:
        row = self._current()
        for made in (self.restore_button, self.delete_button):
            made.setEnabled(row is not None)
        self.said.setText("" if row or not self._rows else _("Choose what to restore."))

    def _line(self, row: TrashRow) -> TwoLines:
        at = row.at.astimezone()
        said = [
            _("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}"),
            row.actor,
            row.of_case,
            ngettext("with {n} other thing", "with {n} other things", row.more).format(n=row.more)
            if row.more
            else "",
            self._days_left(row) if self.clears.isChecked() else "",
        ]
        kind = row.kind[:1].upper() + row.kind[1:]
        name = _("{kind}: {what}").format(kind=kind, what=row.what) if row.what != row.kind else kind
        return TwoLines(row.step_id, name, " · ".join(part for part in said if part))

    @staticmethod
    def _days_left(row: TrashRow) -> str:
        if not row.days_left:
            return _("goes when the casebook is opened next")
        words = ngettext("{n} day left", "{n} days left", row.days_left)
        return words.format(n=row.days_left)
