"""Words: one line, several lines, and the same words in three languages."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from kazrights.base.i18n import LANGUAGES, _
from kazrights.base.wording import Wording
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.text import caption

_PADDING = 6
"""Between the words and the edge, the edge included: what the style sheet gives a text box."""


class LineField(Field):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.edited)

    def value(self) -> str:
        return self.line.text().strip()

    def set_value(self, value: str | None) -> None:
        self.line.setText(value or "")
        self.line.setCursorPosition(0)

    def set_typed(self, typed: str) -> None:
        self.line.setText(typed)  # the cursor is after it, where typing goes on


class Lines(QPlainTextEdit):
    """A few lines of text that Tab leaves, as high as its words need between `least` and `most` lines."""

    def __init__(self, least: int = 2, most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        held = self.document().size().height()
        lines = min(max(held, self._least), self._most)
        around = 2 * (_PADDING + int(self.document().documentMargin()))
        self.setFixedHeight(int(lines * self.fontMetrics().lineSpacing()) + around)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if held > self._most else policy.ScrollBarAlwaysOff
        )


class LinesField(Field):
    """Several lines of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.lines)
        self.setFocusProxy(self.lines)
        self.lines.textChanged.connect(self.edited)

    def value(self) -> str:
        return self.lines.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        self.lines.setPlainText(value or "")

    def set_typed(self, typed: str) -> None:
        self.set_value(typed)
        self.lines.moveCursor(QTextCursor.MoveOperation.End)


class WordingField(Field):
    """The same words in English, Russian and Kazakh, one under the other, each with its language's mark."""

    def __init__(self, parent: QWidget | None = None, *, long: bool = False) -> None:
        super().__init__(parent)
        self._editors: dict[str, QLineEdit | Lines] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, language in enumerate(LANGUAGES):
            mark = caption(language)
            mark.setWordWrap(False)
            editor = Lines(least=1) if long else QLineEdit()
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(editor, row, 1)
            self._editors[language] = editor
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self.edited)
            else:
                editor.textChanged.connect(self.edited)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self._editors[LANGUAGES[0]])

    def value(self) -> Wording:
        return Wording(**{language: _text_of(editor) for language, editor in self._editors.items()})

    def set_value(self, value: Wording | None) -> None:
        for language, editor in self._editors.items():
            text = value.in_(language) if value else ""
            if isinstance(editor, QLineEdit):
                editor.setText(text)
                editor.setCursorPosition(0)
            else:
                editor.setPlainText(text)

    def typed(self) -> dict[str, str]:
        return self.value().to_json()

    def set_typed(self, typed: dict[str, str]) -> None:
        self.set_value(Wording.from_json(typed))

    def name_for_readers(self, name: str) -> None:
        names = {"en": _("English"), "ru": _("Russian"), "kk": _("Kazakh")}
        self.setAccessibleName(name)
        for language, editor in self._editors.items():
            editor.setAccessibleName(_("{field}, {language}").format(field=name, language=names[language]))


def _text_of(editor: QLineEdit | Lines) -> str:
    return (editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()).strip()
