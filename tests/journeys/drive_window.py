"""Drives the real window, in a process of its own: opens Bokayev's case, logs an example call, looks at Today, and
writes a letter in Kazakh.

Run by test_real_window: CASEBOOK FOLDER, which gets the pictures and the letter's PDF. Prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kazrights import app as program
from kazrights.casework import cases, letter_register
from kazrights.casework.sample import PASSPHRASE
from kazrights.gui import theme
from kazrights.gui.frame import Frame
from kazrights.gui.letters.composer import LetterComposer
from kazrights.gui.main_window import MainWindow
from kazrights.gui.unlock import UnlockPage

NOTE = "EXAMPLE, not a real call"
NEXT = "EXAMPLE call back"
CONTROL = Qt.KeyboardModifier.ControlModifier
_PATIENCE_MS = 30_000


def main(casebook: Path, folder: Path) -> None:
    """The journey."""
    app = QApplication([])
    theme.apply(app)
    frame = Frame(program.replace_process)
    frame.resize(1024, 640)
    frame.show_unlock(casebook)
    frame.show()
    frame.activateWindow()
    window = _unlock(frame)
    saw = {"platform": app.platformName(), "title": frame.windowTitle(), "first": window.place}

    _press(window, Qt.Key.Key_F, CONTROL)
    _type("bokayev")
    _press(_focused(), Qt.Key.Key_Return)
    _until(lambda: window.current_case_id() is not None)
    saw["labels"] = [
        label.text() for label in window.page("cases").findChildren(QWidget) if _shows_name(label)
    ]

    _press(window, Qt.Key.Key_J, CONTROL)
    _type(NOTE)
    _press(_focused(), Qt.Key.Key_Tab)
    _type(f"{NEXT} today")
    _press(_focused(), Qt.Key.Key_Return, CONTROL)
    saw["toast"] = window.notices.toast.sentence

    _press(window, Qt.Key.Key_T, CONTROL)
    page = window.page("today")
    _until(lambda: page.list.lines.rowCount() > 0)
    model = page.list.lines
    saw["today"] = [
        model.data(model.index(n), Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())
    ]
    _rest(300)
    frame.screen().grabWindow(0).save(str(folder / "today.png"))

    _press(window, Qt.Key.Key_E, CONTROL)
    saw["letter"] = _write_in_kazakh(frame, window, folder)
    window.desk.vault.close()
    print(json.dumps(saw))  # noqa: T201  # the test reads it


def _write_in_kazakh(frame: Frame, window: MainWindow, folder: Path) -> dict[str, str]:
    """Click "Write letter", switch to Kazakh, look at the page, Ctrl+Enter; gives what the register says of it."""
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Write letter" and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _until(lambda: any(c.isVisible() for c in window.findChildren(LetterComposer)))
    composer = next(c for c in window.findChildren(LetterComposer) if c.isVisible())
    _until(lambda: not composer.paper.view.is_empty)
    QTest.mouseClick(composer.wishes.language.buttons["kk"], Qt.MouseButton.LeftButton)
    _until(lambda: "Құрметті" in composer.paper.view.text.toPlainText())
    _rest(500)
    frame.screen().grabWindow(0).save(str(folder / "letter.png"))
    _press(_focused(), Qt.Key.Key_Return, CONTROL)
    vault = window.desk.vault
    case_id = cases.find(vault, "Bokayev")
    _until(lambda: bool(letter_register.of_case(vault, case_id)))
    row = letter_register.of_case(vault, case_id)[0]
    (folder / "letter.pdf").write_bytes(letter_register.pdf(vault, row.id))
    return {"language": row.language, "office": row.office, "status": row.status, "sha256": row.sha256}


def _unlock(frame: Frame) -> MainWindow:
    page = frame.currentWidget()
    assert isinstance(page, UnlockPage)
    _until(page.field.isVisible)
    page.field.setFocus()
    QTest.keyClicks(page.field, PASSPHRASE)
    _press(page.field, Qt.Key.Key_Return)
    _until(lambda: frame.window_shown is not None)
    assert frame.window_shown is not None
    return frame.window_shown


def _shows_name(widget: QWidget) -> bool:
    text = getattr(widget, "text", None)
    return callable(text) and widget.isVisible() and "Bokayev" in str(text())


def _focused() -> QWidget:
    _until(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _type(words: str) -> None:
    QTest.keyClicks(_focused(), words)
    _rest(50)


def _press(
    target: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(target, key, modifier)
    _rest(50)


def _until(is_so: Callable[[], bool]) -> None:
    waited = 0
    while not is_so():
        _rest(50)
        waited += 50
        if waited > _PATIENCE_MS:
            raise TimeoutError


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
