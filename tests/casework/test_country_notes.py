"""What is added to the country situation stands under its theme, with its source."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput, NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import country, country_notes, country_sources, sources
from kazrights.store.vault import Vault
from tests import make


def test_what_is_added_stands_under_its_theme_with_its_source(vault: Vault) -> None:
    theme_id = country_notes.add_theme(vault, "assembly")
    held = sources.add(vault, "report", Wording(en="EXAMPLE report"))
    country_notes.add_note(
        vault, theme_id, text=Wording(kk="ҮЛГІ"), period=FuzzyDate.parse("2024"), source=held
    )
    country_notes.add_law(vault, theme_id, name=Wording(en="EXAMPLE law"), kind="adopted")
    country_notes.add_commitment(
        vault, theme_id, what=Wording(en="EXAMPLE promise"), source=Wording(ru="ПРИМЕР")
    )
    country_notes.add_figure(vault, theme_id, counts=Wording(en="EXAMPLE count"), unit="people", value=3)
    (page,) = country.themes(vault)
    assert [len(found) for found in (page.notes, page.laws, page.commitments, page.figures)] == [1, 1, 1, 1]
    named = {
        record.__tablename__: [sources.words(citation, "en") for citation in page.citations[record.uid]]
        for record in (*page.notes, *page.laws, *page.commitments, *page.figures)
    }
    assert named == {
        "theme_note": ["EXAMPLE report"], "law_change": [], "commitment": ["ПРИМЕР"], "figure": [],
    }  # fmt: skip
    assert [source.title.best("en") for source in country_notes.sources_held(vault)] == [
        "ПРИМЕР",
        "EXAMPLE report",
    ]


def test_one_undo_takes_the_record_and_its_new_source(vault: Vault) -> None:
    theme_id = country_notes.add_theme(vault, "assembly")
    country_notes.add_note(vault, theme_id, text=Wording(en="EXAMPLE"), source=Wording(en="EXAMPLE book"))
    assert vault.undo_title() == "Add note"
    vault.undo()
    assert country.themes(vault)[0].notes == []
    assert country_notes.sources_held(vault) == []


def test_themes_keep_the_order_they_came_in_and_nothing_empty_is_written(vault: Vault) -> None:
    for code in ("torture", "assembly"):
        country_notes.add_theme(vault, code)
    assert [page.theme.code for page in country.themes(vault)] == ["torture", "assembly"]
    with pytest.raises(InvalidInput):
        country_notes.add_figure(vault, country.themes(vault)[0].theme.id, unit="people")
    with vault.change("Test source"):
        sources.add(vault, "person", Wording(en="EXAMPLE person"), protected=True)
    assert country_notes.sources_held(vault) == []


def test_a_case_hangs_on_a_theme_once(vault: Vault) -> None:
    theme_id, case_id = country_notes.add_theme(vault, "assembly"), make.case(vault)
    country_notes.hang_case(vault, theme_id, case_id)
    with pytest.raises(InvalidInput, match="hangs on the theme already"):
        country_notes.hang_case(vault, theme_id, case_id)
    with pytest.raises(InvalidInput, match="Pick a case"):
        country_notes.hang_case(vault, theme_id, None)
    assert country.load(vault, theme_id).case_count == 1
    country_notes.take_case_off(vault, theme_id, case_id)
    assert country.load(vault, theme_id).cases == []
    vault.undo()
    assert [case.id for case in country.load(vault, theme_id).cases] == [case_id]


def test_themes_are_listed_with_counts_and_only_the_first_cases_loaded(vault: Vault) -> None:
    theme_id, other = (country_notes.add_theme(vault, code) for code in ("assembly", "torture"))
    for n in range(3):
        country_notes.hang_case(vault, theme_id, make.case(vault, f"Test Person {n}"))
    country_notes.add_note(vault, theme_id, text=Wording(en="EXAMPLE"))
    first, second = country.listed(vault)
    assert (first.id, first.notes, first.cases, first.laws) == (theme_id, 1, 3, 0)
    assert (second.id, second.notes, second.cases) == (other, 0, 0)
    page = country.load(vault, theme_id, most_cases=2)
    assert (len(page.cases), page.case_count) == (2, 3)
    with pytest.raises(NotFound):
        country.load(vault, 99)


def test_a_source_left_by_a_theme_stays_while_something_else_cites_it(vault: Vault) -> None:
    one, other = (country_notes.add_theme(vault, code) for code in ("assembly", "torture"))
    country_notes.add_note(vault, one, text=Wording(en="EXAMPLE"), source=Wording(en="EXAMPLE book"))
    (source,) = country.load(vault, one).sources
    country_sources.cite(vault, country.load(vault, other).theme, source.id)
    country_sources.leave(vault, country.load(vault, one), source.id)
    assert country.load(vault, one).sources == []
    assert country_sources.theme_of(vault, source.id) == other
    country_sources.leave(vault, country.load(vault, other), source.id)
    assert country_notes.sources_held(vault) == []
    with pytest.raises(InvalidInput, match="Choose a source"):
        country_sources.cite(vault, country.load(vault, other).theme, None)
