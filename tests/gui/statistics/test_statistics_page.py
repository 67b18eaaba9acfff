"""The place of counts: a question, numbers, bars with their tables, and the way to the cases behind each."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, records
from kazrights.casework.filters import Filters
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.statistics.chart import Chart
from kazrights.gui.statistics.page import StatisticsPage
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_STATES = ("imprisoned", "at_liberty", "released")


def _shown(qtbot: QtBot, vault: Vault) -> StatisticsPage:
    made = StatisticsPage(Desk(vault))
    qtbot.addWidget(made)
    made.resize(960, 560)
    made.show()
    made.activateWindow()
    _wait(qtbot, made)
    return made


def _wait(qtbot: QtBot, page: StatisticsPage) -> None:
    qtbot.waitUntil(lambda: page.counts is not None and not page._counting)


@pytest.fixture
def page(qtbot: QtBot, vault: Vault) -> StatisticsPage:
    for n in range(6):
        case_id = make.case(vault, f"Test Person {n}")
        records.edit(
            vault,
            Case,
            case_id,
            victim_status=_STATES[n % 3] if n < 5 else None,
            opened_on=date(2020 + n % 2, 5, 1),
        )
    return _shown(qtbot, vault)


def _said(chart: Chart, role: Qt.ItemDataRole) -> list[str]:
    model = chart.bars.model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_an_empty_casebook_says_what_will_stand_here(qtbot: QtBot, vault: Vault) -> None:
    page = _shown(qtbot, vault)
    assert page._stack.currentWidget() is page._empty
    with qtbot.waitSignal(page.desk.wanted) as wanted:
        page.starting_point().focusProxy().click()  # type: ignore[union-attr]
    assert wanted.args == ["new_case", 0]
    make.case(vault)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._page)


def test_numbers_and_bars_with_words_for_a_screen_reader(page: StatisticsPage) -> None:
    assert page.cards["cases"].number.text() == "6"
    assert page.cards["cases"].accessibleName() == "Cases: 6"
    assert page.cards["open"].link.text() == "Open these 6 cases"
    assert not page.cards["held"].link.isVisible()
    assert page.cards["days"].number.text() == "not known"
    assert _said(page.states, Qt.ItemDataRole.DisplayRole)[-1] == "not recorded"
    assert "Imprisoned: 2 (still open: 2)" in _said(page.states, Qt.ItemDataRole.AccessibleTextRole)
    assert all(widget.accessibleName() for widget in (page.states.bars, page.states.table, page.states.open))


def test_below_three_values_there_is_only_the_table(page: StatisticsPage) -> None:
    chart = page.categories
    assert chart.note.text() == "Not enough data for a chart. Here is the table."
    assert chart.table.isVisible() and not chart.bars.isVisible() and not chart.turn.isVisible()
    assert page.offices.note.text() == "There is nothing to count."


def test_the_table_says_what_the_bars_show_and_is_copied(qtbot: QtBot, page: StatisticsPage) -> None:
    chart = page.states
    assert chart.bars.isVisible()
    chart.turn.click()
    assert chart.table.isVisible() and not chart.bars.isVisible()
    assert chart.turn.text() == "Show as bars"
    with qtbot.waitSignal(page.desk.said) as said:
        chart.copy.click()
    assert "every other program can read it" in said.args[0]
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "State of the person\tstill open\tfinished\tTogether"
    assert "Imprisoned\t2\t0\t2" in lines and lines[-1] == "not recorded\t1\t0\t1"
    page.small.click()
    chart.copy.click()
    assert "Imprisoned\t<5\t0\t<5" in QGuiApplication.clipboard().text().splitlines()


def test_what_is_chosen_leads_to_its_cases(qtbot: QtBot, page: StatisticsPage) -> None:
    chart = page.states
    assert chart.open.text() == "Open these 6 cases"
    at = _said(chart, Qt.ItemDataRole.DisplayRole).index("not recorded")
    chart.bars.setFocus()
    chart.bars.setCurrentIndex(chart.bars.model().index(at - 1, 0))
    assert chart.open.text() == "Open this 1 case"
    qtbot.keyClick(chart.bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.desk.cases_wanted) as wanted:
        chart.open.click()
    assert wanted.args == [Filters.of(state=("-",))]
    with qtbot.waitSignal(page.desk.cases_wanted):
        qtbot.keyClick(chart.bars, Qt.Key.Key_Return)
    chart.turn.click()
    chart.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(page.desk.cases_wanted) as wanted:
        chart.open.click()
    assert cases.count(page.desk.vault, wanted.args[0]) == 2


def test_the_question_is_a_sentence_that_narrows_what_is_counted(qtbot: QtBot, page: StatisticsPage) -> None:
    assert page.question.parts["opened"].words == "opened at any time"
    assert not page.question.clear.isVisible()
    popup = page.question.offer("opened")
    item = next(popup.values.item(at) for at in range(3) if popup.values.item(at).text() == "2020")
    popup._toggle(item)
    popup.close()
    assert page.question.parts["opened"].words == "Opened: 2020"
    qtbot.waitUntil(lambda: page.state.text() == "3 cases fit.")
    assert page.cards["cases"].number.text() == "3"
    page.question.clear.click()
    qtbot.waitUntil(lambda: page.state.text() == "Counted over the whole casebook.")
    assert page.cards["cases"].number.text() == "6"


def test_no_case_that_fits_is_not_an_empty_casebook(qtbot: QtBot, page: StatisticsPage) -> None:
    page.question.ask(Filters.of(opened=("1999",)))
    qtbot.waitUntil(lambda: page.state.text() == "0 cases fit.")
    assert page._stack.currentWidget() is page._page
    assert page.question.parts["opened"].words == "Opened: 1999"


def test_a_change_is_counted_and_the_last_question_wins(qtbot: QtBot, page: StatisticsPage) -> None:
    make.case(page.desk.vault, "Sample Person")
    page.question.ask(Filters.of(opened=("2020",)))
    page.question.ask(Filters.of(opened=("-",)))
    qtbot.waitUntil(lambda: page.state.text() == "1 case fits.")


def test_what_was_in_view_comes_back(qtbot: QtBot, page: StatisticsPage) -> None:
    page.states.turn.click()
    page.small.click()
    page.question.ask(Filters.of(opened=("2020",)))
    there = page.whereabouts()
    other = _shown(qtbot, page.desk.vault)
    other.come_back(there)
    qtbot.waitUntil(lambda: other.state.text() == "3 cases fit.")
    assert other.states.table.isVisible()
    assert other.small.isChecked() and other.states.hides_small


def test_bars_are_painted_in_the_colours_of_the_theme(qapp: QApplication, page: StatisticsPage) -> None:
    for dark in (False, True):
        theme.apply(qapp, dark=dark)
        image = page.states.bars.grab().toImage()
        row = page.states.bars.visualRect(page.states.bars.model().index(0, 0))
        inside = QPoint(row.left() + 20, row.bottom() - 12)
        assert image.pixelColor(inside).name() == theme.colour("accent").name()
    theme.apply(qapp)


def test_tab_leaves_bars_and_table_and_narrow_pages_stack(qtbot: QtBot, page: StatisticsPage) -> None:
    assert not page.states.table.tabKeyNavigation() and not page.states.bars.tabKeyNavigation()
    assert page.states.y() == page.categories.y()
    page.resize(560, 560)
    qtbot.waitUntil(lambda: page.states.y() > page.categories.y())
    assert page._page.widget().minimumSizeHint().width() <= 560  # type: ignore[union-attr]


def test_its_place_and_command_lead_there_and_cases_open_in_the_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    for n in range(3):
        make.case(window.desk.vault, f"Test Person {n}")
    window.commands["statistics"].trigger()
    page = window.page("statistics")
    assert window.place == "statistics"
    _wait(qtbot, page)
    page.cards["open"].link.click()
    assert window.place == "cases"
    assert window.page("cases").list.filters == page.cards["open"]._shows
    assert window.page("cases").list.model.total == 3
