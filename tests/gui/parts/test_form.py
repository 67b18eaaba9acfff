"""A form reads labels and rules from the record, shows problems in place, and is used from the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kazrights.base.errors import InvalidInput, Problem
from kazrights.gui.parts.form import Form
from kazrights.model.proceeding import Sanction
from kazrights.model.source import Source

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(qtbot: QtBot, form: Form) -> Form:
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.rows[0].field.setFocus()
    return form


def test_labels_come_from_the_record(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("kind", "author", "address")))
    words = [label.text() for label in form.findChildren(QLabel)]
    assert {"Kind", "Author or publisher", "Address"} <= set(words)
    assert form.field("address").toolTip()


def test_a_length_brings_its_unit(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Sanction, ("kind", "length")))
    form.set_values({"kind": "fine", "length": 18.0, "unit": "month"})
    assert form.values() == {"kind": "fine", "length": 18.0, "unit": "month"}


def test_what_can_not_be_read_is_refused_and_gets_the_focus(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("author", "dated_on")))
    form.field("dated_on").set_typed("someday")
    with pytest.raises(InvalidInput):
        form.values()
    assert form.field("dated_on").focusProxy().hasFocus()


def test_problems_stand_under_their_fields_and_the_rest_is_given_back(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("kind", "author")))
    rest = form.show_problems([Problem("kind", "EXAMPLE sentence."), Problem("elsewhere", "Another.")])
    assert rest == "Another."
    assert [row.problem.text() for row in form.rows] == ["EXAMPLE sentence.", ""]
    form.show_problems([])
    assert [row.problem.text() for row in form.rows] == ["", ""]


def test_enter_moves_on_ctrl_enter_submits_escape_cancels(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("author", "address", "remarks")))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert form.field("address").focusProxy().hasFocus()
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(form.cancelled):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_ctrl_enter_in_a_long_text_submits_and_adds_no_line(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("remarks",)))
    QTest.keyClicks(QApplication.focusWidget(), "EXAMPLE")
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.values() == {"remarks": "EXAMPLE"}


def test_tab_passes_through_every_field_and_out(qtbot: QtBot) -> None:
    form = shown(qtbot, Form(Source, ("kind", "title", "dated_on", "protected", "remarks")))
    seen = []
    for _step in range(12):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {row.field.focusProxy() for row in form.rows} <= set(seen)
    assert seen[0] in seen[1:], "Tab comes round again"
