"""Many cases and people at once are called as in the list of cases: by the name for the language of the screen."""

from __future__ import annotations

import pytest

from kazrights.base import i18n
from kazrights.casework import actions, cases, headings, today
from kazrights.casework.cases import NewCase
from kazrights.store.vault import Vault


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_today_and_the_list_call_a_case_alike(sample: Vault, language: str) -> None:
    i18n.use(language)
    case_id = cases.find(sample, "Bokayev")
    actions.add(sample, case_id, "EXAMPLE", sample.today)
    (listed,) = [row for row in cases.rows(sample, language=language) if row.id == case_id]
    with sample.read() as session:
        assert headings.of_cases(session, [case_id])[case_id].name == listed.heading
    due = [row.heading for row in today.due(sample) if row.case_id == case_id]
    assert due and set(due) == {listed.heading}


def test_the_first_subject_with_a_name_gives_it(vault: Vault) -> None:
    case_id = cases.open_case(vault, NewCase(name="Test Person"))
    with vault.read() as session:
        assert headings.of_cases(session, [case_id])[case_id].name == "Test Person"
