"""The form of one act of consent: who gave it and how, and a level of identity for each purpose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.casework import consents
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.languages_field import language_words
from kazrights.gui.parts.record_field import CaseworkerField, with_made
from kazrights.model.consent import Consent
from kazrights.model.record import label_of
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_ACT = ("given_by", "method", "given_on")
_AFTER = ("expires_on", "review_on", "withdrawn_on", "remarks")
_FOR = "for:"


def for_new(vault: Vault, people: Sequence[tuple[int, str]]) -> Form:
    """A form for a new act; it asks whose it is where there are several people."""
    form = Form()
    if len(people) != 1:
        form.add(_("Whose consent"), ChoiceField([Choice(id, name) for id, name in people]), ("person",))
    _fill(vault, form)
    return form


def for_record(vault: Vault, consent: Consent) -> Form:
    """A form that mends an act on record."""
    form = Form()
    _fill(vault, form)
    levels = {grant.purpose: grant.identity_level for grant in consent.grants}
    values = {name: getattr(consent, name) for name in (*_ACT, "taken_by_id", "language", *_AFTER)}
    form.set_values(values | {_FOR + code: levels.get(code) for code in vocabulary("consent_purpose").codes})
    form.record = consent
    return form


def add(vault: Vault, only: int | None, values: dict[str, Any]) -> None:
    """Record the act; raises InvalidInput."""
    person_id = values.pop("person", only)
    if person_id is None:
        raise InvalidInput([Problem("person", _("Say whose consent it is."))])
    with vault.change(_("Add consent")):  # a caseworker who is new joins in the same step
        consents.add(vault, person_id, _grants(values), **with_made(values))


def change(vault: Vault, consent_id: int, values: dict[str, Any]) -> None:
    """Save what was changed of an act."""
    with vault.change(_("Edit consent")):
        consents.edit(vault, consent_id, _grants(values), **with_made(values))


def _fill(vault: Vault, form: Form) -> None:
    for name in _ACT:
        form.add_column(Consent, name)
    form.add(label_of(Consent, "taken_by_id"), CaseworkerField(vault), ("taken_by_id",))
    languages = [Choice(code, words) for code, words in language_words().items()]
    form.add(label_of(Consent, "language"), ChoiceField(languages), ("language",))
    form.add_heading(text.body(_("How the person may be named, for each purpose"), strong=True))
    levels = terms.choices("consent_identity_level")
    for choice in terms.choices("consent_purpose"):
        form.add(choice.words, ChoiceField(levels, empty=_("not recorded")), (_FOR + choice.value,))
    form.add_heading(text.body(_("How long it holds"), strong=True))
    for name in _AFTER:
        form.add_column(Consent, name)


def _grants(values: dict[str, Any]) -> dict[str, str]:
    """The levels by purpose, taken out of the values."""
    named = [name for name in values if name.startswith(_FOR)]
    return {name.removeprefix(_FOR): values.pop(name) or "" for name in named}
