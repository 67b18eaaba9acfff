"""Which offices a letter goes to: a list to tick, those usual for the case first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import officials
from kazrights.casework.officials import OfficeRow
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.store.vault import Vault

_ROW = 26
_ROWS = 5


class OfficePicks(QWidget):
    """What is ticked stays ticked while the list is filtered."""

    changed = Signal()

    def __init__(self, vault: Vault, proposed: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._proposed = list(proposed)
        self._ticked: list[int] = []
        self.filter = QLineEdit(placeholderText=_("Filter offices…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter offices by title, institution or holder"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Offices to write to"))
        self.list.setFixedHeight(_row() * _ROWS + 2)
        self.list.setProperty("surface", "panel")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.setFocusProxy(self.filter)
        self.filter.textChanged.connect(lambda _text: self._show())
        self.list.itemChanged.connect(self._on_changed)
        rows = self._ranked(officials.rows(vault))
        if rows and rows[0].code in self._proposed:
            self._ticked = [rows[0].id]
        self._show()

    def ids(self) -> list[int]:
        """The offices ticked, in the order they were."""
        return list(self._ticked)

    def pick(self, office_ids: Sequence[int]) -> None:
        """Tick these, those of them that are still there, and no others."""
        held = {row.id for row in officials.rows(self._vault)}
        self._ticked = [office_id for office_id in office_ids if office_id in held]
        self._show()

    def _ranked(self, rows: Sequence[OfficeRow]) -> list[OfficeRow]:
        last = len(self._proposed)
        rank = {code: n for n, code in enumerate(self._proposed)}
        return sorted(rows, key=lambda row: rank.get(row.code, last))

    def _show(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        rows = self._ranked(officials.rows(self._vault, self.filter.text()))
        group = None
        for row in rows:
            of = row.code in self._proposed
            if of != group:
                self._add_heading(_("Usual for this case") if of else _("All other offices"))
                group = of
            self._add(row)
        if not rows:
            self._add_heading(_("No office matches."))
        self.list.blockSignals(False)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(text.font("caption"))
        item.setSizeHint(QSize(0, _row()))
        self.list.addItem(item)

    def _add(self, row: OfficeRow) -> None:
        item = QListWidgetItem(row.title)
        item.setData(Qt.ItemDataRole.UserRole, row.id)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        ticked = row.id in self._ticked
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setSizeHint(QSize(0, _row()))
        item.setToolTip("\n".join(part for part in (row.title, row.institution, row.holder) if part))
        self.list.addItem(item)

    def _on_changed(self, item: QListWidgetItem) -> None:
        office_id: int = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked.append(office_id)
        else:
            self._ticked.remove(office_id)
        self.changed.emit()


def _row() -> int:
    return theme.row_height(least=_ROW, around=6)
