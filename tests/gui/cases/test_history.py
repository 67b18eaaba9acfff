"""History: read step by step, values folded until asked for, any field put back; read in pages."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, contacts, events, proceedings, records
from kazrights.gui.cases.fact_line import FactLine
from kazrights.gui.cases.history_step import HistoryStep
from kazrights.gui.cases.history_tab import HistoryTab
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.main_window import MainWindow
from kazrights.model.case import Case
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
    page.case.header.wanted.emit("history")
    return page


def shown(tab: HistoryTab) -> list[HistoryStep]:
    QApplication.processEvents()
    found = [tab._steps.itemAt(at).widget() for at in range(tab._steps.count())]
    return [step for step in found if isinstance(step, HistoryStep)]


def words_in(step: HistoryStep) -> str:
    return "\n".join(label.text() for label in step.findChildren(QLabel) if label.isVisible())


def press(step: HistoryStep, words: str) -> None:
    next(b for b in step.findChildren(QPushButton) if b.isVisible() and b.text() == words).click()
    QApplication.processEvents()


def test_values_are_folded_until_a_step_is_opened(vault: Vault, case_id: int, page: CasesPage) -> None:
    records.edit(vault, Case, case_id, region="KZ-75")
    tab = page.case.history
    assert "Almaty" not in words_in(shown(tab)[0]) and "case: Region" in words_in(shown(tab)[0])
    press(shown(tab)[0], "Show values")
    assert "case, Region: — → Almaty" in words_in(shown(tab)[0])
    press(shown(tab)[0], "Hide values")
    assert "Almaty" not in words_in(shown(tab)[0])


def test_a_value_is_restored_with_undo(vault: Vault, case_id: int, page: CasesPage) -> None:
    records.edit(vault, Case, case_id, region="KZ-75")
    records.edit(vault, Case, case_id, region="KZ-79")
    said: list[tuple[str, bool]] = []
    page.desk.said.connect(lambda sentence, undo: said.append((sentence, undo)))
    tab = page.case.history
    press(shown(tab)[0], "Show values")
    press(shown(tab)[0], "Restore")
    assert cases.load(vault, case_id).region == "KZ-75"
    assert said == [("Region of the case is as it was before.", True)]
    assert "Restore Region of case" in words_in(shown(tab)[0])
    assert not any(b.text() == "Restore" for b in shown(tab)[1].findChildren(QPushButton))
    vault.undo()
    assert cases.load(vault, case_id).region == "KZ-79"


def test_a_sensitive_value_takes_one_more_step(vault: Vault, case_id: int, page: CasesPage) -> None:
    contacts.log(vault, case_id, "EXAMPLE NOTE, not a real call.")
    tab = page.case.history
    press(shown(tab)[0], "Show values")
    assert "contact, Note: folded" in words_in(shown(tab)[0])
    assert "EXAMPLE NOTE" not in words_in(shown(tab)[0])
    press(shown(tab)[0], "Show")
    assert "EXAMPLE NOTE" in words_in(shown(tab)[0])


def test_many_steps_come_in_pages(vault: Vault, case_id: int, open_page: Open) -> None:
    event_id = events.add(vault, case_id, "arrest")
    for day in range(120):
        records.edit(vault, Event, event_id, happened_on=FuzzyDate(f"{1400 + day}"))
    page = open_page()
    page.case.header.wanted.emit("history")
    tab = page.case.history
    started = time.perf_counter()
    page.reload()
    assert time.perf_counter() - started < 0.5
    assert len(shown(tab)) == 25 and tab._older.isVisible()
    started = time.perf_counter()
    tab._older.click()
    assert time.perf_counter() - started < 0.5
    assert len({step.step.id for step in shown(tab)}) == 50


def test_one_record_is_followed_from_where_it_stands(vault: Vault, case_id: int, page: CasesPage) -> None:
    event_id = events.add(vault, case_id, "arrest", FuzzyDate("2020"), Wording(en="EXAMPLE"))
    events.add(vault, case_id, "search")
    records.edit(vault, Event, event_id, type="search")
    page.case.look_at(page.case.timeline)
    timeline = page.case.timeline
    index = timeline.model.index_of("event", event_id)
    entry = index.data(0x100).entry
    next(call for words, _tip, call in timeline._offers(entry) if words == "History")()
    tab = page.case.history
    assert page.case.tabs.currentWidget() is tab
    assert [step.step.title for step in shown(tab)] == ["Edit event", "Add event"]
    assert "event, What happened: Arrest → Search" in words_in(shown(tab)[0])
    tab.show_whole()
    assert len(shown(tab)) == 4


def test_a_line_of_a_proceeding_leads_to_its_history(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceedings.add(vault, case_id, "criminal", "accused")
    page.case.look_at(page.case.proceedings)
    QApplication.processEvents()
    line = page.case.proceedings._shown()[0].findChildren(FactLine)[0]
    menu = line.menu
    next(action for action in menu.actions() if action.text() == "History").trigger()
    assert [step.step.title for step in shown(page.case.history)] == ["Add proceeding"]


def test_another_case_begins_with_its_own_history_folded(vault: Vault, case_id: int, page: CasesPage) -> None:
    other = make.case(vault, "Sample Person")
    page.case.look_at_history("case", case_id, "EXAMPLE")
    page.show_item(other)
    page.case.header.wanted.emit("history")
    assert len(shown(page.case.history)) == 1 and "Sample" not in words_in(shown(page.case.history)[0])


def test_the_menu_of_the_case_leads_to_each_form_and_to_the_history(
    vault: Vault, case_id: int, window: MainWindow
) -> None:
    window.go_to("cases", case_id)
    case = window.page("cases").case
    window.commands["add_event"].trigger()
    assert case.tabs.currentWidget() is case.timeline and case.timeline.forms.form is not None
    window.commands["add_detention"].trigger()
    assert case.tabs.currentWidget() is case.proceedings and case.proceedings.custody.form is not None
    window.commands["add_proceeding"].trigger()
    assert case.proceedings._add.form is not None
    window.commands["case_history"].trigger()
    assert case.tabs.currentWidget() is case.history
