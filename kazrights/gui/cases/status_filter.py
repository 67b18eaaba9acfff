"""The button that narrows the list of cases to one status."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kazrights.base.i18n import _
from kazrights.gui import icons
from kazrights.gui.parts import terms


class StatusFilter(QPushButton):
    """A square button with a menu; it is marked while a status is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = ""
        self.setProperty("size", "square")
        self.setIconSize(QSize(16, 16))
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        for words, status in [
            (_("Any status"), ""),
            *((c.words, c.value) for c in terms.choices("case_status")),
        ]:
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setData(status)
            action.triggered.connect(partial(self.choose, status))
            self._group.addAction(action)
        self.clicked.connect(self._open)
        self.choose("")

    @property
    def words(self) -> str:
        """The status chosen, in words, or ""."""
        return terms.words("case_status", self.status)

    def choose(self, status: str, _checked: bool = False) -> None:
        """Narrow to a status, or to none with ""."""
        changed, self.status = status != self.status, status
        for action in self._group.actions():
            action.setChecked(action.data() == status)
        icons.give(self, "funnel", "accent" if status else "text")
        said = _("Filter by status: {status}").format(status=self.words or _("Any status"))
        self.setAccessibleName(said)
        self.setToolTip(said)
        if changed:
            self.changed.emit()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
