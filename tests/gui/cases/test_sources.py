"""The sources and files of a case: dropped, pasted, typed, looked at, cited, taken out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import attachments, citations, events, incoming_file
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.cases.sources import file_view, tab
from kazrights.gui.cases.sources.tab import SourcesTab
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.model.case import Case
from kazrights.model.event import Event
from kazrights.model.person import Person
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.previews import samples

TEXT = "EXAMPLE words that stood there."


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault)


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    page = open_page()
    page.show_item(case_id)
    page.case.look_at(page.case.sources)
    return page


@pytest.fixture
def shown(page: CasesPage) -> SourcesTab:
    return page.case.sources


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    made = tmp_path / "EXAMPLE picture.png"
    made.write_bytes(samples.image("png"))
    return made


def words_in(widget: QWidget) -> str:
    QApplication.processEvents()  # what was laid out anew is shown now
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def drop(target: QWidget, data: QMimeData) -> None:
    where, actions = QPoint(50, 50), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(where), actions, data, button, none)
    QGuiApplication.sendEvent(target, entering)
    assert entering.isAccepted() and target._cover.isVisible()  # type: ignore[attr-defined]
    dropping = QDropEvent(QPointF(where), actions, data, button, none)
    QGuiApplication.sendEvent(target, dropping)
    assert dropping.dropAction() == Qt.DropAction.CopyAction
    assert not target._cover.isVisible()  # type: ignore[attr-defined]


def listed(shown: SourcesTab) -> list[str]:
    return [row.title for row in shown.list.lines.rows]


def press(widget: QWidget, words: str) -> None:
    QApplication.processEvents()
    [found] = [b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    found.click()


def test_an_empty_tab_says_what_it_is_for(shown: SourcesTab) -> None:
    assert "Nothing here supports the facts yet." in words_in(shown)
    press(shown._nothing, "Add source")
    assert shown.new.sources.form is not None


def test_dropped_files_are_copied_in_shown_and_can_be_undone(
    qtbot: QtBot, vault: Vault, desk: Desk, case_id: int, shown: SourcesTab, picture: Path
) -> None:
    said: list[str] = []
    desk.said.connect(lambda sentence, _undo: said.append(sentence))
    drop(shown, files(picture))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [
        "“EXAMPLE picture” was copied in, encrypted. The original stays where it was, unencrypted."
    ]
    assert listed(shown) == ["Files, no source named yet", "EXAMPLE picture"]
    qtbot.waitUntil(shown.file.preview.area.isVisible, timeout=20_000)
    assert "unchanged since" in words_in(shown.file)
    assert picture.exists()
    vault.undo()
    assert listed(shown) == [] and "Nothing here supports" in words_in(shown)


def test_what_is_not_taken_says_why_until_it_is_closed(
    qtbot: QtBot, shown: SourcesTab, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming_file, "LARGEST", 10)
    drop(shown, files(picture, tmp_path))
    qtbot.waitUntil(shown.refusals.isVisible)
    told = shown.refusals.words.text()
    assert "“EXAMPLE picture.png” is larger than" in told and "is a folder" in told
    shown.refusals.findChildren(QPushButton)[0].click()
    assert not shown.refusals.isVisible()


def test_the_same_file_again_shows_the_one_that_is_there(
    qtbot: QtBot, vault: Vault, desk: Desk, case_id: int, shown: SourcesTab, picture: Path
) -> None:
    [file_id] = attachments.attach(vault, case_id, [picture]).ids
    make.source(vault, Case, case_id)
    with qtbot.waitSignal(desk.said) as said:
        drop(shown, files(picture))
    assert said.args[0] == "“EXAMPLE picture” is in this case already. It was not copied again."
    current = shown.list.current()
    assert current is not None and (current.kind, current.id) == ("file", file_id)


def test_pasted_text_becomes_a_clipping_and_its_words_a_quotation(
    vault: Vault, case_id: int, shown: SourcesTab
) -> None:
    event_id = events.add(vault, case_id, "search", FuzzyDate.parse("2020-02-03"))
    make.source(vault, Event, event_id, "EXAMPLE news")
    QGuiApplication.clipboard().setText(TEXT)
    shown.list.setFocus()
    QTest.keyClick(shown.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form = shown.new.clippings.form
    assert form is not None and form.field("text").value() == TEXT
    assert form.field("accessed_on").value() is None
    form.field("accessed_on").now.click()  # type: ignore[attr-defined]
    form.set_values({"kind": "social_media", "address": "https://example.org/post"})
    form.submitted.emit()
    [_news, clipping] = citations.of_case(vault, case_id)
    source = clipping.source
    assert (source.text, source.accessed_on, source.address) == (
        TEXT,
        vault.today,
        "https://example.org/post",
    )
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert digest in words_in(shown.source).replace(" ", "")
    words = shown.source.words.words
    assert words is not None
    words.selectAll()
    press(shown.source.words, "Quote the marked words")
    cited = shown.source.supports.form
    assert cited is not None and cited.field("quote").value() == TEXT
    cited.submitted.emit()
    assert cited.rows[0].problem.text() == "Choose what the source supports."
    cited.field("supports").set_typed("Search, 3 Feb 2020")  # type: ignore[attr-defined]
    cited.submitted.emit()
    assert [fact.citation.quote for fact in citations.of_case(vault, case_id)[1].supports] == ["", TEXT]
    assert "“EXAMPLE words that stood there.”" in words_in(shown.source.supports)


def test_dropped_text_is_a_clipping_too_and_is_added_to_one_being_typed(shown: SourcesTab) -> None:
    drop(shown, text("EXAMPLE one"))
    drop(shown, text("EXAMPLE two"))
    form = shown.new.clippings.form
    assert form is not None and form.field("text").value() == "EXAMPLE one\n\nEXAMPLE two"
    form.set_values({"text": ""})
    form.submitted.emit()
    assert form.rows[0].problem.text() == "Paste the words that stood there."


def test_a_day_of_reading_is_never_still_to_come(shown: SourcesTab) -> None:
    shown.add_source()
    form = shown.new.sources.form
    assert form is not None
    form.field("accessed_on").set_typed("1 Jan 2999")
    assert form.field("accessed_on").problem() == "That day is still to come. Write the year as well."


def test_sources_stand_in_groups_with_what_they_support(
    vault: Vault, case_id: int, page: CasesPage, shown: SourcesTab
) -> None:
    event_id = events.add(vault, case_id, "search", FuzzyDate.parse("2020-02-03"))
    make.source(vault, Event, event_id, "EXAMPLE news")
    make.source(vault, Case, case_id, "EXAMPLE report")
    make.source(vault, Person, make.subject(vault, case_id), "EXAMPLE interview")
    assert listed(shown) == [
        "On this case",
        "EXAMPLE report",
        "Via what happened",
        "EXAMPLE news",
        "Via its people",
        "EXAMPLE interview",
    ]
    spoken = shown.list.lines.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Source 1: EXAMPLE news, via Search, 3 Feb 2020"
    QTest.keyClick(shown.list, Qt.Key.Key_Home)
    current = shown.list.current()
    assert current is not None and current.title == "EXAMPLE report"
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    current = shown.list.current()
    assert current is not None and current.title == "EXAMPLE news", "a heading is passed over"


def test_a_protected_source_is_named_only_when_asked(vault: Vault, case_id: int, shown: SourcesTab) -> None:
    source_id = make.source(vault, Case, case_id, "EXAMPLE relative")
    with vault.change("Protect") as session:
        session.get_one(Source, source_id).protected = True
    shown.show_source(source_id)
    assert "EXAMPLE relative" not in words_in(shown)
    press(shown.source.head, "Show who it is")
    assert "EXAMPLE relative" in words_in(shown)
    other = make.source(vault, Case, case_id, "EXAMPLE report")
    shown.show_source(other)
    shown.show_source(source_id)
    assert "EXAMPLE relative" not in words_in(shown), "it is folded again"


def test_without_its_last_fact_a_source_leaves_the_case(
    vault: Vault, case_id: int, shown: SourcesTab
) -> None:
    source_id = make.source(vault, Case, case_id)
    shown.show_source(source_id)
    shown.source.supports.remove(citations.of_case(vault, case_id)[0].supports[0].citation)
    assert listed(shown) == []
    vault.undo()
    assert "EXAMPLE report" in listed(shown)


def test_a_source_of_hundreds_of_facts_shows_the_first_of_them(
    vault: Vault, case_id: int, shown: SourcesTab
) -> None:
    with vault.change("Many") as session:
        session.add(Source(kind="report", title=Wording(en="EXAMPLE report")))
        for _n in range(100):
            session.add(Event(case_id=case_id, type="search"))
        session.flush()
        for event in session.scalars(select(Event)):
            session.add(Citation(source_id=1, of_table="event", of_uid=event.uid))
    shown.show_source(1)
    supports = shown.source.supports
    assert supports.rows.count() == 31
    press(supports, "Show 70 more")
    assert supports.rows.count() == 100


def test_enter_in_the_list_leads_to_what_it_shows(
    qtbot: QtBot, vault: Vault, case_id: int, page: CasesPage, shown: SourcesTab
) -> None:
    make.source(vault, Case, case_id)
    shown._both._narrow = 5000  # as in a small window with large text
    shown._both.show_list()
    shown.list.setFocus()
    QTest.keyClick(shown.list, Qt.Key.Key_Home)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    assert shown.source.isVisible() and not shown.list.isVisible()
    assert shown.source.isAncestorOf(QApplication.focusWidget())


def test_a_form_that_is_being_filled_in_outlives_a_look_at_something_else(
    vault: Vault, case_id: int, shown: SourcesTab
) -> None:
    source_id = make.source(vault, Case, case_id)
    shown.add_source()
    form = shown.new.sources.form
    assert form is not None
    form.set_values({"author": "EXAMPLE author"})
    shown._on_chosen("source", source_id)
    assert shown.source.isVisible()
    shown.add_source()
    assert shown.new.sources.form is form and form.field("author").value() == "EXAMPLE author"


def test_a_file_is_saved_outside_under_a_neutral_name_and_checked(
    qtbot: QtBot,
    vault: Vault,
    desk: Desk,
    case_id: int,
    shown: SourcesTab,
    picture: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attachments.attach(vault, case_id, [picture])
    proposed: list[str] = []

    def chosen(_parent: QWidget, _words: str, name: str) -> Path:
        proposed.append(name)
        return tmp_path / "out.png"

    monkeypatch.setattr(file_view, "choose_target", chosen)
    shown._go("file", 1)
    press(shown.file, "Save a copy…")
    assert (tmp_path / "out.png").read_bytes() == picture.read_bytes()
    assert proposed[0].endswith(".png") and "EXAMPLE" not in proposed[0]
    with qtbot.waitSignal(desk.said) as said:
        press(shown.file, "Check again")
    assert said.args[0] == "The file is unchanged: its bytes are those that came."


def test_a_file_is_described_and_removed(
    vault: Vault, case_id: int, shown: SourcesTab, picture: Path
) -> None:
    source_id = make.source(vault, Case, case_id)
    [file_id] = attachments.attach(vault, case_id, [picture]).ids
    shown._go("file", file_id)
    press(shown.file, "Edit")
    form = shown.file.head.form
    assert form is not None
    form.set_values({"title": "EXAMPLE court room", "type": "photograph", "source_id": source_id})
    form.submitted.emit()
    assert listed(shown) == ["On this case", "EXAMPLE report", "EXAMPLE court room"]
    press(shown.file, "Remove")
    assert listed(shown) == ["On this case", "EXAMPLE report"]
    vault.undo()
    assert "EXAMPLE court room" in listed(shown)


def test_files_are_chosen_for_a_source(
    qtbot: QtBot,
    vault: Vault,
    case_id: int,
    shown: SourcesTab,
    picture: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source_id = make.source(vault, Case, case_id)
    monkeypatch.setattr(tab, "choose_files", lambda _parent, _words: [picture])
    shown.show_source(source_id)
    with qtbot.waitSignal(shown.intake.arrived):
        press(shown.source.files, "Attach files…")
    assert [file.source_id for file in attachments.of_case(vault, case_id)] == [source_id]
    shown.show_source(source_id)
    press(shown.source.files, "Show")
    assert shown.file.isVisible()


def test_each_kind_of_file_is_shown_or_says_that_it_cannot(
    qtbot: QtBot, vault: Vault, case_id: int, shown: SourcesTab, tmp_path: Path
) -> None:
    contents: dict[str, bytes] = {
        "a.pdf": samples.pdf("EXAMPLE one", "EXAMPLE two"),
        "b.txt": b"EXAMPLE text",
        "c.zip": b"PK\x03\x04\x00",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    attachments.attach(vault, case_id, [tmp_path / name for name in contents])
    preview = shown.file.preview
    shown._go("file", 1)
    qtbot.waitUntil(preview.area.isVisible, timeout=20_000)
    preview._on.click()
    preview.as_text.click()
    qtbot.waitUntil(lambda: preview.words.toPlainText().strip() == "EXAMPLE two", timeout=20_000)
    shown._go("file", 2)
    qtbot.waitUntil(lambda: preview.words.toPlainText() == "EXAMPLE text", timeout=20_000)
    shown._go("file", 3)
    wanted = "This file can’t be shown here. It is kept as it came."
    qtbot.waitUntil(lambda: preview.sentence == wanted, timeout=20_000)


def test_locking_ends_the_decoding_and_lets_go_of_the_bytes(
    qtbot: QtBot, vault: Vault, desk: Desk, case_id: int, shown: SourcesTab, picture: Path
) -> None:
    attachments.attach(vault, case_id, [picture])
    shown._go("file", 1)
    preview = shown.file.preview
    qtbot.waitUntil(lambda: preview._decoder.is_busy, timeout=10_000)
    desk.locking.emit()
    assert not preview._decoder.is_busy and preview._content == b""


def test_the_window_goes_to_a_source_from_anywhere(window: MainWindow, vault: Vault) -> None:
    make.case(vault, "Sample Person")
    case_id = make.case(vault)
    source_id = make.source(vault, Person, make.subject(vault, case_id), "EXAMPLE interview")
    window.desk.go("source", source_id)
    case = window.page("cases").case
    assert (window.place, case.case_id) == ("cases", case_id)
    assert case.tabs.currentWidget() is case.sources and case.sources.source.isVisible()
    assert "EXAMPLE interview" in words_in(case.sources.source)


def test_one_comes_back_to_the_source_that_was_in_view(window: MainWindow, vault: Vault) -> None:
    case_id = make.case(vault)
    make.source(vault, Case, case_id, "EXAMPLE report")
    second = make.source(vault, Case, case_id, "EXAMPLE news")
    window.desk.go("source", second)
    window.go_to("today")
    window.commands["back"].trigger()
    current = window.page("cases").case.sources.list.current()
    assert current is not None and (current.kind, current.id) == ("source", second)


def test_files_and_clippings_begin_in_the_menu(
    window: MainWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go_to("cases", make.case(vault))
    asked: list[Any] = []
    monkeypatch.setattr(tab, "choose_files", lambda _parent, words: asked.append(words) or [])
    window.commands["attach"].trigger()
    assert asked == ["Attach files"]
    window.commands["clipping"].trigger()
    assert window.page("cases").case.sources.new.clippings.form is not None


def test_a_source_without_a_title_is_still_called_something(
    vault: Vault, case_id: int, shown: SourcesTab
) -> None:
    with vault.change("Untitled") as session:
        session.get_one(Source, make.source(vault, Case, case_id)).title = Wording()
    shown.show_source(1)
    assert "Published report" in listed(shown)
