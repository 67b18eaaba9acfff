"""A line of a list on a page: words, smaller words under them, and links for what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break

Verbs = Sequence[tuple[str, Callable[[], object]]]


def line_of_verbs(
    words: str, verbs: Verbs, *, under: str = "", strong: bool = False, tone: str = ""
) -> QWidget:
    """The words wrap; a screen reader hears with each verb what it is about."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(text.body(text_break(words), strong=strong, tone=tone))
    if under:
        said.addWidget(text.caption(text_break(under)))
    line.addLayout(said, 1)
    for verb, call in verbs:
        link = button(verb, call, kind="link", in_row=True, writes=True)
        link.setAccessibleName(_("{verb}: {name}").format(verb=verb, name=words))
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    return row
