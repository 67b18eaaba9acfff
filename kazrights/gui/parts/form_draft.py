"""What is half typed in a form outlives locking and a killed program: it is back when the same form opens again."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from kazrights.gui.desk import Desk
from kazrights.gui.parts import cursor
from kazrights.gui.parts.form import Form, Row

KEPT_AFTER_MS = 1500
"""How long after a key what is typed goes into the casebook: a killed program loses less than two seconds."""


class FormDraft(QObject):
    """Of one form under `owner`. Only what differs from what the form began with is kept, field by field."""

    def __init__(self, desk: Desk, owner: QObject, form: Form, place: str = "") -> None:
        super().__init__(form)
        self._desk, self._form = desk, form
        self._base = {row.names[0]: _plain(row) for row in form.rows}
        self.place = place or _place_of(owner, form)
        self._soon = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._soon.timeout.connect(self._on_soon)
        form.edited.connect(self._soon.start)
        desk.locking.connect(self.keep)

    def restore(self) -> bool:
        """Put back what was typed where the field stands as it did then, and the cursor; False for nothing."""
        kept = self._desk.vault.draft(self.place)
        if not kept:
            return False
        draft: dict[str, Any] = json.loads(kept)
        found = False
        for row in self._form.rows:
            base, typed = draft["typed"].get(row.names[0], (None, None))
            if base is not None and base == self._base[row.names[0]]:
                row.field.set_typed(json.loads(typed))
                found = True
        return found

    def put_cursor(self) -> bool:
        """Put the cursor where it stood; after `restore`, when the form is shown."""
        kept = self._desk.vault.draft(self.place)
        return bool(kept) and cursor.put(self._form, json.loads(kept).get("at"))

    def keep(self) -> None:
        """Keep what is typed now."""
        if not isValid(self._form):
            return
        self._soon.stop()
        typed = {row.names[0]: _plain(row) for row in self._form.rows}
        changed = {name: (self._base[name], now) for name, now in typed.items() if now != self._base[name]}
        content = {"typed": changed, "at": cursor.place(self._form)}
        self._desk.vault.keep_draft(self.place, json.dumps(content, ensure_ascii=False) if changed else "")

    def forget(self) -> None:
        """It is saved, or was dropped."""
        self._soon.stop()
        self._desk.vault.keep_draft(self.place, "")
        self._desk.drafted.emit()

    @property
    def has_something(self) -> bool:
        """Whether any field differs from what it began with."""
        return any(self.is_touched(row) for row in self._form.rows)

    def saved(self, row: Row) -> None:
        """What stands in this row now is in the casebook: the row begins from it."""
        self._base[row.names[0]] = _plain(row)

    def is_touched(self, row: Row) -> bool:
        """Whether something else stands in the row than it began with."""
        return _plain(row) != self._base[row.names[0]]

    def _on_soon(self) -> None:
        self.keep()
        self._desk.drafted.emit()


def _plain(row: Row) -> str:
    return json.dumps(row.field.typed(), ensure_ascii=False, sort_keys=True)


def _place_of(owner: QObject, form: Form) -> str:
    """The same form is one for the same fields of the same thing, on the page of the same case or office."""
    fields = ",".join(row.names[0] for row in form.rows)
    shown = form.record
    of = f"{type(shown).__name__}={shown.id}" if shown is not None else ""
    return f"form:{_about(owner)}:{type(owner).__name__}:{of}:{fields}"


def _about(owner: QObject) -> str:
    """The case, office or other thing on whose page the form stands."""
    place: QObject | None = owner
    while place is not None:
        if isinstance(said := getattr(place, "drafts_of", None), str):  # a row that says what it is of
            return said
        for name in ("case_id", "office_id", "theme_id", "letter_id"):
            if isinstance(found := getattr(place, name, None), int):
                return f"{name}={found}"
        place = place.parent()
    return ""
