"""Buttons: a verb, sometimes an icon, and one of a few looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from kazrights.gui.parts import safe_names

_TONES = {"primary": "on_accent", "link": "accent", "add": "secondary"}
Kind = Literal["", "primary", "quiet", "link", "add", "menu", "search"]


class _Button(QPushButton):
    """Hides names when the screen does."""

    def __init__(self, words: str, parent: QWidget | None) -> None:
        super().__init__(safe_names.shown(words), parent)
        self._said = words

    def setText(self, words: str) -> None:
        self._said = words
        super().setText(safe_names.shown(words))

    def say_again(self) -> None:
        """Names are hidden now, or no more."""
        if self.text() != (shown := safe_names.shown(self._said)):
            super().setText(shown)


_LOWEST = 24
"""What is clicked is no lower, whatever the font (WCAG 2.2, 2.5.8)."""


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    icon: str = "",
    kind: Kind = "",
    in_row: bool = False,
    writes: bool = False,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with words; at most one "primary" stands on a page.

    One that `writes` (leads to a form, or changes something) is disabled in a casebook that is read-only.
    """
    made = _Button(text.replace("&", "&&"), parent)
    if kind:
        made.setProperty("kind", kind)
    if in_row:
        made.setProperty("size", "row")
        made.setMinimumHeight(_LOWEST)
    if icon:
        _give_icon(made, icon, _TONES.get(kind, "text"))
    if writes:
        made.setProperty("writes", True)
    if on_click:
        made.clicked.connect(lambda _checked=False: on_click())
    made.setAutoDefault(True)  # Enter presses the button that has the focus, as Space does
    return made


def icon_button(
    icon: str, name: str, on_click: Callable[[], object] | None = None, *, writes: bool = False
) -> QPushButton:
    """A square button with an icon alone; `name` is its tooltip and what a screen reader says."""
    made = button("", on_click, kind="quiet", writes=writes)
    made.setProperty("size", "square")
    made.setToolTip(name)
    made.setAccessibleName(name)
    _give_icon(made, icon, "text")
    return made


def _give_icon(made: QPushButton, name: str, tone: str) -> None:
    from kazrights.gui import icons  # the unlock page has none, and is quicker without them

    icons.give(made, name, tone, beside_words=bool(made.text()))
