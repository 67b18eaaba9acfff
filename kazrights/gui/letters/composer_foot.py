"""The foot of the letter composer: what to know, what holds back, how far it is, and the button."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework.letter_paper import STAMP
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.tasks import Task


class ComposerFoot(QWidget):
    """Says why the button can't be pressed, beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("foot", True)
        self._task: Task | None = None
        self.reason = text.body(tone="problem")
        self.reason.setAccessibleName(_("What holds the letter back"))
        self.unread = text.caption(
            _("Not yet read by a native speaker: have someone read it before it is sent.")
        )
        self._sample = text.caption(_("Sample casebook: the letter carries {stamp}.").format(stamp=STAMP))
        self._sample.setVisible(desk.vault.is_sample)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedWidth(120)
        self.progress.setAccessibleName(_("Letters written"))
        self._stop = button(_("Stop"), self._on_stop, in_row=True)
        self.cancel = button(_("Cancel"))
        self.write = button(_("Write letter"), kind="primary")
        self.write.setToolTip(_("Write and put on file (Ctrl+Enter)"))
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.reason, self.unread, self._sample):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for widget in (self.progress, self._stop, self.cancel, self.write):
            row.addWidget(widget)
        self.end_writing()

    def offer(self, letters: int, reason: str) -> None:
        """So many letters can be written; `reason` says what can't."""
        many = ngettext("Write {n} letter", "Write {n} letters", letters).format(n=letters)
        self.write.setText(_("Write letter") if letters <= 1 else many)
        self.write.setEnabled(letters > 0 and self._task is None)
        self.say(reason)

    def say(self, sentence: str) -> None:
        """The sentence beside the button."""
        self.reason.setText(sentence)
        self.reason.setVisible(bool(sentence))

    def note(self, is_unread: bool) -> None:
        """Whether a native speaker still has to read the wording."""
        self.unread.setVisible(is_unread)

    def begin_writing(self) -> None:
        """Several letters are being written."""
        self.progress.setRange(0, 0)
        self._show_progress(True)

    def follow(self, task: Task) -> None:
        """Show how far it is."""
        self._task = task
        self._task.progressed.connect(self._on_progressed)
        self._task.ended.connect(self.end_writing)

    def end_writing(self) -> None:
        """It is done, or was stopped."""
        self._task = None
        self._show_progress(False)

    def _show_progress(self, shown: bool) -> None:
        self.progress.setVisible(shown)
        self._stop.setVisible(shown)
        self.write.setEnabled(not shown)
        self.cancel.setEnabled(not shown)

    def _on_progressed(self, done: int, total: int, _item: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_stop(self) -> None:
        if self._task:
            self._task.cancel()
