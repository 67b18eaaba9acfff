"""Proceedings whole, their words, and the end of a measure."""

from __future__ import annotations

from datetime import date

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import proceedings
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.model.law import LegalProvision
from kazrights.model.proceeding import Charge, Decision, Sanction
from kazrights.store.vault import Vault
from tests import make


def test_a_proceeding_is_handed_out_whole(vault: Vault) -> None:
    case_id = make.case(vault)
    made = proceedings.add(vault, case_id, "civil", "defendant", court=Wording(en="an example court"))
    proceedings.add_opponent(vault, made, "plaintiff", description=Wording(en="a prison"), count=2)
    proceedings.add_charge(vault, made, NewCharge(words=Wording(en="an example")))
    proceedings.add_hearing(vault, made, FuzzyDate.parse("2 Mar 2026"), time="09:30")
    proceedings.add_decision(
        vault, made, "civil_judgment", None, [NewSanction("order_to_retract")], outcome="lost_case"
    )
    (whole,) = proceedings.of_case(vault, case_id)
    assert (whole.track, whole.role) == ("civil", "defendant")
    assert [(party.description.en, party.count, party.person) for party in whole.opponents] == [
        ("a prison", 2, None)
    ]
    assert [charge.in_words.en for charge in whole.charges] == ["an example"]
    assert [hearing.time for hearing in whole.hearings] == ["09:30"]
    assert [(d.outcome, [s.kind for s in d.sanctions]) for d in whole.decisions] == [
        ("lost_case", ["order_to_retract"])
    ]


def test_a_decision_with_a_wrong_measure_is_not_half_saved(vault: Vault) -> None:
    case_id = make.case(vault)
    made = proceedings.add(vault, case_id, "criminal", "accused")
    with pytest.raises(InvalidInput):
        proceedings.add_decision(
            vault, made, "verdict", None, [NewSanction("fine"), NewSanction("imprisonment", -2, "year")]
        )
    assert proceedings.of_case(vault, case_id)[0].decisions == []


def test_a_charge_needs_its_proceeding(vault: Vault) -> None:
    with pytest.raises(NotFound):
        proceedings.add_charge(vault, 99, NewCharge("274"))


@pytest.mark.parametrize(
    ("decided", "starts", "length", "unit", "end"),
    [
        ("12 Aug 2026", None, 18, "month", date(2028, 2, 12)),
        ("31 Aug 2026", None, 6, "month", date(2027, 2, 28)),
        ("6 Oct 2026", "10 Oct 2026", 5.5, "year", date(2032, 4, 10)),
        ("12 Aug 2026", None, 15, "day", date(2026, 8, 27)),
        ("Aug 2026", None, 18, "month", None),
        ("before 2026", None, 18, "month", None),
        ("~12 Aug 2026", None, 18, "month", None),
        ("12 Aug 2026", "Sep 2026", 18, "month", None),
        ("12 Aug 2026", None, None, None, None),
        ("12 Aug 2026", None, 1.5, "month", None),
        (None, None, 2, "month", None),
    ],
)
def test_an_end_is_computed_only_from_a_known_day(
    decided: str | None, starts: str | None, length: float | None, unit: str | None, end: date | None
) -> None:
    decision = Decision(decided_on=FuzzyDate.parse(decided) if decided else None)
    sanction = Sanction(length=length, unit=unit, starts_on=FuzzyDate.parse(starts) if starts else None)
    assert proceedings.computed_end(sanction, decision) == end


@pytest.mark.parametrize(
    ("sanction", "language", "words"),
    [
        (NewSanction("restricted_freedom", 18, "month"), "en", "Restricted freedom, 18 months"),
        (NewSanction("imprisonment", 5, "year"), "ru", "Лишение свободы, 5 лет"),
        (NewSanction("imprisonment", 5.5, "year"), "kk", "Бас бостандығынан айыру, 5,5 жыл"),
        (NewSanction("fine", amount=50000, currency="KZT"), "en", "Fine, 50,000 tenge"),
        (NewSanction("fine"), "en", "Fine"),
    ],
)
def test_a_measure_is_said_in_words(sanction: NewSanction, language: str, words: str) -> None:
    record = Sanction(
        kind=sanction.kind,
        length=sanction.length,
        unit=sanction.unit,
        amount=sanction.amount,
        currency=sanction.currency,
        activity=sanction.activity,
    )
    assert proceedings.sanction_words(record, language) == words


def test_a_charge_is_said_by_its_article_or_as_reported() -> None:
    law = LegalProvision(
        code="CC2014",
        code_name=Wording(en="Criminal Code", ru="Уголовный кодекс"),
        article="274",
        part="2",
        heading=Wording(en="an example heading"),
    )
    charge = Charge(in_words=Wording(), provision=law)
    assert (
        proceedings.charge_words(charge, "en")
        == "Article 274, part 2, of the Criminal Code: an example heading"
    )
    assert proceedings.charge_words(charge, "ru").startswith("часть 2 статьи 274 Уголовного кодекса")
    assert proceedings.charge_words(Charge(in_words=Wording(en="as reported")), "kk") == "as reported"
