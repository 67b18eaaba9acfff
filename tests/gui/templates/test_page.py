from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kazrights.base import i18n
from kazrights.base.i18n import LANGUAGES
from kazrights.casework import cases, letter_templates, letters, officials, template_words
from kazrights.casework.letter_catalogue import CATALOGUE
from kazrights.casework.letter_paper import Choice
from kazrights.casework.template_fields import SHORT
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.templates.page import TemplatesPage
from kazrights.store.vault import Vault


@pytest.fixture
def desk(qapp: object, sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def page(window: MainWindow) -> TemplatesPage:
    window.go_to("templates")
    found = window.page("templates")
    assert isinstance(found, TemplatesPage)
    return found


def choose(page: TemplatesPage, code: str) -> None:
    page.show_item([info.code for info in letter_templates.all()].index(code) + 1)


def test_every_field_of_the_catalogue_has_a_short_word() -> None:
    assert CATALOGUE.keys() == SHORT.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_template_shows_its_code(language: str) -> None:
    for info in letter_templates.all():
        said = template_words.readable(info.code, language)
        assert "{{" not in said and "#" not in said and "_" not in said, info.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_opens_in_the_language_of_the_screen(desk: Desk, qtbot: QtBot, language: str) -> None:
    i18n.use(language)
    page = TemplatesPage(desk)
    qtbot.addWidget(page)
    infos = letter_templates.all()
    for at, info in enumerate(infos, 1):
        page.show_item(at)
        wanted = language if language in info.languages else info.languages[0]
        assert page.view.language.language == wanted, info.code
        said = template_words.readable(info.code, wanted)
        assert page.view.words.toPlainText() == said.replace("\u00a0", " "), info.code
    page.view.language.buttons["en"].click()
    page.show_item(1)
    assert page.view.language.language == "en", "what was chosen stays"


def test_the_words_of_a_template_name_their_fields(page: TemplatesPage) -> None:
    choose(page, "prisoner-of-conscience")
    said = page.view.words.toPlainText()
    assert said.startswith("Subject: ⟨name⟩[if not a group without names: ")
    assert "[if held: make regular contact with family and lawyers possible]" in said
    assert page.view.facts.text() == "Not used yet · A letter needs: name, the facts used in letters"
    assert page.view.unread.isVisible()
    page.view.language.buttons["ru"].click()
    assert "прошу" in page.view.words.toPlainText()


def test_a_letter_from_it_is_the_very_page_and_nothing_is_kept(
    qtbot: QtBot, page: TemplatesPage, sample: Vault
) -> None:
    choose(page, "prisoner-of-conscience")
    page.view.tabs.setCurrentIndex(1)
    letter = page.view.letter
    qtbot.waitUntil(lambda: not letter.view.is_empty, timeout=10_000)
    assert letter.case.currentData() == cases.find(sample, "Bokayev")  # the one that it fits
    letter.view.as_text.click()
    assert "Maks Bokayev" in letter.view.text.toPlainText()
    assert template_words.use(sample, "prisoner-of-conscience").letters == 0


def test_why_there_is_no_page_is_said(qtbot: QtBot, page: TemplatesPage, sample: Vault) -> None:
    choose(page, "thank-you")
    page.view.tabs.setCurrentIndex(1)
    letter = page.view.letter
    qtbot.waitUntil(lambda: not letter.view.is_empty, timeout=10_000)
    with qtbot.waitSignal(letter._previews.made, timeout=10_000):
        letter.case.setCurrentIndex(letter.case.findData(cases.find(sample, "Bokayev")))
        letter.case.activated.emit(letter.case.currentIndex())
    assert letter.view.is_empty


def test_how_often_it_was_used_is_told(page: TemplatesPage, sample: Vault) -> None:
    office = officials.by_code(sample, "president").id
    letters.write(sample, Choice(cases.find(sample, "Bokayev"), office, "fair-trial", "en"))
    choose(page, "fair-trial")
    assert page.view.facts.text().startswith("Used for 1 letter · last 31 Dec 2020 · ")


def test_a_card_to_a_person_needs_no_office(page: TemplatesPage) -> None:
    choose(page, "solidarity-card")
    page.view.tabs.setCurrentIndex(1)
    assert not page.view.letter.office.isVisible() and page.view.letter.case.isVisible()


def test_the_filter_finds_and_says_when_it_does_not(qtbot: QtBot, page: TemplatesPage) -> None:
    page.focus_filter()
    qtbot.keyClicks(page.filter, "prisoner")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert page.view.code == "prisoner-of-conscience"
    qtbot.keyClicks(page.filter, "zzz")
    assert page._no_match.text() == "No template matches “prisonerzzz”."
    assert page._no_match.isVisible()


def test_it_comes_back_in_the_same_language(page: TemplatesPage) -> None:
    choose(page, "fair-trial")
    page.view.show_language("kk")
    there = page.whereabouts()
    choose(page, "thank-you")
    page.come_back(there)
    assert (page.view.code, page.view.language.language) == ("fair-trial", "kk")
