"""The open casebook: read it, change it, undo, lock. The one door to what is stored."""

from __future__ import annotations

import sys
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
from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.model import tables  # noqa: F401  # every mapped class must be known before the first query
from kazrights.model.draft import Draft, Setting
from kazrights.model.history import Step
from kazrights.model.member import Member
from kazrights.store import changes, opening, sqlite, undo
from kazrights.store.changes import ChangeSet, RowChange
from kazrights.store.errors import CannotUndo, Closed
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
        self._opened = opened
        self._engine = sqlite.engine(opened.connection)
        self._gate = threading.RLock()
        self._session: Session | None = None
        self._is_writing = self._is_closed = False
        self._own = threading.local()
        self._kind = (
            "do"  # "found" for what a casebook is made with: it stands in the history, but is no step to undo
        )
        self._audit_key = opened.audit_key()
        self._readers = Readers(lambda: opened.connect(reading=True))
        with self.read() as session:
            self.member_id = session.scalar(
                select(Member.id).where(Member.active).order_by(Member.id).limit(1)
            )
            self._settings = {s.key: s.value for s in session.scalars(select(Setting))}
            last = session.execute(select(Step.id, Step.digest).order_by(Step.id.desc()).limit(1)).first()
            self._last_step, self._last_digest = last or (0, "")

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        member: str,
        cost: Cost | None = None,
        fill: Callable[[Vault], object] | None = None,
    ) -> tuple[Vault, str]:
        """Make a new casebook, whole with what `fill` writes, or not at all; gives it open, and its recovery key.

        Raises AlreadyThere when `folder` holds anything, CannotWriteThere or NotSaved when it can't be made.
        """

        def found(made: OpenFolder) -> None:
            if fill:
                vault = cls(made)
                vault._kind = "found"
                fill(vault)

        opened, recovery = opening.make(folder, passphrase, member, cost or Cost(), found)
        return cls(opened), recovery

    @classmethod
    def open(cls, folder: Path, passphrase: str = "", *, recovery_key: str = "") -> Vault:
        """Open a casebook; raises a CasebookError that says why not, and then not a byte has changed."""
        return cls(opening.unlock(folder, passphrase, recovery_key))

    def close(self) -> None:
        """Put the casebook away: connections closed, lock released. The keys go when the process does."""
        with self._gate:
            self._is_closed = True
            self._readers.close()
            self._opened.close()

    # -- reading -----------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to read in; records stay usable after it. Inside a change or a read it is the same session."""
        with self._gate:
            if self._session is not None:
                yield self._session
                return
            with self._session_of() as session:
                yield session

    def read_in_background(self, work: Callable[[Session], T]) -> T:
        """Run `work` beside the window's own reads; a write stops it and it starts again.

        So it must only read, by the session it is given and never by the vault.
        """
        self._check_open()
        return self._readers.read(work)

    # -- writing -----------------------------------------------------------------------------------

    @contextmanager
    def change(self, title: str) -> Iterator[Session]:
        """One atomic, validated, recorded, undoable change. A change inside a change is part of the outer one.

        `title` says what was done and names nobody. Raises InvalidInput or NotSaved; then nothing was written.
        """
        with self._gate:
            if self._session is not None and self._is_writing:
                yield self._session
                return
            with self._writing() as session:
                rows = changes.watch(session, self.member_id)
                yield session
                session.flush()
                group, name = self._group_of(session) or (uuid.uuid4().hex, title)
                done = self._commit(session, Step(group=group, kind=self._kind, title=name), rows)
        if done.rows:
            self._tell(done)

    @contextmanager
    def step(self, title: str) -> Iterator[None]:
        """All changes that this thread makes inside are one step for undo, though each is committed on its own."""
        outer = getattr(self._own, "group", None)
        self._own.group = outer or (uuid.uuid4().hex, title)
        try:
            yield
        finally:
            self._own.group = outer

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
        with self._aside() as session:
            session.merge(Setting(key=key, value=value))
        self._settings[key] = value

    def keep_draft(self, place: str, content: str) -> None:
        """Keep half-typed text of a form in the vault; "" forgets it."""
        with self._aside() as session:
            if content:
                session.merge(Draft(place=place, content=content, at=clock.now()))
            elif draft := session.get(Draft, place):
                session.delete(draft)

    def draft(self, place: str) -> str:
        """What was half-typed in a form, or ""."""
        with self.read() as session:
            draft = session.get(Draft, place)
            return draft.content if draft else ""

    @property
    def changed_since_backup(self) -> bool:
        """Whether there is a step that no backup holds, of this session or an earlier one."""
        return self._last_step != int(self.setting("backup_step", "0"))

    def mark_backed_up(self) -> None:
        """Remember that a backup holds everything up to now."""
        self.set_setting("backup_step", str(self._last_step))

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
        return self._audit_key

    def check(self) -> None:
        """Authenticate every page and check the structure; raises Damaged."""
        with self._gate:
            sqlite.integrity(self._opened.connection)

    def check_in_background(self) -> None:
        """The same beside the window's reads; a save waits for the part that can't be interrupted. Raises Damaged."""
        self.read_in_background(lambda session: sqlite.integrity(sqlite.raw(session)))

    def copy_to(self, place: Path) -> None:
        """A consistent, checked copy into an empty folder, under a fresh database key; for backup and restore."""
        with self._gate:
            self._opened.copy_to(place)

    # -- inside

    @contextmanager
    def _session_of(self) -> Iterator[Session]:
        """A session on the one connection, known to whatever this thread calls while it is open."""
        self._check_open()
        with Session(self._engine, expire_on_commit=False) as session:
            self._session = session
            try:
                yield session
            except DatabaseError as error:
                raise sqlite.explained(error) from error
            finally:
                self._session = None

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        if self._session is not None:
            raise RuntimeError("a change can't begin inside a read, nor an undo inside a change")
        with self._readers.writing(), self._session_of() as session:
            self._is_writing = True
            try:
                sqlite.begin_writing(session)
                yield session
            except IntegrityError as error:
                sentence = _(
                    "Something with the same reference or code is there already. Nothing was changed."
                )
                raise InvalidInput([Problem("", sentence)]) from error
            finally:
                self._is_writing = False

    @contextmanager
    def _aside(self) -> Iterator[Session]:
        """Write beside the history; inside a change it is saved, or not, with the change."""
        with self._gate:
            if self._session is not None and self._is_writing:
                yield self._session
                return
            with self._writing() as session:
                yield session
                session.commit()

    def _group_of(self, session: Session) -> tuple[str, str] | None:
        """The step that this thread is in; a fresh group once what was done of it has been undone."""
        group: tuple[str, str] | None = getattr(self._own, "group", None)
        if group and undo.was_turned(session, group[0]):
            group = self._own.group = (uuid.uuid4().hex, group[1])
        return group

    def _commit(self, session: Session, step: Step, rows: list[RowChange]) -> ChangeSet:
        if rows:
            step.actor_id, step.previous = self.member_id, self._last_digest
            changes.record(session, step, list(rows), self._audit_key)
        session.info["may_commit"] = True
        session.commit()
        if rows:
            self._last_step, self._last_digest = step.id, step.digest
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
                raise undo.stands_on() from error
        self._tell(done)
        return done

    def _tell(self, done: ChangeSet) -> None:
        """Tell the screens. What goes wrong there is a bug of theirs: the work is saved all the same."""
        try:
            self.on_change(done)
        except Exception:
            sys.excepthook(*sys.exc_info())

    def _check_open(self) -> None:
        if self._is_closed:
            raise Closed
