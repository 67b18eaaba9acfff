"""How long something lasts, typed with its unit: "18 months"."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.base.length_words import LengthNotUnderstood, read_length
from kazrights.base.spoken import DurationUnit, duration_in_words
from kazrights.gui.parts.typed_field import TypedField


class LengthField(TypedField):
    """Its value is the pair of number and unit, or (None, None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("such as 18 months"), parent)

    def value(self) -> tuple[float | None, str | None]:
        try:
            return read_length(self.line.text())
        except LengthNotUnderstood:
            return None, None

    def set_value(self, value: Any) -> None:
        length, unit = value or (None, None)
        if length is None or not unit:
            self.line.clear()
        else:
            self.line.setText(duration_in_words(length, cast(DurationUnit, unit), i18n.language()))

    def read(self, typed: str) -> str:
        length, unit = read_length(typed)
        return duration_in_words(length, unit, i18n.language())
