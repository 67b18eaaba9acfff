"""The letters of a case: written from its page, listed, sent, answered, saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kazrights.casework import cases, letter_register, letters, officials
from kazrights.casework.letters import Choice
from kazrights.gui.cases import letters_tab
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.letters import sheet_view
from kazrights.gui.letters.composer import LetterComposer
from kazrights.gui.letters.reader import LetterReader
from kazrights.gui.letters.sheet_view import SheetView, sheet_name
from kazrights.store.vault import Vault

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(sample: Vault) -> int:
    case_id = cases.find(sample, "KZ-2020-003")
    office = officials.by_code(sample, "prosecutor_general").id
    letters.write(sample, Choice(case_id, office, "prisoner-of-conscience", "en"))
    return case_id


@pytest.fixture
def page(sample: Vault, case_id: int, qtbot: QtBot) -> CasesPage:
    page = CasesPage(Desk(sample))
    qtbot.addWidget(page)
    page.resize(968, 520)
    page.show()
    page.show_item(case_id)
    page.case.look_at(page.case.letters)
    return page


def test_a_letter_is_listed_sent_and_answered(sample: Vault, case_id: int, page: CasesPage) -> None:
    tab = page.case.letters
    assert [tab.model.index(0, column).data() for column in (3, 4)] == ["English", "Created"]
    tab.mark_sent()
    assert tab._form.form is not None
    tab._form.form.set_values({"channel": "email"})
    tab._form.form.submitted.emit()
    [row] = letter_register.of_case(sample, case_id)
    assert (row.status, row.sent_on) == ("sent", sample.today)
    assert tab.model.index(0, 4).data().startswith("Sent · reply due")
    tab.log_reply()
    assert tab._form.form is not None
    tab._form.form.set_values({"number": "EXAMPLE-1", "text": "EXAMPLE reply"})
    tab._form.form.submitted.emit()
    assert [reply.number for reply in letter_register.replies(sample, row.id)] == ["EXAMPLE-1"]
    assert tab.model.index(0, 4).data() == "Replied"


def test_enter_reads_a_letter_and_escape_comes_back(page: CasesPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.case.letters.view, Qt.Key.Key_Return)
    reader = page.letter.currentWidget()
    assert isinstance(reader, LetterReader)
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    assert page.case.letters.isVisible()


def test_a_letter_is_written_from_the_case(case_id: int, page: CasesPage) -> None:
    page.write_letter(case_id)
    composer = page.letter.currentWidget()
    assert isinstance(composer, LetterComposer)
    composer.leave()
    assert page.current_case_id() == case_id and page.case.isVisible()


def test_papers_leave_under_names_that_name_nobody(
    qtbot: QtBot, sample: Vault, page: CasesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: dict[str, bytes] = {}
    for module in (letters_tab, sheet_view):
        monkeypatch.setattr(
            module, "save_pdf", lambda _desk, _parent, name, content: saved.update({name: content})
        )
    page.case.letters.save()
    page.show_sheet(page.case.case_id or 0)
    sheet = page.letter.currentWidget()
    assert isinstance(sheet, SheetView)
    qtbot.waitUntil(sheet.save.isEnabled)
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert len(saved) == 2 and all(content.startswith(b"%PDF") for content in saved.values())
    assert sheet_name("KZ-2020-003", sample.stands_at, "en") in saved
    assert not [name for name in saved if "Bokayev" in name or " " in name or not name.isascii()]
