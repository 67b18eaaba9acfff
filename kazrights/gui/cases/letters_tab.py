"""The letters of a case: read, save, mark sent, log the answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kazrights.base.i18n import N_, _
from kazrights.casework import letter_register
from kazrights.casework.case_file import CaseFile
from kazrights.casework.letter_register import LetterRow
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.letters.language_switch import NAMES
from kazrights.gui.letters.save_pdf import save_pdf
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.covered_delegate import CoveredDelegate
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.form_room import FormRoom
from kazrights.gui.parts.planned_day import PlannedDayField
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.letter import Letter, Reply
from kazrights.model.record import label_of

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_COLUMNS = (N_("Date"), N_("Office"), N_("Template"), N_("Language"), N_("Status"))
_STATUS = 4


class LettersModel(QAbstractTableModel):
    """Newest first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[LetterRow] = []

    def show_case(self, case_id: int) -> None:
        """Read the letters of a case."""
        self.beginResetModel()
        self.rows = letter_register.of_case(self._desk.vault, case_id)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _(_COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        cells = (short_day(row.dated_on), row.office, row.template_title, NAMES[row.language], _status(row))
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cells) if index.column() == 0 else cells[index.column()]
        return None


class LettersTab(QWidget):
    """Enter reads the current letter."""

    wanted = Signal(int)  # show this letter

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Letters"))
        self._desk = desk
        self._case_id = 0
        self.model = LettersModel(desk, self)
        self.view = _table(self.model)
        self._form = Block(desk)
        self._nothing = EmptyState(
            "mail",
            _("No letter yet. Each letter written stays on file here, with its exact words and its PDF."),
            _("Write letter"),
            lambda: desk.go("write_letter", self._case_id),
            writes=True,
        )
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(theme.row_height() * 3)
        self._stack.addWidget(self.view)
        self._stack.setContentsMargins(12, 0, 12, 0)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar())
        column.addWidget(FormRoom(self._form))
        column.addWidget(self._stack, 1)
        self.view.activated.connect(lambda _index: self.read())
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._show_buttons())

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        if self._case_id != file.case.id:
            self._form.leave_form()
        current = self.current()
        self._case_id = file.case.id
        self.model.show_case(self._case_id)
        ids = [row.id for row in self.model.rows]
        if ids:
            self.view.selectRow(ids.index(current.id) if current and current.id in ids else 0)
        self._stack.setCurrentWidget(self.view if ids else self._nothing)
        self._tools.setVisible(bool(ids))
        self._show_buttons()

    def current(self) -> LetterRow | None:
        """The letter the buttons act on."""
        index = self.view.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def read(self) -> None:
        """Open the PDF view."""
        if row := self.current():
            self.wanted.emit(row.id)

    def save(self) -> None:
        """Write the PDF where the person chooses."""
        if row := self.current():
            save_pdf(self._desk, self, row.file_name, letter_register.pdf(self._desk.vault, row.id))

    @opens_form
    def mark_sent(self) -> None:
        """Ask when and how it left."""
        row = self.current()
        if row is None:
            return
        form = Form()
        day = form.add(label_of(Letter, "sent_on"), PlannedDayField(self._desk.today), ("on",))
        day.set_value(self._desk.today)
        form.add_column(Letter, "channel")
        self._form.edit_in_place(
            form,
            lambda values: letter_register.mark_sent(
                self._desk.vault, row.id, values["on"], values["channel"]
            ),
            _("The letter is marked as sent."),
        )

    @opens_form
    def log_reply(self) -> None:
        """Ask what came back."""
        row = self.current()
        if row is None:
            return
        form = Form()
        day = form.add(label_of(Reply, "received_on"), PlannedDayField(self._desk.today), ("received_on",))
        day.set_value(self._desk.today)
        for name in ("kind", "number", "text"):
            form.add_column(Reply, name)
        self._form.edit_in_place(
            form,
            lambda values: letter_register.log_reply(
                self._desk.vault, row.id, values.pop("received_on") or self._desk.today, **values
            ),
            _("The reply was logged."),
        )

    def _bar(self) -> QWidget:
        self._tools = QWidget()
        self._sent = button(_("Mark sent"), self.mark_sent, in_row=True, writes=True)
        self._reply = button(_("Log reply"), self.log_reply, in_row=True, writes=True)
        bar = QHBoxLayout(self._tools)
        bar.setContentsMargins(16, 0, 16, 0)
        bar.setSpacing(8)
        bar.addWidget(button(_("Open PDF view"), self.read, in_row=True))
        bar.addWidget(button(_("Save PDF…"), self.save, in_row=True))
        bar.addStretch(1)
        bar.addWidget(self._sent)
        bar.addWidget(self._reply)
        return self._tools

    def _show_buttons(self) -> None:
        row = self.current()
        self._sent.setVisible(row is not None and row.can_be_sent)
        self._reply.setVisible(row is not None and row.status != "replied")


class _Table(QTableView):
    """Enter activates the row on every platform."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _table(model: LettersModel) -> QTableView:
    view = _Table()
    view.setModel(model)
    view.setItemDelegate(CoveredDelegate(view))
    view.setAccessibleName(_("Letters of this case"))
    view.setProperty("roomy", True)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.row_height())
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    mode = QHeaderView.ResizeMode
    fitted, shared = mode.ResizeToContents, mode.Stretch
    for column, how in enumerate((fitted, shared, shared, fitted, mode.Fixed)):
        header.setSectionResizeMode(column, how)
    header.resizeSection(_STATUS, theme.scaled(250))
    return view


def _status(row: LetterRow) -> str:
    if row.status == "sent" and row.reply_due_on:
        return _("Sent · reply due {day}").format(day=short_day(row.reply_due_on))
    return row.status_words
