"""The menu of the rows chosen in Today: all that their keys do, and what has no key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.parts import assign_menu
from kazrights.gui.parts.menu_words import with_key
from kazrights.gui.today.deeds import Deeds
from kazrights.gui.today.lines import Line


class RowMenu(QMenu):
    """Offers only what can be done with these rows."""

    def __init__(
        self, desk: Desk, deeds: Deeds, lines: Sequence[Line], place: QPoint, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [line.row for line in lines if line.row]
        planned = [line for line in lines if line.row and line.row.action_id is not None and not line.is_done]
        if words := _tick_words(lines):
            self._offer(with_key(words, _("Space")), lambda: deeds.tick(lines))
        if any(
            row.can_move or row.deadline or row.kind in ("quiet", "commitment", "consent") for row in rows
        ):
            self._offer(with_key(_("Later…"), "F8"), lambda: deeds.later(lines, place))
        if planned:
            self._offer(_("Not needed any more…"), lambda: deeds.skip(lines))
            assign_menu.add(self, desk.vault, partial(deeds.assign, lines))
        if len(rows) == 1 and rows[0].case_id is not None:
            case_id = rows[0].case_id
            self.addSeparator()
            self._offer(with_key(_("Log contact"), "Ctrl+J"), lambda: desk.go("log", case_id))
            self._offer(with_key(_("Open the case"), _("Enter")), lambda: desk.go("case", case_id))

    def _offer(self, words: str, call: Callable[[], object]) -> None:
        self.addAction(words).triggered.connect(lambda _checked=False: call())


def _tick_words(lines: Sequence[Line]) -> str:
    rows = [line.row for line in lines if line.row]
    if all(line.is_done for line in lines):
        return _("Reopen")
    if any(row.is_task for row in rows):
        return _("Done")
    if any(row.is_news for row in rows):
        return _("Taken note of")
    if len(rows) == 1 and rows[0].kind == "reply":
        return _("Log reply")
    return ""
