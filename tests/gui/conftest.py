"""A desk on an open casebook, and the window on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault


@pytest.fixture(autouse=True)
def no_task_outlives_its_test() -> Iterator[None]:
    """Tasks end before the vault is closed."""
    yield
    tasks.cancel_all()
    tasks.wait_for_all()


@pytest.fixture
def desk(qapp: object, vault: Vault) -> Desk:
    """The desk of an empty casebook."""
    return Desk(vault)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    """The window on that casebook, shown and active."""
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
