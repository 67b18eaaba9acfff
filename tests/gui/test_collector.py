from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kazrights.gui.main_window import MainWindow
from kazrights.gui.places import PLACES


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_a_window_that_is_built_is_not_looked_through_again(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: all(window.stack.is_built(place.id) for place in PLACES), timeout=10_000)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
