"""The left side of Cases, or with the table all of it: what is asked for, the cases that fit, what is ticked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.casework.case_rows import FirstPage
from kazrights.casework.case_sort import BY_REF, Sort
from kazrights.casework.filters import ALL, Filters
from kazrights.gui.cases.asked_beside import AskedBeside, Question
from kazrights.gui.cases.case_columns import USUAL
from kazrights.gui.cases.case_list_head import CaseListHead
from kazrights.gui.cases.case_list_model import PAGE, ROW, CaseListModel
from kazrights.gui.cases.case_rows_view import CaseRowsView
from kazrights.gui.cases.case_table import CaseTable
from kazrights.gui.cases.no_match import NoMatch
from kazrights.gui.cases.tick_delegate import TickClicks
from kazrights.gui.cases.ticked import Ticked
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.store.vault import Vault

_MANY = 5_000
"""Cases among which a question is asked beside the window."""


class CaseList(QWidget):
    """Says which case is chosen; keeps the choice and the ticks through filtering, sorting and reloading."""

    chosen = Signal(int)
    clicked = Signal()
    opened = Signal(int)  # Enter or a double click: go into it
    new_wanted = Signal()
    ticks_shown = Signal()  # `ticked_here` is known
    asked = Signal()  # the person changed the filters or the order

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Cases"))
        self._vault = vault
        self.ticked = Ticked(self)
        self.model = CaseListModel(vault, self.ticked, self)
        self.filters: Filters = ALL
        self.sort_by: Sort = BY_REF
        self.columns: tuple[str, ...] = USUAL
        self.as_table = False
        self.only_ticked = False
        self.ticked_here = 0
        """How many of the ticked cases are listed."""
        self._case_id: int | None = None
        self._beside = AskedBeside(vault, self)
        self.head = CaseListHead(vault)
        self.view = CaseRowsView(self.model, vault.today)
        self.table = CaseTable(self.model, vault.today)
        self._nothing = EmptyState(
            "folder-open", _("No case yet. A case starts from a name."), _("New case"), self.new_wanted.emit,
            writes=True,
        )  # fmt: skip
        self._no_match = NoMatch(vault)
        self.stack = QStackedWidget()
        for widget in (self.view, self.table, self._nothing, self._no_match):
            self.stack.addWidget(widget)
        self.foot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        column.addLayout(self.foot)
        self._connect()

    # -- asking ------------------------------------------------------------------------------------------------

    def ask(self, filters: Filters, sort: Sort | None = None) -> None:
        """Show the cases that fit, in that order or the one there is."""
        self.filters, self.sort_by = filters, sort or self.sort_by
        if self.model.total > _MANY:
            self._beside.ask(Question(self.filters, self.sort_by, PAGE, self.as_table))
        else:
            self.reload()

    def show_table(self, on: bool, columns: tuple[str, ...] | None = None) -> None:
        """A table of these columns over the whole width, or the list of three lines."""
        self.as_table, self.columns = on, columns or self.columns
        self.reload()

    def show_only_ticked(self, on: bool) -> None:
        """List the ticked cases alone, whatever the filters; or all again."""
        self.only_ticked = on and bool(self.ticked.ids)
        self.reload()

    def reload(self) -> None:
        """Read the list again, keeping the choice where it stands on the screen."""
        self._beside.forget()
        self._forget_removed()
        asked = ALL if self.only_ticked else self.filters
        only = self.ticked.ids if self.only_ticked else None
        self._read(
            lambda: self.model.ask(asked, self.sort_by, only=only, columns=self.columns, wide=self.as_table)
        )

    def clear_filter(self) -> None:
        """Show all cases."""
        self._on_asked(ALL)
        self.focus_filter()

    # -- choosing ----------------------------------------------------------------------------------------------

    def choose(self, case_id: int | None) -> None:
        """Mark a case in the list, if it is there."""
        self._case_id = case_id
        self._mark()

    @property
    def case_id(self) -> int | None:
        """The case that is marked, or was last."""
        return self._case_id

    def first(self) -> int | None:
        """The case at the top."""
        return self.model.index(0, 0).data(ROW).id if self.model.rowCount() else None

    def shown(self) -> QAbstractItemView:
        """The list, or the table."""
        return self.table if self.as_table else self.view

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.head.focus_filter()

    def tick_all(self, on: bool = True) -> None:
        """Tick all cases that are listed, also those not read yet; or take the ticks of them away."""
        asked = ALL if self.only_ticked else self.filters
        listed = cases.ids(self._vault, asked, only=self.ticked.ids if self.only_ticked else None)
        (self.ticked.add if on else self.ticked.take)(listed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+A ticks all that is listed; Esc clears the words of the filter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self.tick_all()
                return True
            if event.key() == Qt.Key.Key_Escape and self.filters.text:
                self._on_asked(self.filters.with_text(""))
                return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._beside.answered.connect(self._on_answered)
        self.table.setSelectionModel(self.view.selectionModel())
        self.head.asked.connect(self._on_asked)
        self.head.entered.connect(self._on_entered)
        self.head.sort_chosen.connect(self._on_sort)
        self.head.tick_all.connect(self.tick_all)
        self.table.horizontalHeader().sectionClicked.connect(self._on_heading)
        self._no_match.text_cleared.connect(lambda: self._on_asked(self.filters.with_text("")))
        self._no_match.filters_cleared.connect(lambda: self._on_asked(Filters(self.filters.text)))
        self._no_match.wanted.connect(self.opened)
        self.ticked.changed.connect(self._on_ticked)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        for view in (self.view, self.table):
            view.clicked.connect(lambda _index: self.clicked.emit())
            view.activated.connect(lambda index: self.opened.emit(index.data(ROW).id))
            view.installEventFilter(self)
            TickClicks(view)

    def _read(
        self, read: Callable[[], object], find: Callable[[int | None], int | None] | None = None
    ) -> None:
        before = self._height_of_choice()
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        read()
        selection.blockSignals(False)
        self._show_state()
        self._mark(find or self.model.find)
        after = self._height_of_choice()
        if before is not None and after is not None:
            bar = self.shown().verticalScrollBar()
            bar.setValue(bar.value() + after - before)

    def _on_answered(self, question: Question, page: FirstPage) -> None:
        self._read(
            lambda: self.model.show_page(question.filters, question.sort, page), find=self.model.row_of
        )

    def _height_of_choice(self) -> int | None:
        """How far down on the screen the chosen row stands; None where it is out of sight."""
        view = self.shown()
        place = view.visualRect(view.currentIndex())
        return place.top() if view.viewport().rect().intersects(place) else None

    def _mark(self, find: Callable[[int | None], int | None] | None = None) -> None:
        at = (find or self.model.find)(self._case_id)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        if at is None:
            selection.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(self.model.index(at, 0), flags.ClearAndSelect | flags.Rows)
            self.shown().scrollTo(self.model.index(at, 0))
        selection.blockSignals(False)
        self.shown().viewport().update()

    def _show_state(self) -> None:
        model = self.model
        self.head.show_sort(self.sort_by)
        self.head.show_columns(self.columns, as_table=self.as_table)
        self._show_ticks()
        if model.matching:
            self.stack.setCurrentWidget(self.shown())
        elif not model.is_filtered:
            self.stack.setCurrentWidget(self._nothing)
        else:
            self._no_match.say(self.filters)
            self.stack.setCurrentWidget(self._no_match)

    def _show_ticks(self) -> None:
        model, ids = self.model, self.ticked.ids
        asked = bool(ids and model.filters)
        self.ticked_here = cases.count(self._vault, model.filters, only=ids) if asked else len(ids)
        self.head.show_count(model.matching, model.total, self.ticked_here, filtered=model.is_filtered)
        self.ticks_shown.emit()

    def _forget_removed(self) -> None:
        if self.ticked.ids:
            held = set(cases.ids(self._vault, only=self.ticked.ids))
            self.ticked.blockSignals(True)
            self.ticked.take(case_id for case_id in self.ticked.ids if case_id not in held)
            self.ticked.blockSignals(False)
            self.only_ticked = self.only_ticked and bool(held)

    def _on_asked(self, filters: Filters) -> None:
        self.only_ticked = False
        self.ask(filters)
        self.asked.emit()

    def _on_sort(self, sort: Sort) -> None:
        self.ask(self.filters, sort)
        self.asked.emit()

    def _on_heading(self, column: int) -> None:
        if sort := self.model.order_by(column):
            self._on_sort(sort)

    def _on_entered(self) -> None:
        """Enter in the filter box goes to the first case that fits."""
        if self.model.rowCount():
            self.shown().setCurrentIndex(self.model.index(0, 0))
            self.shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self) -> None:
        if self.only_ticked:
            self.show_only_ticked(True)
        else:
            self._show_ticks()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self._case_id = index.data(ROW).id
            self.chosen.emit(self._case_id)
