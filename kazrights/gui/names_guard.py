"""Keeps names off the screen while that is wanted: reads them, covers them, and says so in a banner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget

from kazrights.base.i18n import _
from kazrights.casework import screen_names
from kazrights.gui import notify
from kazrights.gui.desk import Desk
from kazrights.gui.notify import Notices
from kazrights.gui.parts import safe_names
from kazrights.store.changes import ChangeSet

_AT_ONCE = 3000
"""Up to so many names are read while one waits; with more, every capital letter is taken for a name until then."""


class NamesGuard(QObject):
    """One for a window; whether names are hidden is kept in the casebook."""

    turned = Signal(bool)  # whether names are hidden now

    def __init__(self, desk: Desk, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._notices = desk, notices
        self._reading = 0
        desk.changed.connect(self._on_changed)
        safe_names.cover_with(None)
        if screen_names.are_hidden(desk.vault):
            self._cover()

    def turn(self) -> None:
        """Hide names, or show them."""
        hidden = not safe_names.are_hidden()
        screen_names.hide(self._desk.vault, hidden=hidden)
        if hidden:
            self._cover()
        else:
            self._uncover()
        self.turned.emit(hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tooltips are covered as well."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        words = _tip(watched, event)
        covered = safe_names.shown(words)
        if covered == words:
            return False
        QToolTip.showText(event.globalPos(), covered)
        return True

    def _cover(self) -> None:
        self._read()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        said = _("Names are hidden on screen. F4 shows them.")
        self._notices.put_up("names", said, notify.NAMES, _("Show names"), self.turn)

    def _uncover(self) -> None:
        self._reading += 1
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        safe_names.cover_with(None)
        self._notices.banner.take_down("names")

    def _read(self) -> None:
        vault = self._desk.vault
        if screen_names.count(vault) <= _AT_ONCE:
            safe_names.cover_with(screen_names.cover_of(vault).text)
            return
        if not safe_names.are_hidden():
            safe_names.cover_with(safe_names.all_capitals)
        self._reading += 1
        asked = self._reading
        self._desk.run(
            _("Hiding names"),
            lambda _progress: screen_names.cover_in_background(vault),
            lambda cover: safe_names.cover_with(cover.text) if asked == self._reading else None,
        )

    def _on_changed(self, changes: ChangeSet) -> None:
        if safe_names.are_hidden() and any(row.table == "person_name" for row in changes.rows):
            self._read()


def _tip(watched: QObject, event: QHelpEvent) -> str:
    if not isinstance(watched, QWidget):
        return ""
    view = watched.parent()
    if isinstance(view, QAbstractItemView) and watched is view.viewport():
        return str(view.indexAt(event.pos()).data(Qt.ItemDataRole.ToolTipRole) or "")
    return watched.toolTip()
