"""Shortcuts by the place of the key, where the keyboard layout has no Latin letters (or the menus have Cyrillic ones).

X11 and Windows report the key that was struck by a scan code. With a Russian or Kazakh layout alone, Ctrl and that
key give a Cyrillic letter, and Qt finds no shortcut. Here the Latin letter of the same key is tried instead.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from kazrights.names.keyboard import CYRILLIC, LATIN

_ROWS = ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_X11_OFFSET = 0 if sys.platform == "win32" else 8  # X counts the kernel's key codes from 8
_LETTER_OF = {
    first + at + _X11_OFFSET: letter for first, letters in _ROWS for at, letter in enumerate(letters)
}
_CYRILLIC_OF = dict(zip(LATIN, CYRILLIC, strict=True))
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class KeyPlaces(QObject):
    """Installed on the application. What Qt understands by itself never comes here."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._is_sending = False
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or self._is_sending:
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        letter = _LETTER_OF.get(event.nativeScanCode())
        if letter is None or QApplication.activePopupWidget() is not None:
            return False
        if event.modifiers() & _CONTROL and not _is_latin(event.key()):
            return self._as_latin(watched, event, letter)
        if event.modifiers() == _ALT:
            return _open_menu(watched.window(), {letter, _CYRILLIC_OF[letter]})
        return False

    def _as_latin(self, widget: QWidget, event: QKeyEvent, letter: str) -> bool:
        key = ord(letter.upper())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        self._is_sending = True
        try:
            claim = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
            claim.ignore()
            QApplication.sendEvent(widget, claim)  # an editor takes Ctrl+C for itself
            if not claim.isAccepted() and _trigger(widget, QKeySequence(key | modifiers.value)):
                return True
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
            return True
        finally:
            self._is_sending = False


def _is_latin(key: int) -> bool:
    return key < 0x80 or key >= Qt.Key.Key_Escape


def _trigger(widget: QWidget, keys: QKeySequence) -> bool:
    """Do what these keys stand for in the window of `widget`."""
    window = widget.window()
    for action in window.findChildren(QAction):
        if keys in action.shortcuts() and action.isEnabled():
            action.trigger()
            return True
    for shortcut in window.findChildren(QShortcut):
        if shortcut.key() == keys and shortcut.isEnabled() and _is_in_reach(shortcut, widget):
            shortcut.activated.emit()
            return True
    return False


def _is_in_reach(shortcut: QShortcut, widget: QWidget) -> bool:
    parent = shortcut.parent()
    if not isinstance(parent, QWidget) or not parent.isVisible():
        return False
    context = shortcut.context()
    if context == Qt.ShortcutContext.WidgetShortcut:
        return parent is widget
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return parent is widget or parent.isAncestorOf(widget)
    return True


def _open_menu(window: QWidget, letters: set[str]) -> bool:
    """Open the menu that has one of these letters underlined."""
    for inner in [window, *window.findChildren(QMainWindow)]:
        bar = inner.menuWidget() if isinstance(inner, QMainWindow) else None
        if not isinstance(bar, QMenuBar) or not bar.isVisible():
            continue
        for action in bar.actions():
            menu = action.menu()
            if menu is not None and _underlined(action.text()) in letters:
                corner = bar.actionGeometry(action).bottomLeft()
                bar.setActiveAction(action)
                if not menu.isVisible():  # type: ignore[attr-defined]  # a QMenu, known to the stubs as QObject
                    menu.popup(bar.mapToGlobal(QPoint(corner)))  # type: ignore[attr-defined]  # the same
                return True
    return False


def _underlined(text: str) -> str:
    at = text.replace("&&", "  ").find("&")
    return text[at + 1 : at + 2].casefold() if at >= 0 else ""
