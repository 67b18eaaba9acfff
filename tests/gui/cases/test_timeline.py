"""The timeline: one line an entry, as exact as is known, folded where it is sensitive, quick with hundreds."""

from __future__ import annotations

import time
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, contacts, custody, events, proceedings, records, timeline
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.cases.timeline_panel import EntryPanel
from kazrights.gui.cases.timeline_tab import TimelineTab
from kazrights.model.custody import DetentionPeriod
from kazrights.model.event import Event
from kazrights.model.letter import Letter
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
    page.case.look_at(page.case.timeline)
    return page


def lines(tab: TimelineTab) -> list[str]:
    return [tab.model.index(row).data() for row in range(tab.model.rowCount())]


def panel(tab: TimelineTab, row: int) -> EntryPanel:
    widget = tab.view.indexWidget(tab.model.index(row))
    assert isinstance(widget, EntryPanel)
    return widget


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


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
    assert "Beating" in lines(tab)[1] and "EXAMPLE detail" not in lines(tab)[1]
    panel(tab, 2).unfolded.emit()
    assert "EXAMPLE detail" in lines(tab)[1] and "EXAMPLE detail" in words_in(panel(tab, 2))
    tab._on_turned(tab.model.index(1))
    tab._on_turned(tab.model.index(1))
    assert "EXAMPLE detail" not in words_in(panel(tab, 2))


