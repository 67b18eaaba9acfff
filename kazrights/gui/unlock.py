"""The unlock page: a passphrase, and why it is asked for. It needs nothing of the casebook but its folder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.gui import theme
from kazrights.gui.attempts import pause_after
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.middle import middle

_NOT_LEARNED = 0x2 | 0x40  # ImhSensitiveData | ImhNoPredictiveText: nothing is kept by input methods


class UnlockPage(QWidget):
    """Opens a casebook by `open_with(passphrase, recovery key)`, which runs in a task; `opened` gives what it gave."""

    opened = Signal(object)
    other_wanted = Signal()

    def __init__(
        self,
        open_with: Callable[[str, str], object],
        why: str = "",
        restore_with: Callable[[str, str], object] | None = None,
    ) -> None:
        """`restore_with` does the same from the newest backup; it is offered when the casebook is damaged."""
        super().__init__()
        self._restore_with = restore_with
        self._open_with = open_with
        self._wrong = 0
        self._wait_seconds = 0
        self._by_recovery_key = False
        self.field = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.field.setMinimumWidth(theme.scaled(300))
        self.field.setProperty("inputMethodHints", _NOT_LEARNED)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._on_unlock)
        self._label = text.body()
        self._label.setBuddy(self.field)
        self._show = button(_("Show"), self._on_show)
        self._show.setCheckable(True)
        self._hint = text.caption()
        self.problem = text.body(tone="problem")
        self.unlock = button(_("Unlock"), self._on_unlock, kind="primary")
        self.restore = button(_("Restore the newest backup beside it"), self._on_restore)
        self.restore.hide()
        self._why = text.body(why, tone="secondary")
        self._other_key = button("", self._on_other_key, kind="link")
        self._pause = QTimer(self, interval=1000)
        self._pause.timeout.connect(self._on_second)
        self._lay_out()
        self._ask_for(recovery_key=False)
        self.setFocusProxy(self.field)

    def fill_in(self, passphrase: str, why: str) -> None:
        """Put a passphrase there that is no secret, readable."""
        self.field.setText(passphrase)
        self._show.setChecked(True)
        self._on_show()
        self._why.setText(why)
        self.unlock.setFocus()

    def forget(self) -> None:
        """Clear what was typed."""
        self.field.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            # Both load the Qt namespace, which the first paint can do without.
            from PySide6.QtGui import QKeyEvent

            from kazrights.gui.keyboard_hint import hint

            assert isinstance(event, QKeyEvent)
            self._hint.setText(hint(event, self._hint.text()))
        return False

    def _lay_out(self) -> None:
        heading = text.title("kazrights")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._show)
        links = QHBoxLayout()
        links.addWidget(self._other_key)
        links.addStretch(1)
        links.addWidget(button(_("Other casebook…"), self.other_wanted.emit, kind="link"))
        _box, column = middle(self)
        column.addWidget(heading)
        column.addSpacing(16)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self.problem)
        column.addWidget(self.restore)
        column.addWidget(self.unlock)
        column.addSpacing(16)
        column.addWidget(self._why)
        column.addLayout(links)
        self._say("")

    def _ask_for(self, *, recovery_key: bool) -> None:
        self._by_recovery_key = recovery_key
        self._label.setText(_("Recovery key") if recovery_key else _("Passphrase"))
        self.field.setAccessibleName(self._label.text())
        self._other_key.setText(_("Use the passphrase") if recovery_key else _("Use the recovery key"))
        self.field.clear()
        self._hint.setText("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_show(self) -> None:
        shown = self._show.isChecked()
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _on_other_key(self) -> None:
        self._ask_for(recovery_key=not self._by_recovery_key)
        self._say("")
        self.field.setFocus()

    def _on_restore(self) -> None:
        if self._restore_with is not None:
            self._begin(self._restore_with)

    def _on_unlock(self) -> None:
        self._begin(self._open_with)

    def _begin(self, open_with: Callable[[str, str], object]) -> None:
        typed = self.field.text()
        if self._wait_seconds or not self.unlock.isEnabled():
            return
        if not typed:
            self._say(
                _("Type the passphrase first.")
                if not self._by_recovery_key
                else _("Type the recovery key first.")
            )
            return
        self._say("")
        self.restore.hide()
        self._set_busy(True)
        passphrase, recovery_key = ("", typed) if self._by_recovery_key else (typed, "")
        from kazrights.gui import tasks

        tasks.run(lambda _progress: open_with(passphrase, recovery_key), self._on_opened, self.fail)

    def _set_busy(self, busy: bool) -> None:
        self.unlock.setEnabled(not busy)
        self.field.setReadOnly(busy)
        if not self._wait_seconds:
            self.unlock.setText(_("Opening…") if busy else _("Unlock"))

    def _on_opened(self, vault: object) -> None:
        self.forget()
        self.opened.emit(vault)

    def fail(self, error: Exception) -> None:
        """Say why it could not be opened; anything but an expected failure is a bug, and raised."""
        from kazrights.base.errors import KazrightsError  # loaded by now; the first paint does without

        self._set_busy(False)
        if not isinstance(error, KazrightsError):
            raise error
        self._say(error.sentence)
        is_damaged = type(error).__name__ in ("Damaged", "EmptyDatabase")
        self.restore.setVisible(is_damaged and self._restore_with is not None)
        self.field.setFocus()
        self.field.selectAll()
        if type(error).__name__ in ("WrongPassphrase", "WrongRecoveryKey"):
            self._wrong += 1
            self._wait_seconds = pause_after(self._wrong)
            if self._wait_seconds:
                self.unlock.setEnabled(False)
                self._pause.start()
                self._show_wait()

    def _on_second(self) -> None:
        self._wait_seconds -= 1
        if self._wait_seconds <= 0:
            self._pause.stop()
            self.unlock.setEnabled(True)
            self.unlock.setText(_("Unlock"))
        else:
            self._show_wait()

    def _show_wait(self) -> None:
        words = ngettext("Next try in {n} second", "Next try in {n} seconds", self._wait_seconds)
        self.unlock.setText(words.format(n=self._wait_seconds))
