"""The look: which tokens are in use, and what Qt is told of them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from kazrights.gui.style_sheet import sheet
from kazrights.gui.tokens import DARK, LIGHT, Tokens

ROW_ONE, ROW_TWO, ROW_THREE = 32, 52, 60
TEXT_COLUMN = 880
_SMALLEST_TEXT = 10.0
_STYLE = "fusion"


_tokens = LIGHT
_usual_size = 0.0  # of the system, in points, before any text size was chosen


def tokens() -> Tokens:
    """The colours in use."""
    return _tokens


def colour(name: str) -> QColor:
    """One token as Qt's colour."""
    return QColor(getattr(_tokens, name))


def is_dark() -> bool:
    """Whether the dark colours are in use."""
    return _tokens is DARK


def apply(app: QApplication, *, dark: bool = False, text_percent: int = 100) -> None:
    """Give the program its look, at the start or while it runs; icons are drawn again by `icons.refresh`."""
    global _tokens, _usual_size
    _tokens = DARK if dark else LIGHT
    if not app.styleSheet() and app.style().objectName() != _STYLE:
        app.setStyle(_STYLE)  # setting it again costs as much as building the unlock page
    app.setPalette(_palette(_tokens))
    font = app.font()
    _usual_size = _usual_size or max(font.pointSizeF(), _SMALLEST_TEXT)
    wanted = _usual_size * text_percent / 100
    if font.pointSizeF() != wanted:
        font.setPointSizeF(wanted)
        app.setFont(font)
    app.setStyleSheet(sheet(_tokens, dark=dark))


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
