"""One of the three languages of papers, each in its own name."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from kazrights.base.i18n import LANGUAGES, _
from kazrights.gui.parts.button import button

NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


class LanguageSwitch(QWidget):
    """Three buttons, one of them down; `changed` when the person presses another."""

    changed = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Language of the paper"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(self)
        group.setExclusive(True)
        self.buttons = {code: button(NAMES[code], in_row=True) for code in LANGUAGES}
        for code, one in self.buttons.items():
            one.setCheckable(True)
            group.addButton(one)
            row.addWidget(one)
            one.clicked.connect(lambda _checked=False, code=code: self.changed.emit(code))
        row.addStretch(1)
        self.set_language(language)

    @property
    def language(self) -> str:
        """The code of the one that is down."""
        return next(code for code, one in self.buttons.items() if one.isChecked())

    def set_language(self, language: str) -> None:
        """Press one, without saying so."""
        self.buttons[language].setChecked(True)

    def offer(self, languages: Collection[str]) -> None:
        """Only these can be pressed; if the one that is down is not among them, the first of them goes down."""
        for code, one in self.buttons.items():
            one.setEnabled(code in languages)
            one.setToolTip("" if code in languages else _("This template is not there in that language."))
        if languages and self.language not in languages:
            self.set_language(next(code for code in LANGUAGES if code in languages))
