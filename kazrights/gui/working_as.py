"""Who works in the casebook now: each change is theirs, and Today is seen with their eyes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import members
from kazrights.gui import icons
from kazrights.gui.desk import Desk
from kazrights.gui.parts.ask_line import AskLineDialog
from kazrights.store.changes import ChangeSet

_LETTERS = 24  # of a name that are shown


class WorkingAs(QPushButton):
    """A button in the status line that names the caseworker, with a menu of all of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "quiet")
        self.setProperty("size", "row")
        icons.give(self, "user", "secondary", beside_words=True)
        self.clicked.connect(self.choose)
        desk.changed.connect(self._on_changed)
        self._show()

    def choose(self) -> None:
        """Offer all caseworkers, and somebody new."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for member in members.all(self._desk.vault):
            action = menu.addAction(member.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(member.id == self._desk.vault.member_id)
            action.triggered.connect(lambda _checked=False, m=member: self._work_as(m.id, m.name))
        menu.addSeparator()
        new = menu.addAction(_("Somebody new…"))
        new.setProperty("writes", True)
        new.triggered.connect(lambda _checked=False: self._on_new())
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))  # the button is at the foot

    def _work_as(self, member_id: int, name: str) -> None:
        try:
            members.work_as(self._desk.vault, member_id)
        except KazrightsError as error:
            self._desk.refuse(error)
            return
        self._desk.changed.emit(ChangeSet(""))  # what the screens show depends on who looks
        self._desk.say(_("{name} works in the casebook now.").format(name=name))

    def _on_new(self) -> None:
        heading, question = _("Somebody new works in the casebook"), _("Their name, as the others know them")
        dialog = AskLineDialog(heading, question, _("Add and work as them"), self.window(), needed=True)
        if dialog.exec() and (name := dialog.words()):
            try:
                member_id = members.named(self._desk.vault, name)
            except KazrightsError as error:
                self._desk.refuse(error)
                return
            if member_id is not None:
                self._work_as(member_id, name)

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._show()

    def _show(self) -> None:
        vault = self._desk.vault
        name = next((m.name for m in members.all(vault) if m.id == vault.member_id), "")
        metrics = self.fontMetrics()
        room = _LETTERS * metrics.averageCharWidth()
        shown = metrics.elidedText(name or _("nobody"), Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        said = _("Working as {name}").format(name=name or _("nobody"))
        self.setAccessibleName(said)
        self.setToolTip(_("{said}. Click to choose another.").format(said=said))
