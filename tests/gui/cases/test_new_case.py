"""A whole case is entered by keyboard, and what was typed is what the casebook holds."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.casework import actions, case_file, cases, custody, proceedings, reference, sources
from kazrights.gui.cases.new_case_values import said
from kazrights.gui.desk import Desk
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST_CHORDS = 60
CTRL = Qt.KeyboardModifier.ControlModifier


def enter_everything(keys: Keys) -> None:
    """The form from its first field to Ctrl+Enter."""
    keys.write("Ayan Example")
    keys.tab()
    keys.write("Аян Үлгі")
    keys.tab()
    keys.write("male")
    keys.tab()
    keys.write("assembly")
    keys.press(Qt.Key.Key_Return)
    keys.write("prisoner of")
    keys.tab()
    keys.write("imprisoned")
    keys.tab()
    keys.write("pre-trial")
    keys.tab()
    keys.write("~10 Feb 2026")
    keys.tab()
    keys.write("Prison EXAMPLE/9")
    keys.tab()
    keys.write("174")
    keys.tab()
    keys.write("EXAMPLE wording of the charge")
    keys.tab(2)
    keys.write("Dec 2026")
    keys.tab()
    keys.write("verdict")
    keys.tab()
    keys.write("12 Aug 2026")
    keys.tab()
    keys.write("restricted")
    keys.tab()
    keys.write("18 months")
    keys.tab(2)
    keys.press(Qt.Key.Key_Space)
    keys.write("ban on")
    keys.tab()
    keys.write("5 years")
    keys.tab()
    keys.write("EXAMPLE activity")
    keys.tab(2)
    keys.write("published")
    keys.tab()
    keys.write("EXAMPLE report")
    keys.tab()
    keys.write("page 9")
    keys.tab()
    keys.write("call the lawyer fri")
    keys.tab()
    keys.write("EXAMPLE summary")
    keys.tab()
    keys.write("ПРИМЕР")
    keys.press(Qt.Key.Key_Return, CTRL)


def test_a_whole_case_is_entered_by_keyboard(vault: Vault, open_page: Open) -> None:
    with vault.change("Reference data") as session:
        reference.add(session)
    page, keys = open_page(), Keys()
    with clock.frozen(datetime(2026, 11, 25, 12, 0)):
        page.new_case()
        enter_everything(keys)
    assert keys.chords <= MOST_CHORDS

    case_id = cases.find(vault, "Ayan Example")
    file = case_file.load(vault, case_id)
    assert file.case.ref == "KZ-2026-001"
    assert page.current_case_id() == case_id
    assert [(name.full, name.script) for name in file.case.people[0].person.names] == [
        ("Ayan Example", "Latn"),
        ("Аян Үлгі", "Cyrl"),
    ]
    assert file.case.people[0].person.sex == "male"
    assert [held.category for held in file.case.categories] == [
        "freedom_of_assembly",
        "prisoner_of_conscience",
    ]
    assert file.case.victim_status == "imprisoned"
    assert (file.case.summary.en, file.case.summary.ru) == ("EXAMPLE summary", "ПРИМЕР")

    [held] = custody.of_case(vault, case_id)
    assert (held.basis, held.from_on and held.from_on.show("en")) == ("pre_trial_detention", "~10 Feb 2026")
    assert held.facility is not None and held.facility.name.en == "Prison EXAMPLE/9"

    [proceeding] = proceedings.of_case(vault, case_id)
    assert proceeding.track == "criminal"
    [charge] = proceeding.charges
    assert charge.provision is not None and (charge.provision.code, charge.provision.article) == (
        "CC2014",
        "174",
    )
    assert charge.in_words.en == "EXAMPLE wording of the charge"
    assert [hearing.held_on and hearing.held_on.iso for hearing in proceeding.hearings] == ["2026-12"]
    [decision] = proceeding.decisions
    assert (decision.kind, decision.decided_on and decision.decided_on.iso) == ("verdict", "2026-08-12")
    assert [(s.kind, s.length, s.unit, s.activity.en) for s in decision.sanctions] == [
        ("restricted_freedom", 18, "month", ""),
        ("ban_on_activity", 5, "year", "EXAMPLE activity"),
    ]
    [source] = sources.of_case(vault, case_id)
    assert (source.kind, source.title.en) == ("report", "EXAMPLE report")
    [step] = actions.of_case(vault, case_id)
    assert (step.title, step.due_on) == ("call the lawyer", date(2026, 11, 27))


def test_one_undo_takes_the_case_back(vault: Vault, open_page: Open) -> None:
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Sample Person")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert cases.count(vault) == 1
    vault.undo()
    assert cases.count(vault) == 0
    assert page.current_case_id() is None


@pytest.mark.parametrize(
    ("field", "typed", "complains"),
    [
        ("name", "", "name"),
        ("from_on", "someday", "from_on"),
        ("from_on", "2020", "basis"),
        ("decision_on", "2020", "decision_kind"),
        ("source_title", "EXAMPLE", "source_kind"),
    ],
)
def test_what_is_half_said_is_asked_for_under_its_field(
    vault: Vault, open_page: Open, field: str, typed: str, complains: str
) -> None:
    page = open_page()
    page.new_case()
    form = page.new.form
    assert form is not None
    form.field("name").set_value("Sample Person")
    form.field(field).set_typed(typed)
    form.submitted.emit()
    assert cases.count(vault) == 0
    row = next(row for row in form.rows if complains in row.names)
    assert row.problem.text() or row.field.problem()
    assert row.field.focusProxy().hasFocus()


def test_look_alikes_appear_while_the_name_is_typed(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    case_id = make.case(vault, name="Aizhan Example")
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Айжан Example")
    qtbot.waitUntil(page.new.look_alikes.isVisible)
    page.new.look_alikes.chosen.emit(case_id)
    assert page.current_case_id() == case_id


def test_half_typed_text_outlives_the_lock(vault: Vault, desk: Desk, open_page: Open) -> None:
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Sample Person")
    keys.tab(7)
    keys.write("someday")
    desk.locking.emit()

    again = open_page()
    again.new_case()
    assert again.new.form is not None
    assert again.new.form.field("name").value() == "Sample Person"
    assert "someday" in [row.field.typed() for row in again.new.form.rows]


def test_words_go_to_the_language_of_their_letters() -> None:
    assert said("EXAMPLE").en and said("ПРИМЕР").ru and said("ҮЛГІ").kk
