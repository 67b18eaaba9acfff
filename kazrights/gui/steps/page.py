"""The undo history: the newest steps in words, and undoing all of them down to one."""

from __future__ import annotations

from kazrights.base.i18n import _, ngettext
from kazrights.casework import steps
from kazrights.casework.steps import Undone, UndoRow
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.parts.aside import AsidePage
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.two_lines import TwoLines

_PAGE = 50


class StepsPage(AsidePage):
    """Reads its rows in a task, a page at a time, up to the newest 200."""

    def __init__(self, desk: Desk) -> None:
        nothing = EmptyState(
            "history", _("Nothing was done yet. Each step you take stands here, and can be undone.")
        )
        purpose = _("What was done last stands first. Undo goes back step by step: choose how far.")
        super().__init__(desk, _("Undo history"), purpose, nothing)
        self._rows: dict[int, UndoRow] = {}
        self._has_more = False
        self.undo_button = button("", self.undo_to_here, kind="primary", writes=True)
        self.add_foot(self.undo_button)
        self.list.chosen.connect(lambda _id: self._show_button())
        self.list.end_reached.connect(self._read_on)
        self._show_button()

    def reload(self) -> None:
        """Read again."""
        super().reload()
        limit = max(_PAGE, len(self._rows))
        tasks.run(lambda _progress: steps.rows(self.desk.vault, limit=limit), self._on_read, self._on_failed)

    def show_item(self, _record_id: int) -> None:
        """There is nothing to single out."""

    def undo_to_here(self) -> None:
        """Undo the steps from the newest down to the current row."""
        row = self._current()
        if row is None or not row.stands or self.desk.read_only:
            return
        self.desk.run(
            _("Undoing"),
            lambda progress: steps.undo_to(
                self.desk.vault, row.step_id, lambda done, of: progress(done, of, "")
            ),
            self._on_undone,
        )

    def _on_undone(self, undone: Undone) -> None:
        said = ngettext("{n} step is undone.", "{n} steps are undone.", undone.count).format(n=undone.count)
        self.desk.say(_("{said} {why}").format(said=said, why=undone.sentence) if undone.sentence else said)

    def _on_read(self, rows: list[UndoRow]) -> None:
        self._rows = {row.step_id: row for row in rows}
        self._has_more = _PAGE <= len(rows) < steps.NEWEST
        self.show_rows([_line(row) for row in rows])
        self._show_button()

    def _read_on(self) -> None:
        if self._has_more and self._rows:
            self._has_more = False
            last = min(self._rows)
            tasks.run(
                lambda _progress: steps.rows(self.desk.vault, before=last, limit=_PAGE),
                self._on_read_on,
                self._on_failed,
            )

    def _on_read_on(self, rows: list[UndoRow]) -> None:
        self._rows |= {row.step_id: row for row in rows}
        self._has_more = len(rows) == _PAGE and len(self._rows) < steps.NEWEST
        self.list.add_rows([_line(row) for row in rows])

    def _on_failed(self, error: Exception) -> None:
        self.desk.fail(error)

    def _current(self) -> UndoRow | None:
        return self._rows.get(self.list.current_id() or 0)

    def _show_button(self) -> None:
        row = self._current()
        n = sum(1 for one in self._rows.values() if one.stands and row and one.step_id >= row.step_id)
        can = row is not None and row.stands
        words = ngettext("Undo {n} step", "Undo {n} steps", n) if can else _("Undo to here")
        self.undo_button.setText(words.format(n=n))
        self.undo_button.setEnabled(can)
        undone = row is not None and not row.stands
        self.said.setText(_("This step does not stand any more: there is nothing to undo.") if undone else "")


def _line(row: UndoRow) -> TwoLines:
    at = row.at.astimezone()
    title = row.title if row.stands else _("{title} (undone)").format(title=row.title)
    said = [
        _("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}"),
        row.actor,
        row.of_cases,
        ", ".join(row.records[:4]),
    ]
    return TwoLines(row.step_id, title, " · ".join(part for part in said if part))
