"""The one mouth of the window: what the desk says becomes a toast or a banner, and is announced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kazrights.gui.desk import Desk
from kazrights.gui.parts.banner import Banner, Notice
from kazrights.gui.parts.toast import Toast
from kazrights.store.changes import ChangeSet

SAMPLE, DRAFT, BACKUP, READ_ONLY, NAMES, COPIED, NOT_SAVED, DAMAGED, IDLE = range(9)
"""How grave a state is: the gravest banner is shown. That it locks in a moment comes before all else."""


class Notices(QObject):
    """Toasts over `room`, and the banner. A refusal is a toast too: it names what is safe and what to do."""

    def __init__(self, desk: Desk, room: QWidget, undo: Callable[[], object]) -> None:
        super().__init__(room)
        self.banner = Banner()
        self.toast = Toast(room)
        self.toast.undo_wanted.connect(undo)
        desk.changed.connect(self._on_changed)
        desk.said.connect(self._on_said)
        desk.refused.connect(self._on_refused)

    def put_up(
        self,
        key: str,
        sentence: str,
        gravity: int,
        offer: str = "",
        call: Callable[[], object] | None = None,
        *,
        also: str = "",
        also_call: Callable[[], object] | None = None,
    ) -> None:
        """A state that lasts, and one or two things to do about it."""
        self.banner.put_up(key, Notice(sentence, gravity, offer, call, also, also_call))

    def _on_said(self, sentence: str, undo: bool) -> None:
        self.toast.tell(sentence, undo=undo)

    def _on_refused(self, sentence: str) -> None:
        self.toast.tell(sentence)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self.toast.forget_undo()  # it would now take back something else
