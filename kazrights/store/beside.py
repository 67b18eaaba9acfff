"""What an open casebook keeps beside its history: its settings, half-typed text, and which day it is in it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base import clock
from kazrights.model.draft import Draft, Setting
from kazrights.model.source import BlobText
from kazrights.model.view import Look
from kazrights.store import search_index
from kazrights.store.errors import NotSaved
from kazrights.store.sessions import Sessions

MEMBER = "member"
"""The setting that says who works in the casebook."""


class Beside:
    """The part of a vault that no undo touches."""

    member_id: int | None
    read_only: bool
    _last_step: int
    _sessions: Sessions
    _settings: dict[str, str]

    def setting(self, key: str, default: str = "") -> str:
        """A setting of this casebook."""
        return self._settings.get(key, default)

    def set_setting(self, key: str, value: str) -> None:
        """Remember a setting of this casebook; where it can't be kept, until the casebook is closed."""
        self._settings[key] = value
        if not self.read_only:
            with suppress(NotSaved), self._sessions.aside() as session:
                session.merge(Setting(key=key, value=value))

    def keep_draft(self, place: str, content: str) -> None:
        """Keep half-typed text of a form in the vault; "" forgets it. Nothing is typed where nothing can be saved.

        On a full disk it is not kept, and the window has been told; it still stands in its form.
        """
        if self.read_only:
            return
        with suppress(NotSaved), self._sessions.aside() as session:
            if content:
                session.merge(Draft(place=place, content=content, at=clock.now()))
            elif draft := session.get(Draft, place):
                session.delete(draft)

    def keep_file_text(self, sha256: str, text: str) -> None:
        """Keep the words that were read in a file, and index its attachments anew; raises NotSaved."""
        with self._sessions.aside() as session:
            session.merge(BlobText(sha256=sha256, text=text))
            session.flush()
            search_index.keep_file(session, sha256)

    def work_as(self, member_id: int) -> None:
        """Make a member the actor of every change from now on, and when the casebook is opened again."""
        self.set_setting(MEMBER, str(member_id))
        self.member_id = member_id

    def mark_looked(self, case_id: int) -> None:
        """Remember that the member who works now has seen a case as it stands; where nothing can be kept, not."""
        if self.read_only:
            return
        with suppress(NotSaved), self._sessions.aside() as session:
            look = Look(member_id=self.member_id, case_id=case_id, step_id=self._last_step, at=clock.now())
            session.merge(look)

    def can_save(self) -> bool:
        """Whether the disk takes a change now: tries a small one beside the history."""
        try:
            with self._sessions.aside() as session:
                session.merge(Setting(key="tried_at", value=clock.now().isoformat()))
        except NotSaved:
            return False
        return True

    def draft(self, place: str) -> str:
        """What was half-typed in a form, or ""."""
        with self._sessions.reading() as session:
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

    def _read_settings(self, session: Session) -> None:
        self._settings = {setting.key: setting.value for setting in session.scalars(select(Setting))}
