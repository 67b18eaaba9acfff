"""Make one's own casebook: a name, a folder, a passphrase twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QWidget

from kazrights.base import passphrases
from kazrights.base.i18n import _
from kazrights.gui.first_run import folders, strength
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.folder_dialog import choose_folder
from kazrights.gui.parts.middle import middle


class NewCasebookPage(QWidget):
    """`wanted` has (folder, passphrase, caseworker's name); whoever makes it calls `refuse` when it can't be."""

    wanted = Signal(object, str, str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        hidden = QLineEdit.EchoMode.Password
        self.name, self.folder = QLineEdit(), QLineEdit(str(folders.proposed()))
        self.passphrase, self.again = QLineEdit(echoMode=hidden), QLineEdit(echoMode=hidden)
        self.show_it = QCheckBox(_("Show what is typed"))
        self.show_it.toggled.connect(self._on_show)
        self.strength = text.caption(strength.sentence(""))
        self.problem = text.body(tone="problem")
        self._make = button(_("Make the casebook"), self._on_make, kind="primary")
        self._busy = QProgressBar(minimum=0, maximum=0, textVisible=False)
        self._busy.setAccessibleName(_("Making the casebook"))
        for field in (self.passphrase, self.again):
            field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.passphrase.textChanged.connect(self._on_passphrase)
        self.again.returnPressed.connect(self._on_make)
        self._lay_out()
        self.setFocusProxy(self.name)

    def refuse(self, sentence: str) -> None:
        """Say why there is no casebook yet."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self._set_busy(False)

    def offer_words(self) -> None:
        """Put in six random words, to be read, written down, and typed once more."""
        self.passphrase.setText(passphrases.six_words())
        self.show_it.setChecked(True)
        self.strength.setText(
            _("Write these six words on paper before you go on, then type them once more below.")
        )
        self.again.clear()
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Clear the passphrase."""
        self.passphrase.clear()
        self.again.clear()

    def _lay_out(self) -> None:
        _box, column = middle(self)
        column.addWidget(text.title(_("Make my own casebook")))
        column.addSpacing(8)
        column.addWidget(self._label(_("Your name, for “who wrote this”"), self.name))
        column.addWidget(self.name)
        column.addWidget(self._label(_("Folder"), self.folder))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(button(_("Choose…"), self._on_choose))
        column.addLayout(row)
        head = QHBoxLayout()
        head.addWidget(self._label(_("Passphrase"), self.passphrase), 1)
        head.addWidget(button(_("Offer six random words"), self.offer_words, kind="link", in_row=True))
        column.addLayout(head)
        column.addWidget(self.passphrase)
        column.addWidget(self.strength)
        column.addWidget(self._label(_("The same passphrase again"), self.again))
        column.addWidget(self.again)
        column.addWidget(self.show_it)
        column.addWidget(self.problem)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(button(_("Back"), self.back_wanted.emit))
        foot.addWidget(self._busy, 1)
        foot.addStretch(1)
        foot.addWidget(self._make)
        column.addLayout(foot)
        self._busy.hide()
        self.problem.hide()

    def _label(self, words: str, field: QLineEdit) -> QLabel:
        label = text.caption(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        return label

    def _on_show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        self.again.setEchoMode(mode)

    def _on_passphrase(self, typed: str) -> None:
        self.strength.setText(strength.sentence(typed))

    def _on_choose(self) -> None:
        parent = choose_folder(
            self, _("Where the casebook’s folder will be made"), Path(self.folder.text()).parent
        )
        if parent is not None:
            self.folder.setText(str(parent / folders.proposed().name))

    def _on_make(self) -> None:
        said = self._what_is_missing()
        if said is not None:
            sentence, field = said
            self.refuse(sentence)
            field.setFocus()
            return
        self.refuse("")
        self._set_busy(True)
        self.wanted.emit(
            Path(self.folder.text()).expanduser(), self.passphrase.text(), self.name.text().strip()
        )

    def _what_is_missing(self) -> tuple[str, QLineEdit] | None:
        if not self.name.text().strip():
            return _("Your name is needed: each entry says who made it. It stays in the casebook."), self.name
        if not self.folder.text().strip():
            return _("Choose a folder."), self.folder
        if not strength.is_enough(self.passphrase.text()):
            return _("The passphrase is too short. At least {n} characters.").format(
                n=strength.SHORTEST
            ), self.passphrase
        if self.passphrase.text() != self.again.text():
            return _("The two passphrases differ. Type the second one again."), self.again
        return None

    def _set_busy(self, busy: bool) -> None:
        self._busy.setVisible(busy)
        self._make.setEnabled(not busy)
