"""A panel over the page in which something new is written; what is half-written outlives leaving and locking."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.errors import InvalidInput, KazrightsError, Problem
from kazrights.base.i18n import _
from kazrights.gui.composers.case_picker import CasePicker
from kazrights.gui.composers.written_room import WrittenRoom
from kazrights.gui.desk import Desk
from kazrights.gui.parts import cursor, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form_draft import KEPT_AFTER_MS
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.typed_field import TypedField


class Composer(QFrame):
    """Heading with the case, a body, one button. Ctrl+Enter writes, Esc leaves and keeps the draft."""

    closed = Signal()

    def __init__(self, desk: Desk, place: str, heading: str, verb: str, case_id: int | None) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setAccessibleName(heading)
        self.desk = desk
        self.place = place
        self.case = CasePicker(desk, case_id)
        self.case.chosen.connect(self._on_case)
        self._was_at: list[int] | None = None
        self.problem = Note()
        self._written = QWidget()
        self.body = QVBoxLayout(self._written)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self._room = WrittenRoom(self._written)
        self._verb = verb
        self._lay_out(heading)
        self._keep = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._keep.timeout.connect(self._on_soon)
        desk.locking.connect(self.keep_draft)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_submit)

    # -- for subclasses ----------------------------------------------------------------------------------------

    def content(self) -> dict[str, Any]:
        """What is typed, as JSON can hold it; empty when nothing is."""
        raise NotImplementedError

    def restore(self, content: dict[str, Any]) -> None:
        """Put a draft back."""
        raise NotImplementedError

    def write(self, case_id: int) -> str:
        """Call casework; the sentence to say."""
        raise NotImplementedError

    def case_chosen(self, case_id: int) -> None:
        """Offer what belongs to that case."""

    def first_field(self) -> None:
        """Put the cursor where typing starts."""
        raise NotImplementedError

    def check(self, *fields: Field) -> None:
        """Go to the first of `fields` whose text can't be read, and raise InvalidInput; a TypedField says it itself."""
        for field in fields:
            if sentence := field.problem():
                field.setFocus()
                raise InvalidInput([Problem("", "" if isinstance(field, TypedField) else sentence)])

    # -- the same for all --------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the draft if there is one, and put the cursor where it belongs."""
        for last in (
            button(_("Discard"), self._on_discard),
            button(self._verb, self._on_submit, kind="primary"),
        ):  # made last, so that Tab comes there last
            self._foot.addWidget(last)
            last.show()  # what joins a window already open is otherwise hidden until the next turn
        if self.case.case_id is None:
            self._room.hide()
            self.case.setFocus()
        else:
            self._on_case(self.case.case_id)

    def touch(self) -> None:
        """Something was typed: keep it soon."""
        self._keep.start()

    def keep_draft(self) -> None:
        """Keep what is typed in the vault."""
        self._keep.stop()
        content = self.content()
        if content:
            content["at"] = cursor.place(self)
        self.desk.vault.keep_draft(
            self._draft_place(), json.dumps(content, ensure_ascii=False) if content else ""
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_soon(self) -> None:
        self.keep_draft()
        self.desk.drafted.emit()

    def leave(self) -> None:
        """Close it; what is typed is kept for the next time."""
        self.keep_draft()
        self._end()

    def _draft_place(self) -> str:
        return f"{self.place}:{self.case.case_id or 0}"

    def _on_case(self, case_id: int) -> None:
        self._room.show()
        self.case_chosen(case_id)
        if draft := self.desk.vault.draft(self._draft_place()):
            kept = json.loads(draft)
            self.restore(kept)
            self._was_at = kept.get("at")
        if not cursor.put(self, self._was_at):
            self.first_field()

    def _on_submit(self) -> None:
        if self.case.case_id is None:
            self._say(_("Which case is it? Type a name or a reference."))
            self.case.setFocus()
            return
        try:
            said = self.write(self.case.case_id)
        except KazrightsError as error:
            self._say(error.sentence)
            return
        self._keep.stop()
        self.desk.vault.keep_draft(self._draft_place(), "")
        self.desk.say(said, undo=True)
        self._end()

    def _on_discard(self) -> None:
        self._keep.stop()
        self.desk.vault.keep_draft(self._draft_place(), "")
        self._end()

    def _end(self) -> None:
        self.desk.locking.disconnect(self.keep_draft)
        self.closed.emit()

    def _say(self, sentence: str) -> None:
        self.problem.complain(sentence)

    def _lay_out(self, heading: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        name = text.section(heading)
        name.setWordWrap(False)
        top.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.case, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addWidget(text.caption(_("Ctrl+Enter writes it. Esc leaves and keeps what you typed.")), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._room)
        column.addWidget(self.problem)
        column.addLayout(self._foot)
        self._say("")
