"""The country situation: each theme with what hangs on it."""

from __future__ import annotations

import json

import pytest

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import case_view, country
from kazrights.model.country import Commitment, Figure, LawChange, Theme, ThemeCase, ThemeNote
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def situation(vault: Vault) -> int:
    """Two themes, the first with one of everything; the id of its case."""
    case_id = make.case(vault)
    provision_id = make.provision(vault, "274")
    with vault.change("Test country") as session:
        torture, expression = Theme(code="torture", position=2), Theme(code="expression", position=1)
        session.add_all([torture, expression])
        session.flush()
        session.add_all(
            [
                ThemeNote(theme_id=expression.id, period=FuzzyDate("2026"), text=Wording(en="An example note.")),
                LawChange(
                    theme_id=expression.id, name=Wording(en="Example law"), kind="amended", provision_id=provision_id,
                    signed_on=FuzzyDate("2026-05"),
                ),
                Commitment(
                    theme_id=expression.id, what=Wording(en="An example promise"),
                    due_on=FuzzyDate.parse("before 2028"),
                ),
                Figure(
                    theme_id=expression.id, value=81.0, unit="cases", counts=Wording(en="examples"),
                    period=FuzzyDate.parse("Jan–Aug 2026"),
                ),
                ThemeCase(theme_id=expression.id, case_id=case_id),
                Figure(
                    case_id=case_id, as_written=Wording(en="hundreds"), unit="people",
                    counts=Wording(en="examples"),
                ),
            ]
        )  # fmt: skip
    make.source(vault, Figure, 1)
    return case_id


def test_a_theme_has_all_that_hangs_on_it(vault: Vault, situation: int) -> None:
    expression, torture = country.themes(vault)
    assert [page.theme.code for page in (expression, torture)] == ["expression", "torture"]
    assert [note.text.en for note in expression.notes] == ["An example note."]
    assert [law.provision and law.provision.article for law in expression.laws] == ["274"]
    assert [promise.what.en for promise in expression.commitments] == ["An example promise"]
    assert [figure.value for figure in expression.figures] == [81.0]
    assert [(case.id, case.heading) for case in expression.cases] == [(situation, "Aizhan Example")]
    (cited,) = expression.citations[expression.figures[0].uid]
    assert cited.source.title.en == "EXAMPLE report"
    assert (torture.notes, torture.figures, torture.cases) == ([], [], [])


def test_as_plain_data(vault: Vault, situation: int) -> None:
    theme = json.loads(json.dumps(case_view.country_json(vault)))[0]
    assert (theme["theme"], theme["cases"]) == (
        "expression",
        [{"ref": "KZ-2026-001", "title": "Aizhan Example"}],
    )
    assert theme["laws"][0]["code"] == "CC2014"
    assert (theme["laws"][0]["article"], theme["laws"][0]["signed"]) == ("274", "2026-05")
    assert (theme["commitments"][0]["due"], theme["commitments"][0]["due_precision"]) == ("2028", "before")
    figure = theme["figures"][0]
    assert (figure["value"], figure["date"], figure["date_end"], figure["precision"]) == (
        81, "2026-01", "2026-08", "range",
    )  # fmt: skip
    assert isinstance(figure["value"], int)
    assert figure["sources"] == ["EXAMPLE report, page 3"]


def test_a_figure_of_a_case_stands_with_the_case(vault: Vault, situation: int) -> None:
    (figure,) = case_view.case_json(vault, situation)["figures"]
    assert (figure["value"], figure["as_written"], figure["unit"]) == (None, "hundreds", "people")
