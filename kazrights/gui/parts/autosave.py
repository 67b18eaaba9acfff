"""A form that mends a record saves each field as the cursor leaves it: one field, one step of the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kazrights.base.errors import InvalidInput, KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.parts.form import Form, Row
from kazrights.gui.parts.form_draft import FormDraft
from kazrights.gui.parts.note import Note


class AutoSave(QObject):
    """What can't be read or is refused is said under the field, and stays typed; everything else is saved."""

    def __init__(
        self, desk: Desk, form: Form, draft: FormDraft, save: Callable[[dict[str, Any]], object], note: Note
    ) -> None:
        super().__init__(form)
        self._desk, self._form, self._draft, self._save, self._note = desk, form, draft, save, note
        self._is_saving = False
        self.has_saved = False
        form.left.connect(self._on_left)
        desk.changed.connect(self._on_changed)

    def unsaved(self) -> dict[str, Any]:
        """What is entered and not saved yet; InvalidInput, shown under the fields, when something can't be read."""
        values = self._form.values()
        touched = [row for row in self._form.rows if self._draft.is_touched(row)]
        return {name: values[name] for row in touched for name in row.names}

    def stop(self) -> None:
        """The form goes: what leaving it does to the focus saves nothing."""
        self._form.left.disconnect(self._on_left)
        self._desk.changed.disconnect(self._on_changed)

    def _on_left(self, row: Row) -> None:
        if row.field.problem() or not self._draft.is_touched(row):
            return
        value = row.field.value()
        self._is_saving = True
        try:
            self._save(dict(zip(row.names, value if len(row.names) > 1 else (value,), strict=True)))
        except InvalidInput as error:
            row.problem.complain(" ".join(problem.sentence for problem in error.problems))
            row.field.mark(row.problem.text())
        except KazrightsError as error:
            self._note.complain(error.sentence)
        else:
            self.has_saved = True
            self._draft.saved(row)
            self._follow()
            self._draft.keep()
            self._note.tell(_("Saved: {field}").format(field=row.label))
        finally:
            self._is_saving = False

    def _on_changed(self, _changes: object) -> None:
        """Undo, or somebody else, changed the record."""
        if not self._is_saving:
            self._follow()

    def _follow(self) -> None:
        """Fields that nobody is typing in show what stands in the record: who or what was made of the words, too."""
        record = self._form.record
        if record is None or not isValid(self._form):
            return
        try:
            fresh = records.get(self._desk.vault, type(record), record.id)
        except KazrightsError:
            return
        for row in self._form.rows:
            if self._draft.is_touched(row) or not all(hasattr(fresh, name) for name in row.names):
                continue
            found = tuple(getattr(fresh, name) for name in row.names)
            held = found if len(found) > 1 else found[0]
            if row.field.value() != held:
                row.field.set_value(held)
                self._draft.saved(row)
