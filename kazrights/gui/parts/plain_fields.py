"""Numbers, and yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.typed_field import TypedField


class NumberField(TypedField):
    """A number, with a comma or a point; `whole` refuses fractions."""

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__("", parent)
        self._whole = whole

    def value(self) -> float | int | None:
        return None if self.problem() or not self.line.text().strip() else self._number(self.line.text())

    def set_value(self, value: float | int | None) -> None:
        self.line.setText("" if value is None else f"{value:g}" if abs(value) < 1e6 else str(value))

    def read(self, typed: str) -> str:
        try:
            self._number(typed)
        except ValueError as error:
            raise KazrightsError(
                _("Write a whole number in digits.") if self._whole else _("Write a number in digits.")
            ) from error
        return ""

    def _number(self, typed: str) -> float | int:
        plain = "".join(typed.split()).replace(",", ".")
        return int(plain) if self._whole else float(plain)


class YesField(Field):
    """A box to tick; what it says stands beside it, so a form gives it no second label."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(words.replace("&", "&&"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self.edited)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: bool | None) -> None:
        self.box.setChecked(bool(value))


class YesNoUnknownField(ChoiceField):
    """Yes, no, or not known: three different things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([Choice(True, _("Yes")), Choice(False, _("No"))], parent)
