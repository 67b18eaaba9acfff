"""The numbered sources of a case, what each supports, and the marks beside the facts."""

from __future__ import annotations

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, citations, cited_facts, events, sources
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.model.source import Attachment, Source
from kazrights.store.vault import Vault
from tests import make


def test_sources_are_numbered_as_first_cited_and_say_what_they_support(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "search", FuzzyDate.parse("2020-02-03"), text=Wording(en="EXAMPLE"))
    news = make.source(vault, Event, event_id, "EXAMPLE news")
    report = make.source(vault, Case, case_id, "EXAMPLE report")
    citations.cite(vault, report, _fact(vault, case_id, "event"))
    first, second = citations.of_case(vault, case_id)
    assert (first.number, first.source.id, first.of_the_case) == (1, news, False)
    assert (second.number, second.source.id, second.of_the_case) == (2, report, True)
    assert [fact.words for fact in first.supports] == ["Search, 3 Feb 2020: EXAMPLE"]
    assert second.supports[0].words == "The case as a whole"
    event = _fact(vault, case_id, "event").uid
    assert [(m.number, m.source_id) for m in citations.marks(vault, case_id)[event]] == [
        (1, news),
        (2, report),
    ]


def test_a_record_without_a_source_has_no_mark(vault: Vault) -> None:
    case_id = make.case(vault)
    events.add(vault, case_id, "search")
    assert citations.marks(vault, case_id) == {}


def test_a_folded_event_is_named_by_its_day_only(vault: Vault) -> None:
    case_id = make.case(vault)
    events.add(vault, case_id, "torture", FuzzyDate.parse("2020"), text=Wording(en="EXAMPLE"), sensitive=True)
    assert _fact(vault, case_id, "event").words == "Folded, 2020"


def test_a_new_source_supports_one_field_and_is_one_step(vault: Vault) -> None:
    case_id = make.case(vault)
    with vault.change("Born") as session:
        session.get_one(Person, make.subject(vault, case_id)).born_on = FuzzyDate.parse("1970")
    born = next(fact for fact in cited_facts.of_case(vault, case_id) if fact.field == "born_on")
    assert born.words == "Aizhan Example: Born"
    citations.add_source(vault, born, kind="news", title=Wording(en="EXAMPLE news"))
    [cited] = citations.of_case(vault, case_id)
    assert [fact.words for fact in cited.supports] == ["Aizhan Example: Born"]
    vault.undo()
    assert citations.of_case(vault, case_id) == []


def test_a_source_leaves_a_case_but_not_the_other_and_its_files_stay(vault: Vault) -> None:
    case_id, other = make.case(vault), make.case(vault, "Sample Person")
    shared = make.source(vault, Case, case_id)
    citations.cite(vault, shared, _fact(vault, other, "case"))
    with vault.change("File") as session:
        session.add(Attachment(case_id=case_id, source_id=shared, title="EXAMPLE", sha256="0" * 64))
    citations.leave(vault, case_id, shared)
    assert citations.of_case(vault, case_id) == []
    assert [cited.source.id for cited in citations.of_case(vault, other)] == [shared]
    with vault.read() as session:
        assert session.get_one(Attachment, 1).source_id is None
    citations.leave(vault, other, shared)
    with vault.read() as session:
        assert session.get(Source, shared) is None
    vault.undo()
    vault.undo()
    assert [cited.source.id for cited in citations.of_case(vault, case_id)] == [shared]
    assert [file.title for file in citations.of_case(vault, case_id)[0].files] == ["EXAMPLE"]


def test_the_case_of_a_source_is_found_from_any_record(vault: Vault, sample: Vault) -> None:
    case_id = make.case(vault)
    make.case(vault, "Sample Person")
    by_person = make.source(vault, Person, make.subject(vault, case_id))
    assert citations.case_of(vault, by_person) == case_id
    assert citations.case_of(vault, sources.add(vault, "other", Wording(en="EXAMPLE"))) is None
    bokayev = cases.find(sample, "KZ-2020-003")
    [report] = citations.of_case(sample, bokayev)
    assert citations.case_of(sample, report.source.id, near=bokayev) == bokayev
    assert all(fact.words for fact in report.supports)


def _fact(vault: Vault, case_id: int, table: str) -> cited_facts.Fact:
    return next(fact for fact in cited_facts.of_case(vault, case_id) if fact.table == table)
