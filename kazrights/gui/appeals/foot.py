"""The foot of the composer: how many letters stand, what is missing, how far it is, and the one button."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.letter_paper import STAMP
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.tasks import Task


class Foot(QWidget):
    """Says why the button can't be pressed, beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("foot", True)
        self._task: Task | None = None
        self._may = False
        self.said = text.body()
        self.said.setAccessibleName(_("How the letters stand"))
        self.note = text.caption()
        self._sample = _("Sample casebook: the letters carry {stamp}.").format(stamp=STAMP)
        self._is_sample = desk.vault.is_sample
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedWidth(120)
        self.progress.setAccessibleName(_("Letters written"))
        self.stop = button(_("Stop"), self._on_stop)
        self.create_button = button("", kind="primary", writes=True)
        self.create_button.setToolTip(_("Write the letters and put them on file (Ctrl+Enter)"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.said)
        words.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for widget in (self.progress, self.stop, self.create_button):
            row.addWidget(widget)
        self.offer(0, "", problem=False)
        self.end()

    def offer(self, letters: int, said: str, *, problem: bool) -> None:
        """So many letters can be created; `said` tells how they stand, or what is missing."""
        self._may = letters > 0
        words = ngettext("Create {n} PDF and log", "Create {n} PDFs and log", letters)
        self.create_button.setText(words.format(n=letters) if letters else _("Create PDFs and log"))
        self.create_button.setEnabled(self._may and self._task is None)
        if self._task is None:
            self.say(said, problem=problem)

    def say(self, sentence: str, *, problem: bool = False) -> None:
        """The sentence beside the button."""
        self.said.setText(sentence)
        text.set_tone(self.said, "problem" if problem else "")

    def note_unread(self, is_unread: bool) -> None:
        """Whether a native speaker still has to read a wording that is used."""
        unread = _("Not yet read by a native speaker: have someone read it before it is sent.")
        said = [self._sample] * self._is_sample + [unread] * is_unread
        self.note.setText(" ".join(said))
        self.note.setVisible(bool(said))

    @property
    def is_writing(self) -> bool:
        """Whether letters are being written now."""
        return self._task is not None

    def follow(self, task: Task) -> None:
        """Show how far the writing is."""
        self._task = task
        self.progress.setRange(0, 0)
        for widget in (self.progress, self.stop):
            widget.show()
        self.stop.setEnabled(True)
        self.create_button.setEnabled(False)
        self.say(_("Creating the letters…"))
        task.progressed.connect(self._on_progressed)

    def end(self) -> None:
        """It is done, or was stopped."""
        self._task = None
        for widget in (self.progress, self.stop):
            widget.hide()
        self.create_button.setEnabled(self._may)

    def _on_progressed(self, done: int, total: int, item: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if self.stop.isEnabled():
            self.say(_("{done} of {total} · {item}").format(done=done, total=total, item=item))

    def _on_stop(self) -> None:
        if self._task:
            self._task.cancel()
            self.stop.setEnabled(False)
            self.say(_("Stopping…"))
