"""A case with what its page shows, and what is added from there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import case_file, contacts, events, people, timeline, timeline_more
from kazrights.casework.people import NewName
from kazrights.store.vault import Vault
from tests import make


def test_a_file_tells_who_what_is_asked_and_when(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    people.add_person(vault, case_id, "lawyer", [NewName("Sample Lawyer")])
    for request in ("EXAMPLE one", "EXAMPLE two"):
        case_file.ask(vault, case_id, Wording(en=request))
    for days in (9, 2):
        make.action(vault, case_id, due_on=vault.today + timedelta(days=days))
    contacts.log(vault, case_id, "EXAMPLE NOTE, not a real call.", on=date(2020, 1, 2))
    file = case_file.load(vault, case_id)
    assert file.subject is not None and file.subject.names[0].full == "Aizhan Example"
    assert [demand.text.en for demand in file.demands] == ["EXAMPLE one", "EXAMPLE two"]
    assert (file.last_contact, file.next_due) == (date(2020, 1, 2), vault.today + timedelta(days=2))


def test_an_unknown_case_is_not_found(vault: Vault) -> None:
    with pytest.raises(NotFound):
        case_file.load(vault, 99)


def test_an_entry_tells_who_took_part_and_who_entered_it(vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Example")
    subject = case_file.load(vault, case_id).subject
    assert subject is not None
    events.add(vault, case_id, "arrest", FuzzyDate("2020"), people=[(subject.id, "victim")])
    contacts.log(vault, case_id, "EXAMPLE NOTE, not a real call.", on=date(2021, 1, 1))
    contact, event = timeline.entries(vault, case_id, "en")
    assert timeline_more.more(vault, event, "en").people == (("Aizhan Example", "Victim"),)
    assert timeline_more.more(vault, contact, "en") == timeline_more.More((), (), (), "Test Caseworker")
