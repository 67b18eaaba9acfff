"""A person: one whom the casebook knows, picked from those whose name fits, or the name of someone new."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.acquaintance import Known
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.text import caption

_ID = Qt.ItemDataRole.UserRole


class Somebody(NamedTuple):
    """Whoever is meant: the id of someone known, or None, and the name as it stands."""

    id: int | None
    name: str


class PersonField(Field):
    """Nobody is taken for someone known unless picked: two people may have one name."""

    def __init__(
        self, search: Callable[[str], list[Known]], *, new: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search, self._new = search, new
        self._id: int | None = None
        self._name = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type a name"))
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]  # an overload
        self.line.setCompleter(self._completer)
        self._said = caption()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self._said.hide()
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_typed)

    def value(self) -> Somebody:
        return Somebody(self._id, self._name if self._id is not None else self.line.text().strip())

    def set_value(self, value: Somebody | None) -> None:
        self._id, self._name = value or (None, "")
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

    def pick(self, known: Known) -> None:
        """Take someone whom the casebook knows."""
        self.set_value(Somebody(known.id, known.name))
        self.edited.emit()

    def _unpicked(self) -> str:
        return _("Pick someone from those the casebook knows.")

    def _on_typed(self, typed: str) -> None:
        self._id, self._name = None, ""
        self._offered.clear()
        for known in self._search(typed):
            item = QStandardItem(_words(known))
            item.setData(known, _ID)
            self._offered.appendRow(item)
        self._say()
        self.edited.emit()

    def _on_picked(self, index: QModelIndex) -> None:
        known: Known = index.data(_ID)
        self.pick(known)

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
