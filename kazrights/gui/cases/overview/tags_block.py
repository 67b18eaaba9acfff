"""The tags of a case: chips that are taken off by a press, and a line to put one on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import tags
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.completer import dress_offers
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.flow import FlowLayout
from kazrights.model.case import Case
from kazrights.store.errors import ReadOnly


class TagsBlock(Block):
    """Enter puts a tag on and waits for the next; Esc ends; tags of other cases are offered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Tags"))
        self._case_id = 0
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type a tag, then Enter"))
        self.line.setAccessibleName(_("New tag"))
        self.line.setMaximumWidth(theme.scaled(320))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        dress_offers(self.line)
        self.line.returnPressed.connect(self._put_on)
        self.line.editingFinished.connect(self._on_left)
        self.line.installEventFilter(self)
        self.line.hide()
        for widget in (self._chips, self.line):
            self.rows.addWidget(widget)
        self.add_button(_("Add tag"), self.add_tag)

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        if case.id != self._case_id:
            self._end()
        self._case_id = case.id
        self._flow.clear()
        held = tags.of_case(self.desk.vault, case.id)
        for tag in held:
            chip = button(
                _("{words} ✕").format(words=tag), partial(self._take_off, tag), in_row=True, writes=True
            )
            chip.setAccessibleName(_("Take off the tag {tag}").format(tag=tag))
            chip.setProperty("tag", tag)
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(held))

    def add_tag(self) -> None:
        """Begin to type a tag."""
        if self.desk.read_only:
            self.desk.refuse(ReadOnly())
            return
        self._known.setStringList(tags.used(self.desk.vault))
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the line ends."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self._end()
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _put_on(self) -> None:
        typed = self.line.text().strip()
        if not typed:
            return
        self.line.clear()
        try:
            tag = tags.put_on(self.desk.vault, self._case_id, typed)
        except KazrightsError as error:
            self.line.setText(typed)
            self.desk.refuse(error)
        else:
            self.desk.say(_("The tag “{tag}” was put on.").format(tag=tag), undo=True)

    def _on_left(self) -> None:
        if not self.line.hasFocus():
            self._put_on()
            self.line.hide()

    def _take_off(self, tag: str) -> None:
        said = _("The tag “{tag}” was taken off.").format(tag=tag)
        if not do(self.desk, lambda: tags.take_off(self.desk.vault, self._case_id, tag), said):
            return
        chips = [item.widget() for at in range(self._flow.count()) if (item := self._flow.itemAt(at))]
        taker = chips[0] if chips else self._buttons[0]
        if taker is not None:
            taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        self.line.clear()
        self.line.hide()
