"""Reading beside the writer: a background read gives way to every write and starts again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from kazrights.store import sqlite
from kazrights.store.errors import Closed

T = TypeVar("T")


class Readers:
    """The reading connections of one vault. An open read would block a commit: `writing` sends them away first."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._state = threading.Condition()
        self._active: set[Any] = set()
        self._writers = 0
        self._is_closed = False
        self._writer: int | None = None

    def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a reading connection of its own; it runs again from the start if a write came between."""
        if self._writer == threading.get_ident():
            raise RuntimeError("a background read can't wait for this thread's own change")
        while True:
            with self._state:
                self._state.wait_for(lambda: self._writers == 0)
                if self._is_closed:
                    raise Closed
                connection = self._connect()
                self._active.add(connection)
            try:
                engine = sqlite.engine(connection)
                with Session(engine, expire_on_commit=False) as session:
                    return work(session)
            except DatabaseError as error:
                if not sqlite.was_interrupted(error):
                    raise sqlite.explained(error) from error
            finally:
                with self._state:
                    self._active.discard(connection)
                    connection.close()
                    self._state.notify_all()

    def close(self) -> None:
        """Send every reader away, for good."""
        self._is_closed = True
        with self.writing():
            pass

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While inside, no background read is open and none begins."""
        with self._state:
            self._writers += 1
            self._writer = threading.get_ident()
            while self._active:
                for connection in self._active:
                    connection.interrupt()
                self._state.wait(0.002)
        try:
            yield
        finally:
            with self._state:
                self._writers -= 1
                self._writer = None
                self._state.notify_all()
