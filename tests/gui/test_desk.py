from __future__ import annotations

from pytestqt.qtbot import QtBot

from kazrights.gui.desk import Desk
from kazrights.gui.tasks import Progress
from kazrights.model.case import Case
from kazrights.store.changes import ChangeSet
from tests import make


def test_what_a_task_changes_is_told_in_few_words_and_before_its_answer(qtbot: QtBot, desk: Desk) -> None:
    told: list[object] = []
    desk.changed.connect(told.append)

    def twenty(_progress: Progress) -> str:
        for number in range(20):
            make.case(desk.vault, f"Test Person {number}")
        return "done"

    desk.run("Test", twenty, told.append)
    qtbot.waitUntil(lambda: "done" in told)
    changes = [one for one in told if isinstance(one, ChangeSet)]
    assert told[-1] == "done"
    assert 1 <= len(changes) < 20
    assert {id for one in changes for id in one.ids(Case)} == set(range(1, 21))


def test_what_the_window_changes_is_told_at_once(desk: Desk) -> None:
    told: list[ChangeSet] = []
    desk.changed.connect(told.append)
    make.case(desk.vault)
    make.case(desk.vault)
    assert len(told) == 2
