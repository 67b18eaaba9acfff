"""The forms for what stands in a proceeding: added under it or mended in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kazrights.base.i18n import _
from kazrights.casework import proceedings, records
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import fact_fields, proceeding_words
from kazrights.gui.cases.article_field import ArticleField, article_values
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.record import Record

_PARTY = "opponent_id"
_ARTICLE = "article"
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
        self._add(
            Form(Opponent, fact_fields.OPPONENT),
            lambda values: proceedings.add_opponent(
                self.desk.vault, self.proceeding.id, values.pop("role") or "", **values
            ),
            _("The party was added."),
        )

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
        charge_id, form = charge.id, self._charge_form()
        shown = {row: getattr(charge, row) for row in (*fact_fields.CHARGE[1:], _PARTY)}
        form.set_values({**shown, _ARTICLE: (charge.provision_id, "")})

        def save(values: dict[str, Any]) -> None:
            told = article_values(values.pop(_ARTICLE))
            proceedings.edit_charge(
                self.desk.vault, charge_id, words=values.pop("in_words"), **told, **values
            )

        self.edit_in_place(form, save, done, beside=True)

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
