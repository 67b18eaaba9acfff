"""The one connection of a vault, lent out as sessions: one at a time, and whatever is called inside shares it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.store import sqlite
from kazrights.store.errors import Closed, NotSaved, ReadOnly
from kazrights.store.opening import OpenFolder
from kazrights.store.readers import Readers

T = TypeVar("T")


class Sessions:
    """Reads and writes of the window and its tasks take turns at `gate`; background reads stand beside it."""

    def __init__(self, opened: OpenFolder, on_not_saved: Callable[[], object]) -> None:
        self._on_not_saved = on_not_saved
        self.gate = threading.RLock()
        self.written: Session | None = None
        self._opened = opened
        self._engine = sqlite.engine(opened.connection)
        self._readers = Readers(lambda: opened.connect(reading=True))
        self._current: Session | None = None
        self._is_closed = False

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to read in, or the one that this thread is in already."""
        with self.gate:
            if self._current is not None:
                yield self._current
                return
            with self._begun() as session:
                yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that holds the write lock; background reads have given way. The caller commits.

        Errors of the database come out as those a person can read; raises RuntimeError inside another session,
        ReadOnly where nothing can be written.
        """
        if self._opened.read_only:
            raise ReadOnly
        with self.gate:
            if self._current is not None:
                raise RuntimeError("a change can't begin inside a read, nor an undo inside a change")
            try:
                with self._readers.writing(), self._begun() as session:
                    self.written = session
                    try:
                        sqlite.begin_writing(session)
                        yield session
                    except IntegrityError as error:
                        raise InvalidInput([Problem("", _in_the_way(error))]) from error
                    finally:
                        self.written = None
            except NotSaved:
                self._on_not_saved()
                raise

    @contextmanager
    def aside(self) -> Iterator[Session]:
        """Write beside the history; inside a change it is saved, or not, with the change."""
        with self.gate:
            if self.written is not None:
                yield self.written
                return
            with self.writing() as session:
                yield session
                session.commit()

    def read_in_background(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a reading connection of its own, anew after each write that came between."""
        self._check_open()
        return self._readers.read(work)

    def close(self) -> None:
        """Send everyone away, for good."""
        with self.gate:
            self._is_closed = True
            self._readers.close()
            self._opened.close()

    @contextmanager
    def _begun(self) -> Iterator[Session]:
        self._check_open()
        try:
            with Session(self._engine, expire_on_commit=False) as session:
                self._current = session
                yield session
        except DatabaseError as error:
            raise sqlite.explained(error) from error
        finally:
            self._current = None
            self._leave_nothing_open()

    def _leave_nothing_open(self) -> None:
        """End the transaction that a commit leaves open when a deferred check refuses it."""
        connection = self._opened.connection
        if connection.in_transaction:
            connection.rollback()

    def _check_open(self) -> None:
        if self._is_closed:
            raise Closed


def _in_the_way(error: IntegrityError) -> str:
    if "FOREIGN KEY" in str(error.orig):
        return _("What this belongs to is not in the casebook any more. Nothing was changed.")
    return _("Something with the same reference or code is there already. Nothing was changed.")
