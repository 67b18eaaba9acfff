"""Room for one paper over the whole page: the composer, a letter on file, or the case sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.gui.desk import Desk
from kazrights.gui.letters.composer import LetterComposer
from kazrights.gui.letters.reader import LetterReader
from kazrights.gui.letters.sheet_view import SheetView

Paper = LetterComposer | LetterReader | SheetView


class LetterPlace(QStackedWidget):
    """Shows `page`, or a letter instead of it until that is closed."""

    written = Signal(int)  # a new letter's id

    def __init__(self, desk: Desk, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._letter: Paper | None = None
        self.addWidget(page)

    def write(self, case_id: int) -> None:
        """Open the composer for a case."""
        composer = LetterComposer(self._desk, case_id)
        composer.done.connect(self._on_done)
        self._show(composer)

    def read(self, letter_id: int) -> None:
        """Open a letter on file; one whose file is gone says so."""
        try:
            self._show(LetterReader(self._desk, letter_id))
        except KazrightsError as error:
            self._desk.refuse(error)

    def sheet(self, case_id: int) -> None:
        """Open the case sheet."""
        self._show(SheetView(self._desk, case_id))

    def shown(self) -> tuple[str, int]:
        """What lies over the page, and the id of its case or letter; "" and 0 for nothing."""
        match self._letter:
            case LetterComposer():
                return "write", self._letter.case_id
            case LetterReader():
                return "read", self._letter.letter_id
            case SheetView():
                return "sheet", self._letter.case_id
        return "", 0

    def show_again(self, what: str, record_id: int) -> None:
        """The opposite of `shown`."""
        calls = {"write": self.write, "read": self.read, "sheet": self.sheet}
        if what in calls:
            calls[what](record_id)

    def close_letter(self) -> None:
        """Back to the page; what was picked in the composer is kept."""
        left = self._letter
        self._drop()
        if isinstance(left, LetterComposer):
            left.leave()

    def _on_done(self, letter_id: int) -> None:
        self._drop()
        self.written.emit(letter_id)

    def _drop(self) -> None:
        if self._letter is None:
            return
        gone, self._letter = self._letter, None
        self.removeWidget(gone)
        gone.deleteLater()
        self.setCurrentWidget(self._page)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, letter: Paper) -> None:
        self.close_letter()
        self._letter = letter
        letter.closed.connect(self.close_letter)
        self.addWidget(letter)
        self.setCurrentWidget(letter)
        letter.setFocus(Qt.FocusReason.OtherFocusReason)
