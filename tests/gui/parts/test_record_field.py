"""A picker of records takes what is held, or makes what is named in the same step as the form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.casework import members, officials
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.exact_choice_field import ExactChoiceField
from kazrights.gui.parts.record_field import CaseworkerField, OfficeField, ToMake, with_made
from kazrights.store.vault import Vault
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(qtbot: QtBot, field: ExactChoiceField) -> ExactChoiceField:
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus()
    return field


def test_what_fits_drops_down_and_under_it_the_words_as_something_new(qtbot: QtBot) -> None:
    held = [Choice(1, "Colony EXAMPLE 12", ("164/3",)), Choice(2, "Prison EXAMPLE")]
    field = shown(qtbot, ExactChoiceField(held))
    Keys().write("colony example 1")
    assert field.offered() == ["Colony EXAMPLE 12", "New “colony example 1”"]
    assert field.value() == (None, "colony example 1") and "added when you save" in field.note.text()
    Keys().write("2")
    assert field.offered() == ["Colony EXAMPLE 12"], "it is that one: there is nothing to make"
    assert field.value() == (1, "colony example 12") and field.note.text() == ""


def test_the_offers_are_taken_with_the_keys(qtbot: QtBot) -> None:
    field = shown(qtbot, ExactChoiceField([Choice(1, "Colony EXAMPLE 12")]))
    keys = Keys()
    keys.write("colony")
    assert QApplication.activePopupWidget() is field.line.completer().popup()
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert field.value() == (1, "Colony EXAMPLE 12")
    field.line.selectAll()
    keys.write("Colony 9")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert field.value() == (None, "Colony 9") and field.line.text() == "Colony 9"


def test_tab_takes_nothing_that_is_only_similar(qtbot: QtBot) -> None:
    field = shown(qtbot, ExactChoiceField([Choice(1, "Colony EXAMPLE 12")]))
    keys = Keys()
    keys.write("Colony EXAMPLE 1")
    keys.tab()
    assert field.value() == (None, "Colony EXAMPLE 1")


def test_a_new_office_is_made_once_and_undone_with_what_named_it(qtbot: QtBot, vault: Vault) -> None:
    field = shown(qtbot, OfficeField(vault))
    field.set_typed("EXAMPLE office")
    value = field.value()
    assert isinstance(value, ToMake) and officials.rows(vault) == []
    with vault.change("Test"):
        made = with_made({"office_id": value, "what": "EXAMPLE"})
    [office] = officials.rows(vault)
    assert made == {"office_id": office.id, "what": "EXAMPLE"}
    field.set_value(office.id)
    assert field.value() == office.id and field.line.text() == "EXAMPLE office"
    vault.undo()
    assert officials.rows(vault) == []


def test_a_caseworker_is_whoever_has_exactly_that_name(qtbot: QtBot, vault: Vault) -> None:
    asel = members.add(vault, "Sample Worker")
    field = shown(qtbot, CaseworkerField(vault))
    for typed, found in (("sample worker", asel), ("", None)):
        field.set_typed(typed)
        assert field.value() == found
    field.set_typed("Sample")
    assert isinstance(field.value(), ToMake)


def test_a_title_in_the_language_of_the_screen(qtbot: QtBot, vault: Vault) -> None:
    field = shown(qtbot, OfficeField(vault))
    field.set_typed("EXAMPLE office")
    office_id = with_made({"office_id": field.value()})["office_id"]
    assert officials.load(vault, office_id).title == Wording(en="EXAMPLE office")
