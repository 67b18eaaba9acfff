"""Custody: where someone is held now and since when, the chain of transfers, everything mended in place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import custody
from kazrights.gui.cases.custody_block import CustodyBlock
from kazrights.gui.cases.facility_field import FacilityField, facility_values
from kazrights.gui.cases.fact_line import FactLine
from kazrights.gui.cases.page import CasesPage
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    page = open_page()
    page.case.look_at(page.case.proceedings)
    return page


def block(page: CasesPage) -> CustodyBlock:
    return page.case.proceedings.custody


def words_in(page: CasesPage) -> list[str]:
    QApplication.processEvents()  # what was just put in is shown
    return [label.text() for label in block(page).findChildren(QLabel) if label.isVisible() and label.text()]


def submit(page: CasesPage, **typed: str) -> None:
    form = block(page).form
    assert form is not None
    for name, words in typed.items():
        form.field(name).set_typed(words)
    form.submitted.emit()


def test_it_takes_no_room_until_there_is_something(page: CasesPage) -> None:
    assert not block(page).isVisible()
    assert page.case.proceedings._first_detention.isVisible()
    page.case.header.wanted.emit("detention")
    assert block(page).isVisible() and block(page).form is not None


def test_a_detention_is_added_moved_and_removed_in_place(vault: Vault, case_id: int, page: CasesPage) -> None:
    began = vault.today - timedelta(10)
    page.case.proceedings.add_detention()
    submit(
        page, basis="sentence", facility_id="EXAMPLE colony 1", from_on=began.isoformat(), regime="EXAMPLE"
    )
    [period] = custody.of_case(vault, case_id)
    custody.edit(vault, period.id, ongoing=True)
    day = period.from_on
    assert day is not None
    since = day.show("en")
    assert words_in(page)[1:] == [
        "Held now", f"EXAMPLE colony 1 · in custody since {since} (10 days)",
        "Basis", "Sentence · regime: EXAMPLE",
    ]  # fmt: skip
    block(page).add_transfer(period.id, beside=True)
    submit(page, facility_id="EXAMPLE colony 2", moved_on="2020", reason="")
    said = words_in(page)
    assert f"EXAMPLE colony 2 · there since 2020 · in custody since {since} (10 days)" in said
    assert said[-2:] == ["Moved", "→ 2020: EXAMPLE colony 2"]
    move = custody.of_case(vault, case_id)[0].transfers[0]
    block(page).edit_transfer(move.id, "done", beside=True)
    submit(page, facility_id="EXAMPLE colony 1")
    assert len(custody.facilities(vault)) == 2
    block(page)._remove(custody.of_case(vault, case_id)[0], "EXAMPLE")
    assert not block(page).isVisible()
    vault.undo()
    assert block(page).isVisible() and len(custody.of_case(vault, case_id)[0].transfers) == 1


def test_an_edit_shows_what_is_there_and_changes_only_what_is_typed(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    period_id = custody.add(
        vault, case_id, make.subject(vault, case_id), "sentence", "EXAMPLE colony", length=5.0, unit="year",
        reason=Wording(en="EXAMPLE reason"),
    )  # fmt: skip
    block(page).edit_detention(period_id, "done", beside=True)
    submit(page, to_on="2024")
    [period] = custody.of_case(vault, case_id)
    assert (period.length, period.unit, period.reason.en) == (5.0, "year", "EXAMPLE reason")
    assert period.facility is not None and period.facility.name.en == "EXAMPLE colony"
    block(page).edit_detention(period_id, "done", beside=True)
    submit(page, facility_id="")
    assert custody.of_case(vault, case_id)[0].facility is None


def test_each_field_is_saved_as_it_is_left_and_a_new_place_is_shown_as_held(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    period_id = custody.add(vault, case_id, make.subject(vault, case_id), "sentence", "EXAMPLE colony")
    block(page).edit_detention(period_id, "done", beside=True)
    form, keys = block(page).form, Keys()
    assert form is not None
    form.field("facility_id").setFocus()
    keys.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.write("EXAMPLE prison")
    keys.tab()
    [period] = custody.of_case(vault, case_id)
    assert period.facility is not None and period.facility.name.en == "EXAMPLE prison"
    assert form.field("facility_id").value() == (period.facility_id, "EXAMPLE prison")
    form.field("to_on").setFocus()
    keys.write("sometime")
    keys.tab()
    assert custody.of_case(vault, case_id)[0].to_on is None and form.field("to_on").typed() == "sometime"
    vault.undo()
    assert form.field("facility_id").value()[1] == "EXAMPLE colony"
    assert form.field("to_on").typed() == "sometime", "what is typed stays"


def test_what_goes_on_comes_first_then_the_newest(vault: Vault, case_id: int, page: CasesPage) -> None:
    person_id = make.subject(vault, case_id)
    custody.add(vault, case_id, person_id, "sentence", "EXAMPLE a", from_on=FuzzyDate("2015"), ongoing=True)
    for year in ("2016", "2017"):
        custody.add(vault, case_id, person_id, "apprehension", "EXAMPLE b", from_on=FuzzyDate(year))
    words_in(page)
    lines = [line for line in block(page).findChildren(FactLine) if line.isVisible()]
    shown = [line.findChildren(QLabel)[1].text() for line in lines]
    assert [words[:12] for words in shown] == ["EXAMPLE a · ", "from 2017 · ", "from 2016 · "]


def test_a_folded_detention_says_nothing_until_asked(vault: Vault, case_id: int, page: CasesPage) -> None:
    person_id = make.subject(vault, case_id)
    custody.add(vault, case_id, person_id, "compulsory_treatment", "EXAMPLE hospital", sensitive=True)
    assert "EXAMPLE hospital" not in "".join(words_in(page))
    show = next(one for one in block(page).findChildren(QPushButton) if "folded" in one.text())
    show.click()
    assert "EXAMPLE hospital" in "".join(words_in(page))


def test_a_facility_is_exactly_what_is_typed_or_a_new_one(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    custody.add(vault, case_id, make.subject(vault, case_id), "sentence", "Colony EXAMPLE 12")
    [held] = custody.facilities(vault)
    field = FacilityField(vault)
    for typed, told in (
        ("colony example 12", {"facility_id": held.id}),
        ("Colony EXAMPLE 1", {"facility": "Colony EXAMPLE 1"}),
        ("es-164/4", {"facility": "164/4"}),
        ("", {"facility_id": None}),
    ):
        field.set_typed(typed)
        assert facility_values(field.value()) == told
