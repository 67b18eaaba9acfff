"""Ctrl+Shift+F: everything by its words, narrowed to kinds, read a page at a time; Enter opens what was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.search.page import SearchPage
from kazrights.model.event import Event
from kazrights.store.vault import Vault
from tests import make

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, vault: Vault) -> Iterator[MainWindow]:
    """The window on a casebook with one case and many events in it."""
    case_id = make.case(vault, "Aizhan Example")
    with vault.change("Test events") as session:
        for number in range(120):
            text = Wording(en=f"EXAMPLE {number}: moved to Pavlodar")
            session.add(Event(case_id=case_id, type="arrest", text=text))
    make.action(vault, case_id, "Call Pavlodar")
    made = MainWindow(Desk(vault))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made


def search_page(qtbot: QtBot, window: MainWindow, typed: str) -> SearchPage:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    page: SearchPage = window.page("search")
    qtbot.waitUntil(page.field.hasFocus)
    page.field.setText(typed)
    page.field.textEdited.emit(typed)
    return page


def found(page: SearchPage) -> list[str]:
    return [row.words for row in page.model.rows if row.hit]


def test_the_kinds_that_have_the_words_are_shown_with_their_first_hits(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = search_page(qtbot, window, "pavlodar")
    qtbot.waitUntil(lambda: bool(page.model.rows))
    headings = [row.words for row in page.model.rows if row.hit is None and not row.is_more]
    assert headings == ["Events and custody", "Actions"]
    assert len(found(page)) == 6
    assert [row.kind for row in page.model.rows if row.is_more] == ["events"]


def test_more_of_a_kind_narrows_to_it_and_reads_on_going_down(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "pavlodar")
    qtbot.waitUntil(lambda: bool(page.model.rows))
    more = next(at for at, row in enumerate(page.model.rows) if row.is_more)
    page.list.activated.emit(page.model.index(more))
    assert page.chips.kinds == ("events",)
    qtbot.waitUntil(lambda: len(found(page)) == 50)
    for count in (100, 120):
        bar = page.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda count=count: len(found(page)) == count)
    page.chips.buttons["letters"].click()
    qtbot.waitUntil(lambda: len(found(page)) == 120)
    page.chips.buttons["events"].click()
    qtbot.waitUntil(lambda: found(page) == [])


def test_enter_goes_down_and_opens_the_part_of_the_case(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "call pavlodar")
    qtbot.waitUntil(lambda: found(page) == ["Call Pavlodar"])
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.list.hasFocus)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert window.place == "cases"
    case = window.page("cases").case
    assert case.tabs.currentWidget() is case.steps


def test_an_answer_to_older_words_is_dropped(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "pavlodar")
    page.reload()
    page.field.setText("call")
    page.reload()
    qtbot.waitUntil(lambda: found(page) == ["Call Pavlodar"])
    qtbot.wait(300)
    assert found(page) == ["Call Pavlodar"]


def test_what_changes_while_it_is_shown_is_read_again(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "zhanatas")
    qtbot.waitUntil(lambda: page._task is None)
    make.case(window.desk.vault, "Sample Zhanatas")
    qtbot.waitUntil(lambda: "Sample Zhanatas" in found(page))


def test_nothing_found_says_so_and_no_words_say_what_to_type(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "zzqq")
    qtbot.waitUntil(lambda: "zzqq" in page._nothing._sentence.text())
    page.search_for(" ")
    assert page._nothing._sentence.text().startswith("Type words")


def test_the_other_layout_is_tried_and_said(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "зфмдщвфк")
    qtbot.waitUntil(lambda: len(found(page)) == 6)
    assert "pavlodar" in page.said.text()


def test_quick_open_leads_here_with_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = window.quick_open
    qtbot.waitUntil(palette.field.hasFocus)
    palette.field.setText("moved")
    palette.field.textEdited.emit("moved")
    qtbot.waitUntil(lambda: "Search everything for “moved”" in [row.words for row in palette.model.rows])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page: SearchPage = window.page("search")
    assert window.place == "search" and page.field.text() == "moved"
    qtbot.waitUntil(lambda: len(found(page)) == 5)


def test_it_comes_back_after_the_window_is_built_anew(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "pavlodar")
    page.chips.buttons["actions"].click()
    there = window.whereabouts()
    page.search_for("")
    window.come_back(there)
    qtbot.waitUntil(lambda: found(page) == ["Call Pavlodar"])
    assert page.chips.kinds == ("actions",)


def test_each_hit_is_a_sentence_to_a_screen_reader(qtbot: QtBot, window: MainWindow) -> None:
    page = search_page(qtbot, window, "call pavlodar")
    qtbot.waitUntil(lambda: found(page) == ["Call Pavlodar"])
    said = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Call Pavlodar, Aizhan Example · KZ-2026-001") and "What to do" in said
    QApplication.processEvents()
