"""A text of the case in the languages it has: the summary, the current situation."""

from __future__ import annotations

from kazrights.base import i18n
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.case import Case


class WordsBlock(Block):
    """One Wording column; says in which other languages it is there, since letters need each."""

    def __init__(self, desk: Desk, heading: str, name: str, nothing: str) -> None:
        super().__init__(desk, heading)
        self._name, self._nothing = name, nothing
        self._case: Case | None = None
        self.add_button(_("Edit"), self._edit, _("Edit: {what}").format(what=heading))

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case = case
        if self.form is not None:
            return
        self.clear()
        words: Wording = getattr(case, self._name)
        if not words:
            self.rows.addWidget(text.body(self._nothing, tone="secondary"))
            return
        self.rows.addWidget(text.body(text_break(words.best(i18n.language()))))
        missing = [language for language in LANGUAGES if not words.has(language)]
        if missing:
            languages = ", ".join(missing)
            self.rows.addWidget(text.caption(_("not there yet in: {languages}").format(languages=languages)))

    @opens_form
    def _edit(self) -> None:
        if self._case is None:
            return
        case_id = self._case.id
        form = Form(Case, (self._name,))
        form.show_record(self._case)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Case, case_id, **values),
            _("The case was changed."),
        )
