"""Everything on the page Cases is reached by Tab, left by Tab, and named for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from kazrights.casework import proceedings
from kazrights.gui.cases.page import CasesPage
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAMED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
Show = Callable[[CasesPage], object]
SIGHTS: dict[str, Show] = {
    "overview": lambda page: page.case.look_at(page.case.overview),
    "facts": lambda page: page.case.overview.facts.values.cell("region").edit(),
    "timeline": lambda page: page.case.look_at(page.case.timeline),
    "new event": lambda page: page.case.header.wanted.emit("event"),
    "proceedings": lambda page: page.case.look_at(page.case.proceedings),
    "actions": lambda page: page.case.look_at(page.case.steps),
    "letters": lambda page: page.case.look_at(page.case.letters),
    "new case": lambda page: page.new_case(),
}


@pytest.fixture
def page(vault: Vault, open_page: Open) -> CasesPage:
    case_id = make.case(vault, "Aizhan Example")
    make.action(vault, case_id, due_on=vault.today)
    proceedings.add(vault, case_id, "criminal", "accused")
    return open_page()


def inside(widget: QWidget) -> bool:
    """Parts of a combo box or of a text are not reached themselves."""
    parent = widget.parent()
    return isinstance(parent, QComboBox) or widget.objectName().startswith("qt_")


@pytest.mark.parametrize("sight", SIGHTS)
def test_each_control_has_a_name(page: CasesPage, sight: str) -> None:
    SIGHTS[sight](page)
    QApplication.processEvents()
    nameless = []
    for widget in page.findChildren(QWidget):
        if isinstance(widget, NAMED) and widget.isVisible() and not inside(widget):
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or any(letter.isalpha() for letter in words)):
                nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("sight", SIGHTS)
def test_tab_goes_round_and_is_never_caught(page: CasesPage, sight: str) -> None:
    SIGHTS[sight](page)
    QApplication.processEvents()
    page.focus_filter()
    start, seen = QApplication.focusWidget(), 0
    while seen < 120:
        before = QApplication.focusWidget()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        QApplication.processEvents()
        assert QApplication.focusWidget() is not before
        seen += 1
        if QApplication.focusWidget() is start:
            break
    assert 4 <= seen < 120
