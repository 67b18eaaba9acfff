"""A line whose text is read as something, and says beside or under it as what, or, once it is left, why not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QSpacerItem, QWidget
from shiboken6 import isValid

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.note import Note

_WIDEST = 16_777_215
_WIDE, _SHARE = 480, 0.6
"""From this width on the reading stands beside the line, so that nothing below it moves while one types."""


class TypedField(Field):
    """Subclasses say how to read the text; nothing typed is no value and no problem."""

    tells_problems = True
    has_echo_beside = True

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.echo = Note()
        self._being_typed: str | None = None
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self.row.addWidget(self.line)
        self._spare = QSpacerItem(0, 0)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addLayout(self.row)
        self._box.addWidget(self.echo, 1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(self._tell)
        self.line.editingFinished.connect(self._on_left)

    def read(self, typed: str) -> str:
        """What `typed` is read as, in words; raises a KazrightsError that says what would be understood."""
        raise NotImplementedError

    def problem(self) -> str:
        return self._read()[1]

    def typed(self) -> str:
        return self.line.text()

    def set_typed(self, typed: str) -> None:
        self.line.setText(typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """A short reading goes beside the line where there is room; what is wrong always goes under it."""
        if self.row.itemAt(self.row.count() - 1) is not self._spare:  # after what a subclass put there
            self.row.addItem(self._spare)
        is_wide = self.has_echo_beside and self.width() >= theme.scaled(_WIDE)
        least = min(int(self.width() * _SHARE), self._width_of_hint()) if is_wide else 0
        policy = QSizePolicy.Policy.Expanding if is_wide else QSizePolicy.Policy.Fixed
        beside = is_wide and not self.echo.is_problem
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._box.setSpacing(12 if beside else 4)
        self._spare.changeSize(0, 0, QSizePolicy.Policy.Fixed if self.echo.text() and beside else policy)
        self.row.invalidate()
        self.line.setMinimumWidth(least)
        self.line.setMaximumWidth(least or _WIDEST)

    def _width_of_hint(self) -> int:
        letters = self.line.fontMetrics()
        return (
            max(letters.averageCharWidth() * 24, letters.horizontalAdvance(self.line.placeholderText())) + 32
        )

    def _on_typed(self, typed: str) -> None:
        self._being_typed = typed
        self._tell()
        self.edited.emit()

    def _on_left(self) -> None:
        if isValid(self.line):  # a line that is destroyed with the focus says so once more
            self._being_typed = None
            self.tidy()
            self._tell()

    def _tell(self) -> None:
        said, problem = self._read()
        if problem and self.line.text() == self._being_typed:  # no complaint before it is finished
            said = problem = ""
        if problem:
            self.echo.complain(problem)
        else:
            self.echo.tell(_("read as: {what}").format(what=said) if said else "")
        self.mark(problem)
        self._arrange()

    def _read(self) -> tuple[str, str]:
        if not self.line.text().strip():
            return "", ""
        try:
            return self.read(self.line.text()), ""
        except KazrightsError as error:
            return "", error.sentence
