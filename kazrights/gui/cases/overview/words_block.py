"""A text of the case in the languages it has: the summary, the current situation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from kazrights.base import i18n
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import fields, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.in_place import Held, InPlace
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.case import Case


class WordsBlock(Block):
    """One Wording column; says in which other languages it is there, since letters need each."""

    def __init__(self, desk: Desk, heading: str, name: str, nothing: str) -> None:
        super().__init__(desk, heading)
        self._name = name
        self.words = InPlace(desk, name, heading, lambda: fields.editor(Case, name), self.edit, bare=True)
        self._nothing = button(nothing, self.edit, icon="plus", kind="add", in_row=True, writes=True)
        self._nothing.setAccessibleName(_("{nothing} Add: {field}").format(nothing=nothing, field=heading))
        self._missing = text.caption()
        self.words.when_empty = self._nothing
        self.add_button(_("Edit"), self.edit, _("Edit: {what}").format(what=heading))
        self.words.turned.connect(self._show_nothing)
        for widget in (self.words, self._missing):
            self.rows.addWidget(widget)
        self.rows.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignLeft)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        words: Wording = getattr(case, self._name)
        save = partial(self._save, case.id)
        self.words.show_value(Held(words.best(i18n.language()), words, f"case={case.id}", save))
        missing = [language for language in LANGUAGES if not words.has(language)]
        self._missing.setText(_("not there yet in: {languages}").format(languages=", ".join(missing)))
        self._missing.setVisible(bool(missing and words))
        self._show_nothing()

    @opens_form
    def edit(self) -> None:
        """Edit the text in place."""
        self.words.edit()

    def leave_form(self) -> None:
        """Save what is being edited, or keep it as a draft."""
        self.words.settle()
        super().leave_form()

    def _save(self, case_id: int, words: Wording) -> None:
        records.edit(self.desk.vault, Case, case_id, **{self._name: words})

    def _show_nothing(self) -> None:
        held = self.words.held
        self._nothing.setVisible(held is not None and not held.words and self.words.form is None)
