"""One letter template: what it is for, its words in each language, and a letter made from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import letter_templates, template_words
from kazrights.casework.letter_templates import TemplateInfo
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import LanguageSwitch
from kazrights.gui.parts import text
from kazrights.gui.parts.days import short_day
from kazrights.gui.templates.example_letter import ExampleLetter


class TemplateView(QWidget):
    """Shows the template; an empty `code` is none yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Template"))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._info: TemplateInfo | None = None
        self._title = text.title()
        self.purpose = text.body(tone="secondary")
        self.facts = text.caption()
        self.unread = text.caption(
            _("Not yet read by a native speaker: have someone read it before it is sent."), tone="today"
        )
        self._wanted = i18n.language()
        self.language = LanguageSwitch(self._wanted)
        self.words = QPlainTextEdit(readOnly=True)
        self.words.setAccessibleName(_("The words of the template"))
        self.words.setTabChangesFocus(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.letter = ExampleLetter(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.words, _("Wording"))
        self.tabs.addTab(self.letter, _("A letter from it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for part in (self._title, self.purpose, self.facts, self.language, self.unread):
            column.addWidget(part)
        column.addWidget(self.tabs, 1)
        self.language.changed.connect(self._on_language)
        self.tabs.currentChanged.connect(lambda _at: self._show_words())

    @property
    def code(self) -> str:
        """The template in view."""
        return self._info.code if self._info else ""

    def show_template(self, info: TemplateInfo) -> None:
        """Show a template: in the language chosen before, at first that of the screen, if it is there in it."""
        self._info = info
        self._title.setText(info.title)
        self.language.offer(info.languages)
        if self._wanted in info.languages:
            self.language.set_language(self._wanted)
        self.reload()

    def show_language(self, language: str) -> None:
        """Show it in a language that it is there in."""
        if self._info and language in self._info.languages:
            self.language.set_language(language)
            self._on_language(language)

    def reload(self) -> None:
        """Read again how it was used."""
        used = template_words.use(self._desk.vault, self.code)
        said = ngettext("Used for {n} letter", "Used for {n} letters", used.letters).format(n=used.letters)
        if used.last_on:
            said = _("{used} · last {day}").format(used=said, day=short_day(used.last_on))
        needed = ", ".join(template_words.needed(self.code, self.language.language))
        needs = _("A letter needs: {fields}").format(fields=needed)
        if not used.letters:
            said = _("Not used yet")
        self.facts.setText(f"{said} · {needs}")
        self._show_words()

    def _on_language(self, language: str) -> None:
        self._wanted = language
        self._show_words()

    def _show_words(self) -> None:
        if self._info is None:
            return
        language = self.language.language
        header = letter_templates.load(self.code, language).header
        self.purpose.setText(header.purpose)
        self.unread.setVisible(language in self._info.unreviewed)
        said = template_words.readable(self.code, language)
        if said != self.words.toPlainText():
            self.words.setPlainText(said)
        if self.tabs.currentWidget() is self.letter:
            self.letter.show_letter(self._info, language)
