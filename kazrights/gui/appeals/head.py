"""The upper line of the composer: what the appeal is called, in which words, in which language, from whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.casework import letter_templates, senders
from kazrights.casework.appeal_letters import TO_OFFICES
from kazrights.casework.appeals import Plan
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.choice_field import QuietCombo

_WIDE, _TITLE, _EDGES = 880, 17, 24
"""Under `_WIDE` the way back stands above; a title of `_TITLE` letters, as a month and a year, is seen whole."""


class Head(QWidget):
    """Title, template, language and sender; the rest of the plan is ticked below."""

    changed = Signal()
    left = Signal()
    sender_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = Wording()
        self.back = button(f"‹ {_('Appeals')}", self.left.emit, kind="link")
        self.title = QLineEdit(maxLength=120)
        self.template = QuietCombo()
        self.language = QuietCombo()
        self.from_whom = QuietCombo()
        self.template.addItem(_("What fits each case"), "")
        for info in letter_templates.all():
            if info.audience in TO_OFFICES:
                self.template.addItem(info.title, info.code)
        self.language.addItem(_("As each office prefers"), "")
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self._lay_out()
        self.title.textEdited.connect(lambda _text: self.changed.emit())
        for combo in (self.template, self.language, self.from_whom):
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def show_plan(self, plan: Plan) -> None:
        """Show what a plan says of these."""
        before = self.blockSignals(True)
        self._title = plan.title
        self.title.setText(plan.title.best(i18n.language()))
        self.title.setCursorPosition(0)
        self.template.setCurrentIndex(max(0, self.template.findData(plan.template)))
        self.language.setCurrentIndex(max(0, self.language.findData(plan.language)))
        self.fill_senders(plan.sender_id)
        self.blockSignals(before)

    def said_title(self) -> Wording:
        """The title; one that the person typed is said in that language only."""
        typed, language = self.title.text().strip(), i18n.language()
        if not typed or typed == self._title.best(language):
            return self._title
        return Wording().with_(language, typed)

    def fill_senders(self, chosen: int | None = None) -> None:
        """Offer the senders that there are, the usual one first."""
        before = self.from_whom.blockSignals(True)
        kept = chosen or self.from_whom.currentData()
        self.from_whom.clear()
        for sender in senders.all(self._desk.vault):
            self.from_whom.addItem(sender.name, sender.id)
        if self.from_whom.count() == 0:
            self.from_whom.addItem(_("nobody yet"), None)
        self.from_whom.setEnabled(self.from_whom.itemData(0) is not None)
        self.from_whom.setCurrentIndex(max(0, self.from_whom.findData(kept)))
        self.from_whom.blockSignals(before)

    def _lay_out(self) -> None:
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._whole.addLayout(row, 1)
        for words, widget, share in (
            (_("Appeal"), self.title, 3),
            (_("Template"), self.template, 5),
            (_("Language"), self.language, 4),
            (_("Signed by"), self.from_whom, 4),
        ):
            widget.setAccessibleName(words)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(text.caption(words))
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addWidget(widget, 1)
            if widget is self.from_whom:
                line.addWidget(icon_button("plus", _("Add sender"), self.sender_wanted.emit, writes=True))
            column.addLayout(line)
            row.addLayout(column, share)
        self.title.setMinimumWidth(self.title.fontMetrics().averageCharWidth() * _TITLE + _EDGES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.scaled(_WIDE)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._whole.setSpacing(12 if beside else 0)
