"""The timeline: one line an entry, as exact as is known, folded where it is sensitive, quick with hundreds."""

from __future__ import annotations

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, contacts, custody, events, timeline
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.cases.timeline_tab import TimelineTab
from kazrights.model.event import Event
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    page = open_page()
    page.case.look_at(page.case.timeline)
    return page


def lines(tab: TimelineTab) -> list[str]:
    return [tab.model.index(row).data() for row in range(tab.model.rowCount())]


def add(vault: Vault, case_id: int, when: str, words: str, type: str = "arrest", **more: object) -> int:
    return events.add(
        vault, case_id, type, FuzzyDate.parse(when) if when else None, Wording(en=words), **more
    )


def test_newest_first_under_their_years_with_their_precision(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    add(vault, case_id, "Feb 2020", "EXAMPLE two")
    add(vault, case_id, "~2019", "EXAMPLE one")
    add(vault, case_id, "", "EXAMPLE three")
    assert lines(page.case.timeline) == [
        "2020", "Feb 2020, Arrest, EXAMPLE two",
        "2019", "~2019, Arrest, EXAMPLE one",
        "No date", "no date, Arrest, EXAMPLE three",
    ]  # fmt: skip


def test_a_sensitive_entry_says_nothing_until_it_is_opened(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    add(
        vault,
        case_id,
        "2020",
        "EXAMPLE words",
        type="beating",
        sensitive=True,
        detail=Wording(en="EXAMPLE detail"),
    )
    tab = page.case.timeline
    assert lines(tab)[1] == "2020, Sensitive entry, folded"
    tab._on_turned(tab.model.index(1))
    assert "Beating" in lines(tab)[1] and "EXAMPLE detail" in lines(tab)[1]


def test_an_opened_line_tells_people_sources_and_who_entered_it(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    person_id = cases.load(vault, case_id).people[0].person_id
    events.add(vault, case_id, "arrest", FuzzyDate("2020"), Wording(en="EXAMPLE"), [(person_id, "victim")])
    tab = page.case.timeline
    tab._on_turned(tab.model.index(1))
    said = lines(tab)[1]
    assert "People: Aizhan Example (Victim)" in said
    assert "No source yet." in said and "Entered by Test Caseworker" in said


def test_the_filter_shows_one_kind(vault: Vault, case_id: int, page: CasesPage) -> None:
    add(vault, case_id, "2020", "EXAMPLE arrest")
    add(vault, case_id, "2020", "EXAMPLE charge", type="charge")
    contacts.log(vault, case_id, "EXAMPLE NOTE, not a real call.", on=date(2021, 1, 1))
    tab = page.case.timeline
    for group, words in (
        ("legal", "EXAMPLE charge"),
        ("custody", "EXAMPLE arrest"),
        ("contact", "EXAMPLE NOTE"),
    ):
        tab._kinds.setCurrentIndex(tab._kinds.findData(group))
        assert tab.model.count == 1 and words in lines(tab)[1]
    tab._kinds.setCurrentIndex(tab._kinds.findData("letter"))
    assert tab._stack.currentWidget() is tab._no_match


def test_events_and_detentions_are_added_edited_and_removed(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    tab = page.case.timeline
    tab.add_event()
    assert tab._forms.form is not None
    tab._forms.form.set_values(
        {"type": "arrest", "happened_on": FuzzyDate("2020-02"), "text": Wording(en="EXAMPLE")}
    )
    tab._forms.form.submitted.emit()
    assert [entry.type for entry in timeline.entries(vault, case_id, "en")] == ["arrest"]

    tab.view.setCurrentIndex(tab.model.index(1))
    tab._on_edit()
    assert tab._forms.form is not None
    tab._forms.form.set_values({"type": "detention"})
    tab._forms.form.submitted.emit()
    assert [entry.type for entry in timeline.entries(vault, case_id, "en")] == ["detention"]

    tab._on_remove()
    assert timeline.entries(vault, case_id, "en") == []
    vault.undo()
    assert len(timeline.entries(vault, case_id, "en")) == 1

    tab.add_detention()
    assert tab._forms.form is not None
    tab._forms.form.set_values({"basis": "sentence", "length": 5.0, "unit": "year"})
    tab._forms.form.submitted.emit()
    assert [(held.basis, held.length) for held in custody.of_case(vault, case_id)] == [("sentence", 5.0)]


def test_twelve_lines_are_seen_and_six_hundred_are_quick(vault: Vault, case_id: int, page: CasesPage) -> None:
    with vault.change("Many events") as session:
        session.add_all(
            Event(
                case_id=case_id,
                type="arrest",
                happened_on=FuzzyDate(f"{2000 + n % 20}"),
                text=Wording(en=f"EXAMPLE {n}"),
            )
            for n in range(600)
        )
    tab = page.case.timeline
    started = time.perf_counter()
    page.reload()
    assert time.perf_counter() - started < 1
    assert tab.model.count == 600
    room = tab.view.viewport().rect()
    seen = [row for row in range(30) if room.contains(tab.view.visualRect(tab.model.index(row)))]
    assert len(seen) >= 12


def test_a_line_keeps_the_choice_through_a_change(vault: Vault, case_id: int, page: CasesPage) -> None:
    event_id = add(vault, case_id, "2019", "EXAMPLE one")
    tab = page.case.timeline
    tab.view.setCurrentIndex(tab.model.index_of("event", event_id))
    add(vault, case_id, "2020", "EXAMPLE two")
    chosen = tab.view.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert chosen.entry.record_id == event_id
