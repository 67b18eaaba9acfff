"""What facts rest on, and how it is said."""

from __future__ import annotations

from kazrights.base.wording import Wording
from kazrights.casework import case_view, events, people, sources
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault
from tests import make


def test_a_case_has_the_sources_of_all_its_records_once_each(vault: Vault) -> None:
    case_id = make.case(vault)
    event_id = events.add(vault, case_id, "search")
    make.source(vault, Event, event_id, "EXAMPLE news")
    make.source(vault, Person, make.subject(vault, case_id), "EXAMPLE interview")
    other = make.case(vault, name="Sample Person")
    make.source(vault, Case, other, "EXAMPLE of another case")
    with vault.change("Cite again") as session:
        source, event = session.get_one(Source, 1), session.get_one(Event, event_id)
        sources.cite(session, event, source, Wording(en="page 9"), "place")
    assert [source.title.en for source in sources.of_case(vault, case_id)] == [
        "EXAMPLE news",
        "EXAMPLE interview",
    ]


def test_a_citation_may_be_of_one_field(vault: Vault) -> None:
    case_id = make.case(vault)
    source_id = sources.add(vault, "report", Wording(en="EXAMPLE report"), author="EXAMPLE press")
    with vault.change("Cite") as session:
        case = session.get_one(Case, case_id)
        sources.cite(session, case, session.get_one(Source, source_id), field="region")
    (cited,) = sources.citations(vault, case)
    assert (cited.of_field, cited.of_table) == ("region", "case")
    assert sources.words(cited, "kk") == "EXAMPLE press, EXAMPLE report"


def test_words_name_the_author_once() -> None:
    source = Source(author="EXAMPLE press", title=Wording(en="EXAMPLE press yearbook"), protected=False)
    cited = Citation(source=source, locator=Wording(en="page 3", ru="стр. 3"))
    assert sources.words(cited, "en") == "EXAMPLE press yearbook, page 3"
    assert sources.words(cited, "ru") == "EXAMPLE press yearbook, стр. 3"


def test_a_protected_source_is_never_named_in_plain_data(vault: Vault) -> None:
    case_id = make.case(vault)
    sister = people.add_person(vault, case_id, "family_contact", [people.NewName("Sample Sister")])
    source_id = make.source(vault, Person, sister, "Sister of the prisoner")
    with vault.change("Protect") as session:
        session.get_one(Source, source_id).protected = True
    assert "Sister of the prisoner" not in str(case_view.case_json(vault, case_id))
