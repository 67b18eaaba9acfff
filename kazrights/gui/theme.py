"""The look: which tokens are in use, and what Qt is told of them."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kazrights.gui.style_sheet import sheet
from kazrights.gui.tokens import DARK, LIGHT, Tokens

_TEXT_COLUMN = 880
_ROW, _AROUND_TEXT = 32, 12
_SMALLEST_TEXT = 10.0
_STYLE = "fusion"


_tokens = LIGHT
_sheet = ""
_dressed: WeakSet[QWidget] = WeakSet()
_usual_size = 0.0  # of the system, in points, before any text size was chosen
_text_percent = 100


def tokens() -> Tokens:
    """The colours in use."""
    return _tokens


def colour(name: str) -> QColor:
    """One token as Qt's colour."""
    return QColor(getattr(_tokens, name))


def row_height(*, lines: int = 1, least: int = _ROW, around: int = _AROUND_TEXT) -> int:
    """How high a row of so many lines is, in the text size in use; `around` is the room above and below the text."""
    return max(least, lines * QFontMetrics(QApplication.font()).lineSpacing() + around)


def text_column() -> int:
    """How wide a column of text may be and still read well."""
    return scaled(_TEXT_COLUMN)


def scaled(width: int) -> int:
    """A width for text that was measured at the usual text size, in the one in use."""
    return width * _text_percent // 100


def is_dark() -> bool:
    """Whether the dark colours are in use."""
    return _tokens is DARK


def apply(app: QApplication, *, dark: bool = False, text_percent: int = 100) -> None:
    """Give the program its look, at the start or while it runs; icons are drawn again by `icons.refresh`."""
    global _tokens, _usual_size, _text_percent, _sheet
    _tokens, _text_percent = DARK if dark else LIGHT, text_percent
    if app.style().objectName() != _STYLE:
        app.setStyle(_STYLE)  # setting it again costs as much as building the unlock page
    app.setPalette(_palette(_tokens))
    font = app.font()
    _usual_size = _usual_size or max(font.pointSizeF(), _SMALLEST_TEXT)
    wanted = _usual_size * text_percent / 100
    if font.pointSizeF() != wanted:
        font.setPointSizeF(wanted)
        app.setFont(font)
    _sheet = sheet(_tokens, dark=dark, line=QFontMetrics(app.font()).lineSpacing())
    for window in list(_dressed):
        if isValid(window):
            dress(window)


def dress(window: QWidget) -> None:
    """Give the style sheet to a window without a parent; all that is in it, and its dialogs and menus, go by it.

    On the program as a whole it would be read anew for a widget each time that one is put into another, and for
    all widgets there are, hidden pages too, at each change of colours: seven times as long.
    """
    _dressed.add(window)
    if window.styleSheet() != _sheet:
        window.setStyleSheet(_sheet)


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, value in {
        role.Window: t.window,
        role.Base: t.base,
        role.AlternateBase: t.window,
        role.Button: t.window,
        role.WindowText: t.text,
        role.Text: t.text,
        role.ButtonText: t.text,
        role.ToolTipBase: t.toast,
        role.ToolTipText: t.on_toast,
        role.PlaceholderText: t.placeholder,
        role.Highlight: t.selected,
        role.HighlightedText: t.text,
        role.Accent: t.accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Mid: t.edge,
        role.Midlight: t.hairline,
        role.Dark: t.edge,
    }.items():
        palette.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.placeholder))
    return palette
