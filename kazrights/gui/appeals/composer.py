"""Composing an appeal in one window: cases, officials, words; the very pages; and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import appeal_letters, appeals
from kazrights.casework.appeal_cases import Dropped
from kazrights.casework.appeal_letters import Created
from kazrights.casework.appeals import Pair, Plan
from kazrights.gui import theme
from kazrights.gui.appeals import standing
from kazrights.gui.appeals.case_picks import CasePicks
from kazrights.gui.appeals.checks import Checks
from kazrights.gui.appeals.composer_parts import beneath, beside, fill, finished_by_keys
from kazrights.gui.appeals.foot import Foot
from kazrights.gui.appeals.head import Head
from kazrights.gui.appeals.letters_side import LettersSide
from kazrights.gui.appeals.office_picks import OfficePicks
from kazrights.gui.desk import Desk
from kazrights.gui.letters.new_sender import NewSender
from kazrights.gui.parts import text
from kazrights.store.changes import ChangeSet

_LEFT = 300


class AppealComposer(QWidget):
    """Ctrl+Enter creates the letters; Esc leaves. What is picked is kept as a draft of the appeal."""

    created = Signal(object)  # Created
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        plan: Plan,
        appeal_id: int | None = None,
        dropped: list[Dropped] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Appeal"))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self.appeal_id = desk, appeal_id
        self._opened_with: Plan | None = plan
        self._left_out, self._all_the_same = plan.left_out, plan.all_the_same
        self.head = Head(desk)
        self.cases = CasePicks(desk.vault)
        self.offices = OfficePicks(desk)
        self.side = LettersSide(desk)
        self.new_sender = NewSender(desk)
        self.foot = Foot(desk)
        self.dropped = text.body(standing.said_of(dropped or []), tone="today")
        self.dropped.setVisible(bool(dropped))
        self._right = QStackedWidget()
        self._right.addWidget(self.side)
        self._right.addWidget(self.new_sender)
        self._checks = Checks(desk.vault, self)
        self._lay_out()
        self.head.show_plan(plan)
        self.cases.pick(plan.case_ids)
        self.offices.pick(plan.office_ids)
        self._connect()
        self._on_wished()

    def plan(self) -> Plan:
        """What is picked now."""
        case_ids, office_ids = self.cases.ids(), self.offices.ids()
        chosen = {(case, office) for case in case_ids for office in office_ids}
        return Plan(
            title=self.head.said_title(),
            case_ids=case_ids,
            office_ids=office_ids,
            template=self.head.template.currentData(),
            language=self.head.language.currentData(),
            sender_id=self.head.from_whom.currentData(),
            left_out=self._left_out & chosen,
            all_the_same=self._all_the_same & chosen,
        )

    def submit(self) -> None:
        """Create the letters, unless something is missing."""
        if not self.foot.create_button.isEnabled() or self._right.currentWidget() is self.new_sender:
            return
        vault, plan, appeal_id = self._desk.vault, self.plan(), self.appeal_id
        self._checks.stop()
        task = self._desk.run(
            _("Creating letters"),
            lambda progress: appeal_letters.create(vault, plan, appeal_id, progress),
            self._on_created,
            self._on_failed,
        )
        self.foot.follow(task)
        self._set_open(False)

    def keep(self, *, always: bool = False) -> int | None:
        """Keep what is picked as an appeal, if it is not as it was opened (or `always`); the appeal's id, if any."""
        plan = self.plan()
        wanted = bool(plan.case_ids or plan.office_ids) and not self._desk.read_only
        if not self.foot.is_writing and wanted and (always or self.appeal_id or self._is_changed(plan)):
            self.appeal_id = appeals.keep(self._desk.vault, plan, self.appeal_id)
            self._opened_with = plan
        return self.appeal_id

    def leave(self) -> None:
        """Close it; nothing is written, and what is picked is kept."""
        if self.foot.is_writing:
            return
        is_changed = self._is_changed(self.plan())
        self.rest()
        if self.keep() and is_changed:
            self._desk.say(_("The appeal is kept as a draft."), undo=True)
        self.closed.emit()

    def rest(self) -> None:
        """Listen and work no more."""
        self._checks.stop()
        self.side.page.previews.stop()
        self._desk.changed.disconnect(self._on_changed)
        self._desk.locking.disconnect(self._on_locking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.head, self.cases.list, self.offices.list, self._right, self.foot]

    def _is_changed(self, plan: Plan) -> bool:
        return plan != self._opened_with and bool(plan.case_ids or plan.office_ids)

    def _on_wished(self) -> None:
        plan = self.plan()
        self.offices.follow_cases(plan.case_ids)
        self.side.say_left_out(len(plan.left_out))
        self._checks.wish(plan, self.appeal_id)
        self._say_state()

    def _on_planned(self) -> None:
        self.side.show_lines(standing.lines(self._checks))
        self._say_state()

    def _on_checked(self) -> None:
        self.side.mark(standing.lines(self._checks), standing.held(self._checks))
        self._say_state()

    def _say_state(self) -> None:
        stands = standing.of(self.plan(), self._checks)
        self.foot.offer(stands.ready, stands.said, problem=stands.is_problem)
        self.foot.note_unread(stands.is_unread)

    def _on_left_out(self, pairs: tuple[Pair, ...]) -> None:
        self._left_out |= frozenset(pairs)
        self._on_wished()

    def _on_all_the_same(self, pairs: tuple[Pair, ...]) -> None:
        self._all_the_same |= frozenset(pairs)
        self._on_wished()

    def _on_put_back(self) -> None:
        self._left_out = frozenset()
        self._on_wished()

    def _on_created(self, done: Created) -> None:
        self.foot.end()
        self._set_open(True)
        self.appeal_id = done.appeal_id
        if done.ids:
            self.rest()
            self.created.emit(done)
            return
        self._checks.forget()
        self._on_wished()
        why = done.held_back[0][1] if done.held_back else _("Stopped. No letter was written.")
        self.foot.say(why, problem=True)

    def _on_failed(self, error: Exception) -> None:
        self.foot.end()
        self._set_open(True)
        if not isinstance(error, KazrightsError):
            raise error
        self._on_wished()
        self.foot.say(error.sentence, problem=True)

    def _on_locking(self) -> None:
        self._checks.stop()
        self.side.page.previews.stop()
        self.keep()

    def _on_changed(self, _changes: ChangeSet) -> None:
        """A case, an office or the senders may be others now; the appeal itself may be undone."""
        if self.foot.is_writing:
            return
        if self.appeal_id is not None and not appeals.is_there(self._desk.vault, self.appeal_id):
            self.appeal_id = self._opened_with = None
        self._checks.forget()
        self.cases.reload()
        self.offices.reload()
        self.head.fill_senders()
        self._on_wished()

    def _set_open(self, is_open: bool) -> None:
        for widget in (self.head, self.cases, self.offices, self._right):
            widget.setEnabled(is_open)
        if not is_open:
            self.foot.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sender_wanted(self) -> None:
        self._right.setCurrentWidget(self.new_sender)
        self.new_sender.begin()

    def _on_sender_added(self, sender_id: int) -> None:
        self._right.setCurrentWidget(self.side)
        self.head.fill_senders(sender_id)
        self._on_wished()
        self.foot.create_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sender_left(self) -> None:
        self._right.setCurrentWidget(self.side)
        self.head.from_whom.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for part in (self.head, self.cases, self.offices):
            part.changed.connect(self._on_wished)
        self.head.left.connect(self.leave)
        self.head.sender_wanted.connect(self._on_sender_wanted)
        self.new_sender.added.connect(self._on_sender_added)
        self.new_sender.left.connect(self._on_sender_left)
        self._checks.planned.connect(self._on_planned)
        self._checks.checked.connect(self._on_checked)
        self.side.left_out.connect(self._on_left_out)
        self.side.all_the_same.connect(self._on_all_the_same)
        self.side.put_back.connect(self._on_put_back)
        self.foot.create_button.clicked.connect(self.submit)
        self._desk.locking.connect(self._on_locking)
        self._desk.changed.connect(self._on_changed)
        finished_by_keys(self.submit, self.head, self.cases, self.offices, self.side, self.foot)

    def _lay_out(self) -> None:
        left = beneath(self.cases, self.offices, width=theme.scaled(_LEFT))
        fill(self, self.head, self.dropped, beside(left, self._right), self.foot)
