"""Writing a letter: what it says at the left, the paper itself at the right, one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import cases, letter_register, letters
from kazrights.casework.letters import Written
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.letters.composer_foot import ComposerFoot
from kazrights.gui.letters.letter_draft import LetterDraft
from kazrights.gui.letters.new_sender import NewSender
from kazrights.gui.letters.paper_pager import PaperPager
from kazrights.gui.letters.previews import Preview, Previews
from kazrights.gui.letters.wishes import Wishes, office_title
from kazrights.gui.parts import text
from kazrights.gui.parts.days import short_day
from kazrights.gui.tasks import Progress
from kazrights.store.changes import ChangeSet

_LEFT = 328


class LetterComposer(QWidget):
    """Ctrl+Enter writes and puts on file; Esc leaves. The page shown is, byte for byte, what will be written."""

    done = Signal(int)  # the id of the letter written, or of the first of several
    closed = Signal()  # left without writing

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Write letter"))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.case_id = case_id
        self._made: list[Preview] = []
        self._has_left = False
        self.wishes = Wishes(desk, case_id)
        self.paper = PaperPager(desk)
        self.new_sender = NewSender(desk)
        self.foot = ComposerFoot(desk)
        self._right = QStackedWidget()
        self._right.addWidget(self.paper)
        self._right.addWidget(self.new_sender)
        self._previews = Previews(desk.vault, self)
        self._draft = LetterDraft(desk.vault, case_id, self.wishes)
        self._draft.restore()
        self._lay_out(case_id)
        self._connect()
        self._previews.wish(self.wishes.choices(), at_once=True)
        self._say_state()

    def submit(self) -> None:
        """Write what is wished for, unless something holds it back."""
        choices = self.wishes.choices()
        if not self.foot.write.isEnabled() or self._right.currentWidget() is self.new_sender:
            return
        if len(choices) == 1:
            self._write_one()
            return
        vault = self._desk.vault
        self.foot.begin_writing()
        task = self._desk.run(
            _("Writing letters"),
            lambda progress: letters.write_all(vault, choices, _counting(progress)),
            self._on_written,
        )
        self.foot.follow(task)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close it, once; nothing is written, and what is picked is kept for the next time."""
        if self._has_left:
            return
        self._has_left = True
        self._draft.keep()
        self._rest()
        self.closed.emit()

    # -- inside ------------------------------------------------------------------------------------------------

    def _write_one(self) -> None:
        try:
            letter_id = letters.write(self._desk.vault, self.wishes.choices()[0])
        except KazrightsError as error:
            self.foot.say(error.sentence)
            return
        self._tell_one(letter_id)

    def _tell_one(self, letter_id: int) -> None:
        due = letter_register.row(self._desk.vault, letter_id).reply_due_on
        said = _("The letter is written and on file.")
        if due:
            said = _("The letter is written and on file. A reply is expected by {day}.").format(
                day=short_day(due)
            )
        self._end(said, letter_id)

    def _on_written(self, written: Written) -> None:
        self.foot.end_writing()
        if not written.ids:
            self.foot.say(
                written.held_back[0][1] if written.held_back else _("Stopped. No letter was written.")
            )
            return
        kept = len(written.ids)
        said = ngettext("{n} letter is on file.", "{n} letters are on file.", kept).format(n=kept)
        if written.held_back:
            held = len(written.held_back)
            back = ngettext("{n} was held back: {why}", "{n} were held back: {why}", held)
            said = _("{written} {held_back}").format(
                written=said, held_back=back.format(n=held, why=written.held_back[0][1])
            )
        elif written.stopped:
            said = _("Stopped. {written}").format(written=said)
        self._end(said, written.ids[0])

    def _end(self, said: str, letter_id: int) -> None:
        self._draft.forget()
        self._rest()
        self._desk.say(said, undo=True)
        self.done.emit(letter_id)

    def _on_locking(self) -> None:
        self._previews.stop()
        self._draft.keep()

    def _rest(self) -> None:
        self._previews.stop()
        self._desk.changed.disconnect(self._on_changed)
        self._desk.locking.disconnect(self._on_locking)

    def _on_changed(self, _changes: ChangeSet) -> None:
        """The case, an office or the senders may be others now."""
        self.wishes.fill_senders()

    def _on_wished(self) -> None:
        self._previews.wish(self.wishes.choices())
        self._say_state()

    def _on_previews(self, made: list[Preview]) -> None:
        self._made = made
        self.paper.show_previews(made)
        self._say_state()

    def _say_state(self) -> None:
        """What can be written now, and why something can't."""
        choices = self.wishes.choices()
        held = [preview for preview in self._made if preview.held_back and preview.choice in choices]
        reason = ""
        if not self.wishes.templates:
            reason = _("There is no letter template.")
        elif not choices:
            reason = _("Choose at least one office.")
            self.paper.show_previews([])
        elif held and len(held) < len(choices):
            words = _("{office}: {why}")
            reason = words.format(office=office_title(self._desk, held[0].choice), why=held[0].held_back)
        elif held:
            reason = held[0].held_back
        self.foot.offer(len(choices) - len(held), reason)
        info = self.wishes.info
        language = self.wishes.language.language
        self.foot.note(info is not None and language in info.unreviewed)

    def _on_sender_wanted(self) -> None:
        self._right.setCurrentWidget(self.new_sender)
        self.new_sender.begin()

    def _on_sender_added(self, sender_id: int) -> None:
        self._right.setCurrentWidget(self.paper)
        self.wishes.fill_senders(sender_id)
        self.foot.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sender_left(self) -> None:
        self._right.setCurrentWidget(self.paper)
        self.wishes.from_whom.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.wishes.changed.connect(self._on_wished)
        self.wishes.sender_wanted.connect(self._on_sender_wanted)
        self.new_sender.added.connect(self._on_sender_added)
        self.new_sender.left.connect(self._on_sender_left)
        self._previews.made.connect(self._on_previews)
        self.foot.write.clicked.connect(self.submit)
        self.foot.cancel.clicked.connect(self.leave)
        self._desk.locking.connect(self._on_locking)
        self._desk.changed.connect(self._on_changed)
        for part in (self.wishes, self.paper, self.foot):  # the form for a sender has its own
            for keys in ("Ctrl+Return", "Ctrl+Enter"):
                shortcut = QShortcut(QKeySequence(keys), part)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(self.submit)

    def _lay_out(self, case_id: int) -> None:
        case = cases.load(self._desk.vault, case_id)
        head = text.title(
            _("Letter for {heading} · {ref}").format(
                heading=cases.heading(case, i18n.language()), ref=case.ref
            )
        )
        middle = QHBoxLayout()
        middle.setSpacing(16)
        self.wishes.setFixedWidth(theme.scaled(_LEFT))
        middle.addWidget(self.wishes)
        middle.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.wishes.offices)


def _counting(progress: Progress) -> Callable[[int, int], bool]:
    return lambda done, total: progress(done, total, "")
