"""Every control of these pages says what it is, and Tab walks through all of them and out again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, letters, officials
from kazrights.casework.letter_paper import Choice
from kazrights.gui import tasks
from kazrights.gui.country.page import CountryPage
from kazrights.gui.desk import Desk
from kazrights.gui.letters.composer import LetterComposer
from kazrights.gui.letters.reader import LetterReader
from kazrights.gui.letters.sheet_view import SheetView
from kazrights.gui.officials.page import OfficialsPage
from kazrights.store.vault import Vault


def _composer(desk: Desk) -> QWidget:
    return LetterComposer(desk, cases.find(desk.vault, "Bokayev"))


def _reader(desk: Desk) -> QWidget:
    office = officials.by_code(desk.vault, "prosecutor_general")
    case_id = cases.find(desk.vault, "Bokayev")
    return LetterReader(
        desk, letters.write(desk.vault, Choice(case_id, office.id, "prisoner-of-conscience", "en"))
    )


def _sheet(desk: Desk) -> QWidget:
    return SheetView(desk, cases.find(desk.vault, "Bokayev"))


PAGES: dict[str, Callable[[Desk], QWidget]] = {
    "composer": _composer, "reader": _reader, "sheet": _sheet, "officials": OfficialsPage, "country": CountryPage,
}  # fmt: skip


@pytest.fixture(params=PAGES, ids=list(PAGES))
def page(request: pytest.FixtureRequest, qtbot: QtBot, sample: Vault) -> QWidget:
    made = PAGES[request.param](Desk(sample))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.resize(1000, 700)
        made.show()
    tasks.wait_for_all()
    QApplication.processEvents()
    return made


def _controls(page: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def test_every_control_has_a_name(page: QWidget) -> None:
    nameless = [
        widget
        for widget in _controls(page)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_tab_walks_through_all_and_back(qtbot: QtBot, page: QWidget) -> None:
    page.activateWindow()
    wanted, seen = set(_controls(page)), set()
    start = QApplication.focusWidget() or page
    for _step in range(len(wanted) * 2 + 10):
        qtbot.keyClick(QApplication.focusWidget() or start, Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    exclusive = {w for w in wanted if isinstance(w, QAbstractButton) and w.group() and not w.isChecked()}
    assert wanted - seen - exclusive == set()


def test_labels_are_plain_text(page: QWidget) -> None:
    assert {label.textFormat() for label in page.findChildren(QLabel) if label.text()} == {
        Qt.TextFormat.PlainText
    }
