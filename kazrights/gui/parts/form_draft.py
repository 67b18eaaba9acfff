"""What is half typed in a form outlives locking: it is back when the same form is opened again."""

from __future__ import annotations

import hashlib
import json

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kazrights.gui.parts.form import Form
from kazrights.store.vault import Vault


class FormDraft:
    """Of one form under `owner`; the same form is one for the same fields of the same thing, unchanged since."""

    def __init__(self, vault: Vault, owner: QObject, form: Form) -> None:
        self._vault, self._form = vault, form
        self._untouched = self._typed()
        fields = ",".join(row.names[0] for row in form.rows)
        seen = hashlib.sha256(self._untouched.encode()).hexdigest()[:16]
        about = _about(owner)
        self._place = f"form:{about}:{type(owner).__name__}:{fields}:{seen}" if about else ""

    def restore(self) -> bool:
        """Put back what was typed, if there is anything."""
        kept = self._vault.draft(self._place) if self._place else None
        if not kept:
            return False
        for row, typed in zip(self._form.rows, json.loads(kept), strict=True):
            row.field.set_typed(typed)
        return True

    def keep(self) -> None:
        """Keep what is typed now."""
        if self._place and isValid(self._form) and (typed := self._typed()) != self._untouched:
            self._vault.keep_draft(self._place, typed)

    def forget(self) -> None:
        """It is saved, or was dropped."""
        if self._place:
            self._vault.keep_draft(self._place, "")

    def _typed(self) -> str:
        return json.dumps([row.field.typed() for row in self._form.rows], ensure_ascii=False)


def _about(owner: QObject) -> str:
    """The case or the office on whose page the form stands."""
    place: QObject | None = owner
    while place is not None:
        for name in ("case_id", "office_id"):
            if isinstance(found := getattr(place, name, None), int):
                return f"{name}={found}"
        place = place.parent()
    return ""
