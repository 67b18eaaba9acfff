"""The open casebook: read it, change it, undo, lock. The one door to what is stored."""

from __future__ import annotations

import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.model import tables  # noqa: F401  # every mapped class must be known before the first query
from kazrights.model.history import Step
from kazrights.model.member import Member
from kazrights.store import case_order, changes, erase, opening, search_index, sqlite, undo
from kazrights.store.beside import MEMBER, Beside
from kazrights.store.changes import ChangeSet, RowChange
from kazrights.store.errors import CannotUndo, Closed, NotSaved
from kazrights.store.keys import Cost
from kazrights.store.opening import OpenFolder
from kazrights.store.sessions import Sessions

T = TypeVar("T")
_BREATH_SECONDS = 0.005  # a thread that waits for the casebook gets it meanwhile


class Vault(Beside):
    """A casebook that is open in this process, and in no other."""

    def __init__(self, opened: OpenFolder) -> None:
        """Use `create` or `open`; they alone make a vault."""
        self.folder = opened.folder
        self.read_only = opened.read_only
        self.on_change: Callable[[ChangeSet], None] = lambda _changes: None
        self._opened = opened
        self.on_not_saved: Callable[[], object] = lambda: None
        self._sessions = Sessions(opened, lambda: self.on_not_saved())
        self._own = threading.local()
        self._kind = "do"
        self._audit_key = opened.audit_key()
        with self.read() as session:
            self._read_settings(session)
            working = Member.id != int(self._settings.get(MEMBER, "0"))
            self.member_id = session.scalar(
                select(Member.id).where(Member.active).order_by(working, Member.id).limit(1)
            )
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
                vault._kind = "found"  # it stands in the history, but is no step to undo
                fill(vault)

        opened, recovery = opening.make(folder, passphrase, member, cost or Cost(), found)
        return cls._on(opened), recovery

    @classmethod
    def open(cls, folder: Path, passphrase: str = "", *, recovery_key: str = "") -> Vault:
        """Open a casebook; raises a CasebookError that says why not, and then not a byte has changed.

        Where it can't be written it opens all the same, `read_only`: then a change raises ReadOnly.
        """
        return cls._on(opening.unlock(folder, passphrase, recovery_key))

    @classmethod
    def _on(cls, opened: OpenFolder) -> Vault:
        """The vault on an open folder, which is let go of when not even the first of it can be read."""
        try:
            return cls(opened)
        except BaseException:
            opened.close()
            raise

    def close(self) -> None:
        """Put the casebook away: connections closed, lock released. The keys go when the process does."""
        self._sessions.close()

    # -- reading -----------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to read in; records stay usable after it. Inside a change or a read it is the same session."""
        with self._sessions.reading() as session:
            yield session

    def read_in_background(self, work: Callable[[Session], T]) -> T:
        """Run `work` beside the window's own reads; a write stops it and it starts again.

        So it must only read, by the session it is given and never by the vault.
        """
        return self._sessions.read_in_background(work)

    # -- writing -----------------------------------------------------------------------------------

    @contextmanager
    def change(self, title: str) -> Iterator[Session]:
        """One atomic, validated, recorded, undoable change. A change inside a change is part of the outer one.

        `title` says what was done and names nobody. Raises InvalidInput or NotSaved; then nothing was written.
        """
        with self._sessions.gate:
            if self._sessions.written is not None:
                yield self._sessions.written
                return
            with self._sessions.writing() as session:
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

    def put_back(self, title: str, rows: list[RowChange]) -> ChangeSet:
        """Make these row changes as a step of its own; raises CannotUndo and does nothing if they don't fit."""
        return self._replay(Step(group=uuid.uuid4().hex, kind="do", title=title), lambda _session: rows)

    def erase(self, title: str, rows: erase.Rows) -> None:
        """Blank for good what the history remembers of rows that are gone; `title` names nobody, and stays.

        Raises NotSaved, and then nothing is blanked.
        """
        with self._sessions.writing() as session:
            erase.scrub(session, rows)
            search_index.begin_forgetting(session)
            done = self._commit(session, Step(group=uuid.uuid4().hex, kind="erase", title=title), [])
        self._tell(done)
        with suppress(NotSaved, Closed):  # it is done when the casebook is opened next
            self.forget_erased()

    def forget_erased(self) -> None:
        """Take out of the search tables' file what was erased; reads and writes go on in between."""
        done = self.read_only
        while not done:
            with self._sessions.aside() as session:
                done = search_index.forget_some(session)
            time.sleep(_BREATH_SECONDS)

    def undo_title(self) -> str:
        """What undo would take back, or ""."""
        if self.read_only:
            return ""
        with self.read() as session:
            step = undo.next_to_undo(session)
            return step.title if step else ""

    def redo_title(self) -> str:
        """What redo would do again, or ""."""
        if self.read_only:
            return ""
        with self.read() as session:
            step = undo.next_to_redo(session)
            return step.title if step else ""

    # -- the whole of it -----------------------------------------------------------------------------

    @property
    def changed_since_backup(self) -> bool:
        """Whether there is a step that no backup holds, of this session or an earlier one."""
        return not self.read_only and self._last_step != int(self.setting("backup_step", "0"))

    def mark_backed_up(self) -> None:
        """Remember that a backup holds everything up to now."""
        self.set_setting("backup_step", str(self._last_step))

    def audit_key(self) -> bytes:
        """The key of the history's chain."""
        return self._audit_key

    def check(self) -> None:
        """Authenticate every page and check the structure; raises Damaged."""
        with self._sessions.gate:
            sqlite.integrity(self._opened.connection)

    def check_in_background(self) -> None:
        """The same beside the window's reads; a save waits for the part that can't be interrupted. Raises Damaged."""
        self.read_in_background(lambda session: sqlite.integrity(sqlite.raw(session)))

    def mend_search(self) -> bool:
        """Make the search tables anew if they lack a record, or hold one too many; whether they were whole."""
        if self.read_only:
            return True
        with self._sessions.aside() as session:
            whole = search_index.is_whole(session)
            if not whole:
                search_index.rebuild(session)
        return whole

    def copy_to(self, place: Path) -> None:
        """A consistent, checked copy into an empty folder, under a fresh database key; for backup and restore."""
        with self._sessions.gate:
            self._opened.copy_to(place)

    # -- inside ------------------------------------------------------------------------------------

    def _group_of(self, session: Session) -> tuple[str, str] | None:
        """The step that this thread is in; a fresh group once what was done of it has been undone."""
        group: tuple[str, str] | None = getattr(self._own, "group", None)
        if group and undo.was_turned(session, group[0]):
            group = self._own.group = (uuid.uuid4().hex, group[1])
        return group

    def _commit(self, session: Session, step: Step, rows: list[RowChange]) -> ChangeSet:
        recorded = bool(rows) or step.kind == "erase"
        if recorded:
            step.actor_id, step.previous = self.member_id, self._last_digest
            changes.record(session, step, list(rows), self._audit_key)
            case_order.keep(session, rows)
            search_index.keep(session, rows)
        session.info["may_commit"] = True
        session.commit()
        if recorded:
            self._last_step, self._last_digest = step.id, step.digest
        return ChangeSet(step.title, step.kind, list(rows))

    def _turn(self, kind: str, find: Callable[[Session], Step | None], nothing: str) -> ChangeSet:
        turned = Step(group=uuid.uuid4().hex, kind=kind)

        def rows_to_turn(session: Session) -> list[RowChange]:
            step = find(session)
            if step is None:
                raise CannotUndo(nothing)
            turned.of_group, turned.title = step.group, step.title
            rows = undo.rows_of(session, step.group)
            return [row.inverse() for row in reversed(rows)] if kind == "undo" else rows

        return self._replay(turned, rows_to_turn)

    def _replay(self, step: Step, find: Callable[[Session], list[RowChange]]) -> ChangeSet:
        with self._sessions.writing() as session:
            rows = find(session)
            try:
                undo.apply(session, rows)
                done = self._commit(session, step, rows)
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
