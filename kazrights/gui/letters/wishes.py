"""The left side of the letter composer: to whom, which template, which language, from whom, what is asked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import (
    addressees,
    cases,
    letter_proposals,
    letter_templates,
    officials,
    records,
    senders,
)
from kazrights.casework.letter_paper import Choice
from kazrights.casework.letter_templates import TemplateInfo
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import LanguageSwitch
from kazrights.gui.letters.office_picks import OfficePicks
from kazrights.gui.letters.ticks import RequestTicks
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice as Offered
from kazrights.gui.parts.choice_field import QuietCombo
from kazrights.model.official import Office

_TO_OFFICES = ("official", "embassy")


class Wishes(QScrollArea):
    """`choices()` are the letters wished for, one for each office."""

    changed = Signal()
    sender_wanted = Signal()

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What to write"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls scroll into view by themselves
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk, self._case_id = desk, case_id
        self._language_is_mine = False
        categories = [row.category for row in cases.load(desk.vault, case_id).categories]
        self.templates = letter_templates.all()
        self.offices = OfficePicks(desk.vault, addressees.proposed(categories))
        self.template = QuietCombo()
        self.language = LanguageSwitch(i18n.language())
        self.from_whom = QuietCombo()
        self.requests = RequestTicks()
        self._no_office = text.body(tone="secondary")
        self._no_requests = text.body(_("This template asks for nothing."), tone="secondary")
        self._lay_out()
        self._fill_templates()
        self.fill_senders()
        self._follow_office()
        self._follow_template()
        self.offices.changed.connect(self._on_offices)
        self.template.currentIndexChanged.connect(self._on_template)
        self.language.changed.connect(self._on_language)
        self.from_whom.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.requests.changed.connect(self.changed)

    @property
    def info(self) -> TemplateInfo | None:
        """The template chosen."""
        code = self.template.currentData()
        return next((info for info in self.templates if info.code == code), None)

    def choices(self) -> list[Choice]:
        """The letters wished for; none where the office or the template is still to be chosen."""
        info = self.info
        if info is None:
            return []
        offices: list[int | None] = [*self.offices.ids()] if info.audience in _TO_OFFICES else [None]
        return [
            Choice(
                case_id=self._case_id,
                office_id=office,
                template=info.code,
                language=self.language.language,
                sender_id=self.from_whom.currentData(),
                requests=self.requests.chosen(),
            )
            for office in offices
        ]

    def picked(self) -> dict[str, Any]:
        """All that is picked, as JSON can hold it."""
        return {
            "offices": self.offices.ids(),
            "template": self.template.currentData(),
            "language": self.language.language,
            "sender": self.from_whom.currentData(),
            "off": sorted(self.requests.off),
        }

    def pick(self, picked: dict[str, Any]) -> None:
        """The opposite of `picked`; what is no longer there is passed over."""
        self.offices.pick(picked["offices"])
        self.requests.off = set(picked["off"])
        self._language_is_mine = True
        self.language.set_language(picked["language"])
        self.template.setCurrentIndex(max(0, self.template.findData(picked["template"])))
        self._follow_template()
        self.fill_senders(picked["sender"])

    def fill_senders(self, chosen: int | None = None) -> None:
        """Offer the senders that there are, the usual one first."""
        self.from_whom.blockSignals(True)
        kept = chosen or self.from_whom.currentData()
        self.from_whom.clear()
        for sender in senders.all(self._desk.vault):
            self.from_whom.addItem(sender.name, sender.id)
        if self.from_whom.count() == 0:
            self.from_whom.addItem(_("nobody yet"), None)
        self.from_whom.setEnabled(self.from_whom.itemData(0) is not None)
        self.from_whom.setCurrentIndex(max(0, self.from_whom.findData(kept)))
        self.from_whom.blockSignals(False)
        self.changed.emit()

    def _fill_templates(self) -> None:
        proposed = letter_proposals.template(self._desk.vault, self._case_id)
        offered = [Offered(info.code, info.title) for info in self.templates]
        for choice in sorted(offered, key=lambda choice: choice.value != proposed):
            self.template.addItem(choice.words, choice.value)

    def _on_offices(self) -> None:
        self._follow_office()
        self.changed.emit()

    def _on_template(self) -> None:
        self._follow_template()
        self.changed.emit()

    def _on_language(self) -> None:
        self._language_is_mine = True
        self._show_requests()
        self.changed.emit()

    def _follow_office(self) -> None:
        """The language that the first office prefers, unless the person chose one."""
        if self._language_is_mine or not (ids := self.offices.ids()):
            return
        preferred = records.get(self._desk.vault, Office, ids[0]).preferred_language
        if preferred in i18n.LANGUAGES and preferred != self.language.language:
            self.language.set_language(preferred)
            self._show_requests()

    def _follow_template(self) -> None:
        info = self.info
        if info is None:
            return
        self.language.offer(info.languages)
        to_offices = info.audience in _TO_OFFICES
        self.offices.setVisible(to_offices)
        self._no_office.setVisible(not to_offices)
        self._no_office.setText(
            _("This one goes to the person.") if info.audience == "person" else _("This one goes to the UN.")
        )
        self._show_requests()

    def _show_requests(self) -> None:
        if found := self.choices() or ([] if self.info is None else [self._to_nobody()]):
            offered = letter_proposals.requests(self._desk.vault, found[0])
            self.requests.show_requests(offered)
            self._no_requests.setVisible(not offered)

    def _to_nobody(self) -> Choice:
        assert self.info is not None
        return Choice(self._case_id, None, self.info.code, self.language.language)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("surface", "base")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        self._add(column, _("To whom"), self.offices)
        column.addWidget(self._no_office)
        self._add(column, _("Template"), self.template)
        self._add(column, _("Language"), self.language)
        signer = QHBoxLayout()
        signer.setSpacing(4)
        signer.addWidget(text.body(_("Signed by"), strong=True), 1)
        signer.addWidget(button(_("Add sender"), self.sender_wanted.emit, kind="link", in_row=True))
        column.addSpacing(8)
        column.addLayout(signer)
        column.addWidget(self.from_whom)
        self._add(column, _("Ask for"), self.requests)
        column.addWidget(self._no_requests)
        column.addStretch(1)
        self.setWidget(page)
        self.template.setAccessibleName(_("Template"))
        self.from_whom.setAccessibleName(_("Sender"))
        for combo in (self.template, self.from_whom):
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @staticmethod
    def _add(column: QVBoxLayout, words: str, widget: QWidget) -> None:
        if column.count():
            column.addSpacing(8)
        column.addWidget(text.body(words, strong=True))
        column.addWidget(widget)


def office_title(desk: Desk, choice: Choice) -> str:
    """What the office of a choice is called, or ""."""
    if choice.office_id is None:
        return ""
    return officials.load(desk.vault, choice.office_id).title.best(i18n.language())
