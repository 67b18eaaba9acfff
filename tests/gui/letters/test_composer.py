from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kazrights.base import i18n
from kazrights.casework import actions, cases, letter_register, officials, records, senders
from kazrights.casework.letter_paper import STAMP
from kazrights.gui.desk import Desk
from kazrights.gui.letters.composer import LetterComposer
from kazrights.model.letter import Sender
from kazrights.model.official import Office
from kazrights.store.vault import Vault

Open = Callable[[], LetterComposer]


@pytest.fixture
def desk(sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def case_id(sample: Vault) -> int:
    return cases.find(sample, "Bokayev")


@pytest.fixture
def open_composer(qtbot: QtBot, desk: Desk, case_id: int) -> Open:
    """Opens the composer and waits for its first paper."""

    def opened() -> LetterComposer:
        composer = LetterComposer(desk, case_id)
        qtbot.addWidget(composer)
        with qtbot.waitSignal(composer._previews.made):
            composer.show()
        return composer

    return opened


def _read(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def _tick(composer: LetterComposer, title: str) -> None:
    found = composer.wishes.offices.list.findItems(title, Qt.MatchFlag.MatchExactly)
    found[0].setCheckState(Qt.CheckState.Checked)


def test_proposes_what_fits_the_case(open_composer: Open, sample: Vault) -> None:
    composer = open_composer()
    (choice,) = composer.wishes.choices()
    assert choice.template == "prisoner-of-conscience"
    assert records.get(sample, Office, choice.office_id or 0).code == "prosecutor_general"
    assert choice.requests is None
    assert not composer.paper.view.is_empty
    assert STAMP in composer.foot._sample.text()
    assert composer.foot.unread.isVisibleTo(composer)


def test_a_kazakh_letter_written_by_keyboard_is_on_file_word_for_word(
    qtbot: QtBot, open_composer: Open, sample: Vault, case_id: int
) -> None:
    composer = open_composer()
    with qtbot.waitSignal(composer._previews.made):
        qtbot.keyClick(composer.wishes.language.buttons["kk"], Qt.Key.Key_Space)
    shown = composer.paper.view.text.toPlainText()
    with qtbot.waitSignal(composer.done) as done, qtbot.waitSignal(composer._desk.said) as said:
        qtbot.keyClick(composer.wishes.offices.filter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (letter_id,) = done.args
    row = letter_register.row(sample, letter_id)
    assert (row.case_id, row.language, row.office) == (case_id, "kk", "Бас прокурор")
    assert letter_register.words(sample, letter_id) == shown
    read = _read(letter_register.pdf(sample, letter_id))
    assert "Құрметті Бас прокурор" in read
    assert "Қазақстан Республикасының Бас прокуратурасы" in read
    assert STAMP in read
    assert said.args[1] is True
    waiting = [action for action in actions.of_case(sample, case_id) if action.kind == "reply_due"]
    assert [action.due_on for action in waiting] == [row.reply_due_on]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_nothing_to_choose_is_cut_at_the_right(open_composer: Open, language: str) -> None:
    i18n.use(language)
    composer = open_composer()
    page = composer.wishes.widget()
    assert page is not None and page.minimumSizeHint().width() <= composer.wishes.viewport().width()
    right = composer.wishes.viewport().width()
    for shown in (composer.wishes.offices, composer.wishes.template, composer.wishes.from_whom):
        assert shown.mapTo(page, shown.rect().topRight()).x() < right


def test_what_is_shown_is_what_is_written(open_composer: Open, sample: Vault, qtbot: QtBot) -> None:
    composer = open_composer()
    shown = composer._made[0].pdf
    with qtbot.waitSignal(composer.done) as done:
        composer.submit()
    assert letter_register.pdf(sample, done.args[0]) == shown


def test_without_a_sender_it_is_held_back_until_one_is_added_in_place(
    qtbot: QtBot, open_composer: Open, sample: Vault, case_id: int
) -> None:
    for sender in senders.all(sample):
        records.remove(sample, Sender, sender.id)
    composer = open_composer()
    assert not composer.foot.write.isEnabled()
    assert "sender" in composer.foot.reason.text()
    assert composer.paper.view.is_empty
    composer.submit()
    assert letter_register.of_case(sample, case_id) == []

    composer.wishes.sender_wanted.emit()
    form = composer.new_sender.form
    qtbot.keyClicks(form.field("name").focusProxy(), "Example Writer")
    with qtbot.waitSignal(composer._previews.made):
        qtbot.keyClick(
            form.field("name").focusProxy(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert composer.foot.write.isEnabled()
    assert composer.foot.reason.text() == ""
    assert "Example Writer" in composer.paper.view.text.toPlainText()


def test_requests_that_are_unticked_fall_away_in_every_language(qtbot: QtBot, open_composer: Open) -> None:
    composer = open_composer()
    request_id, box = next(iter(composer.wishes.requests.boxes.items()))
    words = box.accessibleName().rstrip(";.")
    assert words in composer.paper.view.text.toPlainText()
    with qtbot.waitSignal(composer._previews.made):
        box.click()
    assert words not in composer.paper.view.text.toPlainText()
    with qtbot.waitSignal(composer._previews.made):
        composer.wishes.language.buttons["ru"].click()
    assert not composer.wishes.requests.boxes[request_id].isChecked()
    assert request_id not in (composer.wishes.choices()[0].requests or ())


def test_several_offices_get_a_letter_each_and_one_undo_takes_all(
    qtbot: QtBot, open_composer: Open, sample: Vault, case_id: int
) -> None:
    composer = open_composer()
    with qtbot.waitSignal(composer._previews.made):
        _tick(composer, "President of the Republic of Kazakhstan")
        _tick(composer, "Minister of Foreign Affairs")
    assert composer.foot.write.text() == "Write 3 letters"
    with qtbot.waitSignal(composer.done, timeout=10_000):
        composer.submit()
    assert len(letter_register.of_case(sample, case_id)) == 3
    sample.undo()
    assert letter_register.of_case(sample, case_id) == []


def test_one_office_of_several_is_held_back_and_named(
    qtbot: QtBot, open_composer: Open, sample: Vault
) -> None:
    minister = next(row for row in officials.rows(sample) if row.title == "Minister of Foreign Affairs")
    empty = type(records.get(sample, Office, minister.id).title)()
    records.edit(sample, Office, minister.id, salutation=empty, salutation_f=empty, salutation_general=empty)
    composer = open_composer()
    with qtbot.waitSignal(composer._previews.made):
        _tick(composer, "Minister of Foreign Affairs")
    assert composer.foot.reason.text().startswith("Minister of Foreign Affairs: ")
    assert composer.foot.write.isEnabled()
    composer.paper._step(1)
    assert composer.paper.view.is_empty


def test_without_an_office_the_button_says_what_is_missing(open_composer: Open) -> None:
    composer = open_composer()
    item = composer.wishes.offices.list.item(1)
    item.setCheckState(Qt.CheckState.Unchecked)
    assert not composer.foot.write.isEnabled()
    assert composer.foot.reason.text() == "Choose at least one office."


def test_the_language_that_the_office_prefers_comes_first(
    sample: Vault, open_composer: Open, qtbot: QtBot
) -> None:
    prosecutor = officials.by_code(sample, "prosecutor_general")
    records.edit(sample, Office, prosecutor.id, preferred_language="ru")
    composer = open_composer()
    assert composer.wishes.choices()[0].language == "ru"


def test_ticks_outlive_the_filter_which_reads_any_script(open_composer: Open) -> None:
    composer = open_composer()
    offices = composer.wishes.offices
    before = offices.ids()
    offices.filter.setText("министр иностранных")
    titles = [offices.list.item(n).text() for n in range(offices.list.count())]
    assert titles == ["All other offices", "Minister of Foreign Affairs"]
    offices.list.item(1).setCheckState(Qt.CheckState.Checked)
    offices.filter.clear()
    assert offices.ids()[:1] == before
    assert len(offices.ids()) == 2


def test_a_card_goes_to_the_person_and_needs_no_office(qtbot: QtBot, open_composer: Open) -> None:
    composer = open_composer()
    template = composer.wishes.template
    with qtbot.waitSignal(composer._previews.made):
        template.setCurrentIndex(template.findData("solidarity-card"))
    assert [choice.office_id for choice in composer.wishes.choices()] == [None]
    assert not composer.wishes.offices.isVisibleTo(composer)
    assert composer.foot.write.isEnabled()


def test_escape_leaves_and_writes_nothing(
    qtbot: QtBot, open_composer: Open, sample: Vault, case_id: int
) -> None:
    composer = open_composer()
    with qtbot.waitSignal(composer.closed):
        qtbot.keyClick(composer, Qt.Key.Key_Escape)
    assert letter_register.of_case(sample, case_id) == []


def test_tab_does_not_stick_in_the_text(open_composer: Open) -> None:
    composer = open_composer()
    view = composer.paper.view
    assert isinstance(view.text, QPlainTextEdit)
    assert view.text.tabChangesFocus()


@pytest.mark.parametrize("how", ["leave", "lock"])
def test_what_was_picked_is_still_there_after_leaving_and_locking(
    qtbot: QtBot, open_composer: Open, desk: Desk, how: str
) -> None:
    composer = open_composer()
    with qtbot.waitSignal(composer._previews.made):
        _tick(composer, "Minister of Foreign Affairs")
        composer.wishes.language.buttons["kk"].click()
        next(iter(composer.wishes.requests.boxes.values())).click()
    picked = composer.wishes.choices()
    composer.leave() if how == "leave" else desk.locking.emit()
    again = open_composer()
    assert again.wishes.choices() == picked
    with qtbot.waitSignal(again.done, timeout=10_000):
        again.submit()
    assert len(open_composer().wishes.choices()) == 1
