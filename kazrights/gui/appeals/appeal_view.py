"""One appeal whose letters are written: what came of it, and what to do with its letters."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import appeal_cases, appeal_letters, appeals
from kazrights.casework.appeal_letters import Created
from kazrights.casework.letter_register import LetterRow
from kazrights.gui import theme
from kazrights.gui.appeals.appeal_list import in_words, repeat_words
from kazrights.gui.appeals.save_pdfs import save_pdfs
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.two_lines import TwoLineList, TwoLines
from kazrights.store.changes import ChangeSet


class AppealView(QWidget):
    """Right after the letters were created it says so, and offers to undo all of it. Esc leaves."""

    closed = Signal()
    repeat_wanted = Signal(int)
    continue_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.appeal_id = 0
        self._title = text.title()
        self.said = text.body()
        self._held = text.body(tone="problem")
        self.list = TwoLineList(_("Letters of the appeal"))
        self.back = button(f"‹ {_('Appeals')}", self.closed.emit, kind="link")
        self.save = button(_("Save PDFs…"), self.save_pdfs)
        self.sent = button(_("Mark all sent"), self.mark_all_sent, writes=True)
        self.go_on = button(_("Continue"), lambda: self.continue_wanted.emit(self.appeal_id), writes=True)
        self.repeat = button(_("Repeat"), lambda: self.repeat_wanted.emit(self.appeal_id), writes=True)
        self.undo = button(_("Undo"), self._on_undo, writes=True)
        self._lay_out()
        self.list.opened.connect(lambda letter_id: desk.go("letter", letter_id))
        self.list.clicked.connect(lambda _index: self.list.opened.emit(self.list.current_id() or 0))
        desk.changed.connect(self._on_changed)

    def show_appeal(self, appeal_id: int) -> None:
        """Show an appeal; raises NotFound."""
        self.appeal_id = appeal_id
        self.undo.hide()
        self._held.hide()
        self.reload()

    def show_created(self, done: Created) -> None:
        """Show an appeal, and first what was just created."""
        self.show_appeal(done.appeal_id)
        letters = {row.id: row for row in appeal_letters.of_appeal(self._desk.vault, done.appeal_id)}
        self.said.setText(_said_of(done, [letters[letter_id] for letter_id in done.ids]))
        self._held.setText("\n".join(sorted({f"{letter.to}: {why}" for letter, why in done.held_back})))
        self._held.setVisible(bool(done.held_back))
        self.undo.show()

    def reload(self) -> None:
        """Read the letters again; raises NotFound."""
        vault = self._desk.vault
        row = appeals.row(vault, self.appeal_id)
        letters = appeal_letters.of_appeal(vault, self.appeal_id)
        cases = {letter.case_id for letter in letters if letter.case_id}
        names = {case.id: case.heading for case in appeal_cases.named(vault, sorted(cases))}
        self._title.setText(row.title)
        self.setAccessibleName(row.title)
        self.said.setText(in_words(row))
        self.list.show_rows([_line(letter, names.get(letter.case_id or 0, "")) for letter in letters])
        self.sent.setVisible(any(letter.can_be_sent for letter in letters))
        self.go_on.setVisible(row.open > 0)
        self.repeat.setText(repeat_words(vault, row))

    def mark_all_sent(self) -> None:
        """Record that all letters left today that had not yet."""
        count = appeal_letters.mark_all_sent(self._desk.vault, self.appeal_id, self._desk.today)
        said = ngettext("{n} letter is marked as sent today.", "{n} letters are marked as sent today.", count)
        self._desk.say(said.format(n=count), undo=True)

    def save_pdfs(self) -> None:
        """Write the PDFs into a folder that the person chooses."""
        save_pdfs(self._desk, self, self.appeal_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_undo(self) -> None:
        try:
            title = self._desk.vault.undo().title
        except KazrightsError as error:
            self._desk.refuse(error)
            return
        self._desk.say(_("Undone: {title}.").format(title=title))

    def _on_changed(self, _changes: ChangeSet) -> None:
        """The newest step is another one now."""
        self.undo.hide()

    def _lay_out(self) -> None:
        steps = QWidget()
        flow = FlowLayout(steps)
        for widget in (self.save, self.sent, self.go_on, self.repeat, self.undo):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self.said, self._held, steps):
            part.setMaximumWidth(theme.text_column())
            column.addWidget(part)
        column.addWidget(self.list, 1)


def _said_of(done: Created, written: list[LetterRow]) -> str:
    count, cases = len(written), len({row.case_id for row in written})
    said = _("{letters} on {cases}.").format(
        letters=ngettext("{n} PDF is created and logged", "{n} PDFs are created and logged", count).format(
            n=count
        ),
        cases=ngettext("{n} case", "{n} cases", cases).format(n=cases),
    )
    if done.stopped:
        said = _("Stopped. {kept}").format(kept=said)
    if done.reply_due_on:
        due = _("Replies are expected by {day}; actions are added.").format(day=short_day(done.reply_due_on))
        said = _("{created} {replies}").format(created=said, replies=due)
    return said


def _line(letter: LetterRow, who: str) -> TwoLines:
    status = letter.status_words
    if letter.status == "sent" and letter.reply_due_on:
        status = _("Sent · reply due {day}").format(day=short_day(letter.reply_due_on))
    return TwoLines(
        letter.id, f"{who} → {letter.office}", f"{status} · {letter.template_title} · {letter.language}"
    )
