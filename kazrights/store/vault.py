"""The open casebook: read it, change it, undo, lock. The one door to what is stored."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from kazrights.base import clock
from kazrights.base.i18n import _
from kazrights.model import tables  # noqa: F401  # every mapped class must be known before the first query
from kazrights.model.draft import Draft, Setting
from kazrights.model.history import Step
from kazrights.model.member import Member
from kazrights.store import changes, opening, sqlite, undo
from kazrights.store.changes import ChangeSet, RowChange
from kazrights.store.errors import CannotUndo
from kazrights.store.keys import Cost
from kazrights.store.opening import OpenFolder
from kazrights.store.readers import Readers

T = TypeVar("T")


class Vault:
    """A casebook that is open in this process, and in no other."""

    def __init__(self, opened: OpenFolder) -> None:
        """Use `create` or `open`; they alone make a vault."""
        self.folder = opened.folder
        self.on_change: Callable[[ChangeSet], None] = lambda _changes: None
        self.changed_since_backup = False
        self._opened = opened
        self._engine = sqlite.engine(opened.connection)
        self._gate = threading.RLock()
        self._session: Session | None = None
        self._group: tuple[str, str] | None = None
        self._readers = Readers(lambda: opened.connect(reading=True))
        with self.read() as session:
            self.member_id = session.scalar(
                select(Member.id).where(Member.active).order_by(Member.id).limit(1)
            )
            self._settings = {s.key: s.value for s in session.scalars(select(Setting))}

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, member: str, cost: Cost | None = None
    ) -> tuple[Vault, str]:
        """Make a new casebook, whole or not at all; gives it open, and the recovery key to print.

        Raises AlreadyThere when `folder` holds anything, ReadOnlyFolder when it can't be made.
        """
        opened, recovery = opening.make(folder, passphrase, member, cost or Cost())
        return cls(opened), recovery

    @classmethod
    def open(cls, folder: Path, passphrase: str = "", *, recovery_key: str = "") -> Vault:
        """Open a casebook; raises a CasebookError that says why not, and then not a byte has changed."""
        return cls(opening.unlock(folder, passphrase, recovery_key))

    def close(self) -> None:
        """Put the casebook away: connections closed, lock released. The keys go when the process does."""
        with self._gate:
            self._opened.close()

    # -- reading -----------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to read in; records stay usable after it. Inside a change it is the change's own session."""
        with self._gate:
            if self._session is not None:
                yield self._session
                return
            with Session(self._engine, expire_on_commit=False) as session:
                try:
                    yield session
                except DatabaseError as error:
                    raise sqlite.explained(error) from error

    def read_in_background(self, work: Callable[[Session], T]) -> T:
        """Run `work` beside the window's own reads; a write stops it and it starts again, so it must only read."""
        return self._readers.read(work)

    # -- writing -----------------------------------------------------------------------------------

    @contextmanager
    def change(self, title: str) -> Iterator[Session]:
        """One atomic, validated, recorded, undoable change. A change inside a change is part of the outer one.

        `title` says what was done and names nobody. Raises InvalidInput or NotSaved; then nothing was written.
        """
        with self._gate:
            if self._session is not None:
                yield self._session
                return
            with self._writing() as session:
                rows = changes.watch(session, self.member_id)
                yield session
                session.flush()
                group, name = self._group or (uuid.uuid4().hex, title)
                done = self._commit(session, Step(group=group, kind="do", title=name), rows)
        if done.rows:
            self.on_change(done)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """All changes inside are one step for undo, though each is committed on its own."""
        with self._gate:
            outer, self._group = self._group, self._group or (uuid.uuid4().hex, title)
        try:
            yield
        finally:
            self._group = outer

    def undo(self) -> ChangeSet:
        """Take back the newest step not yet undone, of whichever process; raises CannotUndo and does nothing."""
        return self._turn("undo", undo.next_to_undo, _("There is nothing to undo."))

    def redo(self) -> ChangeSet:
        """Do again what was undone last, if nothing was done since; raises CannotUndo and does nothing."""
        return self._turn("redo", undo.next_to_redo, _("There is nothing to redo."))

    def undo_title(self) -> str:
        """What undo would take back, or ""."""
        with self.read() as session:
            step = undo.next_to_undo(session)
            return step.title if step else ""

    def redo_title(self) -> str:
        """What redo would do again, or ""."""
        with self.read() as session:
            step = undo.next_to_redo(session)
            return step.title if step else ""

    # -- beside the history ------------------------------------------------------------------------

    def setting(self, key: str, default: str = "") -> str:
        """A setting of this casebook."""
        return self._settings.get(key, default)

    def set_setting(self, key: str, value: str) -> None:
        """Remember a setting of this casebook."""
        with self._gate, self._writing() as session:
            session.merge(Setting(key=key, value=value))
            session.commit()
        self._settings[key] = value

    def keep_draft(self, place: str, content: str) -> None:
        """Keep half-typed text of a form in the vault; "" forgets it."""
        with self._gate, self._writing() as session:
            if content:
                session.merge(Draft(place=place, content=content, at=clock.now()))
            elif draft := session.get(Draft, place):
                session.delete(draft)
            session.commit()

    def draft(self, place: str) -> str:
        """What was half-typed in a form, or ""."""
        with self.read() as session:
            draft = session.get(Draft, place)
            return draft.content if draft else ""

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample casebook; everything made from it is stamped."""
        return self.setting("sample") == "yes"

    @property
    def today(self) -> date:
        """The day of work: what is due is due by it, what is logged is logged on it, in the sample as well."""
        return clock.today()

    @property
    def stands_at(self) -> date:
        """The day that facts and papers stand at: today, or the sample's closing date."""
        fixed = self.setting("stands_at")
        return date.fromisoformat(fixed) if fixed else clock.today()

    def audit_key(self) -> bytes:
        """The key of the history's chain."""
        return self._opened.audit_key()

    def check(self) -> None:
        """Authenticate every page and check the structure; raises Damaged."""
        with self._gate:
            sqlite.integrity(self._opened.connection)

    def check_in_background(self) -> None:
        """The same beside the window's own work, giving way to every write; raises Damaged."""
        self.read_in_background(lambda session: sqlite.integrity(sqlite.raw(session)))

    def copy_to(self, place: Path) -> None:
        """A consistent, checked copy into an empty folder, under a fresh database key; for backup and restore."""
        with self._gate:
            self._opened.copy_to(place)

    # -- inside ------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self._readers.writing(), Session(self._engine, expire_on_commit=False) as session:
            self._session = session
            try:
                sqlite.begin_writing(session)
                yield session
            except IntegrityError:
                raise
            except DatabaseError as error:
                raise sqlite.explained(error) from error
            finally:
                self._session = None

    def _commit(self, session: Session, step: Step, rows: list[RowChange]) -> ChangeSet:
        if rows:
            step.actor_id = self.member_id
            changes.record(session, step, list(rows), self.audit_key())
            self.changed_since_backup = True
        session.commit()
        return ChangeSet(step.title, step.kind, list(rows))

    def _turn(self, kind: str, find: Callable[[Session], Step | None], nothing: str) -> ChangeSet:
        with self._gate, self._writing() as session:
            step = find(session)
            if step is None:
                raise CannotUndo(nothing)
            rows = undo.rows_of(session, step.group)
            if kind == "undo":
                rows = [row.inverse() for row in reversed(rows)]
            undo.apply(session, rows)
            turned = Step(group=uuid.uuid4().hex, kind=kind, of_group=step.group, title=step.title)
            try:
                done = self._commit(session, turned, rows)
            except IntegrityError as error:
                raise undo.explain(error) from error
        self.on_change(done)
        return done
