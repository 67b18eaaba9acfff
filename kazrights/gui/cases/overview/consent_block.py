"""What people agreed to: for each purpose how far they may be named, what no longer holds, and each act of consent."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import consents, records
from kazrights.casework.consents import Standing
from kazrights.casework.people import shown_name
from kazrights.gui.cases.overview import consent_form
from kazrights.gui.cases.overview.consent_table import ConsentTable
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.editable_values import EditableValues
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.line_of_verbs import line_of_verbs
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.case import Case
from kazrights.model.consent import Consent


class ConsentBlock(Block):
    """Says that nothing is recorded where nothing is: consent is never taken for granted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Consent"))
        self._case: Case | None = None
        self.add_button(_("Add consent"), self.add_consent)
        self.note = EditableValues(desk)
        self.note.add_columns(Case, ("consent_note",))
        self._people = QWidget()
        self._acts = QVBoxLayout(self._people)
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(4)
        for widget in (self._people, self.note):
            self.rows.addWidget(widget)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case = case
        self.note.show_record(case)
        if self.form is not None:
            return
        while item := self._acts.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        held = consents.of_people(self.desk.vault, [link.person_id for link in case.people])
        named = [link for link in case.people if held[link.person_id]]
        for link in named:
            if len(case.people) > 1:
                name = text_break(shown_name(link.person, i18n.language()))
                self._acts.addWidget(text.body(name, strong=True))
            self._show_person(held[link.person_id])
        if not named:
            self._acts.addWidget(text.body(_("Consent is not recorded."), tone="secondary"))

    def leave_form(self) -> None:
        """Save what is being edited in place, and drop the form."""
        self.note.settle()
        super().leave_form()

    @opens_form
    def add_consent(self) -> None:
        """A form for one more act of consent."""
        if (case := self._case) is None:
            return
        people = [(link.person_id, shown_name(link.person, i18n.language())) for link in case.people]
        form = consent_form.for_new(self.desk.vault, people)
        only = people[0][0] if len(people) == 1 else None
        save = partial(consent_form.add, self.desk.vault, only)
        self.edit_in_place(form, save, _("The consent was added."), beside=True)

    def _show_person(self, held: list[Consent]) -> None:
        cells = consents.matrix(held, self.desk.today)
        self._acts.addWidget(ConsentTable(cells))
        for consent in held:
            words = self._about(consent)
            verbs = [
                (_("Edit"), partial(self._edit, consent)),
                (_("Withdrawn…"), partial(self._withdraw, consent)),
                (_("Remove"), partial(self._remove, consent)),
            ]
            if consent.withdrawn_on:
                del verbs[1]
            self._acts.addWidget(line_of_verbs(words, verbs, tone="secondary"))

    def _about(self, consent: Consent) -> str:
        given = consent.given_on.show(i18n.language()) if consent.given_on else _("day not known")
        said = [
            terms.words("consent_given_by", consent.given_by),
            terms.words("consent_method", consent.method),
            given,
        ]
        standing: Standing = consents.standing(consent, self.desk.today)
        if consent.withdrawn_on:
            said.append(_("withdrawn {day}").format(day=short_day(consent.withdrawn_on)))
        if consent.expires_on:
            words = _("expired {day}") if standing == "expired" else _("expires {day}")
            said.append(words.format(day=short_day(consent.expires_on)))
        if consent.review_on:
            said.append(_("review {day}").format(day=short_day(consent.review_on)))
        return " · ".join(part for part in said if part)

    @opens_form
    def _edit(self, consent: Consent) -> None:
        form = consent_form.for_record(self.desk.vault, consent)
        save = partial(consent_form.change, self.desk.vault, consent.id)
        self.edit_in_place(form, save, _("The consent was changed."))

    @opens_form
    def _withdraw(self, consent: Consent) -> None:
        form = Form(Consent, ("withdrawn_on",))
        form.show_record(consent)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Consent, consent.id, **values),
            _("The consent was changed."),
        )

    def _remove(self, consent: Consent) -> None:
        vault = self.desk.vault
        do(self.desk, lambda: records.remove(vault, Consent, consent.id), _("The consent was removed."))
