from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.casework import office_groups, officials
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.officials.page import OfficialsPage
from kazrights.gui.parts.ticks_field import TicksField
from kazrights.store.vault import Vault

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: object, sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def page(window: MainWindow) -> OfficialsPage:
    window.go_to("officials")
    found = window.page("officials")
    assert isinstance(found, OfficialsPage)
    next(b for b in found.findChildren(QPushButton) if b.text() == "Groups of offices").click()
    return found


def said(page: OfficialsPage) -> list[str]:
    return [label.text() for label in page.groups.block.findChildren(QLabel) if label.isVisible()]


def named(page: OfficialsPage, name: str) -> QPushButton:
    found = page.groups.block.findChildren(QPushButton)
    return next(b for b in found if b.accessibleName() == name and b.isVisible())


def test_without_a_group_it_says_what_one_is_for(page: OfficialsPage) -> None:
    assert page.groups.isVisible()
    assert said(page) == ["No group yet. A group ticks several offices at once when an appeal is written."]


def test_a_group_is_added_changed_removed_and_brought_back(
    qtbot: QtBot, page: OfficialsPage, window: MainWindow, sample: Vault
) -> None:
    president, prosecutor = (
        officials.by_code(sample, code).id for code in ("president", "prosecutor_general")
    )
    page.groups.block.new_group()
    form = page.groups.block.form
    assert form is not None
    line = form.field("name").focusProxy()
    qtbot.keyClicks(line, "Standard")
    ticks = form.field("office_ids")
    assert isinstance(ticks, TicksField)
    ticks.filter.setText("president")
    assert [row.words for row in ticks.list.rows.rows] == ["President of the Republic of Kazakhstan"]
    qtbot.keyClick(ticks.list, Qt.Key.Key_Space)
    ticks.filter.clear()
    assert ticks.value() == (president,)
    qtbot.keyClick(line, Qt.Key.Key_Return, CONTROL)
    assert window.notices.toast.sentence == "The group was added."
    qtbot.waitUntil(lambda: said(page) == ["Standard", "President of the Republic of Kazakhstan"])

    named(page, "Edit: Standard").click()
    form = page.groups.block.form
    assert form is not None and form.field("office_ids").value() == (president,)
    form.field("name").set_value("Two")
    form.field("office_ids").set_value((president, prosecutor))
    qtbot.keyClick(form.field("name").focusProxy(), Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(
        lambda: said(page) == ["Two", "President of the Republic of Kazakhstan\nProsecutor General"]
    )

    named(page, "Remove: Two").click()
    assert office_groups.all(sample) == []
    assert window.notices.toast.sentence == "The group “Two” was removed."
    window.undo()
    qtbot.waitUntil(lambda: said(page)[:1] == ["Two"])


def test_a_name_that_is_taken_is_said_under_its_field(
    qtbot: QtBot, page: OfficialsPage, sample: Vault
) -> None:
    office_groups.add(sample, "Standard", ())
    page.groups.block.new_group()
    form = page.groups.block.form
    assert form is not None
    qtbot.keyClicks(form.field("name").focusProxy(), "standard")
    qtbot.keyClick(form.field("name").focusProxy(), Qt.Key.Key_Return, CONTROL)
    assert page.groups.block.form is form
    assert "There is a group of that name already." in said(page)
    assert len(office_groups.all(sample)) == 1


def test_it_comes_back(page: OfficialsPage, sample: Vault) -> None:
    there = page.whereabouts()
    page.show_item(officials.by_code(sample, "president").id)
    assert not page.groups.isVisible()
    page.come_back(there)
    assert page.groups.isVisible()
