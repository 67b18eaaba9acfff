"""The page of one letter of the appeal, byte for byte as it will be written, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import appeal_letters, letter_register
from kazrights.casework.appeal_letters import Planned
from kazrights.gui.desk import Desk
from kazrights.gui.letters.previews import Preview, Previews
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.pdf_view import PdfView


class LetterPage(QWidget):
    """`stepped` asks for the next letter or the one before, `left_out` for doing without the one shown."""

    stepped = Signal(int)
    left_out = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letter: Planned | None = None
        self.view = PdfView()
        self._which = text.caption()
        self._which.setWordWrap(False)
        self.leave_out = button(_("Leave out"), self.left_out.emit, kind="quiet", in_row=True)
        self.leave_out.setAccessibleName(_("Leave this letter out"))
        back = icon_button("arrow-left", _("The letter before"), lambda: self.stepped.emit(-1))
        on = icon_button("arrow-right", _("The next letter"), lambda: self.stepped.emit(1))
        self._controls = (self.leave_out, self._which, back, on)
        for widget in self._controls:
            self.view.add_control(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.previews = Previews(desk.vault, self)
        self.previews.made.connect(self._on_made)

    def show_letter(self, letter: Planned | None, at: int, of: int, nothing: str) -> None:
        """Show a letter, the `at`-th of so many; `nothing` is said where there is none."""
        self._letter = letter
        for widget in self._controls:
            widget.setVisible(letter is not None)
        if letter is None:
            self.previews.wish([])
            self.view.show_nothing(nothing)
            return
        self.leave_out.setEnabled(letter.letter_id is None)
        self._which.setText(_("{n} of {all}").format(n=at, all=of))
        if letter.letter_id is not None:
            vault = self._desk.vault
            self.view.show_paper(
                letter_register.pdf(vault, letter.letter_id), letter_register.words(vault, letter.letter_id)
            )
        elif not letter.choice.template:
            self.view.show_nothing(appeal_letters.no_template())
        else:
            self.previews.wish([letter.choice], at_once=True)

    def _on_made(self, made: list[Preview]) -> None:
        if self._letter is None or not made or made[0].choice != self._letter.choice:
            return
        if made[0].held_back:
            self.view.show_nothing(made[0].held_back)
        else:
            self.view.show_paper(made[0].pdf, made[0].words)
