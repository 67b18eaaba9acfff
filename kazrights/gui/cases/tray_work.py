"""Does to the ticked cases what the tray asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kazrights.casework import bulk, cases
from kazrights.gui.cases.bulk_jobs import job
from kazrights.gui.cases.bulk_panel import BulkPanel
from kazrights.gui.cases.case_list import CaseList
from kazrights.gui.cases.tray import Tray
from kazrights.gui.desk import Desk

_IN_TIP = 30


class TrayWork(QObject):
    """Puts the tray under a list, and the panel of what is about to be done in place of it."""

    def __init__(self, desk: Desk, listing: CaseList) -> None:
        super().__init__(listing)
        self._desk, self._list = desk, listing
        self.tray = Tray()
        self.panel = BulkPanel()
        listing.foot.addWidget(self.tray)
        listing.stack.addWidget(self.panel)
        self.tray.wanted.connect(self._on_wanted)
        self.tray.show_wanted.connect(listing.show_only_ticked)
        self.tray.cleared.connect(listing.ticked.clear)
        self.panel.left.connect(self._leave)
        self.panel.done.connect(self._on_done)
        listing.ticks_shown.connect(self.show_state)

    def show_state(self) -> None:
        """Say how many are ticked, and how many of them the filters hide."""
        ids = self._list.ticked.ids
        hidden = len(ids) - self._list.ticked_here
        names = "\n".join(case.heading for case in bulk.named(self._desk.vault, ids[:_IN_TIP]))
        self.tray.show_state(len(ids), hidden, names, only=self._list.only_ticked)

    def _on_wanted(self, what: str) -> None:
        named = bulk.named(self._desk.vault, self._list.ticked.ids)
        if not named:
            return
        if what == "appeal":
            self._desk.appeal_wanted.emit([case.id for case in named])
            return
        listed = set(cases.ids(self._desk.vault, self._list.filters, only=[case.id for case in named]))
        self._list.stack.setCurrentWidget(self.panel)
        self.tray.hide()
        self._list.head.hide()
        self.panel.ask(job(what, self._desk, named), named, lambda case_id: case_id not in listed)

    def _leave(self) -> None:
        self._list.head.show()
        self._list.reload()
        self._list.shown().setFocus()

    def _on_done(self, said: str) -> None:
        self._leave()
        if said:
            self._desk.say(said, undo=True)
