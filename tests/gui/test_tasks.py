"""Slow work: its answer comes back in this thread, its failure too, and it can be stopped."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kazrights.gui import tasks
from kazrights.gui.tasks import Progress


class Heard:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.threads: set[int] = set()

    def __call__(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())


def _fail(error: Exception) -> None:
    raise AssertionError from error


def test_the_answer_comes_back_in_the_thread_of_a_widget_that_asked(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    tasks.run(lambda _progress: f"{threading.get_ident()}", label.setText, _fail)
    qtbot.waitUntil(lambda: label.text() != "")
    assert label.text() != f"{threading.get_ident()}"


def test_a_failure_comes_back_as_it_was_raised(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    error = ValueError("x")

    def work(_progress: Progress) -> None:
        raise error

    heard = Heard()
    tasks.run(work, label.clear, heard)
    qtbot.waitUntil(lambda: heard.answers == [error])
    assert heard.threads == {threading.get_ident()}


def test_it_stops_at_the_next_item_and_says_what_was_kept(qtbot: QtBot) -> None:
    may_go_on = threading.Event()

    def work(progress: Progress) -> int:
        kept = 0
        while progress(kept, 1000, f"item {kept}"):
            kept += 1
            may_go_on.wait(10)
        return kept

    heard = Heard()
    task = tasks.run(work, heard, _fail)
    with qtbot.waitSignal(task.ended):
        task.cancel()
        may_go_on.set()
    assert heard.answers in ([0], [1])


def test_the_answer_to_a_page_that_is_gone_is_dropped(qtbot: QtBot) -> None:
    let_go = threading.Event()
    label = QLabel()
    task = tasks.run(lambda _progress: "late" if let_go.wait(10) else "", label.setText, _fail)
    del label
    gc.collect()
    with qtbot.waitSignal(task.ended):
        let_go.set()


def test_widgets_in_a_circle_are_never_taken_apart_in_another_thread(qtbot: QtBot) -> None:
    deleted_in: list[int] = []

    class Circle(QLabel):
        def __init__(self) -> None:
            super().__init__()
            self.me = self

        def __del__(self) -> None:
            deleted_in.append(threading.get_ident())

    def work(progress: Progress) -> None:
        for n in range(20_000):
            circle: list[object] = []
            circle.append(circle)  # enough of these make the collector run
            if n % 1000 == 0:
                progress(n, 20_000, "")

    for _n in range(50):
        Circle()
    answer = QLabel()
    qtbot.addWidget(answer)
    task = tasks.run(work, lambda _nothing: answer.setText("done"), _fail)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: answer.text() == "done")
    qtbot.waitUntil(gc.isenabled)
    del task
    gc.collect()
    assert len(deleted_in) == 50
    assert set(deleted_in) == {threading.get_ident()}


def test_many_short_tasks_leave_nothing_behind(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for n in range(300):
        tasks.run(lambda _progress, n=n: str(n), label.setText, _fail)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert label.text().isdecimal()
