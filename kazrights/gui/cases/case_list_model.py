"""The cases that fit the filters, a page at a time out of the casebook: rows of a list, or of a table."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases, looks
from kazrights.casework.case_rows import FirstPage
from kazrights.casework.case_sort import BY_REF, SORTS, Sort
from kazrights.casework.cases import CaseRow
from kazrights.casework.filters import ALL, Filters
from kazrights.gui.cases.case_columns import COLUMNS, NAME, USUAL, Column
from kazrights.gui.cases.ticked import Ticked
from kazrights.gui.parts import due
from kazrights.store.vault import Vault

PAGE = 100
_READ_ON = 300
"""Rows read to reach the chosen case, or again after a change; further down, the list shows no choice."""
ROW, CHANGED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CaseListModel(QAbstractTableModel):
    """Filtering, counting and sorting are done by the casebook; further pages come as the list is scrolled."""

    def __init__(self, vault: Vault, ticked: Ticked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._ticked = vault, ticked
        self._rows: list[CaseRow] = []
        self._changed: set[int] = set()
        self._more = False
        self.filters: Filters = ALL
        self.sort_by: Sort = BY_REF
        self.only: Collection[int] | None = None
        self.columns: tuple[str, ...] = USUAL
        self.wide = False
        self.total = self.matching = 0
        ticked.changed.connect(self._on_ticked)

    def ask(
        self,
        filters: Filters,
        sort: Sort,
        *,
        only: Collection[int] | None,
        columns: tuple[str, ...],
        wide: bool,
    ) -> None:
        """Show the cases that fit, in order; `only` these if given, `wide` with all that a table shows."""
        anew = (filters, sort) != (self.filters, self.sort_by)
        self.filters, self.sort_by, self.only = filters, sort, only
        self.columns, self.wide = columns, wide
        self._reload(anew=anew)

    def _reload(self, *, anew: bool) -> None:
        """Read again: as many rows as were there, or of another question the first page."""
        self.beginResetModel()
        enough = PAGE if anew else min(max(PAGE, len(self._rows)), _READ_ON)
        self._rows, self._changed = [], set()
        self._take(self._read(enough))
        self.matching = cases.count(self._vault, self.filters, only=self.only)
        self.total = cases.count(self._vault) if self.is_filtered else self.matching
        self._more = len(self._rows) < self.matching
        self.endResetModel()

    def show_page(self, filters: Filters, sort: Sort, page: FirstPage) -> None:
        """Show the answer to a question that was asked beside the window."""
        self.beginResetModel()
        self.filters, self.sort_by, self.only = filters, sort, None
        self._rows, self._changed = [], set()
        self._take(page.rows)
        self.matching = page.matching
        self._more = len(self._rows) < self.matching
        self.endResetModel()

    @property
    def is_filtered(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.filters) or self.only is not None

    def row_of(self, case_id: int | None) -> int | None:
        """Where a case stands among the rows read so far."""
        return next((at for at, row in enumerate(self._rows) if row.id == case_id), None)

    def find(self, case_id: int | None) -> int | None:
        """The same, reading on if it stands not far behind them."""
        at = self.row_of(case_id)
        if at is not None or case_id is None or not self._more:
            return at
        rank = cases.rank(self._vault, case_id, self.filters, sort=self.sort_by, only=self.only)
        if rank is not None and rank < _READ_ON:
            self._read_on(rank - len(self._rows) + PAGE)
        return self.row_of(case_id)

    def column(self, at: int) -> Column:
        """What stands in a column of the table."""
        return COLUMNS[self.columns[at - 1]] if at else NAME

    def sort_column(self) -> int | None:
        """The column that the rows are ordered by."""
        found = (at for at in range(self.columnCount()) if self.column(at).sort == self.sort_by.name)
        return next(found, None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        self._read_on(PAGE)

    def _read_on(self, limit: int) -> None:
        more = self._read(limit, after=self._rows[-1] if self._rows else None)
        self._more = len(more) == limit
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._take(more)
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, first = self._rows[index.row()], index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.column(index.column()).words(row, self._vault.today)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(row) if first else self._cell(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                if not first:
                    return self.column(index.column()).words(row, self._vault.today)
                return "\n".join(part for part in (row.heading, row.state, row.next_title) if part)
            case Qt.ItemDataRole.CheckStateRole:
                on = Qt.CheckState.Checked if row.id in self._ticked else Qt.CheckState.Unchecked
                return on if first else None
            case Qt.ItemDataRole.UserRole:
                return row
        return row.id in self._changed if role == CHANGED else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked.toggle(self._rows[index.row()].id)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)  # it may be elided
        if orientation == Qt.Orientation.Horizontal and shown:
            return _(self.column(section).label)
        return None

    def order_by(self, column: int) -> Sort | None:
        """The order that a click on a heading asks for: by that column, or the other way round if it is already."""
        name = self.column(column).sort
        if not name:
            return None
        return self.sort_by.turned(down=not self.sort_by.down) if name == self.sort_by.name else SORTS[name]

    def _take(self, rows: list[CaseRow]) -> None:
        self._rows += rows
        self._changed |= set(looks.changed(self._vault, [row.id for row in rows]))

    def _read(self, limit: int, after: CaseRow | None = None) -> list[CaseRow]:
        return cases.rows(
            self._vault,
            self.filters,
            sort=self.sort_by,
            limit=limit,
            after=after,
            only=self.only,
            wide=self.wide,
            language=i18n.language(),
        )

    def _on_ticked(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def _cell(self, row: CaseRow, column: int) -> str:
        said = self.column(column)
        words = said.words(row, self._vault.today) or _("not known")
        return _("{column}: {words}").format(column=_(said.label), words=words)

    def _sentence(self, row: CaseRow) -> str:
        said = [row.heading, row.ref, row.state]
        if row.next_title:
            urgent = due.spoken(row.next_kind, row.next_due, self._vault.today)
            said.append(_("next: {step}, {when}").format(step=row.next_title, when=urgent))
        if row.id in self._changed:
            said.append(_("changed since you looked"))
        return ", ".join(part for part in said if part)
