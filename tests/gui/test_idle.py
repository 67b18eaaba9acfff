"""Locking by itself: on a clock that the test moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kazrights.gui.idle import IdleWatch


class HandMovedClock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> HandMovedClock:
    return HandMovedClock()


@pytest.fixture
def heard(qtbot: QtBot) -> list[str]:
    return []


@pytest.fixture
def watch(qtbot: QtBot, seconds: HandMovedClock, heard: list[str]) -> IdleWatch:
    owner = QObject()
    made = IdleWatch(5, owner, seconds)
    made.warned.connect(lambda: heard.append("warned"))
    made.touched.connect(lambda: heard.append("touched"))
    made.expired.connect(lambda: heard.append("expired"))
    yield made
    made.stop()
    owner.deleteLater()


def test_warns_half_a_minute_before_and_locks_on_time(
    watch: IdleWatch, seconds: HandMovedClock, heard: list[str]
) -> None:
    seconds.now += 269
    watch.look()
    assert heard == []
    seconds.now += 1
    watch.look()
    watch.look()
    assert heard == ["warned"]
    seconds.now += 30
    watch.look()
    assert heard == ["warned", "expired"]


def test_a_key_takes_the_warning_back(
    qtbot: QtBot, watch: IdleWatch, seconds: HandMovedClock, heard: list[str]
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    seconds.now += 280
    watch.look()
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert heard == ["warned", "touched"]
    seconds.now += 269
    watch.look()
    assert heard == ["warned", "touched"]


def test_a_night_asleep_locks_at_once(watch: IdleWatch, seconds: HandMovedClock, heard: list[str]) -> None:
    seconds.now += 8 * 3600
    watch.look()
    assert heard == ["expired"]


def test_no_minutes_means_never(qtbot: QtBot, seconds: HandMovedClock) -> None:
    owner = QObject()
    watch = IdleWatch(0, owner, seconds)
    assert not watch._timer.isActive()
    owner.deleteLater()
