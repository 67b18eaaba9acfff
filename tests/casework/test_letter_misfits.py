"""Letters on cases they don't fit: nothing holds them back, and they claim nothing that the case doesn't hold."""

from __future__ import annotations

import pytest

from kazrights.base.i18n import LANGUAGES
from kazrights.casework import finding, letter_case, letters, officials
from kazrights.casework.letters import Choice
from kazrights.store.vault import Vault

MISFITS = [
    ("death-in-custody", "KZ-2020-003", "prosecutor_general"),
    ("noncustodial-conviction", "KZ-2020-005", "prosecutor_general"),
    ("prisoner-of-conscience", "KZ-2020-010", "prosecutor_general"),
    ("failure-to-protect", "KZ-2020-010", "mia"),
    ("unanswered", "KZ-2020-013", "prosecutor_general"),
]
# What each of them would claim of a case it fits, in each language.
CLAIMS = {
    "death-in-custody": ("the death of", "post-mortem", "family", "смерт", "сем", "қайтыс", "отбас"),
    "noncustodial-conviction": (
        "conviction", "penalty", "lifting", "again",
        "приговор", "осужд", "наказание", "снят", "үкім", "жаза да", "сотталу",
    ),
    "prisoner-of-conscience": ("only", "released", "conviction", "лишь", "лиш", "приговор", "ғана", "босат", "үкім"),
    "failure-to-protect": ("reported incitement", "threats", "угроз", "сообщений", "қоқан", "арандату туралы"),
    "unanswered": ("I wrote", "letter", "answer", "обращени", "ответа", "хат жолда", "хаттың"),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("template", "ref", "office"), MISFITS)
def test_on_a_case_it_does_not_fit_a_letter_claims_nothing(
    sample: Vault, template: str, ref: str, office: str, language: str
) -> None:
    wanted = Choice(finding.find(sample, ref), officials.by_code(sample, office).id, template, language)
    text = letters.text(sample, wanted)
    with sample.read() as session:
        told = " ".join(letter_case.load(session, wanted.case_id).facts(language))
    assert told in text
    own = text.replace(told, "")
    assert not [claim for claim in CLAIMS[template] if claim in own], own


def test_rights_are_named_in_general_and_none_is_said_to_be_at_stake(sample: Vault) -> None:
    office = officials.by_code(sample, "president")
    wanted = Choice(finding.find(sample, "Ilyashev"), office.id, "noncustodial-conviction", "en")
    said = [line for line in letters.text(sample, wanted).splitlines() if "assembl" in line]
    assert len(said) == 1
    assert "protects the rights to freedom of expression and of peaceful assembly" in said[0]


def test_the_summary_speaks_of_law_only_where_an_article_was_charged(sample: Vault) -> None:
    def eighth(who: str) -> str:
        text = letters.text(sample, Choice(finding.find(sample, who), None, "un-summary", "en"))
        return text.partition("8. Why")[2].partition("9. Steps")[0]

    assert "Article 274" in eighth("Ilyashev")
    assert "no legal assessment is on file" in eighth("KZ-2020-011")
