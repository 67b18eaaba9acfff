"""A letter on file: what is known of it, what came back, and the paper itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import letter_register
from kazrights.casework.letter_register import LetterRow
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.letters.letter_forms import LetterForms
from kazrights.gui.letters.save_pdf import save_pdf
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.pdf_view import PdfView
from kazrights.model.letter import Reply
from kazrights.store.changes import ChangeSet

_LEFT = 296
_SHORT = 12


class LetterReader(QWidget):
    """Shows the office and holder as they were named then, whatever they are called now. Esc leaves."""

    closed = Signal()

    def __init__(self, desk: Desk, letter_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.letter_id = letter_id
        self._title = text.title()
        self._facts = QWidget()
        self._rows = QVBoxLayout(self._facts)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.view = PdfView()
        self.forms = LetterForms(desk, letter_id)
        self.save = button(_("Save PDF…"), self._on_save)
        self._lay_out()
        self.view.show_paper(
            letter_register.pdf(desk.vault, letter_id), letter_register.words(desk.vault, letter_id)
        )
        self.reload()
        desk.changed.connect(self._on_changed)

    def reload(self) -> None:
        """Read what is on file; an undone letter closes its page."""
        vault = self._desk.vault
        try:
            row = letter_register.row(vault, self.letter_id)
        except NotFound:
            self.closed.emit()
            return
        self._title.setText(
            _("Letter to {office}").format(office=row.office) if row.office else row.template_title
        )
        self.setAccessibleName(self._title.text())
        self._show(row, letter_register.replies(vault, self.letter_id))
        self.forms.show_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, row: LetterRow, replies: list[Reply]) -> None:
        while item := self._rows.takeAt(0):
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        holder = row.holder or _("nobody named: general salutation")
        facts = [
            (_("Status"), row.status_words),
            (_("Dated"), short_day(row.dated_on)),
            (_("Office, as then named"), row.office),
            (_("Holder, as then named"), holder if row.office else ""),
            (_("Template"), row.template_title),
            (_("Language"), NAMES[row.language]),
            (_("Sent"), short_day(row.sent_on) if row.sent_on else _("not yet")),
            (_("Reply due"), short_day(row.reply_due_on) if row.reply_due_on else _("none expected")),
            (_("Letter code"), row.code),
            ("SHA-256", f"{row.sha256[:_SHORT]}…"),
        ]
        for name, value in facts:
            if value:
                self._add_fact(name, value, row.sha256 if name == "SHA-256" else "")
        for reply in replies:
            kind = terms.words("reply_kind", reply.kind) or _("Reply")
            heading = _("{what}, {day}").format(what=kind, day=short_day(reply.received_on))
            said = "\n".join(part for part in (heading, reply.number, reply.text) if part)
            self._add_fact(_("Reply received"), said)

    def _add_fact(self, name: str, value: str, whole: str = "") -> None:
        label = text.caption(name)
        said = text.body(value)
        said.setAccessibleName(_("{name}: {value}").format(name=name, value=whole or value))
        said.setToolTip(whole)
        said.setContentsMargins(0, 0, 0, 6)
        self._rows.addWidget(label)
        self._rows.addWidget(said)

    def _on_save(self) -> None:
        row = letter_register.row(self._desk.vault, self.letter_id)
        save_pdf(self._desk, self, row.file_name, letter_register.pdf(self._desk.vault, self.letter_id))

    def _on_changed(self, _changes: ChangeSet) -> None:
        self.reload()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setProperty("surface", "base")
        facts = QVBoxLayout(left)
        facts.setContentsMargins(0, 0, 12, 0)
        facts.setSpacing(12)
        facts.addWidget(self.forms)
        facts.addWidget(self._facts)
        facts.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(_("About this letter"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(theme.scaled(_LEFT))
        scroll.setWidget(left)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(button(_("Close"), self.closed.emit), 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(scroll)
        middle.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.setFocusProxy(self.save)
