"""The papers being composed, one at a time: the page, or why it is held back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.desk import Desk
from kazrights.gui.letters.previews import Preview
from kazrights.gui.letters.wishes import office_title
from kazrights.gui.parts import text
from kazrights.gui.parts.button import icon_button
from kazrights.gui.parts.pdf_view import PdfView


class PaperPager(QWidget):
    """Steps through the letters when there are several."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._previews: list[Preview] = []
        self._at = 0
        self.view = PdfView(_("The letter appears here."))
        self._which = text.caption()
        self._which.setWordWrap(False)
        self._back = icon_button("arrow-left", _("The letter before"), lambda: self._step(-1))
        self._on = icon_button("arrow-right", _("The next letter"), lambda: self._step(1))
        for widget in (self._which, self._back, self._on):
            self.view.add_control(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._show()

    def show_previews(self, previews: Sequence[Preview]) -> None:
        """Other papers; the one for the same office stays in view."""
        shown = self._previews[self._at].choice.office_id if self._previews else None
        self._previews = list(previews)
        self._at = next((n for n, p in enumerate(previews) if p.choice.office_id == shown), 0)
        self._show()

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._previews)
        self._show()

    def _show(self) -> None:
        many = len(self._previews)
        for widget in (self._which, self._back, self._on):
            widget.setVisible(many > 1)
        if not many:
            self.view.show_nothing(_("The letter appears here once an office and a template are chosen."))
            return
        preview = self._previews[self._at]
        if many > 1:
            words = _("{n} of {all}: {office}")
            office = office_title(self._desk, preview.choice)
            self._which.setText(words.format(n=self._at + 1, all=many, office=office))
        if preview.held_back:
            self.view.show_nothing(preview.held_back)
        else:
            self.view.show_paper(preview.pdf, preview.words)