def test_an_opened_line_tells_people_sources_and_who_entered_it(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    person_id = cases.load(vault, case_id).people[0].person_id
    events.add(vault, case_id, "arrest", FuzzyDate("2020"), Wording(en="EXAMPLE"), [(person_id, "victim")])
    tab = page.case.timeline
    tab._on_turned(tab.model.index(1))
    said = lines(tab)[1]
    assert said.splitlines()[1:] == lines(tab)[2].splitlines()
    assert "People: Aizhan Example (Victim)" in said
    assert "Aizhan Example (Victim)" in words_in(panel(tab, 2))
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
        tab.bar.group.setCurrentIndex(tab.bar.group.findData(group))
        assert tab.model.count == 1 and words in lines(tab)[1]
    tab.bar.group.setCurrentIndex(tab.bar.group.findData("letter"))
    assert tab._stack.currentWidget() is tab._no_match


def test_events_and_detentions_are_added_edited_and_removed(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    tab = page.case.timeline
    tab.add_event()
    assert tab.forms.form is not None
    tab.forms.form.set_values(
        {"type": "arrest", "happened_on": FuzzyDate("2020-02"), "text": Wording(en="EXAMPLE")}
    )
    tab.forms.form.submitted.emit()
    assert [entry.type for entry in timeline.entries(vault, case_id, "en")] == ["arrest"]

    tab.view.setCurrentIndex(tab.model.index(1))
    tab._on_edit()
    assert tab.forms.form is not None
    tab.forms.form.set_values({"type": "detention"})
    tab.forms.form.submitted.emit()
    assert [entry.type for entry in timeline.entries(vault, case_id, "en")] == ["detention"]

    tab._on_remove()
    assert timeline.entries(vault, case_id, "en") == []
    vault.undo()
    assert len(timeline.entries(vault, case_id, "en")) == 1

    tab.add_detention()
    assert tab.forms.form is not None
    tab.forms.form.set_values({"basis": "sentence", "length": 5.0, "unit": "year"})
    tab.forms.form.submitted.emit()
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


def test_what_is_searched_is_found_in_any_spelling_and_folded_entries_stay_folded(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    events.add(vault, case_id, "search", FuzzyDate("2020"), Wording(ru="ПРИМЕР: обыск в Қостанай"))
    add(vault, case_id, "2021", "EXAMPLE Kostanai", type="torture", sensitive=True)
    add(vault, case_id, "2022", "EXAMPLE elsewhere")
    tab = page.case.timeline
    tab.bar.search.setText("қостанай")
    assert [line for line in lines(tab) if "," in line] == [
        "2021, Sensitive entry, folded",
        "2020, Search, ПРИМЕР: обыск в Қостанай",
    ]
    assert "2 of 3 entries" in words_in(tab.bar)
    tab.bar.search.setText("no such words")
    assert tab._stack.currentWidget() is tab._no_match
    tab.bar.show_all()
    assert tab.model.count == 3


def test_the_order_is_turned(vault: Vault, case_id: int, page: CasesPage) -> None:
    add(vault, case_id, "2020", "EXAMPLE two")
    add(vault, case_id, "2019", "EXAMPLE one")
    tab = page.case.timeline
    tab.bar.order.click()
    assert [line[:4] for line in lines(tab)] == ["2019", "2019", "2020", "2020"]
    assert tab.bar.order.accessibleName() == "Oldest first. Turn round"


def test_as_known_on_a_day_leaves_out_what_was_learned_later(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    add(vault, case_id, "Feb 2020", "EXAMPLE early", learned_on=FuzzyDate("2020-03-01"))
    add(vault, case_id, "Jan 2020", "EXAMPLE late", learned_on=FuzzyDate("2020-05"))
    add(vault, case_id, "2019", "EXAMPLE entered today")
    contacts.log(vault, case_id, "EXAMPLE NOTE, not a real call.", on=date(2020, 2, 2))
    tab = page.case.timeline
    assert "Jan 2020, Arrest, EXAMPLE late, learned May 2020" in lines(tab)
    tab.bar.known.click()
    for day, seen in (
        ("1 may 2020", ["early", "NOTE"]),
        ("31 may 2020", ["early", "NOTE", "late"]),
        ("1 feb 2020", []),
    ):
        tab.bar.day.line.setText(day)
        assert [word for word in ("early", "NOTE", "late", "entered") if word in "".join(lines(tab))] == seen
    tab.bar.known.click()
    assert tab.model.count == 4


def test_when_we_learned_it_is_edited_and_told(vault: Vault, case_id: int, page: CasesPage) -> None:
    add(vault, case_id, "2019", "EXAMPLE one")
    tab = page.case.timeline
    tab._on_edit()
    assert tab.forms.form is not None
    tab.forms.form.field("learned_on").set_typed("3 feb 2021")
    tab.forms.form.submitted.emit()
    tab._on_turned(tab.model.index(1))
    assert "When we learned it\n3 Feb 2021" in words_in(panel(tab, 2))


def test_keys_open_edit_and_remove(vault: Vault, case_id: int, page: CasesPage) -> None:
    for year in ("2019", "2020", "2021"):
        add(vault, case_id, year, f"EXAMPLE {year}")
    tab, keys = page.case.timeline, Keys()
    tab.view.setFocus()
    keys.press(Qt.Key.Key_Home)
    said: list[str] = []
    tab._desk.said.connect(lambda sentence, _undo: said.append(sentence))
    keys.press(Qt.Key.Key_Return)
    assert isinstance(panel(tab, 2), EntryPanel)
    keys.press(Qt.Key.Key_Down)
    assert tab.current() is not None and "EXAMPLE 2020" in lines(tab)[tab.view.currentIndex().row()]
    keys.press(Qt.Key.Key_F2)
    assert tab.forms.form is not None
    keys.press(Qt.Key.Key_Escape)
    assert tab.forms.form is None and QApplication.focusWidget() is tab.view
    keys.press(Qt.Key.Key_Delete)
    assert said == ["“Arrest, 2020” was removed."]
    left = tab.current()
    assert left is not None and left.text == "EXAMPLE 2019"
    vault.undo()
    assert tab.model.count == 3


def test_a_letter_stays_on_file_and_what_it_is_told(vault: Vault, case_id: int, page: CasesPage) -> None:
    with vault.change("Test letter") as session:
        session.add(
            Letter(case_id=case_id, code="7Q4F", template="x", language="en", dated_on=date(2020, 1, 1))
        )
    tab = page.case.timeline
    tab._on_remove()
    assert tab.model.count == 1


def test_who_took_part_is_said_in_one_form(vault: Vault, case_id: int, page: CasesPage) -> None:
    event_id = add(vault, case_id, "2019", "EXAMPLE one")
    person_id = make.subject(vault, case_id)
    tab = page.case.timeline
    entry = tab.current()
    assert entry is not None
    for role in ("victim", "witness", None):
        tab.forms.edit_people(entry, "done")
        assert tab.forms.form is not None
        tab.forms.form.field(str(person_id)).set_value(role)
        tab.forms.form.submitted.emit()
        assert events.roles(vault, event_id) == ({person_id: role} if role else {})


def test_a_hearing_is_added_from_here_and_needs_a_proceeding(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    tab = page.case.timeline
    tab.add_hearing()
    assert tab.forms.form is None
    proceedings.add(vault, case_id, "civil", "defendant")
    second = proceedings.add(vault, case_id, "criminal", "accused")
    page.reload()
    tab.add_hearing()
    assert tab.forms.form is not None
    tab.forms.form.set_values({"proceeding_id": second, "held_on": FuzzyDate("2030-01-05")})
    tab.forms.form.submitted.emit()
    assert [len(one.hearings) for one in proceedings.of_case(vault, case_id)] == [0, 1]


def test_a_transfer_stands_on_the_timeline(vault: Vault, case_id: int, page: CasesPage) -> None:
    period = custody.add(vault, case_id, make.subject(vault, case_id), "sentence", from_on=FuzzyDate("2019"))
    tab = page.case.timeline
    tab.forms.add_transfer(period)
    assert tab.forms.form is not None
    tab.forms.form.field("moved_on").set_typed("2020")
    tab.forms.form.field("facility_id").set_typed("EXAMPLE colony")
    tab.forms.form.submitted.emit()
    assert lines(tab)[1] == "2020, Transfer to another facility, EXAMPLE colony"
    records.remove(vault, DetentionPeriod, period)
    assert tab.model.count == 0


def test_what_is_looked_at_survives_a_new_window(vault: Vault, case_id: int, page: CasesPage) -> None:
    tab = page.case.timeline
    tab.bar.search.setText("example")
    tab.bar.order.click()
    tab.bar.known.click()
    tab.bar.day.line.setText("1 may 2020")
    kept, sight = tab.whereabouts(), tab.bar.sight()
    tab.bar.show_all()
    tab.come_back(kept)
    assert tab.bar.sight() == tab.model.sight == sight
    assert sight.known_on == date(2020, 5, 1) and not sight.newest_first


def test_a_long_note_opens_without_being_cut(vault: Vault, case_id: int, page: CasesPage) -> None:
    add(vault, case_id, "2019", "EXAMPLE " + "a long sentence of many words " * 40)
    tab = page.case.timeline
    tab._on_turned(tab.model.index(1))
    QApplication.processEvents()
    opened = panel(tab, 2)
    assert opened.height() >= opened.heightForWidth(opened.width())
    assert all(link.height() >= 24 for link in opened.findChildren(QPushButton))
