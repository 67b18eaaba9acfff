"""Changing the look and the language while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kazrights.base import i18n, settings
from kazrights.gui import appearance

_QT_WORDS = "qt_words"


def change(command: str) -> bool:
    """Do what a command such as "language_ru" says; whether a window that is open shows it already."""
    kind, _line, value = command.partition("_")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if kind == "appearance":
        appearance.choose(app, value)
    elif kind == "text":
        appearance.choose_text_percent(app, int(value))
    else:
        settings.put(language=value)
        i18n.use(value)
        speak_qt(app)
    return kind == "appearance"


def marks() -> tuple[str, str, str]:
    """The commands of the choices that are in force."""
    return (
        f"appearance_{appearance.mode()}",
        f"text_{appearance.text_percent()}",
        f"language_{i18n.language()}",
    )


def speak_qt(app: QApplication) -> None:
    """Qt's own words in the language of the program."""
    if before := app.findChild(QTranslator, _QT_WORDS):
        app.removeTranslator(before)
        before.setParent(None)
    if (language := i18n.language()) == "en":
        return
    translator = QTranslator(app)
    translator.setObjectName(_QT_WORDS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(translator)
