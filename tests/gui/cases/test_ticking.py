"""Cases are ticked across filters; the foot counts them, and what is done names them first and is one step to undo."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, members, records
from kazrights.casework.filters import Filters
from kazrights.gui.cases import print_summaries
from kazrights.gui.cases.later_field import LaterField
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.choice_field import ChoiceField
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAMES = ("Alpha Example", "Beta Example", "Gamma Example")


@pytest.fixture
def page(vault: Vault, open_page: Open) -> CasesPage:
    for name in NAMES:
        make.case(vault, name)
    return open_page()


def ids(vault: Vault) -> list[int]:
    return [cases.find(vault, name) for name in NAMES]


def listed_names(page: CasesPage) -> list[str]:
    names = page.tray.panel.names
    return [names.item(at).text() for at in range(names.count())]


def ask(page: CasesPage, what: str) -> None:
    page.tray.tray.wanted.emit(what)
    assert page.tray.panel.isVisible() and not page.tray.panel.go.isEnabled()


def test_the_space_bar_and_a_click_on_the_box_tick(page: CasesPage, vault: Vault) -> None:
    first, second, _third = ids(vault)
    view = page.list.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert page.list.ticked.ids == [first]
    box = view.visualRect(page.list.model.index(1, 0)).topLeft() + QPoint(14, 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page.list.ticked.ids == [first, second]
    assert page.current_case_id() == first  # a tick opens nothing
    assert page.tray.tray.said.text() == "2 chosen" and page.tray.tray.isVisible()
    ticked = page.list.model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert ticked == Qt.CheckState.Checked
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page.list.ticked.ids == [first]


def test_all_that_is_listed_is_ticked_by_key_or_box(page: CasesPage, vault: Vault) -> None:
    page.list._on_asked(Filters.of("alpha"))
    page.list.view.setFocus()
    Keys().press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.list.ticked.ids == ids(vault)[:1]
    assert page.list.head.all.checkState() == Qt.CheckState.Checked
    page.list.clear_filter()
    assert page.list.head.all.checkState() == Qt.CheckState.PartiallyChecked
    page.list.head.all.click()
    assert sorted(page.list.ticked.ids) == ids(vault)
    page.list.head.all.click()
    assert page.list.ticked.ids == [] and not page.tray.tray.isVisible()


def test_ticks_outlive_filters_and_the_foot_says_what_is_hidden(page: CasesPage, vault: Vault) -> None:
    page.list.ticked.add(ids(vault)[:2])
    page.list._on_asked(Filters.of("gamma"))
    assert page.tray.tray.said.text() == "2 chosen, 2 hidden by the filters"
    page.tray.tray.show_only.click()
    assert page.list.model.matching == 2 and page.tray.tray.said.text() == "2 chosen"
    page.tray.tray.show_only.click()
    assert page.list.model.matching == 1
    records.remove(vault, Case, ids(vault)[0])
    assert page.tray.tray.said.text() == "1 chosen, 1 hidden by the filters"


def test_a_status_is_set_after_the_cases_are_named(page: CasesPage, vault: Vault, desk: Desk) -> None:
    said: list[tuple[str, bool]] = []
    desk.said.connect(lambda sentence, undo: said.append((sentence, undo)))
    page.list.ticked.add(ids(vault)[:2])
    page.list._on_asked(Filters.of("alpha"))
    ask(page, "status")
    assert listed_names(page) == [
        "Alpha Example · KZ-2026-001",
        "Beta Example · KZ-2026-002 (hidden by the filters)",
    ]
    assert "Choose the status first." in page.tray.panel.lacking.text()
    field = page.tray.panel.field
    assert isinstance(field, ChoiceField)
    field.setFocus()
    Keys().write("Dormant")
    assert page.tray.panel.go.isEnabled()
    page.tray.panel.go.click()
    assert said == [("2 cases set to “Dormant”: Alpha Example, Beta Example.", True)]
    assert [row.status for row in cases.rows(vault)] == ["dormant", "dormant", "active"]
    assert not page.tray.panel.isVisible() and page.list.ticked.ids == ids(vault)[:2]
    vault.undo()
    assert {row.status for row in cases.rows(vault)} == {"active"}


def test_nothing_is_done_when_it_is_left(page: CasesPage, vault: Vault) -> None:
    page.list.ticked.add(ids(vault))
    ask(page, "tag")
    before = vault.undo_title()
    page.tray.panel.field.set_value((None, "EXAMPLE tag"))  # type: ignore[union-attr]  # there is a field
    QTest.keyClick(page.tray.panel, Qt.Key.Key_Escape)
    assert vault.undo_title() == before and page.list.view.isVisible() and page.list.head.isVisible()


def test_cases_are_given_to_someone_tagged_and_put_off(page: CasesPage, vault: Vault, desk: Desk) -> None:
    said: list[str] = []
    desk.said.connect(lambda sentence, _undo: said.append(sentence))
    members.add(vault, "Test Colleague")
    for case_id in ids(vault):
        make.action(vault, case_id, due_on=vault.today)
    page.list.ticked.add(ids(vault))
    for what, typed in (("assign", "Test Colleague"), ("tag", "EXAMPLE tag"), ("later", "in 3 days")):
        ask(page, what)
        field = page.tray.panel.field
        assert field is not None
        if isinstance(field, LaterField):
            field.findChildren(QRadioButton)[1].setChecked(True)
        field.setFocus()
        Keys().write(typed)
        page.tray.panel.go.click()
    names = "Alpha Example, Beta Example, Gamma Example"
    assert said[0] == f"3 cases given to Test Colleague: {names}."
    assert said[1] == f"“EXAMPLE tag” put on 3 cases: {names}."
    assert said[2].startswith("3 actions moved to ")
    assert {row.next_due for row in cases.rows(vault)} == {vault.today + timedelta(3)}
    assert len(cases.rows(vault, Filters.of(tag=("EXAMPLE tag",)))) == 3


def test_an_appeal_is_asked_for_with_the_ids(page: CasesPage, vault: Vault, desk: Desk) -> None:
    wanted: list[list[int]] = []
    desk.appeal_wanted.connect(wanted.append)
    page.list.ticked.add(ids(vault)[:2])
    page.list._on_asked(Filters.of("gamma"))
    page.tray.tray.appeal.click()
    assert wanted == [ids(vault)[:2]]


def test_summaries_are_printed_in_a_task(
    page: CasesPage, vault: Vault, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    desk.said.connect(lambda sentence, _undo: said.append(sentence))
    folder = tmp_path / "papers"
    monkeypatch.setattr(print_summaries, "choose_folder", lambda *_args: folder)
    page.list.ticked.add(ids(vault)[:2])
    page.tray.tray.print.click()
    page.tray.panel.go.click()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == ["2 summaries written. The files are outside the casebook and not encrypted."]
    assert sorted(path.name for path in folder.iterdir()) == ["KZ-2026-001_en.pdf", "KZ-2026-002_en.pdf"]
