"""What is done with one action of a case, and the menu that offers all of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import actions
from kazrights.casework.actions import ActionRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts import assign_menu
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.gui.parts.days import day_in_words
from kazrights.gui.parts.later_menu import LaterMenu
from kazrights.gui.parts.menu_words import with_key


class ActionDeeds:
    """Each deed is one step, and says what it did."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk, self._parent = desk, parent

    def turn(self, row: ActionRow) -> None:
        """Tick an action off, or take it up again."""
        if row.status == "planned":
            said = _("“{title}” is done.").format(title=row.title)
            self._do(lambda: actions.complete(self._desk.vault, row.id), said)
        else:
            said = _("“{title}” is open again.").format(title=row.title)
            self._do(lambda: actions.reopen(self._desk.vault, row.id), said)

    def later_menu(self, row: ActionRow) -> LaterMenu:
        """Remind again, or move the due date; a hard deadline offers only the first."""
        vault = self._desk.vault

        def remind(day: date) -> None:
            said = _("“{title}” comes back on {day}.").format(title=row.title, day=day_in_words(day))
            self._do(lambda: actions.remind(vault, row.id, day), said)

        def move(day: date) -> None:
            said = _("“{title}” is now due on {day}.").format(title=row.title, day=day_in_words(day))
            self._do(lambda: actions.postpone(vault, row.id, day), said)

        return LaterMenu(self._desk.today, self._parent, remind=remind, move=None if row.deadline else move)

    def skip(self, row: ActionRow) -> None:
        """Close an action that is not needed any more, with the reason."""
        heading = _("“{title}” is not needed any more").format(title=row.title)
        question = _("Why? It stays with the action. You can leave it empty.")
        dialog = AskLineDialog(heading, question, _("Close"), self._parent)
        if dialog.exec():
            said = _("“{title}” is closed, not needed.").format(title=row.title)
            self._do(lambda: actions.skip(self._desk.vault, row.id, result=dialog.words()), said)

    def assign(self, row: ActionRow, member_id: int | None, name: str) -> None:
        """Give an action to a caseworker, or to nobody."""
        words = _("“{title}” is now for {name}.") if member_id else _("“{title}” is now nobody’s.")
        said = words.format(title=row.title, name=name)
        self._do(lambda: actions.assign(self._desk.vault, row.id, member_id), said)

    def menu(self, row: ActionRow, edit: Callable[[], object], later: Callable[[], object]) -> QMenu:
        """All of it."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        planned = row.status == "planned"
        offered: list[tuple[str, Callable[[], object]]] = [
            (with_key(_("Done") if planned else _("Reopen"), _("Space")), lambda: self.turn(row)),
            (with_key(_("Edit"), "F2"), edit),
        ]
        if planned:
            offered.insert(1, (with_key(_("Later…"), "F8"), later))
            offered.append((_("Not needed any more…"), lambda: self.skip(row)))
        for words, call in offered:
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        if planned:
            assign_menu.add(menu, self._desk.vault, partial(self.assign, row))
        return menu

    def _do(self, call: Callable[[], object], said: str) -> None:
        try:
            call()
        except KazrightsError as error:
            self._desk.refuse(error)
        else:
            self._desk.say(said, undo=True)
