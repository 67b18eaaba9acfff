"""What a file of the casebook looks like: its page, or its text; or a sentence that it can't be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import attachments
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.previews.answer import Picture, Words
from kazrights.gui.previews.decoder import Decoder
from kazrights.gui.previews.picture_area import PictureArea
from kazrights.store.vault import Vault

_WORDS_HEIGHT = 360


class FilePreview(QWidget):
    """The bytes are read from the casebook in a task and decoded in a process; locking ends both."""

    checked = Signal(int, str)  # the file, and "" when its bytes are those that came, else a sentence

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file_id = 0
        self._content = b""
        self._page, self._pages = 0, 1
        self._was_busy = False
        self._decoder = Decoder(self)
        self._decoder.answered.connect(self._on_answered)
        desk.locking.connect(self.clear)
        self.area = PictureArea()
        self.area.sharper_wanted.connect(self._ask)
        self.words = QPlainTextEdit(readOnly=True)
        self.words.setAccessibleName(_("The words of the file"))
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(_WORDS_HEIGHT)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._nothing = EmptyState("file", "")
        self._lay_out()

    def show_file(self, file_id: int) -> None:
        """Show a file from its first page; the one in view stays as it is."""
        if file_id == self._file_id:
            return
        self.clear()
        self._file_id = file_id
        self.as_page.setChecked(True)
        self._say(_("Opening the file…"))
        vault = self._desk.vault
        tasks.run(lambda _progress: _content(vault, file_id), self._on_content, self._on_failed)

    def clear(self) -> None:
        """Let go of the file and of what was decoded of it."""
        self._decoder.stop()
        self._was_busy = False
        self._file_id, self._content = 0, b""
        self._page, self._pages = 0, 1
        self.area.clear()
        self.area.to_start()
        self.words.clear()
        self._say("")

    @property
    def sentence(self) -> str:
        """What is said instead of a picture or words; "" while there is one."""
        return self._said if self._face is self._nothing else ""

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._was_busy = self._decoder.is_busy
        self._decoder.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._was_busy:
            self._ask()

    def _on_content(self, found: tuple[int, bytes | KazrightsError]) -> None:
        file_id, content = found
        if file_id != self._file_id:
            return
        if isinstance(content, KazrightsError):
            self._say(content.sentence)
            self.checked.emit(file_id, content.sentence)
            return
        self._content = content
        self.checked.emit(file_id, "")
        self._ask()

    def _on_failed(self, error: Exception) -> None:
        raise error

    def _ask(self) -> None:
        if self._content:
            wanted = "text" if self.as_text.isChecked() else "page"
            self._decoder.ask(self._content, wanted, self._page, self.area.wanted_width)

    def _on_answered(self, found: Picture | Words | None) -> None:
        match found:
            case Picture():
                self._pages = found.pages
                self.area.show_image(found.image, grows=found.of_paper)
                self.area.setAccessibleName(self._spoken(found))
                self._turn_to(self.area)
            case Words():
                self._pages = found.pages
                self.words.setPlainText(found.text or _("There are no words to read on this page."))
                self._turn_to(self.words)
            case _:
                self._say(_("This file can’t be shown here. It is kept as it came."))
        self._show_controls(found)

    def _spoken(self, found: Picture) -> str:
        if found.of_paper:
            spoken = _("Page {n} of {all}. Choose Text to read it.")
            return spoken.format(n=self._page + 1, all=self._pages)
        return _("The picture")

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self._nothing.say(sentence)
        self._turn_to(self._nothing)
        self._show_controls(None)

    def _show_controls(self, found: Picture | Words | None) -> None:
        is_picture = isinstance(found, Picture)
        is_page = isinstance(found, Picture) and found.of_paper
        has_both = is_page or (found is not None and self.as_text.isChecked())
        for widget in (self.as_page, self.as_text):
            widget.setVisible(has_both)
        for turning in (self._back, self._which, self._on):
            turning.setVisible(found is not None and self._pages > 1)
        for zooming in (self._smaller, self._larger):
            zooming.setVisible(is_picture)
        self._which.setText(_("Page {n} of {all}").format(n=self._page + 1, all=self._pages))
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < self._pages)
        self._smaller.setEnabled(self.area.can_step(-1))
        self._larger.setEnabled(self.area.can_step(1))
        cut = isinstance(found, Words) and found.cut
        self._cut.setVisible(cut)

    def _turn_to(self, face: QWidget) -> None:
        """Show a picture, words, or the sentence; what is not shown takes no room."""
        self._face = face
        for one in self._faces():
            one.setVisible(one is face)

    def _faces(self) -> tuple[QWidget, ...]:
        return self._nothing, self.area, self.words

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._pages - 1)
        self._ask()

    def _lay_out(self) -> None:
        self.as_page = button(_("Page"), self._ask, in_row=True)
        self.as_text = button(_("Text"), self._ask, in_row=True)
        self._switch = QButtonGroup(self)
        for choice in (self.as_page, self.as_text):
            choice.setCheckable(True)
            self._switch.addButton(choice)
        self.as_page.setAccessibleName(_("Show the page"))
        self.as_text.setAccessibleName(_("Show the text"))
        self._back = icon_button("arrow-left", _("The page before"), lambda: self._turn(-1))
        self._on = icon_button("arrow-right", _("The next page"), lambda: self._turn(1))
        self._smaller = icon_button("zoom-out", _("Smaller"), lambda: self.area.step(-1))
        self._larger = icon_button("zoom-in", _("Larger"), lambda: self.area.step(1))
        self._which = text.caption()
        self._which.setWordWrap(False)
        self._which.setMinimumHeight(self._back.sizeHint().height())
        self._cut = text.caption(_("Only the beginning is shown. Save a copy to read all of it."))
        self._bar = QWidget()
        bar = FlowLayout(self._bar, 4)
        for widget in (
            self.as_page, self.as_text, self._back, self._which, self._on, self._smaller, self._larger,
        ):  # fmt: skip
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._cut)
        for face in self._faces():
            column.addWidget(face)
        column.addStretch(1)
        self._say("")


def _content(vault: Vault, file_id: int) -> tuple[int, bytes | KazrightsError]:
    try:
        return file_id, attachments.content(vault, file_id)
    except KazrightsError as error:
        return file_id, error
