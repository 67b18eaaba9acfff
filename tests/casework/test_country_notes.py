"""What is added to the country situation stands under its theme, with its source."""

from __future__ import annotations

import pytest

from kazrights.base.errors import InvalidInput
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import country, country_notes, sources
from kazrights.store.vault import Vault


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
