"""What is done to the rows chosen in Today: each deed is one step, and says what it did and what it left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import due_deeds, quiet
from kazrights.casework.due_row import DueRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.later_menu import LaterMenu
from kazrights.gui.today.lines import DoneRows, Line

_NAMED = 3


class Deeds:
    """Given to the page and its menus; `reload` reads the page again where the casebook itself did not change."""

    def __init__(self, desk: Desk, page: QWidget, done: DoneRows, reload: Callable[[], object]) -> None:
        self._desk, self._page, self._done, self._reload = desk, page, done, reload

    def tick(self, lines: Sequence[Line]) -> None:
        """Done, seen, or for a single row what it waits for: the answer to a letter, news of a quiet case."""
        rows = [line.row for line in lines if line.row]
        if len(rows) == 1 and rows[0].kind == "reply" and rows[0].letter_id is not None:
            self._desk.go("letter", rows[0].letter_id)
        elif len(rows) == 1 and rows[0].kind == "quiet":
            self._desk.go("log", rows[0].id)
        elif rows and all(line.is_done for line in lines):
            said = self._told(
                rows,
                _("“{title}” is open again."),
                ngettext("{n} is open again.", "{n} are open again.", len(rows)),
            )
            self._try(lambda: due_deeds.reopen(self._desk.vault, rows), said)
        else:
            self._see([row for row in rows if row.is_news])
            self._complete(
                [line for line in lines if line.row and line.row.is_task and not line.is_done], lines
            )

    def later(self, lines: Sequence[Line], place: QPoint) -> None:
        """The menu Later for the rows that can be put off; of several, hard deadlines stay and are named."""
        rows = [line.row for line in lines if line.row and not line.is_done]
        if len(rows) == 1 and (menu := self._menu_of_one(rows[0])):
            menu.pop_up(place)
        elif len(rows) > 1:
            self._later_all(rows, place)

    def skip(self, lines: Sequence[Line]) -> None:
        """Close actions that are not needed any more, with the reason."""
        rows = _actions(lines)
        if not rows:
            return
        heading = self._told(
            rows, _("“{title}” is not needed any more"),
            ngettext("{n} action is not needed any more", "{n} actions are not needed any more", len(rows)),
        )  # fmt: skip
        dialog = AskLineDialog(
            heading, _("Why? It stays with the action. You can leave it empty."), _("Close"), self._page
        )
        if dialog.exec():
            said = self._told(
                rows, _("“{title}” is closed, not needed."),
                ngettext("{n} action closed, not needed.", "{n} actions closed, not needed.", len(rows)),
            )  # fmt: skip
            self._try(lambda: due_deeds.skip(self._desk.vault, rows, dialog.words()), said)

    def assign(self, lines: Sequence[Line], member_id: int | None, name: str) -> None:
        """Give actions to a caseworker, or to nobody."""
        rows = _actions(lines)
        one = _("“{title}” is now for {name}.") if member_id else _("“{title}” is now nobody’s.")
        several = (
            ngettext("{n} action is now for {name}.", "{n} actions are now for {name}.", len(rows))
            if member_id
            else ngettext("{n} action is now nobody’s.", "{n} actions are now nobody’s.", len(rows))
        )
        said = self._told(rows, one, several, name=name)
        self._try(lambda: due_deeds.assign(self._desk.vault, rows, member_id), said)

    def _complete(self, going: Sequence[Line], chosen: Sequence[Line]) -> None:
        rows = [line.row for line in going if line.row]
        if not rows:
            return
        left = [line.row for line in chosen if line.row and not (line.row.is_task or line.row.is_news)]
        said = self._told(rows, _("“{title}” done."), ngettext("{n} done.", "{n} done.", len(rows)))
        for line in going:
            self._done.add(line)
        if not self._try(lambda: due_deeds.complete(self._desk.vault, rows), _with_left(said, left)):
            for line in going:
                self._done.drop(line)
            self._reload()

    def _see(self, rows: Sequence[DueRow]) -> None:
        if rows and self._try(
            lambda: due_deeds.seen(self._desk.vault, rows), _("Taken note of."), undo=False
        ):
            self._reload()

    def _menu_of_one(self, row: DueRow) -> LaterMenu | None:
        today, rows = self._desk.today, [row]
        if row.kind == "quiet":
            return LaterMenu(
                today, self._page, others={_("Silence is fine until"): lambda day: self._fine(row, day)}
            )
        if row.kind == "review":
            return LaterMenu(
                today, self._page, others={_("Review it on"): lambda day: self._move(rows, [], day)}
            )
        if row.kind in ("commitment", "consent"):
            return LaterMenu(
                today, self._page, others={_("Look at it again on"): lambda day: self._look(row, day)}
            )
        if row.action_id is None:
            return None
        move = None if row.deadline else (lambda day: self._move(rows, [], day))
        return LaterMenu(today, self._page, remind=lambda day: self._remind(rows, [], day), move=move)

    def _later_all(self, rows: Sequence[DueRow], place: QPoint) -> None:
        going = [row for row in rows if row.can_move]
        left = [row for row in rows if not row.can_move]
        if not going:
            self._desk.say(_with_left(_("Nothing here can be put off together."), left))
            return
        menu = LaterMenu(
            self._desk.today, self._page,
            remind=lambda day: self._remind([row for row in going if row.action_id is not None], left, day),
            move=lambda day: self._move(going, left, day),
        )  # fmt: skip
        if left:
            menu.addSeparator()
            menu.say(_("These stay as they are: {titles}").format(titles=_titles(left)))
        menu.pop_up(place)

    def _remind(self, rows: Sequence[DueRow], left: Sequence[DueRow], day: date) -> None:
        said = self._told(
            rows, _("“{title}” comes back on {day}."),
            ngettext("{n} comes back on {day}.", "{n} come back on {day}.", len(rows)), day=day_in_words(day),
        )  # fmt: skip
        self._try(lambda: due_deeds.remind(self._desk.vault, rows, day), _with_left(said, left))

    def _move(self, rows: Sequence[DueRow], left: Sequence[DueRow], day: date) -> None:
        said = self._told(
            rows, _("“{title}” is now due on {day}."),
            ngettext("{n} is now due on {day}.", "{n} are now due on {day}.", len(rows)), day=day_in_words(day),
        )  # fmt: skip
        self._try(lambda: due_deeds.move(self._desk.vault, rows, day), _with_left(said, left))

    def _look(self, row: DueRow, day: date) -> None:
        said = _("“{title}” is to be looked at again on {day}.").format(
            title=row.title, day=day_in_words(day)
        )
        self._try(lambda: due_deeds.look_again(self._desk.vault, row, day), said)

    def _fine(self, row: DueRow, day: date) -> None:
        heading = _("Silence is fine until {day}").format(day=day_in_words(day))
        question = _("Why? It is shown on that day. You can leave it empty.")
        dialog = AskLineDialog(heading, question, _("Keep it silent"), self._page)
        if dialog.exec():
            said = _("{name}: silence is fine until {day}.").format(name=row.heading, day=day_in_words(day))
            self._try(lambda: quiet.fine_until(self._desk.vault, row.id, day, dialog.words()), said)

    def _told(self, rows: Sequence[DueRow], one: str, several: str, **values: str) -> str:
        """What was done, by title for one row and by number for several."""
        if len(rows) == 1:
            return one.format(title=rows[0].title, **values)
        return several.format(n=len(rows), **values)

    def _try(self, call: Callable[[], object], sentence: str, *, undo: bool = True) -> bool:
        try:
            call()
        except KazrightsError as error:
            self._desk.refuse(error)
            return False
        self._desk.say(sentence, undo=undo)
        return True


def _actions(lines: Sequence[Line]) -> list[DueRow]:
    return [line.row for line in lines if line.row and line.row.action_id is not None and not line.is_done]


def _titles(rows: Sequence[DueRow]) -> str:
    named = ", ".join(_("“{title}”").format(title=row.title or row.heading) for row in rows[:_NAMED])
    more = len(rows) - _NAMED
    return (
        named
        if more <= 0
        else ngettext("{titles} and {n} more", "{titles} and {n} more", more).format(titles=named, n=more)
    )


def _with_left(said: str, left: Sequence[DueRow]) -> str:
    if not left:
        return said
    return _("{done} Left as they are: {titles}.").format(done=said, titles=_titles(left))
