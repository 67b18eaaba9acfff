"""Names hidden on the screen: every label, button and painted row says its words through `shown`.

What is typed into is never covered, nor what a paper says, nor what a screen reader says: it speaks to who works.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

_cover: Callable[[str], str] | None = None


@runtime_checkable
class Covered(Protocol):
    """A widget that can say anew what it was given to say."""

    def say_again(self) -> None: ...


def are_hidden() -> bool:
    """Whether names are hidden now."""
    return _cover is not None


def shown(words: str) -> str:
    """The words as the screen may show them."""
    return _cover(words) if _cover is not None and words else words


def cover_with(cover: Callable[[str], str] | None) -> None:
    """Cover names from now on, or no more; everything on the screen is said anew."""
    global _cover
    _cover = cover
    from PySide6.QtWidgets import QApplication, QWidget  # the unlock page is quicker without them

    for widget in QApplication.allWidgets():
        if isinstance(widget, Covered):
            widget.say_again()
        elif type(widget) is QWidget and widget.objectName() == "qt_scrollarea_viewport":
            widget.update()


def all_capitals(words: str) -> str:
    """Covers whatever may be a name, until the names are read."""
    return " ".join(f"{word[0]}." if word[:1].isupper() else word for word in words.split(" "))
