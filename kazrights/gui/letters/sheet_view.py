"""The case sheet: one page on a case, in the language chosen, to look at and to save."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import cases, reports
from kazrights.casework.letter_paper import STAMP
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import LanguageSwitch
from kazrights.gui.letters.save_pdf import save_pdf
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.pdf_view import PdfView


class SheetView(QWidget):
    """What is folded on the case page stays out of the paper. Esc leaves."""

    closed = Signal()

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Case sheet"))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self.case_id = desk, case_id
        case = cases.load(desk.vault, case_id)
        self._ref = case.ref
        self._pdf = b""
        self.language = LanguageSwitch(i18n.language())
        self.language.changed.connect(lambda _language: self.make())
        self.view = PdfView(_("The case sheet appears here."))
        self.save = button(_("Save PDF…"), self._on_save, kind="primary")
        self.save.setEnabled(False)
        heading = _("Case sheet of {heading} · {ref}")
        self._title = text.title(heading.format(heading=cases.heading(case, i18n.language()), ref=case.ref))
        self._sample = text.caption(_("Sample casebook: the sheet carries {stamp}.").format(stamp=STAMP))
        self._sample.setVisible(desk.vault.is_sample)
        self._lay_out()
        self.make()

    def make(self) -> None:
        """Make the sheet in the language chosen."""
        vault, case_id, language = self._desk.vault, self.case_id, self.language.language
        tasks.run(
            lambda _progress: (language, reports.case_sheet(vault, case_id, language)),
            self._show,
            self._on_failed,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, made: tuple[str, bytes]) -> None:
        language, pdf = made
        if language == self.language.language:
            self._pdf = pdf
            self.view.show_paper(self._pdf)
            self.save.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):
            raise error
        self.save.setEnabled(False)
        self.view.show_nothing(error.sentence)

    def _on_save(self) -> None:
        name = sheet_name(self._ref, self._desk.vault.stands_at, self.language.language)
        save_pdf(self._desk, self, name, self._pdf)

    def _lay_out(self) -> None:
        below = QWidget()
        below.setProperty("foot", True)
        foot = QHBoxLayout(below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.language)
        foot.addWidget(self._sample, 1)
        foot.addWidget(button(_("Close"), self.closed.emit))
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        column.addWidget(below)
        self.setFocusProxy(self.save)


def sheet_name(ref: str, on: date, language: str) -> str:
    """A file name that names nobody: 2026-11-25_case-sheet_KZ-2026-001_en.pdf."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in ref)
    return f"{on.isoformat()}_case-sheet_{plain}_{language}.pdf"
