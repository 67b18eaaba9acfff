"""A toast is seen long enough, never in the way of the keyboard, and loses no Undo that still holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kazrights.gui.parts import toast as toasts
from kazrights.gui.parts.toast import STAYS_MS, Toast


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def toast(room: QWidget) -> Toast:
    return Toast(room)


def undo_of(toast: Toast) -> QPushButton:
    return next(b for b in toast.findChildren(QPushButton) if b.text() == "Undo")


def test_it_stays_twelve_seconds_at_least() -> None:
    assert STAYS_MS >= 12_000


def test_it_goes_by_itself(qtbot: QtBot, room: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toasts, "STAYS_MS", 50)
    toast = Toast(room)
    toast.tell("“EXAMPLE call” is done.")
    qtbot.waitUntil(lambda: toast.sentence == "")


def test_the_mouse_and_the_keyboard_keep_it(qtbot: QtBot, toast: Toast) -> None:
    toast.tell("“EXAMPLE call” is done.", undo=True)
    assert toast._timer.isActive()
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast._timer.isActive()
    undo_of(toast).setFocus()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive(), "the keyboard is still on it"
    undo_of(toast).clearFocus()
    assert toast._timer.isActive()


def test_news_leaves_an_undo_that_still_holds(qtbot: QtBot, toast: Toast) -> None:
    toast.tell("“EXAMPLE call” is done.", undo=True)
    toast.tell("Backup made.")
    assert toast.sentence == "Backup made."
    assert undo_of(toast).isVisible()
    assert undo_of(toast).accessibleName() == "Undo: “EXAMPLE call” is done."
    with qtbot.waitSignal(toast.undo_wanted):
        undo_of(toast).click()
    assert toast.sentence == ""
    toast.tell("Undone.")
    assert not undo_of(toast).isVisible()


def test_the_next_undo_takes_the_place_of_the_one_before(toast: Toast) -> None:
    toast.tell("one", undo=True)
    toast.tell("two", undo=True)
    assert toast.sentence == "two"
    assert undo_of(toast).accessibleName() == "Undo: two"


def test_it_moves_from_what_has_the_focus(qtbot: QtBot, room: QWidget, toast: Toast) -> None:
    field = QLineEdit(room)
    field.setGeometry(30, 450, 200, 32)
    field.show()
    field.setFocus()
    toast.tell("“EXAMPLE call” is done.", undo=True)
    assert not toast.geometry().intersects(field.geometry())
    field.move(30, 100)
    toast.tell("two", undo=True)
    assert toast.geometry().bottomLeft().x() < 40, "back in its usual place"
    field.move(30, 440)
    qtbot.waitUntil(lambda: not toast.geometry().intersects(field.geometry()))


def test_it_moves_from_the_current_row_and_not_from_the_whole_list(
    qtbot: QtBot, room: QWidget, toast: Toast
) -> None:
    rows = QListWidget(room)
    rows.addItems([f"row {n}" for n in range(60)])
    rows.setGeometry(0, 0, 300, 500)
    rows.show()
    rows.setFocus()
    rows.setCurrentRow(0)
    toast.tell("“EXAMPLE call” is done.", undo=True)
    usual = toast.geometry()
    rows.setCurrentRow(59)
    rows.scrollToBottom()
    qtbot.waitUntil(lambda: toast.geometry() != usual)
    row = rows.visualItemRect(rows.item(59))
    row.moveTopLeft(rows.viewport().mapTo(room, row.topLeft()))
    assert not toast.geometry().intersects(row)


def test_a_page_that_only_scrolls_does_not_drive_it_away(qtbot: QtBot, room: QWidget, toast: Toast) -> None:
    page = QScrollArea(room)
    page.setGeometry(200, 0, 700, 500)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.show()
    page.setFocus()
    assert page.hasFocus()
    toast.tell("“EXAMPLE call” is done.")
    assert toast.geometry().bottom() > room.height() - 60 and toast.x() < 60


def test_it_is_announced_to_a_screen_reader(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def heard(event: object) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
    toast.tell("“EXAMPLE call” is done.", undo=True)
    assert said == ["“EXAMPLE call” is done."]


def test_a_long_sentence_is_shown_whole(room: QWidget, toast: Toast) -> None:
    toast.tell(
        "“" + "A" * 30 + " " + "B" * 50 + "” " + "is done and much more is told of it. " * 6, undo=True
    )
    toast.tell("News. " * 40)
    label_heights = [label.height() for label in (toast._news, toast._text)]
    needed = [label.heightForWidth(label.width()) for label in (toast._news, toast._text)]
    assert label_heights >= needed
    assert toast.geometry().top() >= 0
    assert toast.mapTo(room, QPoint(0, toast.height())).y() <= room.height()
    assert toast.focusPolicy() == Qt.FocusPolicy.NoFocus
