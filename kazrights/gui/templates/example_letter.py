"""A letter made from a template with a case and an office of the casebook: the very page, and nothing is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import appeal_cases, officials, template_words
from kazrights.casework.appeal_letters import TO_OFFICES
from kazrights.casework.letter_paper import Choice
from kazrights.casework.letter_templates import TemplateInfo
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.letters.previews import Preview, Previews
from kazrights.gui.parts import text
from kazrights.gui.parts.choice_field import QuietCombo
from kazrights.gui.parts.pdf_view import PdfView

_CASES = 200


class ExampleLetter(QWidget):
    """The case that fits the template is proposed, until another is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._info: TemplateInfo | None = None
        self._language = ""
        self.case, self.office = QuietCombo(), QuietCombo()
        self.view = PdfView(_("The letter appears here once a case is chosen."))
        self._previews = Previews(desk.vault, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text.caption(_("Shown with")))
        for combo, name in ((self.case, _("Case")), (self.office, _("Office"))):
            combo.setAccessibleName(name)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(combo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.case.activated.connect(lambda _at: self._wish())
        self.office.activated.connect(lambda _at: self._wish())
        self._previews.made.connect(self._on_made)
        desk.locking.connect(self._previews.stop)

    def show_letter(self, info: TemplateInfo, language: str) -> None:
        """Show a letter from a template in one of its languages."""
        is_other = self._info is None or info.code != self._info.code
        self._info, self._language = info, language
        self._fill()
        self.office.setVisible(info.audience in TO_OFFICES)
        if is_other:
            vault, code = self._desk.vault, info.code
            tasks.run(
                lambda _progress: (code, template_words.example(vault, code)),
                self._on_example,
                self._on_failed,
            )
        else:
            self._wish()

    def _fill(self) -> None:
        vault = self._desk.vault
        for combo, rows in (
            (self.case, [(f"{c.heading} · {c.ref}", c.id) for c in appeal_cases.rows(vault, limit=_CASES)]),
            (self.office, [(row.title, row.id) for row in officials.rows(vault)]),
        ):
            kept = combo.currentData()
            combo.clear()
            for words, record_id in rows:
                combo.addItem(words, record_id)
            combo.setCurrentIndex(max(0, combo.findData(kept)))

    def _on_example(self, found: tuple[str, int | None]) -> None:
        code, case_id = found
        if self._info is None or code != self._info.code:
            return
        self.case.setCurrentIndex(max(0, self.case.findData(case_id)))
        self._wish()

    def _wish(self) -> None:
        assert self._info is not None
        office = self.office.currentData() if self._info.audience in TO_OFFICES else None
        if self.case.currentData() is None:
            self.view.show_nothing(_("There is no open case yet to show it with."))
            return
        choice = Choice(self.case.currentData(), office, self._info.code, self._language)
        self._previews.wish([choice], at_once=True)

    def _on_made(self, made: list[Preview]) -> None:
        if made and made[0].held_back:
            self.view.show_nothing(made[0].held_back)
        elif made:
            self.view.show_paper(made[0].pdf, made[0].words)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):  # else the casebook was closed meanwhile
            raise error
