"""Half-typed text is never lost: not to the lock, not to a killed program; the form is back with its cursor."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

import kazrights.gui
from kazrights.base.wording import Wording
from kazrights.casework import cases, records
from kazrights.gui import whereabouts
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_draft import KEPT_AFTER_MS
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.case import Case
from kazrights.model.source import Source
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


class SampleBlock(Block):
    """A block with one form that adds and one that mends."""

    def __init__(self, desk: Desk, case_id: int) -> None:
        super().__init__(desk, "EXAMPLE")
        self.case_id = case_id
        self.added: list[dict[str, object]] = []

    @opens_form
    def add(self) -> None:
        """A form for something new."""
        self.edit_in_place(Form(Source, ("author", "dated_on")), self.added.append, "Added.")

    @opens_form
    def mend(self, case: Case) -> None:
        """A form for a case that is there."""
        form = Form(Case, ("external_refs", "consent_note", "review_on"))
        form.show_record(case)
        self.edit_in_place(form, lambda v: records.edit(self.desk.vault, Case, case.id, **v), "Changed.")


def shown(qtbot: QtBot, desk: Desk, case_id: int = 1) -> SampleBlock:
    block = SampleBlock(desk, case_id)
    qtbot.addWidget(block)
    block.resize(700, 400)
    block.show()
    block.activateWindow()
    qtbot.waitUntil(block.isActiveWindow)
    return block


def write(words: str) -> None:
    Keys().write(words)


def test_what_is_typed_is_in_the_casebook_within_two_seconds(qtbot: QtBot, desk: Desk) -> None:
    assert KEPT_AFTER_MS < 2000
    block = shown(qtbot, desk)
    block.add()
    write("Sample Auth")
    with qtbot.waitSignal(desk.drafted, timeout=3000):
        pass
    again = shown(qtbot, Desk(desk.vault))  # what a killed program leaves behind is all that there is
    again.add()
    assert again.form is not None
    assert again.form.field("author").value() == "Sample Auth"
    write("or")
    assert again.form.field("author").value() == "Sample Author"


def test_what_is_saved_or_dropped_is_forgotten(qtbot: QtBot, desk: Desk) -> None:
    block = shown(qtbot, desk)
    block.add()
    write("Sample Author")
    desk.locking.emit()
    Keys().press(Qt.Key.Key_Return, CTRL)
    assert block.added == [{"author": "Sample Author", "dated_on": None}]
    block.add()
    assert block.form is not None and block.form.field("author").value() == ""
    write("x")
    desk.locking.emit()
    block.leave_form()
    block.add()
    assert block.form.field("author").value() == ""


def test_a_field_of_a_record_is_saved_when_it_is_left(qtbot: QtBot, desk: Desk, vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    block, keys = shown(qtbot, desk, case_id), Keys()
    block.mend(cases.load(vault, case_id))
    keys.write("EXAMPLE-1")
    keys.tab()
    assert cases.load(vault, case_id).external_refs == "EXAMPLE-1"
    keys.write("EXAMPLE note")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert block.form is None
    assert cases.load(vault, case_id).consent_note == "EXAMPLE note"
    vault.undo()
    assert cases.load(vault, case_id).external_refs == "EXAMPLE-1"
    assert cases.load(vault, case_id).consent_note == ""


def test_what_can_not_be_read_is_said_when_the_field_is_left_and_not_saved(
    qtbot: QtBot, desk: Desk, vault: Vault
) -> None:
    case_id = make.case(vault, "Test Person")
    block, keys = shown(qtbot, desk, case_id), Keys()
    block.mend(cases.load(vault, case_id))
    assert block.form is not None
    field = block.form.field("review_on")
    field.setFocus()
    keys.write("some")
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert field.problem() and not field.echo.isVisible() and not line.property("problem")  # type: ignore[attr-defined]
    block.form.field("external_refs").setFocus()
    assert field.echo.is_problem and line.property("problem")  # type: ignore[attr-defined]
    assert field.echo.text() == line.accessibleDescription() == field.problem()  # type: ignore[attr-defined]
    assert cases.load(vault, case_id).review_on is None and field.typed() == "some"


def test_undo_reaches_the_open_form_and_spares_what_is_being_typed(
    qtbot: QtBot, desk: Desk, vault: Vault
) -> None:
    case_id = make.case(vault, "Test Person")
    block, keys = shown(qtbot, desk, case_id), Keys()
    block.mend(cases.load(vault, case_id))
    keys.write("EXAMPLE-1")
    keys.tab()
    keys.write("half")
    vault.undo()
    assert block.form is not None
    assert block.form.field("external_refs").value() == ""
    assert block.form.field("consent_note").value() == "half"


def test_a_draft_does_not_overwrite_what_was_changed_since(qtbot: QtBot, desk: Desk, vault: Vault) -> None:
    case_id = make.case(vault, "Test Person")
    block = shown(qtbot, desk, case_id)
    block.mend(cases.load(vault, case_id))
    write("old thought")
    desk.locking.emit()
    records.edit(vault, Case, case_id, external_refs="EXAMPLE-9")
    again = shown(qtbot, Desk(vault), case_id)
    again.mend(cases.load(vault, case_id))
    assert again.form is not None
    assert again.form.field("external_refs").value() == "EXAMPLE-9"


def _again(qtbot: QtBot, vault: Vault) -> MainWindow:
    window = MainWindow(Desk(vault))
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_window_comes_back_with_the_form_open_and_the_cursor_in_place(
    qtbot: QtBot, vault: Vault, window: MainWindow
) -> None:
    case_id = make.case(vault, "Test Person")
    records.edit(vault, Case, case_id, summary=Wording(en="EXAMPLE sumary"))
    window.show_thing("case", case_id)
    block = window.page("cases").case.overview.summary
    block.edit()
    keys = Keys()
    keys.press(Qt.Key.Key_End)
    keys.press(Qt.Key.Key_Left, times=3)
    keys.write("m")
    window.desk.locking.emit()
    whereabouts.keep(window)
    again = _again(qtbot, vault)
    whereabouts.restore(again)
    form = again.page("cases").case.overview.summary.words.form
    assert form is not None and form.isAncestorOf(QApplication.focusWidget())
    keys.write("X")
    assert form.field("summary").value().en == "EXAMPLE summXary"


def test_after_a_killed_program_the_window_offers_to_go_on(
    qtbot: QtBot, vault: Vault, window: MainWindow
) -> None:
    case_id = make.case(vault, "Test Person")
    window.desk.drafted.connect(lambda: whereabouts.keep(window))
    window.show_thing("case", case_id)
    window.page("cases").case.overview.summary.edit()
    write("EXAMPLE half")
    with qtbot.waitSignal(window.desk.drafted, timeout=3000):
        pass
    again = _again(qtbot, vault)
    whereabouts.offer(again)
    assert again.place == "today", "after a restart nobody's case is on the screen"
    assert "is kept" in again.notices.banner.sentence and "Test" not in again.notices.banner.sentence
    again.notices.banner._on_offer()
    form = again.page("cases").case.overview.summary.words.form
    assert form is not None and form.field("summary").value().en == "EXAMPLE half"
    assert "is kept" not in again.notices.banner.sentence


def test_nothing_half_typed_nothing_offered(qtbot: QtBot, vault: Vault, window: MainWindow) -> None:
    case_id = make.case(vault, "Test Person")
    window.show_thing("case", case_id)
    window.page("cases").case.overview.summary.edit()
    whereabouts.keep(window)
    again = _again(qtbot, vault)
    whereabouts.offer(again)
    assert again.notices.banner.sentence == ""


def test_every_method_that_opens_a_form_can_be_called_again() -> None:
    """`edit_in_place` needs @opens_form on a method on the way to it, or the form would not be back after a lock."""
    forgotten = []
    for file in Path(next(iter(kazrights.gui.__path__))).rglob("*.py"):
        for made in (n for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.ClassDef)):
            methods = [n for n in made.body if isinstance(n, ast.FunctionDef)]
            opening = {m.name for m in methods if "edit_in_place" in _called(m)}
            marked = {
                m.name for m in methods if any(ast.unparse(d) == "opens_form" for d in m.decorator_list)
            }
            callers = {m.name for m in methods if _called(m) & opening}
            forgotten += [
                f"{file.name}: {made.name}.{n}"
                for n in opening - marked
                if n not in callers and not callers & marked
            ]
    assert forgotten == []


def _called(method: ast.FunctionDef) -> set[str]:
    return {
        call.func.attr
        for call in ast.walk(method)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
    }
