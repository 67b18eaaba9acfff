"""A paper as it will be printed, or as plain text for those who cannot see the page."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import safe_names
from kazrights.gui.parts.button import button
from kazrights.gui.parts.empty_state import EmptyState


class PdfView(QWidget):
    """Page | Text. The bytes are read from memory; nothing is written to a file."""

    def __init__(self, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: tuple[QBuffer, QPdfDocument] | None = None
        self._blank = QPdfDocument(self)
        self.page = QPdfView()
        self.page.setAccessibleName(_("The page as it will be printed. Choose Text to read it."))
        self.page.setPageMode(QPdfView.PageMode.MultiPage)
        self.page.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.page.setFrameShape(QPdfView.Shape.NoFrame)
        self._dress()
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(_("The words of the paper"))
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._nothing = EmptyState("mail", nothing or _("There is nothing to show yet."))
        self._stack = QStackedWidget()
        self._veil = EmptyState("eye-off", _("Names are hidden on screen. F4 shows the paper."))
        for widget in (self._nothing, self.page, self.text, self._veil):
            self._stack.addWidget(widget)
        self.as_page = button(_("Page"), self._show_chosen, in_row=True)
        self.as_text = button(_("Text"), self._show_chosen, in_row=True)
        self._whole = button(_("Whole page"), self._on_whole, kind="quiet", in_row=True)
        self._lay_out()

    def show_paper(self, pdf: bytes, words: str = "") -> None:
        """Show a PDF; without `words` its text is read out of it. The place scrolled to is kept."""
        at = self.page.verticalScrollBar().value()
        self._forget()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        self.page.setDocument(document)
        self.page.verticalScrollBar().setValue(at)
        self._content = buffer, document
        said = words or "\n\n".join(document.getAllText(n).text() for n in range(document.pageCount()))
        if said != self.text.toPlainText():
            self.text.setPlainText(said)
        self._show_chosen()

    def show_nothing(self, sentence: str) -> None:
        """Say why there is no paper."""
        self._forget()
        self.text.clear()
        self._nothing.say(sentence)
        self._show_chosen()

    @property
    def is_empty(self) -> bool:
        """Whether no paper is shown."""
        return self._content is None

    def say_again(self) -> None:
        """Names are hidden now, or no more: the paper goes behind a veil, its bytes stay as they are."""
        self._show_chosen()

    def add_control(self, widget: QWidget) -> None:
        """Put something at the right of the switch."""
        self._bar.addWidget(widget)

    def _show_chosen(self) -> None:
        shown: QWidget = self.text if self.as_text.isChecked() else self.page
        if safe_names.are_hidden():
            shown = self._veil
        self._stack.setCurrentWidget(self._nothing if self.is_empty else shown)
        self._whole.setVisible(self.as_page.isChecked() and not self.is_empty)

    def _on_whole(self) -> None:
        whole = self._whole.isChecked()
        self.page.setZoomMode(QPdfView.ZoomMode.FitInView if whole else QPdfView.ZoomMode.FitToWidth)

    def _forget(self) -> None:
        if self._content is None:
            return
        buffer, document = self._content
        self._content = None
        self.page.setDocument(self._blank)
        document.close()
        document.deleteLater()
        buffer.close()
        buffer.deleteLater()

    def _dress(self) -> None:
        palette = self.page.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.colour("hairline"))  # what lies behind the page
        self.page.setPalette(palette)

    def _lay_out(self) -> None:
        self._switch = QButtonGroup(self)
        self._switch.setExclusive(True)
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setSpacing(4)
        for choice in (self.as_page, self.as_text):
            choice.setCheckable(True)
            self._switch.addButton(choice)
            self._bar.addWidget(choice)
        self.as_page.setChecked(True)
        self.as_page.setAccessibleName(_("Show the page"))
        self.as_text.setAccessibleName(_("Show the text"))
        self._whole.setCheckable(True)
        self._bar.addWidget(self._whole)
        self._bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._bar)
        column.addWidget(self._stack, 1)
