"""The line at the foot of the window: counts, the job at work, when it was saved and backed up."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar

from kazrights.base import clock
from kazrights.base.i18n import _, ngettext
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.tasks import Task
from kazrights.gui.working_as import WorkingAs
from kazrights.store.changes import ChangeSet

_SHOWN_AFTER_MS = 400


class StatusLine(QFrame):
    """Counts at the left, one running job with Cancel in the middle, save state and backup age at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Status"))
        self._desk = desk
        self._task: Task | None = None
        self._counts, self._job, self._saved, self._backup = (_line() for _n in range(4))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = button(_("Cancel"), self._on_cancel, kind="link", in_row=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self._counts, 1)
        self.working_as = WorkingAs(desk)
        for widget in (self._job, self._bar, self._cancel, self._saved, self._backup, self.working_as):
            row.addWidget(widget)
        self.setFixedHeight(theme.row_height())
        self._delay = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._delay.timeout.connect(lambda: self._show_job(self._task is not None))
        self._show_job(False)
        self.show_backup_age()
        desk.changed.connect(self._on_changed)
        desk.not_saved.connect(self.show_not_saved)
        desk.working.connect(self._on_working)

    def show_counts(self, sentence: str) -> None:
        """What stands at the left."""
        self._counts.setText(sentence)

    def show_backup_age(self) -> None:
        """How old the last backup is."""
        made = self._desk.vault.setting("backup_at")
        if not made:
            self._backup.setText(_("No backup yet"))
            return
        days = (clock.now() - datetime.fromisoformat(made)).days
        words = ngettext("Backup {n} day old", "Backup {n} days old", days).format(n=days)
        self._backup.setText(words if days else _("Backup made today"))

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.rows:
            return
        text.set_tone(self._saved, "secondary")
        self._saved.setText(_("Saved {time}").format(time=f"{clock.now().astimezone():%H:%M:%S}"))

    def show_not_saved(self) -> None:
        """The last change is not on the disk."""
        text.set_tone(self._saved, "problem")
        self._saved.setText(_("Not saved"))

    def _on_working(self, task: Task) -> None:
        self._task = task
        self._job.setText(task.title)
        self._bar.setRange(0, 0)
        task.progressed.connect(self._on_progressed)
        task.ended.connect(self._on_ended)
        self._delay.start()

    def _on_progressed(self, done: int, total: int, item: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._task:
            words = _("{title}: {done} of {total} {item}")
            self._job.setText(
                words.format(title=self._task.title, done=done, total=total, item=item).rstrip()
            )

    def _on_ended(self) -> None:
        if self.sender() in (self._task, None):
            self._task = None
            self._delay.stop()
            self._show_job(False)
            self.show_backup_age()

    def _on_cancel(self) -> None:
        if self._task:
            self._task.cancel()
            self._job.setText(_("Stopping…"))

    def _show_job(self, shown: bool) -> None:
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(shown)


def _line() -> QLabel:
    label = text.caption()
    label.setWordWrap(False)
    return label
