"""The template proposed fits the gravest concern of a case, and lists what it would ask for."""

from __future__ import annotations

import pytest

from kazrights.casework import cases, letter_proposals, letters, officials
from kazrights.casework.letter_paper import Choice
from kazrights.store.vault import Vault
from tests import make

FITTING = {
    "Tulesova": "noncustodial-conviction",
    "Ilyashev": "noncustodial-conviction",
    "Bokayev": "prisoner-of-conscience",
    "Orazaly": "death-in-custody",
    "Semionova": "defender-harassment",
    "Nurkadilova": "failure-to-protect",
    "Nesterov": "thank-you",
    "KZ-2020-009": "death-in-care",
}


@pytest.mark.parametrize(("who", "template"), FITTING.items())
def test_each_case_is_offered_what_fits_it(sample: Vault, who: str, template: str) -> None:
    assert letter_proposals.template(sample, cases.find(sample, who)) == template


def test_release_is_not_asked_for_someone_who_is_not_held(vault: Vault) -> None:
    assert letter_proposals.template(vault, make.case(vault, category="prisoner_of_conscience")) == ""
    assert letter_proposals.template(vault, make.case(vault, category="disability")) == ""


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_requests_offered_are_those_of_the_letter(sample: Vault, language: str) -> None:
    office = officials.by_code(sample, "prosecutor_general")
    choice = Choice(cases.find(sample, "Bokayev"), office.id, "prisoner-of-conscience", language)
    offered = letter_proposals.requests(sample, choice)
    assert len(offered) > 3
    written = letters.text(sample, choice)
    for number, request in enumerate(offered, 1):
        assert f"{number}. {request.text}" in written
