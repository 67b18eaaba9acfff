"""With large text in a small window: rows grow with it, and a composer never squeezes the page under it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from kazrights.casework import actions
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.nav import WIDE
from kazrights.gui.parts.field import Field
from kazrights.store.vault import Vault
from tests import make

LARGEST = 160


@pytest.fixture
def large(qapp: QApplication, qtbot: QtBot, vault: Vault) -> Iterator[MainWindow]:
    before = qapp.font()
    theme.apply(qapp, text_percent=LARGEST)
    make.action(vault, make.case(vault, "Test Person"), "EXAMPLE")
    made = MainWindow(Desk(vault))
    theme.dress(made)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    theme.apply(qapp)
    qapp.setFont(before)


def settle() -> None:
    for _turn in range(5):
        QApplication.processEvents()
        QTest.qWait(5)


def fields_of(window: MainWindow) -> list[QWidget]:
    assert window.composer.current is not None
    return [field for field in window.composer.current.findChildren(Field) if field.isVisible()]


def test_widths_and_rows_follow_the_size_of_text(qapp: QApplication, large: MainWindow) -> None:
    assert theme.scaled(100) == LARGEST
    line = QFontMetrics(qapp.font()).lineSpacing()
    assert theme.row_height() >= line + 8
    assert large.nav.narrow, "words would take too much of a window of 1024"
    large.resize(2000, 900)
    settle()
    assert not large.nav.narrow and large.nav.width() == theme.scaled(WIDE)
    for at in range(large.nav.model().rowCount()):
        assert large.nav.visualRect(large.nav.model().index(at, 0)).height() >= line + 8


def test_no_row_of_any_list_is_lower_than_its_text(
    large: MainWindow, vault: Vault, qapp: QApplication
) -> None:
    line = QFontMetrics(qapp.font()).lineSpacing()
    for place in ("today", "cases", "officials", "templates", "country"):
        large.go_to(place)
        settle()
        for view in large.stack.shown().findChildren(QListView):
            if view.isVisible() and view.model().rowCount():
                assert view.visualRect(view.model().index(0, view.modelColumn())).height() >= line, place
    page = large.page("cases")
    large.go_to("cases")
    page.toggle_table()
    table: QTableView = page.list.table
    assert table.rowHeight(0) >= line + 8


def test_the_page_gives_way_where_a_composer_leaves_too_little(large: MainWindow, vault: Vault) -> None:
    large.go_to("today")
    large.composer.log_contact(1)
    settle()
    assert large.stack.isHidden() and large.composer.isVisible()
    for field in fields_of(large):
        assert field.height() >= field.minimumSizeHint().height()
    large.resize(1024, 1200)
    settle()
    assert large.stack.isVisible() and large.stack.height() >= theme.row_height() * 4
    large.resize(1024, 640)
    settle()
    assert large.composer.current is not None
    large.composer.current.leave()
    settle()
    assert large.stack.isVisible() and large.composer.isHidden()


def test_going_on_while_the_page_is_hidden_leaves_the_composer_with_its_draft(
    large: MainWindow, vault: Vault
) -> None:
    large.composer.log_contact(1)
    settle()
    note = large.composer.current
    assert note is not None
    note.note.set_typed("EXAMPLE, not a real call")  # type: ignore[attr-defined]  # it is LogContact
    large.go_to("cases")
    settle()
    assert large.stack.isVisible() and large.composer.isHidden()
    large.composer.log_contact(1)
    assert large.composer.current is not None
    assert large.composer.current.content()["note"] == "EXAMPLE, not a real call"
    large.composer.current.leave()


def test_in_the_lowest_window_a_composer_scrolls_to_where_the_cursor_is(
    large: MainWindow, vault: Vault
) -> None:
    for n in range(3):
        actions.add(vault, 1, f"EXAMPLE {n}", vault.today)
    large.resize(800, 560)
    large.composer.log_contact(1)
    settle()
    current = large.composer.current
    assert current is not None
    last = current.next_step.line  # type: ignore[attr-defined]  # it is LogContact
    last.setFocus()
    settle()
    assert last.visibleRegion().boundingRect().height() >= last.height() - 2
    foot = large.composer.mapTo(large, large.composer.rect().bottomLeft()).y()
    assert foot <= large.status.mapTo(large, large.status.rect().topLeft()).y()


def test_at_the_usual_size_both_are_seen(window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    window.composer.log_contact(case_id)
    settle()
    assert window.stack.isVisible() and window.composer.isVisible()
    assert window.stack.height() >= theme.row_height() * 4
