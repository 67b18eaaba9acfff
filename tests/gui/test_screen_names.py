"""F4 takes the names off every page of the window; what is typed into and what a paper says keep them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kazrights.casework import cases, screen_names, trash
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts import safe_names
from kazrights.gui.places import PLACES
from kazrights.gui.trash.for_good import question
from kazrights.model.case import CasePerson
from kazrights.model.person import PersonName
from kazrights.names.fold import fold
from kazrights.store.vault import Vault
from tests import make
from tests.gui.painted import words_painted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def shown_again() -> Iterator[None]:
    yield
    safe_names.cover_with(None)


@pytest.fixture
def sample_window(qtbot: QtBot, sample: Vault) -> MainWindow:
    made = MainWindow(Desk(sample))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def family_names(vault: Vault) -> set[str]:
    with vault.read() as session:
        query = (
            select(PersonName.family)
            .join(CasePerson, CasePerson.person_id == PersonName.person_id)
            .where(CasePerson.role == "subject", PersonName.family != "")
        )
        return {fold(name) for name in session.scalars(query)}


def named(window: MainWindow, families: set[str]) -> set[str]:
    """The family names that stand in view, on the whole length of the page."""
    found: set[str] = set()
    page = window.stack.shown()
    areas = [a for a in page.findChildren(QAbstractScrollArea) if a.isVisible()]
    for area in areas:
        area.verticalScrollBar().setValue(0)
    for _step in range(40):
        words = f" {fold(words_painted(window))} "
        found |= {name for name in families if name in words}
        bars = [
            a.verticalScrollBar()
            for a in areas
            if a.verticalScrollBar().value() < a.verticalScrollBar().maximum()
        ]
        if not bars:
            break
        for bar in bars:
            bar.setValue(bar.value() + bar.pageStep())
    return found


def test_no_family_name_is_painted_on_any_page(sample_window: MainWindow, sample: Vault) -> None:
    window, families = sample_window, family_names(sample)
    assert len(families) > 10
    window.go_to("cases")
    assert named(window, families), "they are seen without it, or this test says nothing"
    window.commands["hide_names"].trigger()
    for place in PLACES:
        window.go_to(place.id)
        assert named(window, families) == set(), place.id
    for row in cases.rows(sample, limit=6):
        window.go_to("cases", row.id)
        case = window.page("cases").case
        for tab in range(case.tabs.count()):
            case.tabs.setCurrentIndex(tab)
            assert named(window, families) == set(), (row.ref, tab)


def test_no_family_name_is_painted_around_a_letter(sample_window: MainWindow, sample: Vault) -> None:
    window, families = sample_window, family_names(sample)
    window.commands["hide_names"].trigger()
    window.desk.go("write_letter", cases.find(sample, "Bokayev"))
    QTest.qWait(1500)
    for editor in window.findChildren(QWidget):
        if isinstance(editor, QLineEdit | QPlainTextEdit | QComboBox):
            editor.hide()  # what is typed into keeps its words
    assert "the paper" in words_painted(window), "the page itself is behind a veil"
    assert named(window, families) == set()


def test_the_window_says_so_and_shows_them_again(sample_window: MainWindow, sample: Vault) -> None:
    window, families = sample_window, family_names(sample)
    window.go_to("cases")
    before = named(window, families)
    window.commands["hide_names"].trigger()
    assert window.notices.banner.sentence == "Names are hidden on screen. F4 shows them."
    assert window.commands["hide_names"].isChecked() and screen_names.are_hidden(sample)
    window.commands["hide_names"].trigger()
    assert window.notices.banner.sentence.startswith("Sample casebook")
    assert not window.commands["hide_names"].isChecked()
    assert named(window, families) >= before


def test_hidden_names_stay_hidden_in_the_next_window(qtbot: QtBot, vault: Vault) -> None:
    make.case(vault, "Aizhan Invented")
    screen_names.hide(vault, hidden=True)
    window = MainWindow(Desk(vault))
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    window.go_to("cases")
    assert "Invented" not in words_painted(window) and "A. I." in words_painted(window)


def test_a_name_that_comes_while_names_are_hidden_is_hidden_too(window: MainWindow, vault: Vault) -> None:
    window.commands["hide_names"].trigger()
    window.go_to("cases")
    make.case(vault, "Aizhan Invented")
    assert "Invented" not in words_painted(window) and "A. I." in words_painted(window)


def test_what_goes_to_the_trash_keeps_its_name_hidden(qtbot: QtBot, window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Invented")
    window.commands["hide_names"].trigger()
    window.trash_case(case_id)
    qtbot.waitUntil(lambda: "Invented" in window.notices.toast.sentence or "A. I." in words_painted(window))
    assert "“A. I.” is in the Trash." in words_painted(window)
    window.go_to("trash")
    page = window.page("trash")
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert "A. I." in words_painted(window.stack) and "Invented" not in words_painted(window)
    asked = question(page._current(), page)
    assert asked.text() == "Delete “A. I.” for good?"
    asked.deleteLater()
    page.restore()
    qtbot.waitUntil(lambda: page.list.count() == 0)
    assert "Invented" not in words_painted(window)


def test_the_names_of_the_trash_are_hidden_from_the_start(
    qtbot: QtBot, window: MainWindow, vault: Vault
) -> None:
    trash.remove_case(vault, make.case(vault, "Aizhan Invented"))
    assert screen_names.count(vault) == 1
    window.go_to("trash")
    qtbot.waitUntil(lambda: "Aizhan Invented" in words_painted(window))
    window.commands["hide_names"].trigger()
    assert "Invented" not in words_painted(window) and "A. I." in words_painted(window)


def test_what_is_typed_into_keeps_its_words(window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault, "Aizhan Invented")
    window.go_to("cases", case_id)
    window.commands["hide_names"].trigger()
    values = window.page("cases").case.overview.facts.values
    values.edit("title")
    form = values.cell("title").form
    assert form is not None and form.rows[0].field.value().en == "Case of Aizhan Invented"
    form.submitted.emit()
    QApplication.processEvents()
    assert cases.load(vault, case_id).title.en == "Case of Aizhan Invented"
    assert "Case of A. I." in values.cell("title").button.words()


def test_while_many_names_are_read_every_capital_is_covered(
    qtbot: QtBot, window: MainWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.case(vault, "Aizhan Invented")
    window.go_to("cases")
    monkeypatch.setattr("kazrights.gui.names_guard._AT_ONCE", 0)
    window.commands["hide_names"].trigger()
    assert "Invented" not in words_painted(window)
    qtbot.waitUntil(lambda: "Overview" in words_painted(window))
    assert "Invented" not in words_painted(window) and "A. I." in words_painted(window)


def test_hidden_while_reading_shown_before_it_is_done(
    qtbot: QtBot, window: MainWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.case(vault, "Aizhan Invented")
    window.go_to("cases")
    monkeypatch.setattr("kazrights.gui.names_guard._AT_ONCE", 0)
    for _ in range(2):
        window.commands["hide_names"].trigger()
    QTest.qWait(300)
    assert not safe_names.are_hidden() and "Aizhan Invented" in words_painted(window)
