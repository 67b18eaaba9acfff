"""A hand on the mouse that counts its clicks. It clicks only what lies under the pointer, as a real one does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

_POPUP_REST_MS = 600  # a combo box takes a release that soon after its press for the end of one click


class Mouse:
    """Scrolling is no click."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clicks = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click the middle of a widget, or a point of it."""
        place = at or widget.rect().center()
        window = widget.window()
        under = window.childAt(widget.mapTo(window, place))
        assert under is not None and (under is widget or widget.isAncestorOf(under)), (
            "it is not there to click"
        )
        assert widget.isEnabled(), "it can't be pressed now"
        self.clicks += 1
        QTest.mouseClick(
            under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, widget.mapTo(window, place))
        )

    def press(self, page: QWidget, words: str) -> None:
        """Click the button with these words."""
        found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
        assert found, f"there is no button “{words}”"
        self.click(found[0])

    def row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Click a row of a list."""
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.click(view.viewport(), place)

    def choose(self, combo: QComboBox, row: int) -> None:
        """Open a combo box and click a row."""
        self.click(combo)
        self.qtbot.waitUntil(combo.view().isVisible)
        self.qtbot.wait(_POPUP_REST_MS)
        view = combo.view()
        view.scrollTo(combo.model().index(row, 0))
        self.clicks += 1
        place = view.visualRect(combo.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert combo.currentIndex() == row

    def menu(self, opener: QPushButton, words: str) -> None:
        """Open the menu of a button and click an entry."""
        menu = opener.menu()
        assert menu is not None
        self.qtbot.waitUntil(lambda: opener.isVisible())
        self.clicks += 1
        opened: list[QMenu] = []
        menu.aboutToShow.connect(lambda: opened.append(menu))
        menu.popup(opener.mapToGlobal(QPoint(0, opener.height())))  # a press would wait for the menu to close
        assert opened and QApplication.activePopupWidget() is menu
        entry = next(action for action in menu.actions() if action.text() == words)
        assert entry.isEnabled()
        self.clicks += 1
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
