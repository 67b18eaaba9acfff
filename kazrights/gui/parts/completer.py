"""What is offered under a line while one types in it, in the look of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from kazrights.gui import theme


def dress_offers(line: QLineEdit) -> None:
    """From now on; the list that Qt makes for the completer is a window of its own, which no other one dresses."""
    line.textEdited.connect(lambda _text: _dress(line))


def _dress(line: QLineEdit) -> None:
    completer = line.completer()
    offers = completer.popup() if completer is not None else None
    if offers is not None:
        theme.dress(offers)
