"""The left side of Cases: filter, count and the list itself."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kazrights.base.i18n import _, ngettext
from kazrights.gui.cases.case_list_model import ROW, CaseListModel
from kazrights.gui.cases.case_row_delegate import CaseRowDelegate
from kazrights.gui.cases.status_filter import StatusFilter
from kazrights.gui.parts import text
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.quiet_list import QuietList
from kazrights.store.vault import Vault

_DEBOUNCE_MS = 120


class CaseList(QWidget):
    """Says which case is chosen; keeps the choice through filtering and reloading."""

    chosen = Signal(int)
    clicked = Signal()
    opened = Signal(int)  # Enter or a double click: go into it
    new_wanted = Signal()

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Cases"))
        self.model = CaseListModel(vault, self)
        self._case_id: int | None = None
        self._filter = QLineEdit(placeholderText=_("Filter cases…"), clearButtonEnabled=True)
        self._filter.setAccessibleName(_("Filter cases by name, title or reference"))
        self._status = StatusFilter()
        self._count = text.caption()
        self.view = QuietList()
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self._delegate = CaseRowDelegate(vault.today)
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(self.model)
        self.view.setAccessibleName(_("List of cases"))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = EmptyState(
            "folder-open",
            _("No case yet. A case starts from a name."),
            _("New case"),
            self.new_wanted.emit,
            writes=True,
        )
        self._no_match = EmptyState("funnel", "", _("Clear filter"), self.clear_filter)
        self._stack = QStackedWidget()
        for widget in (self.view, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._typing.timeout.connect(self._apply)
        self._filter.textChanged.connect(lambda _text: self._typing.start())
        self._filter.returnPressed.connect(self._on_return)
        self._status.changed.connect(self._apply)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.clicked.connect(lambda _index: self.clicked.emit())
        self.view.activated.connect(lambda index: self.opened.emit(index.data(ROW).id))

    def reload(self) -> None:
        """Read the list again, keeping the choice."""
        self._read(self.model.reload)

    def choose(self, case_id: int | None) -> None:
        """Mark a case in the list, if it is there."""
        self._case_id = case_id
        self._mark()

    def first(self) -> int | None:
        """The case at the top."""
        return self.model.index(0).data(ROW).id if self.model.rowCount() else None

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def clear_filter(self) -> None:
        """Show all cases."""
        self._filter.clear()
        self._status.choose("")
        self._apply()
        self.focus_filter()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._filter, 1)
        line.addWidget(self._status)
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 4)
        top.setSpacing(4)
        top.addLayout(line)
        top.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _apply(self) -> None:
        self._typing.stop()
        self._read(lambda: self.model.filter(self._filter.text().strip(), self._status.status))

    def _read(self, read: object) -> None:
        assert callable(read)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        read()
        selection.blockSignals(False)
        self._mark()
        self._show_state()

    def _mark(self) -> None:
        at = self.model.find(self._case_id)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        if at is None:
            selection.clear()
        else:
            index = self.model.index(at)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        selection.blockSignals(False)
        self.view.viewport().update()

    def _show_state(self) -> None:
        model = self.model
        if model.is_filtered:
            counted = _("{n} of {all}").format(n=model.matching, all=model.total)
            status = self._status.words
            narrowed = _("{counted} · {status}").format(counted=counted, status=status) if status else counted
            self._count.setText(narrowed)
        else:
            self._count.setText(ngettext("{n} case", "{n} cases", model.total).format(n=model.total))
        if model.matching:
            self._stack.setCurrentWidget(self.view)
        elif not model.is_filtered:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._no_match.say(self._what_was_asked())
            self._stack.setCurrentWidget(self._no_match)

    def _what_was_asked(self) -> str:
        typed, status = self._filter.text().strip(), self._status.words
        if not self._status.status:
            return _("No case matches “{typed}”.").format(typed=typed)
        if not typed:
            return _("No case has the status “{status}”.").format(status=status)
        return _("No case matches “{typed}” with the status “{status}”.").format(typed=typed, status=status)

    def _on_return(self) -> None:
        """Enter in the filter box goes to the first case that fits."""
        self._apply()
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._case_id = index.data(ROW).id
            self.chosen.emit(self._case_id)
