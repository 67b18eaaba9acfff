"""A whole case is entered by keyboard, and what was typed is what the casebook holds."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kazrights.base import clock
from kazrights.casework import actions, case_file, cases, custody, proceedings, reference, sources
from kazrights.gui.cases.new_case_values import said
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.name_field import NameField
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST_CHORDS = 60
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
    keys.tab(2)
    keys.press(Qt.Key.Key_Return)  # Detention
    keys.write("pre-trial")
    keys.tab()
    keys.write("~10 Feb 2026")
    keys.tab()
    keys.write("Prison EXAMPLE/9")
    keys.tab()
    keys.press(Qt.Key.Key_Return)  # Proceedings
    keys.write("174")
    keys.tab()
    keys.write("EXAMPLE wording of the charge")
    keys.tab(3)
    keys.write("Dec 2026")
    keys.tab()
    keys.write("verdict")
    keys.tab()
    keys.write("12 Aug 2026")
    keys.tab()
    keys.write("restricted")
    keys.tab()
    keys.write("18 months")
    keys.press(Qt.Key.Key_Return, SHIFT)
    keys.write("ban on")
    keys.tab()
    keys.write("5 years")
    keys.tab()
    keys.write("EXAMPLE activity")
    keys.tab(2)
    keys.press(Qt.Key.Key_Return)  # Source
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
        ("name", ["", None], "name"),
        ("from_on", "someday", "from_on"),
        ("decision_on", "2020", "decision_kind"),
        ("source_title", "EXAMPLE", "source_kind"),
    ],
)
def test_what_is_half_said_is_asked_for_under_its_field(
    vault: Vault, open_page: Open, field: str, typed: object, complains: str
) -> None:
    page = open_page()
    page.new_case()
    form = page.new.form
    assert form is not None
    form.field("name").set_typed(["Sample Person", None])
    form.field(field).set_typed(typed)
    form.submitted.emit()
    assert cases.count(vault) == 0
    row = next(row for row in form.rows if complains in row.names)
    assert row.problem.text() or row.field.problem()
    assert row.field.focusProxy().hasFocus()


def test_a_look_alike_is_opened_and_the_form_keeps(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    case_id = make.case(vault, name="Aizhan Example")
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Айжан Example")
    name = _name_field(page)
    qtbot.waitUntil(name.look_alikes.isVisible)
    keys.press(Qt.Key.Key_Down, times=2)
    assert _focused().text() == "Open"
    keys.press(Qt.Key.Key_Return)
    assert page.current_case_id() == case_id
    page.new_case()
    assert _name_field(page).line.text() == "Айжан Example"


def test_the_same_person_is_taken_for_a_new_case(vault: Vault, open_page: Open, qtbot: QtBot) -> None:
    first = make.case(vault, name="Aizhan Example")
    person_id = make.subject(vault, first)
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Example")
    qtbot.waitUntil(_name_field(page).look_alikes.isVisible)
    keys.press(Qt.Key.Key_Down)
    assert _focused().text() == "Use this person"
    keys.press(Qt.Key.Key_Return)
    assert "already in the casebook" in _name_field(page).note.text()
    keys.press(Qt.Key.Key_Return, CTRL)
    case_id = page.current_case_id()
    assert case_id is not None and case_id != first
    assert make.subject(vault, case_id) == person_id
    assert len(cases.load(vault, case_id).people[0].person.names) == 1


def test_a_day_alone_is_a_detention_on_an_unknown_basis(vault: Vault, open_page: Open) -> None:
    page = open_page()
    page.new_case()
    form = page.new.form
    assert form is not None
    form.field("name").set_typed(["Sample Person", None])
    form.field("from_on").set_typed("2020")
    form.submitted.emit()
    [held] = custody.of_case(vault, cases.find(vault, "Sample Person"))
    assert (held.basis, held.from_on and held.from_on.iso, held.facility) == ("unknown", "2020", None)


def test_optional_parts_are_closed_until_one_key_opens_them(open_page: Open) -> None:
    page, keys = open_page(), Keys()
    page.new_case()
    form = page.new.form
    assert form is not None
    assert not form.field("basis").isVisible() and not form.field("charges").isVisible()
    keys.tab(6)
    keys.press(Qt.Key.Key_Space)
    assert form.field("basis").isVisible() and form.field("basis").focusProxy().hasFocus()
    keys.press(Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_Space)
    assert not form.field("basis").isVisible()


def test_a_problem_opens_its_part(open_page: Open) -> None:
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Sample Person")
    form = page.new.form
    assert form is not None
    form.field("source_title").set_typed("EXAMPLE")
    keys.press(Qt.Key.Key_Return, CTRL)
    row = next(row for row in form.rows if "source_kind" in row.names)
    assert row.problem.isVisible() and row.field.focusProxy().hasFocus()


def test_half_typed_text_outlives_the_lock_with_its_cursor(vault: Vault, desk: Desk, open_page: Open) -> None:
    page, keys = open_page(), Keys()
    page.new_case()
    keys.write("Sample Person")
    keys.tab(5)
    keys.press(Qt.Key.Key_Return)
    keys.write("lawyer")
    keys.tab()
    keys.write("Sample Lawyer")
    keys.tab(3)
    keys.press(Qt.Key.Key_Return)
    keys.tab()
    keys.write("some")
    desk.locking.emit()

    again = open_page()
    again.new_case()
    keys.write("day")
    form = again.new.form
    assert form is not None
    assert form.field("name").value().name.full == "Sample Person"
    assert [(o.role, o.names[0].full) for o in form.field("others").value()] == [("lawyer", "Sample Lawyer")]
    assert form.field("from_on").isVisible() and form.field("from_on").typed() == "someday"


def _name_field(page: CasesPage) -> NameField:
    assert page.new.form is not None
    field = page.new.form.field("name")
    assert isinstance(field, NameField)
    return field


def _focused() -> QPushButton:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    return focused


def test_words_go_to_the_language_of_their_letters() -> None:
    assert said("EXAMPLE").en and said("ПРИМЕР").ru and said("ҮЛГІ").kk
