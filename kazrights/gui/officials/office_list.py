"""The left side of Officials: filter, count and the list itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.casework import officials
from kazrights.casework.officials import OfficeRow
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.two_lines import TwoLineList, TwoLines
from kazrights.store.vault import Vault

_DEBOUNCE_MS = 120


class OfficeList(QWidget):
    """Found by title, institution or holder, in any language and script."""

    chosen = Signal(int)
    opened = Signal(int)
    new_wanted = Signal()
    groups_wanted = Signal()

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Officials"))
        self._vault = vault
        self.filter = QLineEdit(placeholderText=_("Filter offices…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter offices by title, institution or holder"))
        self.count = text.caption()
        self.count.setWordWrap(False)
        self.list = TwoLineList(_("List of offices"))
        self._nothing = EmptyState(
            "landmark", _("No office yet."), _("Add office"), self.new_wanted.emit, writes=True
        )
        self._no_match = EmptyState("funnel", "", _("Clear filter"), self._clear)
        self._stack = QStackedWidget()
        for widget in (self.list, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._typing.timeout.connect(self.reload)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(self._on_return)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.clicked.connect(self._on_clicked)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard starts in the list; a focus proxy would make Tab jump over what stands above it."""
        self.list.setFocus(reason)

    def reload(self) -> None:
        """Read the list again, keeping the choice and the filter."""
        self._typing.stop()
        typed = self.filter.text().strip()
        rows = officials.rows(self._vault, typed)
        self.list.show_rows([TwoLines(row.id, row.title, _more(row)) for row in rows])
        self.count.setText(ngettext("{n} office", "{n} offices", len(rows)).format(n=len(rows)))
        if rows:
            self._stack.setCurrentWidget(self.list)
        elif typed:
            self._no_match.say(_("No office matches “{typed}”.").format(typed=typed))
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._nothing)

    def choose(self, office_id: int | None) -> None:
        """Mark an office in the list, if it is there."""
        self.list.choose(office_id)

    def first(self) -> int | None:
        """The office at the top."""
        return self.list.first_id()

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _clear(self) -> None:
        self.filter.clear()
        self.reload()
        self.focus_filter()

    def _on_return(self) -> None:
        """Enter in the filter box goes to the first office that fits."""
        self.reload()
        if (first := self.list.first_id()) is not None:
            self.list.choose(first)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(first)

    def _on_clicked(self) -> None:
        if (current := self.list.current_id()) is not None:
            self.opened.emit(current)

    def _lay_out(self) -> None:
        beneath = QWidget()
        below = FlowLayout(beneath, gap=8)  # a wide font or a long language puts the button under the count
        below.addWidget(self.count)
        below.addWidget(
            button(_("Add office"), self.new_wanted.emit, icon="plus", kind="link", in_row=True, writes=True)
        )
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 4)
        top.setSpacing(4)
        top.addWidget(self.filter)
        top.addWidget(beneath)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        groups = button(_("Groups of offices"), self.groups_wanted.emit, kind="link", in_row=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(groups)
        foot.addStretch(1)
        column.addLayout(foot)


def _more(row: OfficeRow) -> str:
    return row.holder or row.institution or _("holder not known")
