"""The cases that fit the filter, a page at a time out of the casebook."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.casework.cases import CaseRow
from kazrights.gui.parts import due
from kazrights.store.vault import Vault

PAGE = 200
_READ_ON = 10
"""Pages read to find a case that is opened from elsewhere; further down, the list shows no choice."""
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CaseListModel(QAbstractListModel):
    """Filtering, counting and sorting are done by the casebook; further pages come as the list is scrolled."""

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._rows: list[CaseRow] = []
        self._text, self._status = "", ""
        self._more = False
        self.total = 0
        self.matching = 0

    def filter(self, text: str, status: str) -> None:
        """Show the cases that fit."""
        self._text, self._status = text, status
        self.reload()

    def reload(self) -> None:
        """Read again, at least as many rows as were there."""
        self.beginResetModel()
        self._rows = self._read(max(PAGE, len(self._rows)))
        self.matching = cases.count(self._vault, text=self._text, status=self._status)
        self.total = cases.count(self._vault) if self.is_filtered else self.matching
        self._more = len(self._rows) < self.matching
        self.endResetModel()

    @property
    def is_filtered(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self._text or self._status)

    def row_of(self, case_id: int | None) -> int | None:
        """Where a case stands among the rows read so far."""
        return next((at for at, row in enumerate(self._rows) if row.id == case_id), None)

    def find(self, case_id: int | None) -> int | None:
        """The same, reading on for a while if it is not among them."""
        for _page in range(_READ_ON if case_id is not None else 0):
            if self.row_of(case_id) is not None or not self._more:
                break
            self.fetchMore(ROOT)
        return self.row_of(case_id)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        more = self._read(PAGE, after=self._rows[-1].ref if self._rows else None)
        self._more = len(more) == PAGE
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.heading
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(row)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.heading, row.state, row.next_title) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    def _read(self, limit: int, after: str | None = None) -> list[CaseRow]:
        return cases.rows(
            self._vault,
            text=self._text,
            status=self._status,
            limit=limit,
            after=after,
            language=i18n.language(),
        )

    def _sentence(self, row: CaseRow) -> str:
        said = [row.heading, row.ref, row.state]
        if row.next_title:
            urgent = due.spoken(row.next_kind, row.next_due, self._vault.today)
            said.append(_("next: {step}, {when}").format(step=row.next_title, when=urgent))
        return ", ".join(part for part in said if part)
