"""Saved views stand in the navigation with a live count; renamed, moved and removed there, and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, views
from kazrights.casework.filters import Filters
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CLOSED = Filters.of(status=("closed",))


def said(window: MainWindow) -> list[str]:
    """The rows of the navigation, as a screen reader says them."""
    model = window.nav.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def index_of(window: MainWindow, words: str) -> QModelIndex:
    return next(
        window.nav.model().index(row, 0) for row, spoken in enumerate(said(window)) if words in spoken
    )


def click(window: MainWindow, words: str) -> None:
    place = window.nav.visualRect(index_of(window, words)).center()
    QTest.mouseClick(window.nav.viewport(), Qt.MouseButton.LeftButton, pos=place)


def two_cases(vault: Vault) -> tuple[int, int]:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Sample Person")
    cases.set_status(vault, second, "closed")
    return first, second


def test_filters_are_saved_as_a_view_and_the_count_is_kept_up(
    vault: Vault, window: MainWindow, qtbot: QtBot
) -> None:
    first, _second = two_cases(vault)
    window.go_to("cases")
    listing = window.page("cases").list
    listing.head.chips.changed.emit(CLOSED)
    window.commands["save_view"].trigger()
    assert listing.head.name.line.text() == "Status: Closed" and listing.head.name.line.hasFocus()
    listing.head.name.line.setText("EXAMPLE closed")
    QTest.keyClick(listing.head.name.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved view: EXAMPLE closed, 1" in said(window))
    assert index_of(window, "EXAMPLE closed") == window.nav.currentIndex()
    cases.set_status(vault, first, "closed")
    qtbot.waitUntil(lambda: "Saved view: EXAMPLE closed, 2" in said(window))
    assert listing.model.matching == 2


def test_a_view_shows_its_cases_and_the_place_shows_all(vault: Vault, window: MainWindow) -> None:
    _first, second = two_cases(vault)
    views.save(vault, "EXAMPLE closed", CLOSED)
    click(window, "EXAMPLE closed")
    listing = window.page("cases").list
    assert window.place == "cases" and listing.first() == second and listing.model.matching == 1
    window.go_to("today")
    window.go_to("cases")
    assert window.nav.currentIndex() == index_of(window, "EXAMPLE closed") and listing.model.matching == 1
    click(window, "Cases")
    assert listing.model.matching == 2 and window.nav.currentIndex() == index_of(window, "Cases")


def test_what_was_changed_in_a_view_waits_there_and_can_be_saved_or_dropped(
    vault: Vault, window: MainWindow
) -> None:
    two_cases(vault)
    view_id = views.save(vault, "EXAMPLE closed", CLOSED)
    click(window, "EXAMPLE closed")
    page = window.page("cases")
    page.list._on_asked(CLOSED.with_text("nobody"))
    click(window, "Cases")
    assert page.list.filters == Filters()
    click(window, "EXAMPLE closed")
    assert page.list.filters.text == "nobody" and page.list.head.typed == "nobody"
    page.list.head.offer_taken.emit("revert")
    assert page.list.filters == CLOSED
    page.list._on_asked(Filters.of(status=("active",)))
    page.list.head.offer_taken.emit("update")
    assert Filters.from_json(views.get(vault, view_id).filters) == Filters.of(status=("active",))
    window.undo()
    assert page.list.filters == CLOSED


def test_views_are_moved_renamed_and_removed_by_key(vault: Vault, window: MainWindow, qtbot: QtBot) -> None:
    for name in ("EXAMPLE one", "EXAMPLE two"):
        views.save(vault, name, CLOSED)
    click(window, "EXAMPLE two")
    window.nav.setFocus()
    QTest.keyClick(window.nav, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [view.name for view in views.all(vault)] == ["EXAMPLE two", "EXAMPLE one"]
    assert window.nav.currentIndex() == index_of(window, "EXAMPLE two")
    QTest.keyClick(window.nav, Qt.Key.Key_F2)
    line = window.page("cases").list.head.name.line
    qtbot.waitUntil(line.hasFocus)
    line.setText("EXAMPLE three")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [view.name for view in views.all(vault)] == ["EXAMPLE three", "EXAMPLE one"]
    window.nav.setFocus()
    QTest.keyClick(window.nav, Qt.Key.Key_Delete)
    assert [view.name for view in views.all(vault)] == ["EXAMPLE one"]
    assert window.page("cases").views.id == 0
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "View “EXAMPLE three” removed." in words
    window.undo()
    assert [view.name for view in views.all(vault)] == ["EXAMPLE three", "EXAMPLE one"]


def test_the_menu_of_a_view_names_its_keys_and_works(vault: Vault, window: MainWindow, qtbot: QtBot) -> None:
    views.save(vault, "EXAMPLE one", CLOSED)
    place = window.nav.visualRect(index_of(window, "EXAMPLE one")).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, window.nav.mapToGlobal(place))
    QApplication.sendEvent(window.nav.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.shortcut().toString() for action in menu.actions()] == [
        "F2",
        "Ctrl+Up",
        "Ctrl+Down",
        "Del",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert views.all(vault) == []


def test_the_menu_is_not_offered_for_a_place(window: MainWindow) -> None:
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(20, 20), window.nav.mapToGlobal(QPoint(20, 20))
    )
    QApplication.sendEvent(window.nav.viewport(), asked)
    assert QApplication.activePopupWidget() is None


def test_commands_without_a_view_say_so(window: MainWindow) -> None:
    window.commands["remove_view"].trigger()
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "No saved view is shown. Choose one first." in words


def test_the_sidebar_goes_and_stays_away(vault: Vault, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.nav.isVisible()
    again = MainWindow(window.desk)
    qtbot.addWidget(again)
    assert again.nav.isHidden()
    again.commands["sidebar"].trigger()
    assert not again.nav.isHidden()
