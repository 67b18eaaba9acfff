from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import actions, cases, letter_register, letters, officials
from kazrights.casework.letter_paper import Choice
from kazrights.gui.desk import Desk
from kazrights.gui.letters.letter_forms import LetterForms
from kazrights.gui.letters.reader import LetterReader
from kazrights.store.vault import Vault


@pytest.fixture
def case_id(sample: Vault) -> int:
    return cases.find(sample, "Bokayev")


@pytest.fixture
def letter_id(sample: Vault, case_id: int) -> int:
    office = officials.by_code(sample, "prosecutor_general")
    officials.add_holder(sample, office.id, Wording(en="First Sample"), from_on=FuzzyDate.parse("2019"))
    return letters.write(sample, Choice(case_id, office.id, "prisoner-of-conscience", "en"))


@pytest.fixture
def reader(qtbot: QtBot, sample: Vault, letter_id: int) -> LetterReader:
    made = LetterReader(Desk(sample), letter_id)
    qtbot.addWidget(made)
    made.show()
    return made


def _said(reader: LetterReader) -> str:
    labels = (reader._rows.itemAt(n).widget() for n in range(reader._rows.count()))
    return "\n".join(label.text() for label in labels if isinstance(label, QLabel))


def test_shows_the_letter_and_the_holder_as_then_named(reader: LetterReader, sample: Vault) -> None:
    office = officials.by_code(sample, "prosecutor_general")
    officials.add_holder(sample, office.id, Wording(en="Second Sample"))
    said = _said(reader)
    row = letter_register.row(sample, reader.letter_id)
    assert "First Sample" in said
    assert "Second Sample" not in said
    assert row.sha256[:12] in said
    assert reader.view.text.toPlainText() == letter_register.words(sample, reader.letter_id)
    assert not reader.view.is_empty


def test_mark_sent_with_day_and_channel(qtbot: QtBot, reader: LetterReader, sample: Vault) -> None:
    reader.forms.mark_sent.click()
    reader.forms.fields["sent_on"].set_value(date(2021, 1, 4))
    reader.forms.fields["channel"].set_value("registered_post")
    qtbot.keyClick(
        reader.forms.fields["sent_on"].focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    row = letter_register.row(sample, reader.letter_id)
    assert (row.status, row.sent_on) == ("sent", date(2021, 1, 4))
    assert not reader.forms.mark_sent.isVisible()
    assert "Sent" in _said(reader)
    sample.undo()
    assert reader.forms.mark_sent.isVisible()


def test_log_reply_ends_the_waiting(reader: LetterReader, sample: Vault, case_id: int) -> None:
    reader.forms.log_reply.click()
    reader.forms.fields["received_on"].set_value(date(2021, 2, 1))
    reader.forms.fields["kind"].set_value("token_response")
    reader.forms.fields["text"].set_value("EXAMPLE reply")
    reader.forms.save()
    (reply,) = letter_register.replies(sample, reader.letter_id)
    assert (reply.received_on, reply.kind, reply.text) == (
        date(2021, 2, 1),
        "token_response",
        "EXAMPLE reply",
    )
    assert "EXAMPLE reply" in _said(reader)
    assert [a.status for a in actions.of_case(sample, case_id) if a.kind == "reply_due"] == ["done"]


def test_a_reply_without_a_day_is_not_logged(reader: LetterReader, sample: Vault) -> None:
    reader.forms.log_reply.click()
    reader.forms.fields["received_on"].set_value(None)
    reader.forms.save()
    assert reader.forms._form is not None
    assert reader.forms._form.rows[0].problem.text() == "When was it received?"
    assert letter_register.replies(sample, reader.letter_id) == []


def test_escape_leaves_the_lines_first_then_the_letter(qtbot: QtBot, reader: LetterReader) -> None:
    reader.forms.log_reply.click()
    qtbot.keyClick(reader.forms.fields["received_on"].focusProxy(), Qt.Key.Key_Escape)
    assert reader.forms.fields == {}
    with qtbot.waitSignal(reader.closed):
        qtbot.keyClick(reader, Qt.Key.Key_Escape)


def test_undoing_the_letter_closes_its_page(qtbot: QtBot, reader: LetterReader, sample: Vault) -> None:
    with qtbot.waitSignal(reader.closed):
        sample.undo()


@pytest.mark.parametrize("answer", ["save", "leave"])
def test_saves_the_exact_bytes_under_a_neutral_name_and_leaves_no_trace(
    reader: LetterReader, sample: Vault, tmp_path: Path, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "qt"
    QSettings.setPath(QSettings.defaultFormat(), QSettings.Scope.UserScope, str(settings))
    proposed: list[str] = []

    def answer_dialog() -> None:
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        proposed.append(Path(dialog.selectedFiles()[0]).name)
        if answer == "leave":
            dialog.reject()
            return
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / "saved.pdf"))
        dialog.accept()

    QTimer.singleShot(0, answer_dialog)
    reader.save.click()
    row = letter_register.row(sample, reader.letter_id)
    assert proposed == [row.file_name]
    assert "Bokayev" not in row.file_name
    saved = tmp_path / "saved.pdf"
    assert saved.exists() == (answer == "save")
    if answer == "save":
        assert saved.read_bytes() == letter_register.pdf(sample, reader.letter_id)
    traces = "".join(path.read_text("utf-8") for path in settings.rglob("*.conf"))
    assert str(tmp_path) not in traces


def test_a_half_typed_reply_is_back_after_the_lock(reader: LetterReader, sample: Vault, qtbot: QtBot) -> None:
    reader.forms.log_reply.click()
    reader.forms.fields["text"].set_typed("EXAMPLE half a rep")
    reader._desk.locking.emit()
    again = LetterForms(Desk(sample), reader.forms._letter_id)
    qtbot.addWidget(again)
    again.log_reply.click()
    assert again.fields["text"].typed() == "EXAMPLE half a rep"
    again.leave()
    again.log_reply.click()
    assert again.fields["text"].typed() == ""
