"""The list of cases finds, keeps the choice, says what is empty, and shows what is chosen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.casework import cases, records
from kazrights.casework.filters import Filters
from kazrights.gui.cases.case_list_model import PAGE
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def type_filter(page: CasesPage, qtbot: QtBot, words: str, matching: int) -> None:
    page.focus_filter()
    Keys().write(words)
    qtbot.waitUntil(lambda: page.list.model.matching == matching)


def visible_words(page: CasesPage) -> str:
    QApplication.processEvents()  # what was just put in is shown
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_first_case_is_shown(vault: Vault, open_page: Open) -> None:
    first = make.case(vault, "Aizhan Example")
    make.case(vault, "Sample Person")
    page = open_page()
    assert page.current_case_id() == first
    assert page.case.header.name.text() == "Aizhan Example"


def test_the_filter_finds_in_any_script_and_counts(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    for name in ("Aizhan Example", "Sample Person", "Dana Example"):
        make.case(vault, name)
    page = open_page()
    type_filter(page, qtbot, "айжан", 1)
    assert "1 of 3" in visible_words(page)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.current_case_id() == cases.find(vault, "Aizhan Example")


def test_the_choice_is_kept_through_filter_and_change(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    make.case(vault, "Aizhan Example")
    chosen = make.case(vault, "Sample Person")
    page = open_page()
    page.show_item(chosen)
    type_filter(page, qtbot, "aizhan", 1)
    assert page.current_case_id() == chosen
    page.list.clear_filter()
    make.action(vault, chosen, "EXAMPLE step", vault.today - timedelta(days=3))
    assert page.current_case_id() == chosen
    row = page.list.model.row_of(chosen)
    assert row is not None
    sentence = page.list.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Sample Person" in sentence and "EXAMPLE step" in sentence and "3 days overdue" in sentence


def test_focus_alone_opens_no_other_case(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    make.case(vault, "Aizhan Example")
    chosen = make.case(vault, "Sample Person")
    page = open_page()
    type_filter(page, qtbot, "aizhan", 1)
    page.show_item(chosen)  # from Today, say: it does not fit the filter
    page.setFocus()
    assert page.current_case_id() == chosen
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.current_case_id() == cases.find(vault, "Aizhan Example")


def test_a_case_far_down_is_found_in_the_list(vault: Vault, open_page: Open) -> None:
    ids = [make.case(vault, f"Sample Person {n}") for n in range(PAGE + 2)]
    page = open_page()
    page.show_item(ids[-1])
    assert page.list.view.currentIndex().row() == PAGE + 1


def test_no_match_says_what_was_asked_and_clears(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    make.case(vault)
    page = open_page()
    type_filter(page, qtbot, "zzz", 0)
    assert "“zzz”" in visible_words(page)
    page.list.clear_filter()
    assert page.list.model.matching == 1


def test_an_empty_casebook_offers_a_new_case(open_page: Open) -> None:
    page = open_page()
    assert "A case starts from a name" in visible_words(page)
    page.list.new_wanted.emit()
    assert page.new.isVisible()


def test_a_status_narrows_the_list(vault: Vault, open_page: Open) -> None:
    make.case(vault, "Aizhan Example")
    closed = make.case(vault, "Sample Person")
    cases.set_status(vault, closed, "closed")
    page = open_page()
    page.list.head.chips.changed.emit(Filters.of(status=("closed",)))
    assert page.list.model.matching == 1 and page.list.first() == closed
    assert "1 of 2" in visible_words(page)
    assert page.list.head.chips.chips["status"].words == "Status: Closed"


def test_many_cases_come_page_by_page(vault: Vault, open_page: Open) -> None:
    with vault.change("Many cases") as session:
        session.add_all(Case(ref=f"EX-{n:04d}", title=Wording(en="EXAMPLE")) for n in range(PAGE + 30))
    page = open_page()
    model = page.list.model
    page.list.view.scrollToTop()
    assert model.rowCount() == PAGE and model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 30 and not model.canFetchMore(QModelIndex())
    refs = [model.index(at, 0).data(Qt.ItemDataRole.UserRole).ref for at in range(model.rowCount())]
    assert refs == sorted(set(refs))


def test_eight_cases_are_seen_at_once(vault: Vault, open_page: Open) -> None:
    for n in range(12):
        make.case(vault, f"Sample Person {n}")
    page = open_page()
    listing = page.list.view
    seen = [
        at
        for at in range(12)
        if listing.viewport().rect().contains(listing.visualRect(page.list.model.index(at, 0)))
    ]
    assert len(seen) >= 8


def test_a_removed_case_leaves_the_page(vault: Vault, open_page: Open) -> None:
    only = make.case(vault)
    page = open_page()
    records.remove(vault, Case, only)
    assert page.current_case_id() is None


def test_what_happens_while_hidden_is_read_when_shown(vault: Vault, open_page: Open) -> None:
    page = open_page()
    page.hide()
    case_id = make.case(vault, "Aizhan Example")
    page.show()
    assert page.current_case_id() == case_id


def test_narrow_shows_one_at_a_time(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    case_id = make.case(vault)
    page = open_page()
    page.resize(780, 520)
    qtbot.waitUntil(lambda: not page.case.isVisible())
    page.show_item(case_id)
    assert page.case.isVisible() and not page.list.isVisible()


def test_names_are_never_read_as_mark_up(vault: Vault, desk: Desk, open_page: Open) -> None:
    make.case(vault, "<b>Sample</b> Person")
    page = open_page()
    assert page.case.header.name.text() == "<b>Sample</b> Person"
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text()
    )
