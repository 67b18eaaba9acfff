"""Some of the three languages, each a box to tick."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from kazrights.base.i18n import LANGUAGES, _
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.flow import FlowLayout


class LanguagesField(Field):
    """Its value is their codes with blanks between, such as “ru kk”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=12)
        self._boxes = {code: QCheckBox(words) for code, words in language_words().items()}
        for box in self._boxes.values():
            row.addWidget(box)
            box.clicked.connect(self.edited)
        self.setFocusProxy(self._boxes[LANGUAGES[0]])

    def value(self) -> str:
        return " ".join(code for code, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: str | None) -> None:
        for code, box in self._boxes.items():
            box.setChecked(code in (value or "").split())

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for code, box in self._boxes.items():
            words = language_words()[code]
            box.setAccessibleName(_("{field}, {language}").format(field=name, language=words))


def language_words() -> dict[str, str]:
    """The languages of letters by their codes."""
    return {"en": _("English"), "ru": _("Russian"), "kk": _("Kazakh")}
