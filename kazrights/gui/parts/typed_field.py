"""A line whose text is read as something, and says underneath as what, or why not."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.text import caption, set_tone


class TypedField(Field):
    """Subclasses say how to read the text; nothing typed is no value and no problem."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.echo = caption()
        self.echo.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.echo)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text)
        self.line.textEdited.connect(self.edited)

    def read(self, typed: str) -> str:
        """What `typed` is read as, in words; raises a KazrightsError that says what would be understood."""
        raise NotImplementedError

    def problem(self) -> str:
        return self._read()[1]

    def typed(self) -> str:
        return self.line.text()

    def set_typed(self, typed: str) -> None:
        self.line.setText(typed)

    def _on_text(self) -> None:
        said, problem = self._read()
        self.echo.setText(problem or (_("read as: {what}").format(what=said) if said else ""))
        set_tone(self.echo, "problem" if problem else "secondary")
        self.echo.setVisible(bool(self.echo.text()))

    def _read(self) -> tuple[str, str]:
        if not self.line.text().strip():
            return "", ""
        try:
            return self.read(self.line.text()), ""
        except KazrightsError as error:
            return "", error.sentence
