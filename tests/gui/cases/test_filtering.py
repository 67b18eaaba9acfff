"""Chips over the cases: added, edited in place, taken away by mouse and keys; what stands where none fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base.i18n import _
from kazrights.casework import cases, records
from kazrights.casework.case_sort import SORTS
from kazrights.casework.filters import FILTERS, Filters
from kazrights.gui.cases.case_list_model import PAGE, ROW
from kazrights.gui.cases.filter_popup import FilterPopup
from kazrights.gui.cases.page import CasesPage
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def popup() -> FilterPopup:
    found = QApplication.activePopupWidget()
    assert isinstance(found, FilterPopup)
    return found


def chip(page: CasesPage, name: str) -> str:
    return page.list.head.chips.chips[name].words


def shown(page: CasesPage) -> list[str]:
    model = page.list.model
    return [model.index(at, 0).data(ROW).heading for at in range(model.rowCount())]


@pytest.fixture
def page(vault: Vault, open_page: Open) -> CasesPage:
    for name, state in (("Alpha Example", "imprisoned"), ("Beta Example", "wanted"), ("Gamma Example", None)):
        records.edit(vault, Case, make.case(vault, name), victim_status=state)
    return open_page()


def test_a_chip_is_added_by_keys_and_takes_effect_at_each_tick(page: CasesPage, qtbot: QtBot) -> None:
    page.list.head.add.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [_(held.label) for held in FILTERS.values()]
    menu.actions()[list(FILTERS).index("state")].trigger()
    menu.close()
    assert popup().focusWidget() is popup()._find
    QTest.keyClicks(popup()._find, "impris")
    QTest.keyClick(popup()._find, Qt.Key.Key_Return)
    assert shown(page) == ["Alpha Example"] and chip(page, "state") == "State: Imprisoned"
    wanted = popup().values.findItems("Wanted", Qt.MatchFlag.MatchExactly)[0]
    popup()._find.clear()
    popup().values.setCurrentItem(wanted)
    QTest.keyClick(popup().values, Qt.Key.Key_Space)
    assert shown(page) == ["Alpha Example", "Beta Example"]
    QTest.keyClick(popup().values, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert page.list.head.chips.chips["state"].hasFocus()
    assert chip(page, "state") == "State: Imprisoned or Wanted"


def test_a_chip_is_edited_in_place_and_taken_away(page: CasesPage) -> None:
    page.list.head.chips.changed.emit(Filters.of(state=("imprisoned", "wanted"), appeal=("no",)))
    page.list.head.chips.chips["state"].click()
    values = popup().values
    ticked = [
        values.item(at).text()
        for at in range(values.count())
        if values.item(at).checkState() == Qt.CheckState.Checked
    ]
    assert ticked == ["Imprisoned", "Wanted"]
    item = values.findItems("Imprisoned", Qt.MatchFlag.MatchExactly)[0]
    QTest.mouseClick(values.viewport(), Qt.MouseButton.LeftButton, pos=values.visualItemRect(item).center())
    assert shown(page) == ["Beta Example"]
    popup().close()
    away = page.list.head.chips.findChildren(QPushButton)
    name = "Take away the filter: State: Wanted"
    next(made for made in away if made.accessibleName() == name and made.isVisible()).click()
    assert page.list.filters == Filters.of(appeal=("no",)) and len(shown(page)) == 3


def test_of_a_single_choice_the_newest_counts_and_closes(page: CasesPage) -> None:
    page.list.head.chips.changed.emit(Filters.of(next=("yes",)))
    page.list.head.chips.chips["next"].click()
    values = popup().values
    values.setCurrentRow(1)
    QTest.keyClick(values, Qt.Key.Key_Space)
    assert page.list.filters == Filters.of(next=("no",)) and chip(page, "next") == "No next action"
    assert QApplication.activePopupWidget() is None


def test_words_and_chips_that_fit_nothing_are_both_said_and_cleared(page: CasesPage) -> None:
    page.list._on_asked(Filters.of("alpha", state=("wanted",)))
    words = [label.text() for label in page.list.findChildren(QLabel) if label.isVisible()]
    assert "No case matches “alpha” and fits: State: Wanted." in words
    assert "1 match outside the filters:" in words
    page.list._no_match._clear_text.click()
    assert shown(page) == ["Beta Example"] and page.list.head.typed == ""
    page.list._on_asked(Filters.of("alpha", state=("wanted",)))
    page.list._no_match._clear_filters.click()
    assert shown(page) == ["Alpha Example"] and page.list.head.typed == "alpha"


def test_a_match_outside_the_filters_is_opened(page: CasesPage, vault: Vault) -> None:
    page.list._on_asked(Filters.of("alpha", state=("wanted",)))
    outside = page.list._no_match._found.itemAt(0).widget()
    assert isinstance(outside, QPushButton)
    outside.click()
    assert page.current_case_id() == cases.find(vault, "Alpha Example")


def test_words_stay_through_a_change_and_go_with_escape(page: CasesPage, vault: Vault, qtbot: QtBot) -> None:
    page.focus_filter()
    Keys().write("beta")
    qtbot.waitUntil(lambda: page.list.filters.text == "beta")
    make.case(vault, "Delta Example")
    assert page.list.head.typed == "beta" and shown(page) == ["Beta Example"]
    Keys().press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.list.filters.text == "" and len(shown(page)) == 4)


def test_escape_in_the_list_clears_the_words(page: CasesPage) -> None:
    page.list._on_asked(Filters.of("beta", state=("wanted",)))
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Escape)
    assert page.list.filters == Filters.of(state=("wanted",)) and page.list.head.typed == ""


def test_the_order_is_chosen_said_and_remembered(page: CasesPage, vault: Vault) -> None:
    page.list.head.sort.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "By name").trigger()
    menu.close()
    page.list.head.sort.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    assert shown(page) == ["Gamma Example", "Beta Example", "Alpha Example"]
    assert page.list.head.sort.words == "Sort: name, reversed"
    assert vault.setting("cases_sort") == "-name"


def test_the_chosen_row_stays_where_it_is_when_the_list_is_read_again(vault: Vault, open_page: Open) -> None:
    ids = [make.case(vault, f"Sample Person {n:02d}") for n in range(40)]
    page = open_page()
    page.show_item(ids[20])
    view = page.list.view
    view.scrollTo(view.currentIndex(), view.ScrollHint.PositionAtCenter)
    before = view.visualRect(view.currentIndex()).top()
    make.action(vault, ids[20], "EXAMPLE step", vault.today)
    assert view.visualRect(view.currentIndex()).top() == before
    page.list._on_sort(SORTS["name"].turned(down=True))
    assert view.currentIndex().data(ROW).id == ids[20]
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_each_control_over_the_list_has_a_name(page: CasesPage) -> None:
    page.list.head.chips.changed.emit(Filters.of(state=("imprisoned",)))
    for made in page.list.head.findChildren(QPushButton):
        assert made.accessibleName() or made.text(), made
        if not made.text() and made.isVisible():
            assert made.toolTip()
    assert PAGE <= 200
