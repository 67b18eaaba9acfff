"""Every form, found by what opens it: nothing typed is lost when the lock falls, and none claims what nobody typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kazrights.base.wording import Wording
from kazrights.gui import tasks, whereabouts
from kazrights.gui.composers.composer import Composer
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form
from kazrights.store.vault import Vault
from tests.gui import every_form
from tests.gui.every_form import INSIDE_OTHERS, WAYS, Book, form_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_NOTHING: tuple[Any, ...] = (None, "", False, (), [], Wording(), (None, ""), (None, None), ("", None))
_SAID = {
    (
        "CustodyBlock.add_detention_here",
        "person_id",
    ): "the person whose case it is; shown, and can be another",
    ("TimelineForms.add_detention_here", "person_id"): "the same",
    (
        "SourcesTab.add_source",
        "supports",
    ): "the case itself, which claims no more than that it is a source of it",
    ("SourcesTab.add_clipping", "supports"): "the same",
    ("RecordsBlock.add_record", "status"): "a promise is open until somebody says how it ended",
    ("LettersTab.mark_sent", "on"): "the day on which one says so; it stands there to be changed",
    ("LettersTab.log_reply", "received_on"): "the same",
    ("LetterForms._on_mark_sent", "sent_on"): "the same",
    ("LetterForms._on_log_reply", "received_on"): "the same",
}
"""What stands in a new form before anything is typed, and why it is no invented fact."""

_COMPOSERS = {"LogContact": "log", "NewAction": "new_action", "HandOver": "hand_over"}
"""What the desk calls them by."""

Shown = Callable[[], MainWindow]


@pytest.fixture
def book(sample: Vault, tmp_path: Path) -> Book:
    return every_form.fill(sample, tmp_path)


@pytest.fixture
def opened(qtbot: QtBot, sample: Vault) -> Iterator[Shown]:
    """A new window on the casebook instead of the one before, as after the lock."""
    windows: list[MainWindow] = []

    def close() -> None:
        tasks.cancel_all()
        tasks.wait_for_all()
        QApplication.processEvents()
        for before in windows:
            before.close()
            before.deleteLater()
        windows.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open_one() -> MainWindow:
        close()
        window = MainWindow(Desk(sample))
        windows.append(window)
        window.resize(1024, 640)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_one
    close()


def test_every_way_to_a_form_is_walked_here() -> None:
    assert every_form.openers() == set(WAYS) | set(INSIDE_OTHERS)


@pytest.mark.timeout(280)
def test_what_is_typed_into_any_form_outlives_the_lock(opened: Shown, book: Book) -> None:
    lost: list[str] = []
    window = opened()
    for name, way in WAYS.items():
        way(window, book)
        form = form_in(window)
        if form is None:
            lost.append(f"{name}: no form opened")
            continue
        lost += [f"{name}: {said}" for said in _typing_reaches(form)]
        before = _as_json(form)
        window.desk.locking.emit()
        whereabouts.keep(window)
        window = opened()
        whereabouts.restore(window)
        again = form_in(window)
        if again is None:
            lost.append(f"{name}: the form is not open again")
        elif (after := _as_json(again)) != before:
            lost.append(f"{name}: {_different(before, after)}")
        if again is not None:
            again.cancelled.emit()
            again.cancelled.emit()
            QApplication.processEvents()
    assert lost == [], "\n" + "\n".join(lost)


@pytest.mark.timeout(280)
def test_no_new_form_says_what_nobody_typed(opened: Shown, book: Book) -> None:
    claimed: dict[tuple[str, str], Any] = {}
    window = opened()
    for name, way in WAYS.items():
        way(window, book)
        form = form_in(window)
        assert form is not None, name
        if form.record is None and not _is_of_something_held(name):
            for row in form.rows:
                if row.field.value() not in _NOTHING:
                    claimed[(name, row.names[0])] = row.field.value()
        form.cancelled.emit()
        form.cancelled.emit()
        QApplication.processEvents()
    assert set(claimed) == set(_SAID), claimed


def _is_of_something_held(name: str) -> bool:
    """Forms that show what is on record without being the form of one record."""
    return name in (
        "GroupsBlock.edit_group",
        "TimelineForms._edit_people",
        "EditableValues.edit",
        "WordsBlock.edit",
    )


def _typing_reaches(form: Form) -> list[str]:
    before = every_form.typed(form)
    every_form.write_in_all(form)
    return [
        f"nothing typed into {name}" for name, held in every_form.typed(form).items() if held == before[name]
    ]


def _as_json(form: Form) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(every_form.typed(form), ensure_ascii=False))
    return plain


def _different(before: dict[str, Any], after: dict[str, Any]) -> str:
    return "; ".join(
        f"{name}: {before.get(name)!r} became {after.get(name)!r}"
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name)
    )


@pytest.mark.parametrize("kind", Composer.__subclasses__(), ids=lambda kind: kind.__name__)
def test_what_is_typed_into_any_composer_outlives_the_lock(
    kind: type[Composer], opened: Shown, book: Book
) -> None:
    window = opened()
    window.show_thing(_COMPOSERS[kind.__name__], book.case)
    composer = window.composer.current
    assert type(composer) is kind
    fields = _fields_of(composer)
    before = {name: field.typed() for name, field in fields.items()}
    for field in fields.values():
        every_form.write_in(field)
    typed = {name: field.typed() for name, field in fields.items()}
    assert [name for name, held in typed.items() if held == before[name]] == []
    window.desk.locking.emit()
    whereabouts.keep(window)
    window = opened()
    whereabouts.restore(window)
    assert type(window.composer.current) is kind
    assert {name: f.typed() for name, f in _fields_of(window.composer.current).items()} == typed


@pytest.mark.parametrize("only", ["kind", "with_whom", "closes"])
def test_a_contact_of_which_only_one_thing_is_typed_is_a_draft_too(
    only: str, opened: Shown, book: Book
) -> None:
    window = opened()
    window.show_thing("log", book.case)
    field = getattr(window.composer.current, only)
    before = field.typed()
    every_form.write_in(field)
    typed = field.typed()
    assert typed != before
    window.desk.locking.emit()
    whereabouts.keep(window)
    window = opened()
    whereabouts.restore(window)
    assert getattr(window.composer.current, only).typed() == typed


def test_a_composer_that_nobody_typed_in_leaves_no_draft(opened: Shown, book: Book) -> None:
    window = opened()
    for kind in _COMPOSERS.values():
        window.show_thing(kind, book.case)
        assert window.composer.current is not None and window.composer.current.content() == {}


def _fields_of(composer: Composer) -> dict[str, Field]:
    return {name: held for name, held in vars(composer).items() if isinstance(held, Field)}
