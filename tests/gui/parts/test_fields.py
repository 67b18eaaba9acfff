"""Each kind of column gets its editor, and no editor invents a value."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.base import clock, i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.choices_field import ChoicesField
from kazrights.gui.parts.date_field import DateField, DayField
from kazrights.gui.parts.fields import editor
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.gui.parts.length_field import LengthField
from kazrights.gui.parts.plain_fields import NumberField, YesField, YesNoUnknownField
from kazrights.gui.parts.text_field import LinesField, WordingField
from kazrights.model.action import Action
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.model.proceeding import Hearing, Sanction
from kazrights.model.record import Base

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
THREE = [
    Choice(1, "Article 174: EXAMPLE", ("174",)),
    Choice(2, "Article 17: EXAMPLE", ("17",)),
    Choice(3, "Other EXAMPLE of 174"),
]


@pytest.mark.parametrize(
    ("record", "name", "kind", "nothing"),
    [
        (Event, "happened_on", DateField, None),
        (Case, "review_on", DayField, None),
        (Case, "status", ChoiceField, None),
        (Case, "summary", WordingField, Wording()),
        (Case, "remarks", LinesField, ""),
        (Action, "deadline", YesField, False),
        (Hearing, "public", YesNoUnknownField, None),
        (Sanction, "amount", NumberField, None),
        (Person, "count", NumberField, None),
    ],
)
def test_a_column_gets_its_editor_which_is_empty(
    qtbot: QtBot, record: type[Base], name: str, kind: type, nothing: object
) -> None:
    field = editor(record, name)
    qtbot.addWidget(field)
    assert type(field) is kind
    assert field.value() == nothing
    assert field.problem() == ""
    assert field.accessibleName()


def test_a_date_is_read_back_as_it_was_understood(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field.line, "~10 Feb 2020")
    assert field.value() == FuzzyDate.parse("~10 Feb 2020")
    assert "10 February 2020" in field.echo.text()
    field.line.setText("feb")
    assert field.value() is None
    assert field.echo.text() == field.problem() != ""
    field.set_value(FuzzyDate("2020"))
    assert field.line.text() == "2020"


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_date_shown_is_read_to_the_same_date(qtbot: QtBot, language: str) -> None:
    i18n.use(language)
    field = DateField()
    qtbot.addWidget(field)
    for written in ("2016", "Oct 2020", "~10 Feb 2020", "before 2019", "Jan–Aug 2020"):
        value = FuzzyDate.parse(written)
        field.set_value(value)
        assert field.value() == value


def test_a_planned_day_is_read_as_said(qtbot: QtBot) -> None:
    field = DayField()
    qtbot.addWidget(field)
    with clock.frozen(datetime(2026, 11, 25, 12, 0)):
        field.line.setText("fri")
        assert field.value() == date(2026, 11, 27)
        assert field.echo.text() == "read as: Fri 27 Nov 2026"
        field.line.setText("soon")
        assert field.value() is None and field.problem()


@pytest.mark.parametrize(
    ("typed", "value"), [("174", 1), ("17", 2), ("other", 3), ("of 174", 3), ("", None), ("qq", None)]
)
def test_what_is_typed_finds_its_choice(qtbot: QtBot, typed: str, value: int | None) -> None:
    field = ChoiceField(THREE)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, typed)
    assert field.value() == value
    assert bool(field.problem()) == (typed == "qq")


def test_a_free_choice_keeps_words_of_ones_own(qtbot: QtBot) -> None:
    field = FreeChoiceField(THREE)
    qtbot.addWidget(field)
    field.line.setText("EXAMPLE/9")
    assert field.value() == (None, "EXAMPLE/9") and field.problem() == ""
    field.line.setText("174")
    assert field.value() == (1, "174")


def test_words_that_are_new_are_said_to_be(qtbot: QtBot) -> None:
    field = FreeChoiceField(THREE)
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "Prison EXAMPLE")
    assert "added when you save" in field.note.text()
    field.line.setText("174")
    assert field.note.text() == ""


def test_the_wheel_leaves_a_choice_alone_that_has_no_focus(qtbot: QtBot) -> None:
    field = ChoiceField(THREE)
    qtbot.addWidget(field)
    field.set_value(1)
    field.show()
    middle, turn = QPointF(field.combo.rect().center()), QPoint(0, -120)
    wheel = QWheelEvent(
        middle, field.combo.mapToGlobal(middle), QPoint(), turn, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    field.combo.clearFocus()
    QApplication.sendEvent(field.combo, wheel)
    assert field.value() == 1


def test_several_choices_are_taken_one_by_one(qtbot: QtBot) -> None:
    field = ChoicesField(THREE)
    qtbot.addWidget(field)
    for typed in ("174", "17"):
        QTest.keyClicks(field.entry.line, typed)
        field.entry.line.editingFinished.emit()
    QTest.keyClicks(field.entry.line, "other")
    assert field.value() == (1, 2, 3)
    field.entry.set_value(None)
    QTest.keyClick(field.entry.line, Qt.Key.Key_Backspace)
    assert field.value() == (1,)


def test_a_length_is_a_number_and_its_unit(qtbot: QtBot) -> None:
    field = LengthField()
    qtbot.addWidget(field)
    QTest.keyClicks(field.line, "18 months")
    assert field.value() == (18, "month") and "18 months" in field.echo.text()
    field.line.setText("18")
    assert field.value() == (None, None) and field.problem()
    field.set_value((5.5, "year"))
    assert field.value() == (5.5, "year")


def test_words_are_kept_in_each_language(qtbot: QtBot) -> None:
    field = WordingField()
    qtbot.addWidget(field)
    field.set_value(Wording(en="EXAMPLE", kk="ҮЛГІ"))
    assert field.value() == Wording(en="EXAMPLE", kk="ҮЛГІ")


@pytest.mark.parametrize(
    ("typed", "day"),
    [("вчера", "24 Nov 2026"), ("Ертең", "26 Nov 2026"), ("кеше", "24 Nov 2026"), ("3 days ago", "22 Nov 2026"),
     ("3 дня назад", "22 Nov 2026"), ("2 күн бұрын", "23 Nov 2026"), ("today", "25 Nov 2026")],
)  # fmt: skip
def test_a_day_told_from_today_becomes_that_day(qtbot: QtBot, typed: str, day: str) -> None:
    field = DateField()
    qtbot.addWidget(field)
    with clock.frozen(datetime(2026, 11, 25, 12, 0)):
        field.line.setText(typed)
        assert field.echo.text().startswith("read as: ") and field.problem() == ""
        assert field.typed() == day, "a draft is read on another day"
        field.line.editingFinished.emit()
    assert field.line.text() == day


@pytest.mark.parametrize("typed", ["fri", "в пятницу", "жұма"])
def test_a_weekday_is_no_date_of_what_was(qtbot: QtBot, typed: str) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.line.setText(typed)
    assert field.value() is None and field.problem()


@pytest.mark.parametrize("kind", [DateField, DayField])
def test_a_day_is_picked_from_a_calendar_by_key(qtbot: QtBot, kind: type[DateField] | type[DayField]) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.show()
    with clock.frozen(datetime(2026, 11, 25, 12, 0)):
        QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert field.calendar is not None and field.value() is None, "an open calendar says nothing yet"
        with qtbot.waitSignal(field.edited):
            field.calendar.month.activated.emit(QDate(2026, 11, 20))
        assert field.exact_day() == date(2026, 11, 20)


def test_the_wheel_changes_no_date(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.line.setText("2016")
    middle = QPointF(field.line.rect().center())
    wheel = QWheelEvent(
        middle, field.line.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.line, wheel)
    assert field.line.text() == "2016"
