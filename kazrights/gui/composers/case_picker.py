"""Says which case something is for; when none is, a name is typed and the case picked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.covered_delegate import CoveredDelegate

_OFFERED = 6


class CasePicker(QWidget):
    """Shows the case by name and reference, or a line to find it by."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, case_id: int | None) -> None:
        super().__init__()
        self._desk = desk
        self.case_id: int | None = None
        self._name: QLabel = text.section()
        self.line = QLineEdit(placeholderText=_("Which case? Type a name or a reference"))
        self.line.setAccessibleName(_("Case"))
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_enter)
        self.line.installEventFilter(self)
        self.found = QListWidget()
        self.found.setItemDelegate(CoveredDelegate(self.found))
        self.found.setAccessibleName(_("Cases found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.itemClicked.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._none = text.caption()
        for widget in (self._name, self.line, self.found, self._none):
            column.addWidget(widget)
        self.found.hide()
        self._name.hide()
        if case_id is not None:
            self._show(case_id)
        else:
            self._on_typed("")

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the line; as a focus proxy it would swallow Tab while it is hidden."""
        self.line.setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.found.count():
                self.found.setCurrentRow((self.found.currentRow() + step) % self.found.count())
                return True
        return False

    def _on_typed(self, typed: str) -> None:
        self.found.clear()
        for row in cases.rows(self._desk.vault, text=typed, limit=_OFFERED, language=i18n.language()):
            words = _("{heading} · {ref}").format(heading=row.heading, ref=row.ref)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.found.addItem(item)
        self.found.setCurrentRow(0)
        self.found.setFixedHeight(self.found.sizeHintForRow(0) * self.found.count() + 4)
        self.found.setVisible(self.found.count() > 0)
        self._none.setVisible(not self.found.count())
        if not cases.count(self._desk.vault):
            self._none.setText(_("There is no case yet. Start one with Ctrl+Shift+N."))
        else:
            self._none.setText(_("No case matches “{typed}”.").format(typed=typed.strip()))

    def _on_enter(self) -> None:
        if item := self.found.currentItem():
            self._on_picked(item)

    def _on_picked(self, item: QListWidgetItem) -> None:
        case_id: int = item.data(Qt.ItemDataRole.UserRole)
        self._show(case_id)
        self.chosen.emit(case_id)

    def _show(self, case_id: int) -> None:
        self.case_id = case_id
        case = cases.load(self._desk.vault, case_id)
        heading = cases.heading(case, i18n.language())
        self._name.setText(_("{heading} · {ref}").format(heading=heading, ref=case.ref))
        self._name.show()
        for widget in (self.line, self.found, self._none):
            widget.hide()
