"""The sources and files of a case: what the facts rest on, looked at, added to, and dropped in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import attachments, citations
from kazrights.casework.case_file import CaseFile
from kazrights.casework.citations import CitedSource
from kazrights.gui import theme
from kazrights.gui.cases.sources import rows
from kazrights.gui.cases.sources.drop_target import DropTarget
from kazrights.gui.cases.sources.file_view import FileView
from kazrights.gui.cases.sources.intake import Intake, local_files
from kazrights.gui.cases.sources.new_source_view import NewSourceView
from kazrights.gui.cases.sources.refusals import Refusals
from kazrights.gui.cases.sources.source_list import SourceList
from kazrights.gui.cases.sources.source_view import SourceView
from kazrights.gui.desk import Desk
from kazrights.gui.parts.button import button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.file_dialog import choose_files
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.list_detail import ListDetail
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.regions import first_taker
from kazrights.model.source import Attachment

_SIDE, _GAP = 12, 8
_NARROW_LETTERS, _NARROW = 90, 800
"""Average letters and dots across, under which the list and what it shows do not stand side by side."""


class SourcesTab(DropTarget):
    """Files and text can be dropped anywhere on it, or pasted with Ctrl+V."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Sources and files"))
        self._desk = desk
        self._case_id = 0
        self._cited: dict[int, CitedSource] = {}
        self._files: dict[int, Attachment] = {}
        self.list = SourceList()
        self.source = SourceView(desk)
        self.file = FileView(desk)
        self.new = NewSourceView(desk)
        self.refusals = Refusals()
        self.intake = Intake(desk, self)
        self._nothing = EmptyState(
            "paperclip",
            _(
                "Nothing here supports the facts yet. Drop a file, or add a source. Files are copied in and encrypted."
            ),
            _("Add source"),
            self.add_source,
            writes=True,
        )
        self._choose = EmptyState("book-open", _("Choose a source or a file from the list."))
        self._detail = QStackedWidget()
        for widget in (self._choose, self.source, self.file, self.new):
            self._detail.addWidget(widget)
        letters = self.fontMetrics().averageCharWidth() * _NARROW_LETTERS
        narrow = max(letters, theme.scaled(_NARROW))
        bar = self._bar()
        listing = _column(bar, self.list)
        listing.setFocusProxy(self.list)
        self._both = ListDetail(
            listing, self._detail, _("Sources and files"), narrow=narrow, least=_on_one_line(bar)
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._both)
        self._empty = _column(self._bar(), self._nothing)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.refusals)
        column.addWidget(self._stack, 1)
        self._connect()

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        if self._case_id != file.case.id:
            self._case_id = file.case.id
            self.new.leave()
            self.source.leave_forms()
            self.file.forget()
            self.refusals.hide()
            self._both.show_list()
        self._reload()

    @opens_form
    def add_source(self) -> None:
        """A form for a source that is not there yet; one that is half filled in comes back."""
        self._open(self.new)
        self.new.new_source(self._case_id)

    @opens_form
    def add_clipping(self, words: str = "") -> None:
        """A form for pasted text; one that is half filled in comes back, with the words put after its own."""
        self._open(self.new)
        self.new.new_clipping(self._case_id, words)

    def attach(self, source_id: int | None = None) -> None:
        """Choose files and copy them in."""
        self.intake.attach(self._case_id, choose_files(self, _("Attach files")), source_id)

    def show_source(self, source_id: int) -> None:
        """Bring a source of the case into view."""
        self._go("source", source_id)

    def whereabouts(self) -> list[Any] | None:
        """The line in view while the tab is, for `come_back`."""
        row = self.list.current() if self.isVisible() else None
        return [row.kind, row.id] if row else None

    def come_back(self, there: list[Any] | None) -> None:
        """Show that line, if it is still there."""
        if there and self.isVisible():
            self._go(there[0], there[1])

    def take(self, data: QMimeData) -> bool:
        if files := local_files(data):
            self.intake.attach(self._case_id, files)
        elif data.hasText() and data.text().strip():
            self.add_clipping(data.text())
        else:
            return False
        return True

    # -- inside ------------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        cited = citations.of_case(self._desk.vault, self._case_id)
        files = attachments.of_case(self._desk.vault, self._case_id)
        self._cited = {one.source.id: one for one in cited}
        self._files = {file.id: file for file in files}
        found = rows.lines(cited, files)
        self.list.show_rows(found)
        if self.new.is_open and self._detail.currentWidget() is self.new:
            self._stack.setCurrentWidget(self._both)
            return
        first = next((row for row in found if row.kind != "heading"), None)
        self._stack.setCurrentWidget(self._both if found else self._empty)
        current = self.list.current() or (None if self._both.is_stacked else first)
        if current is None:
            self._detail.setCurrentWidget(self._choose)
            self.file.forget()
        else:
            self._show(current.kind, current.id)

    def _show(self, kind: str, record_id: int) -> None:
        self.list.choose(kind, record_id)
        if kind == "source":
            self.source.show_source(self._case_id, self._cited[record_id])
            self._detail.setCurrentWidget(self.source)
            self.file.forget()
        else:
            self._detail.setCurrentWidget(self.file)
            self.file.show_file(self._case_id, self._files[record_id])

    def _go(self, kind: str, record_id: int) -> None:
        """Show a line that may have come since the list was read; never instead of a form that is being filled in."""
        self._reload()
        if self.new.is_open and self._detail.currentWidget() is self.new:
            return
        if self.list.choose(kind, record_id):
            self._stack.setCurrentWidget(self._both)
            self._show(kind, record_id)
            self._both.show_detail()

    def _open(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(self._both)
        self._detail.setCurrentWidget(view)
        self._both.show_detail()

    def _on_chosen(self, kind: str, record_id: int) -> None:
        self._show(kind, record_id)

    def _on_clicked(self) -> None:
        if self.list.current():
            self._both.show_detail()

    def _on_opened(self) -> None:
        """The keyboard follows what it opened, where the list gives way to it."""
        self._on_clicked()
        if self._both.is_stacked and (taker := first_taker(self._detail)):
            taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        if self._case_id and self._detail.currentWidget() is self.new:
            self._both.show_list()
            self._reload()

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_opened)
        self.new.left.connect(self._on_left)
        self.new.added.connect(lambda source_id: self._go("source", source_id))
        self.source.file_wanted.connect(lambda file_id: self._go("file", file_id))
        self.source.attach_wanted.connect(self.attach)
        self.file.source_wanted.connect(self.show_source)
        self.intake.arrived.connect(lambda file_id: self._go("file", file_id))
        self.intake.refused.connect(self.refusals.tell)

    def _bar(self) -> QWidget:
        bar, inner = QWidget(), QWidget()
        around = QVBoxLayout(bar)
        around.setContentsMargins(_SIDE, 0, _SIDE, 0)
        around.addWidget(inner)
        row = FlowLayout(inner, _GAP)
        row.addWidget(button(_("Attach files…"), self.attach, icon="paperclip", in_row=True, writes=True))
        more = button(_("Add"), kind="menu", in_row=True, writes=True)
        more.setAccessibleName(_("Add a source or a clipping"))
        menu = QMenu(more)
        menu.addAction(_("Add source")).triggered.connect(lambda _checked: self.add_source())
        menu.addAction(_("New clipping")).triggered.connect(lambda _checked: self.add_clipping())
        more.setMenu(menu)
        row.addWidget(more)
        return bar


def _on_one_line(bar: QWidget) -> int:
    """The width in which all buttons of a bar stand beside each other."""
    buttons = bar.findChildren(QPushButton)
    return sum(made.sizeHint().width() for made in buttons) + _GAP * (len(buttons) - 1) + 2 * _SIDE


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part, 1 if part is parts[-1] else 0)
    return made
