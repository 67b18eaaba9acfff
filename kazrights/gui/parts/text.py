"""Labels: always plain text, in the four sizes that the program has."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from kazrights.gui.parts import safe_names

# The Qt namespace takes longer to load than the unlock page to build, so its values stand here as numbers.
_PLAIN_TEXT, _SELECTABLE_BY_MOUSE = 0, 1
_STEPS = {"title": 5.0, "section": 2.0, "body": 0.0, "caption": -1.0}


class Label(QLabel):
    """A label that hides names when the screen does; `text` gives what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""

    def setText(self, words: str) -> None:
        self._said = words
        super().setText(safe_names.shown(words))

    def say_again(self) -> None:
        """Names are hidden now, or no more."""
        if self.text() != (shown := safe_names.shown(self._said)):
            super().setText(shown)


def title(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The one heading of a page."""
    return _label(text, "title", parent, strong=True)


def section(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The heading of a part of a page."""
    return _label(text, "section", parent, strong=True)


def body(text: str = "", parent: QWidget | None = None, *, strong: bool = False, tone: str = "") -> QLabel:
    """Ordinary text that wraps and can be marked with the mouse; `tone` as in the theme ("secondary", "problem")."""
    label = _label(text, "body", parent, strong=strong, tone=tone)
    label.setProperty("textInteractionFlags", _SELECTABLE_BY_MOUSE)
    return label


def caption(text: str = "", parent: QWidget | None = None, *, tone: str = "secondary") -> QLabel:
    """Small text beside or under something."""
    return _label(text, "caption", parent, tone=tone)


def font(size: str = "body", *, strong: bool = False, base: QFont | None = None) -> QFont:
    """The font of one of the four sizes, for those who paint themselves."""
    made = QFont(base) if base else QFont()
    made.setPointSizeF(max(9.0, made.pointSizeF() + _STEPS[size]))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def set_tone(label: QLabel, tone: str) -> None:
    """Change the meaning of a label's colour."""
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)


def _label(text: str, size: str, parent: QWidget | None, *, strong: bool = False, tone: str = "") -> QLabel:
    label = Label(parent)
    label.setProperty("textFormat", _PLAIN_TEXT)
    label.setText(text)
    label.setWordWrap(True)
    label.setFont(font(size, strong=strong))
    if tone:
        label.setProperty("tone", tone)
    return label
