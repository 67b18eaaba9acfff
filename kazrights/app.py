"""The window, put together: read it from top to bottom."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kazrights.base import i18n, settings
from kazrights.base.i18n import _
from kazrights.base.oneself import keep_to_oneself
from kazrights.gui import appearance
from kazrights.gui.first_run import folders
from kazrights.gui.frame import Frame
from kazrights.gui.lock_reason import LockReason


def main(arguments: list[str]) -> int:
    """Open the window on the last casebook, on the folder named, or (`--sample`) on the sample."""
    keep_to_oneself()
    i18n.use(settings.get("language") or i18n.of_system())
    if not has_display():
        said = _("There is no display to show a window on. Without one, try: kazrights demo demo-output")
        sys.stderr.write(said + "\n")
        return 1
    reason = LockReason.taken()

    app = QApplication(sys.argv[:1])
    app.setApplicationName("kazrights")
    if i18n.language() != "en":
        from kazrights.gui import look

        look.speak_qt(app)
    appearance.put_on(app)

    frame = Frame(replace_process, reason)
    frame.painted.connect(load_the_rest)
    show_first_page(frame, [] if reason else arguments)
    if reason and reason.kind == "hidden":
        frame.showMinimized()
        load_the_rest()
    elif settings.get("maximized"):
        frame.showMaximized()
    else:
        frame.show()
    return app.exec()


def load_the_rest() -> None:
    """After the first paint: catch bugs, and load what an open casebook needs while the passphrase is typed."""
    from kazrights.gui import lost_references
    from kazrights.gui.crash import CrashCatcher
    from kazrights.gui.layouts import KeyPlaces
    from kazrights.gui.preload import Preload

    lost_references.keep()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    appearance.follow(app)
    KeyPlaces(app)
    catcher, preload = CrashCatcher(app), Preload(app)
    catcher.install()
    gc.enable()
    preload.start()


def has_display() -> bool:
    """Whether Qt can open a window; without one it would end the process with a misleading message."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def show_first_page(frame: Frame, arguments: list[str]) -> None:
    """What to begin with."""
    if arguments[:1] == ["--sample"]:
        frame.show_first_run().prepare_sample()
    elif folder := (Path(arguments[0]) if arguments else folders.last_used()):
        frame.show_unlock(folder)
    else:
        frame.show_first_run()


def replace_process() -> None:
    """Become a fresh process of the same program: nothing of the casebook stays in memory (security design T24)."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if (
        sys.platform == "win32"
    ):  # exec there starts a second process and ends this one at once, console and all
        import subprocess

        subprocess.Popen(command)
        os._exit(0)
    os.execv(sys.executable, command)
