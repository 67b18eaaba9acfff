"""A real case goes in without a mouse, in at most ninety key chords besides the text; one undo takes it back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.casework import actions, case_file, cases, custody, proceedings, reference, sources
from kazrights.gui import lost_references, tasks
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST_CHORDS = 90
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return


def _enter(keys: Keys) -> None:
    keys.press(Qt.Key.Key_N, CTRL | SHIFT)
    _the_people(keys)
    _custody(keys)
    _proceedings(keys)
    for words in ("published", "EXAMPLE report", "page 9", "позвонить адвокату завтра"):
        keys.write(words)
        keys.tab()
    keys.write("EXAMPLE summary")
    keys.press(ENTER, CTRL)


def _the_people(keys: Keys) -> None:
    for words in ("Ayan Example", "Үлгі, Аян", "male", "assembly"):
        keys.write(words)
        keys.tab()
    keys.write("imprisoned")
    keys.tab()
    keys.press(ENTER)  # Add another person
    for words in ("lawyer", "Sample Lawyer"):
        keys.write(words)
        keys.tab()
    keys.write("Үлгі Адвокат")
    keys.tab(2)


def _custody(keys: Keys) -> None:
    keys.press(ENTER)  # Detention
    for words in ("pre-trial", "вчера", "Prison EXAMPLE/9"):
        keys.write(words)
        keys.tab()


def _proceedings(keys: Keys) -> None:
    keys.press(ENTER)  # Proceedings
    keys.write("174")
    keys.tab()
    keys.write("EXAMPLE wording of the charge")
    keys.press(ENTER, SHIFT)  # one more charge
    keys.write("405")
    keys.tab(4)  # past its words, the offer of a third, and the track, which the article tells
    for words in ("Dec 2026", "verdict", "24 Nov 2026", "imprisonment", "18 months"):
        keys.write(words)
        keys.tab()
    keys.press(ENTER, SHIFT)  # one more measure
    keys.write("ban on")
    keys.tab()
    keys.write("5 years")
    keys.tab()
    keys.write("EXAMPLE activity")
    keys.tab(2)
    keys.press(ENTER)  # Source


@pytest.fixture
def window(qtbot: QtBot, vault: Vault) -> MainWindow:
    lost_references.keep()
    with vault.change("Reference data") as session:
        reference.add(session)
    made = MainWindow(Desk(vault))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_real_case_is_entered_by_keyboard_in_ninety_chords(window: MainWindow, vault: Vault) -> None:
    keys = Keys()
    with clock.frozen(datetime(2026, 11, 25, 12, 0)):
        _enter(keys)
        tasks.wait_for_all()
    assert keys.chords <= MOST_CHORDS, keys.chords
    case_id = window.page("cases").current_case_id()
    assert case_id is not None and cases.find(vault, "Ayan Example") == case_id
    _check_people(vault, case_id)
    _check_law(vault, case_id)
    [held] = custody.of_case(vault, case_id)
    assert (held.basis, held.from_on and held.from_on.iso) == ("pre_trial_detention", "2026-11-24")
    [source] = sources.of_case(vault, case_id)
    assert (source.kind, source.title.en) == ("report", "EXAMPLE report")
    [step] = actions.of_case(vault, case_id)
    assert (step.title, step.due_on) == ("позвонить адвокату", date(2026, 11, 26))
    assert vault.undo().title == "Open case"
    assert cases.count(vault) == 0 and not vault.undo_title().startswith("Open")


def _check_people(vault: Vault, case_id: int) -> None:
    joined = {link.role: link.person for link in case_file.load(vault, case_id).case.people}
    assert {role: [n.full for n in person.names] for role, person in joined.items()} == {
        "subject": ["Ayan Example", "Аян Үлгі"],
        "lawyer": ["Sample Lawyer", "Үлгі Адвокат"],
    }
    assert {name.family for name in joined["subject"].names} == {"Example", "Үлгі"}


def _check_law(vault: Vault, case_id: int) -> None:
    [proceeding] = proceedings.of_case(vault, case_id)
    articles = [charge.provision.article for charge in proceeding.charges if charge.provision]
    assert (proceeding.track, articles) == ("criminal", ["174", "405"])
    assert [hearing.held_on and hearing.held_on.iso for hearing in proceeding.hearings] == ["2026-12"]
    [decision] = proceeding.decisions
    assert (decision.kind, decision.decided_on and decision.decided_on.iso) == ("verdict", "2026-11-24")
    assert [(s.kind, s.length, s.unit, s.activity.en) for s in decision.sanctions] == [
        ("imprisonment", 18, "month", ""),
        ("ban_on_activity", 5, "year", "EXAMPLE activity"),
    ]
