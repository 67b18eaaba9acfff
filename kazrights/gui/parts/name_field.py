"""The name of a person: shows how it is taken apart, and who is in the casebook under a like name already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.alike import Alike
from kazrights.casework.names_typed import name_typed
from kazrights.casework.people import NewName
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.look_alikes import LookAlikes
from kazrights.gui.parts.note import Note
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Named:
    """A name as entered, and, where it was said to be that of someone in the casebook, who."""

    name: NewName
    person_id: int | None = None


class NameField(Field):
    """ "Given Family", "Family Given Patronymic", or "Family, Given" where the order would be taken wrongly.

    With `of` it takes one more name of the person in that field, and looks for nobody.
    """

    opened = Signal(int)  # the case of someone with a like name is wanted

    def __init__(
        self, vault: Vault, parent: QWidget | None = None, *, hint: str = "", of: NameField | None = None
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=hint)
        self.note = Note()
        self.look_alikes = LookAlikes(vault)
        self._taken: Alike | None = None
        self._of = of
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.line, self.note, self.look_alikes):
            column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.textChanged.connect(self._tell)
        self.line.installEventFilter(self)
        self.look_alikes.opened.connect(self.opened)
        self.look_alikes.taken.connect(self._on_taken)
        self.look_alikes.left.connect(self._back)

    def value(self) -> Named | None:
        """The name, or None."""
        if not self.line.text().strip():
            return None
        return Named(self._name(), self._taken.person_id if self._taken else None)

    def set_value(self, value: Named | None) -> None:
        self._taken = None
        self.line.setText(value.name.full if value else "")
        self.look_alikes.forget()

    def typed(self) -> Any:
        taken = self._taken
        held = [taken.person_id, taken.name, taken.case_id, taken.ref, taken.part] if taken else None
        return [self.line.text(), held]

    def set_typed(self, typed: Any) -> None:
        text, held = typed
        self._taken = Alike(*held) if held else None
        self.line.setText(text)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = (
            watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        )
        if pressed and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            return self.look_alikes.go_in()
        return super().eventFilter(watched, event)

    def _on_edited(self, typed: str) -> None:
        self._taken = None
        self._tell()
        if self._of is None:
            self.look_alikes.look_for(typed)
        self.edited.emit()

    def _on_taken(self, alike: Alike) -> None:
        self._taken = alike
        self.line.setText(alike.name)
        self.look_alikes.forget()
        self._tell()
        self._back()
        self.edited.emit()

    def _back(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if self._taken is not None:
            known_as = " · ".join(part for part in (self._taken.part, self._taken.ref) if part)
            self.note.tell(_("Someone already in the casebook: {known_as}").format(known_as=known_as))
            return
        family = self._name().family
        self.note.tell(_("read as: family name {family}").format(family=family) if family else "")

    def _name(self) -> NewName:
        first = self._of.value() if self._of else None
        return name_typed(self.line.text(), first.name if first else None)
