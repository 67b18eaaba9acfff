"""Label and value, one under the other in two columns: what is known of a thing, and what is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kazrights.base import i18n
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.fields import column_of
from kazrights.gui.parts.form import labels_width
from kazrights.model.record import Record


class Values(QWidget):
    """An empty value is said to be not known, quietly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, labels_width())
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, value: str) -> None:
        """One more row."""
        row = self._grid.rowCount()
        label = text.body(name, tone="secondary")
        label.setMaximumWidth(labels_width())
        said = text.body(text_break(value)) if value else text.body(_("not known"), tone="secondary")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)


def shown(record: Record, name: str) -> str:
    """A field's value in words of the screen's language, or ""."""
    value, info = getattr(record, name), column_of(type(record), name).info
    if value is None or value == "":
        return ""
    if info.get("terms"):
        return terms.words(info["terms"], value)
    if isinstance(value, Wording):
        return value.best(i18n.language())
    if isinstance(value, FuzzyDate):
        return value.show(i18n.language())
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return short_day(value) if hasattr(value, "isoformat") else str(value)


def text_break(words: str) -> str:
    """Let a very long word break: a name of 80 letters must not make the page wider than the window."""
    lines = (
        [_broken(word) if len(word) > 24 else word for word in line.split(" ")] for line in words.split("\n")
    )
    return "\n".join(map(" ".join, lines))


def _broken(word: str) -> str:
    return "\u200b".join(word[at : at + 12] for at in range(0, len(word), 12))
