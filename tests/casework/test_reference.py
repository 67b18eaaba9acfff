"""Reference data comes once, whole, and leaves alone what is there."""

from __future__ import annotations

from sqlalchemy import select

from kazrights.base.i18n import LANGUAGES
from kazrights.casework import reference
from kazrights.model.custody import Facility
from kazrights.model.law import LegalProvision
from kazrights.model.official import Office, OfficeHolder
from kazrights.store.vault import Vault


def offices(vault: Vault) -> dict[str, Office]:
    with vault.read() as session:
        return {office.code: office for office in session.scalars(select(Office))}


def test_offices_have_what_a_letter_needs_in_each_language(vault: Vault) -> None:
    reference.load(vault)
    found = offices(vault)
    assert {"president", "prosecutor_general", "mia", "kuis", "ombudsman", "embassy"} <= set(found)
    for office in found.values():
        for language in LANGUAGES:
            assert office.title.has(language)
            assert office.salutation.has(language)
            assert office.salutation_general.has(language)
            assert office.closing.has(language)


def test_no_address_counts_as_checked_and_no_holder_as_current(vault: Vault) -> None:
    reference.load(vault)
    assert not any(office.checked_on for office in offices(vault).values())
    with vault.read() as session:
        assert not session.scalars(select(OfficeHolder)).all()
        assert not session.scalars(select(Facility)).all()


def test_provisions_carry_code_and_heading(vault: Vault) -> None:
    reference.load(vault)
    with vault.read() as session:
        found = {(p.code, p.article): p for p in session.scalars(select(LegalProvision))}
    assert found["CC2014", "174"].heading.kk and found["CC2014", "274"].heading.ru
    assert found["CC2014", "274"].code_name.ru == "Уголовный кодекс"
    assert str(found["CC2014", "130"].valid_to and found["CC2014", "130"].valid_to.iso) == "2020-07"
    assert all(found["CC2014", "146"].note.has(language) for language in LANGUAGES)


def test_loading_again_changes_nothing_and_keeps_edits(vault: Vault) -> None:
    reference.load(vault)
    before = len(offices(vault))
    with vault.change("Test") as session:
        session.scalars(select(Office).where(Office.code == "embassy")).one().email = "embassy@example.org"
    title = vault.undo_title()
    reference.load(vault)
    assert vault.undo_title() == title
    assert len(offices(vault)) == before
    assert offices(vault)["embassy"].email == "embassy@example.org"
