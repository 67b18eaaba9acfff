"""The forms for what stands in a proceeding: added under it or mended in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from kazrights.base.i18n import _
from kazrights.casework import acquaintance, parties, proceedings, records
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import fact_fields, proceeding_words
from kazrights.gui.cases.article_field import ArticleField, article_values
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.person_field import PersonField
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.record import Record, label_of

_PARTY, _PERSON = "opponent_id", "person_id"
_ARTICLE = "provision_id"
_ADDED_SANCTION = tuple(name for name in fact_fields.SANCTION if name not in ("ended_on", "note"))


class ProceedingForms(Block):
    """A block of one proceeding that can show these forms under its words."""

    def __init__(self, desk: Desk, proceeding: Proceeding) -> None:
        super().__init__(desk)
        self.proceeding = proceeding

    @opens_form
    def add_charge(self) -> None:
        """A form for a charge, of our person or of another party."""

        def save(values: dict[str, Any]) -> None:
            told = article_values(values.pop(_ARTICLE))
            new = NewCharge(words=values.pop("in_words"), **told, **values)
            proceedings.add_charge(self.desk.vault, self.proceeding.id, new)

        self._add(self._charge_form(), save, _("The charge was added."))

    @opens_form
    def add_hearing(self) -> None:
        """A form for a hearing held or to come."""
        self._add(
            Form(Hearing, fact_fields.HEARING),
            lambda values: proceedings.add_hearing(self.desk.vault, self.proceeding.id, **values),
            _("The hearing was added."),
        )

    @opens_form
    def add_decision(self) -> None:
        """A form for a decision; what it imposes is added to it then."""
        self._add(
            Form(Decision, fact_fields.DECISION),
            lambda values: proceedings.add_decision(
                self.desk.vault, self.proceeding.id, values.pop("kind") or "", **values
            ),
            _("The decision was added."),
        )

    @opens_form
    def add_opponent(self) -> None:
        """A form for another party."""

        def save(values: dict[str, Any]) -> None:
            somebody, role = values.pop(_PERSON), values.pop("role") or ""
            who = {"person_id": somebody.id, "name": somebody.name}
            parties.add(self.desk.vault, self.proceeding.id, role, **who, **values)

        self._add(self._opponent_form(), save, _("The party was added."))

    @opens_form
    def add_sanction(self, decision: Decision) -> None:
        """A form for one more measure of a decision."""

        def save(values: dict[str, Any]) -> None:
            kind = values.pop("kind") or ""
            proceedings.add_sanction(self.desk.vault, decision.id, NewSanction(kind, **values))

        self._add(
            self._with_party(Form(Sanction, _ADDED_SANCTION), Sanction), save, _("The measure was added.")
        )

    @opens_form
    def edit(self, record: Record, names: tuple[str, ...], called: str) -> None:
        """A form for a part of the proceeding, or for itself; `called` names it in the toast."""
        record_type, record_id = type(record), record.id
        done = _("“{entry}” was changed.").format(entry=called)
        if isinstance(record, Charge):
            self._edit_charge(record, done)
            return
        if isinstance(record, Opponent):
            self._edit_opponent(record, done)
            return
        form = Form(record_type, names)
        if isinstance(record, Sanction):
            self._with_party(form, Sanction)
        form.show_record(record)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, record_type, record_id, **values),
            done,
            beside=True,
        )

    def _edit_charge(self, charge: Charge, done: str) -> None:
        form = self._charge_form()
        form.show_record(charge)

        def save(values: dict[str, Any]) -> None:
            """Article and words are kept together: an article that is not held goes in front of the words."""
            chosen = values.pop(_ARTICLE, None) or (form.field(_ARTICLE).value())
            words = values.pop("in_words", None) or form.field("in_words").value()
            proceedings.edit_charge(
                self.desk.vault, charge.id, words=words, **article_values(chosen), **values
            )

        self.edit_in_place(form, save, done, beside=True)

    def _edit_opponent(self, opponent: Opponent, done: str) -> None:
        form = self._opponent_form()
        form.show_record(opponent)

        def save(values: dict[str, Any]) -> None:
            if (somebody := values.pop(_PERSON, None)) is None:
                records.edit(self.desk.vault, Opponent, opponent.id, **values)
            else:
                who = {"person_id": somebody.id, "name": somebody.name}
                parties.change(self.desk.vault, opponent.id, **who, **values)

        self.edit_in_place(form, save, done, beside=True)

    def _opponent_form(self) -> Form:
        """The role, who it is, and, where that is not known or there are many, a description."""
        vault, (role, *rest) = self.desk.vault, fact_fields.OPPONENT
        form = Form(Opponent, (role,))
        subject = [self.proceeding.person_id] if self.proceeding.person_id else []
        field = PersonField(
            partial(acquaintance.search, vault, but=subject),
            known=partial(acquaintance.known, vault),
            alike_in=vault,
            open_case=partial(self.desk.go, "case"),
        )
        form.add(label_of(Opponent, _PERSON), field, (_PERSON,))
        for name in rest:
            form.add_column(Opponent, name)
        return form

    def _charge_form(self) -> Form:
        form = Form()
        form.add(_("Article"), ArticleField(self.desk.vault, self.proceeding.track), (_ARTICLE,))
        for name in fact_fields.CHARGE[1:]:
            form.add_column(Charge, name)
        return self._with_party(form, Charge)

    def _with_party(self, form: Form, record_type: type[Record]) -> Form:
        """Whom it concerns is asked only where there is somebody besides our person."""
        parties = [Choice(one.id, proceeding_words.party(one)) for one in self.proceeding.opponents]
        if parties:
            form.add_column(record_type, _PARTY, parties)
        return form

    def _add(self, form: Form, save: Callable[[dict[str, Any]], object], done: str) -> None:
        self.edit_in_place(form, save, done, beside=True)
