"""The cases as a list of rows of three lines."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kazrights.base.i18n import _
from kazrights.gui.cases.case_row_delegate import CaseRowDelegate
from kazrights.gui.parts.quiet_list import QuietList


class CaseRowsView(QuietList):
    """All rows are of one height, so that a long list is laid out at once."""

    def __init__(self, model: QAbstractItemModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CaseRowDelegate(today)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(_("List of cases"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
