"""A person: one whom the casebook knows, picked from those whose name fits, or the name of someone new."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.acquaintance import Known
from kazrights.casework.alike import Alike
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.look_alikes import LookAlikes
from kazrights.gui.parts.offered import Offer, Offered
from kazrights.gui.parts.text import caption
from kazrights.store.vault import Vault


class Somebody(NamedTuple):
    """Whoever is meant: the id of someone known, or None, and the name as it stands."""

    id: int | None
    name: str


class PersonField(Field):
    """Nobody is taken for someone known unless picked: two people may have one name."""

    def __init__(
        self,
        search: Callable[[str], list[Known]],
        *,
        new: bool = True,
        known: Callable[[int], Known | None] | None = None,
        alike_in: Vault | None = None,
        open_case: Callable[[int], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`known` finds who an id is, for a form that shows a record.

        With `alike_in`, where nobody has that name, those with a like one are shown; `open_case` opens their case.
        """
        super().__init__(parent)
        self._search, self._new, self._known = search, new, known
        self._id: int | None = None
        self._name = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type a name"))
        self._offered = Offered(self.line, self)
        self._offered.taken.connect(self.pick)
        self._said = caption()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self._said.hide()
        self.look_alikes = LookAlikes(alike_in) if alike_in is not None else None
        if self.look_alikes is not None:
            column.addWidget(self.look_alikes)
            self.look_alikes.taken.connect(self._on_alike)
            self.look_alikes.left.connect(self._back)
            self.look_alikes.opened.connect(open_case or (lambda _case_id: None))
            self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_typed)

    def value(self) -> Somebody:
        return Somebody(self._id, self._name if self._id is not None else self.line.text().strip())

    def set_value(self, value: Somebody | int | None) -> None:
        if isinstance(value, int):
            found = self._known(value) if self._known else None
            value = Somebody(found.id, found.name) if found else None
        self._id, self._name = value or (None, "")
        if self.look_alikes is not None:
            self.look_alikes.forget()
        self.line.setText(self._name)
        self._say()

    def problem(self) -> str:
        if self._new or self._id is not None or not self.line.text().strip():
            return ""
        return self._unpicked()

    def typed(self) -> list[int | str | None]:
        return list(self.value())

    def set_typed(self, typed: list[int | str | None]) -> None:
        person_id, name = typed
        self.set_value(Somebody(person_id if isinstance(person_id, int) else None, str(name)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.line and event.type() == QEvent.Type.KeyPress and is_down and self.look_alikes:
            return self.look_alikes.go_in()
        return super().eventFilter(watched, event)

    def pick(self, known: Known) -> None:
        """Take someone whom the casebook knows."""
        self.set_value(Somebody(known.id, known.name))
        self.edited.emit()

    def _unpicked(self) -> str:
        return _("Pick someone from those the casebook knows.")

    def _on_typed(self, typed: str) -> None:
        self._id, self._name = None, ""
        found = self._search(typed)
        self._offered.fill(typed, [Offer(_words(known), known.name, known) for known in found])
        if self.look_alikes is not None:
            if found:
                self.look_alikes.forget()
            else:
                self.look_alikes.look_for(typed)
        self._say()
        self.edited.emit()

    def _on_alike(self, alike: Alike) -> None:
        self.pick(Known(alike.person_id, alike.name, (alike.ref,) if alike.ref else ()))
        self._back()

    def _back(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if self._id is not None:
            said = _("already in the casebook") if self._new else ""
        elif self.line.text().strip() and self._new:
            said = _("someone new; pick from the list whoever is in the casebook already")
        else:
            said = ""
        self._said.setText(said)
        self._said.setVisible(bool(said))


class CaseField(PersonField):
    """One of the cases of the casebook, found by a name or its reference."""

    def __init__(self, search: Callable[[str], list[Known]], parent: QWidget | None = None) -> None:
        super().__init__(search, new=False, parent=parent)
        self.line.setPlaceholderText(_("Type a name or a reference"))

    def _unpicked(self) -> str:
        return _("Pick a case from those found.")


def _words(known: Known) -> str:
    refs = ", ".join(known.refs)
    return _("{name} · {refs}").format(name=known.name, refs=refs) if refs else known.name
