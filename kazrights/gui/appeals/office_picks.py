"""Which offices an appeal goes to: a list to tick, and groups that tick several at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import addressees, appeal_cases, office_groups, officials
from kazrights.gui.appeals.group_name import GroupName
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.tick_list import Tickable, TickList

_DEBOUNCE_MS = 120


class OfficePicks(QWidget):
    """What is ticked stays ticked while the list is filtered; ticked offices stand at the top until it is."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_ids: tuple[int, ...] = ()
        self.heading = text.body(strong=True)
        self.groups = button(_("Groups"), kind="menu", in_row=True)
        self.groups.setAccessibleName(_("Groups of offices"))
        self._menu = QMenu(self.groups)
        self._menu.aboutToShow.connect(self.fill_menu)
        self.groups.setMenu(self._menu)
        self.filter = QLineEdit(placeholderText=_("Filter offices…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter offices by title, institution or holder"))
        self.name = GroupName(desk)
        self.list = TickList(_("Offices of the appeal"))
        self.list.setProperty("surface", "panel")
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._typing.timeout.connect(self.reload)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(self._on_return)
        self.name.left.connect(self.groups.setFocus)
        self.list.changed.connect(self._on_ticked)

    def ids(self) -> tuple[int, ...]:
        """The offices ticked, in the order they were."""
        return self.list.ticked()

    def pick(self, office_ids: Sequence[int]) -> None:
        """Tick these and no others, and show them first."""
        self.filter.clear()
        self.list.rows.ticked = dict.fromkeys(office_ids)
        self.reload()
        self.list.to_top()

    def follow_cases(self, case_ids: Sequence[int]) -> None:
        """The cases that the offices usual for them are asked of."""
        self._case_ids = tuple(case_ids)

    def reload(self) -> None:
        """Read the list again, keeping the filter and the ticks."""
        self._typing.stop()
        ticked, typed = self.ids(), self.filter.text().strip()
        held = officials.rows(self._desk.vault)
        there = {row.id for row in held}
        if any(office_id not in there for office_id in ticked):
            self.list.rows.ticked = {office_id: None for office_id in ticked if office_id in there}
        rows = officials.rows(self._desk.vault, typed) if typed else held
        rows.sort(key=lambda row: not typed and row.id not in ticked)  # a stable sort: else by title
        self.list.show_rows([Tickable(row.id, row.title, row.holder) for row in rows])
        self._say()

    def fill_menu(self) -> None:
        """The groups that there are now."""
        self._menu.clear()
        usual = self._usual()
        self._menu.addAction(
            _("Usual for these cases ({n})").format(n=len(usual)), lambda: self._tick(usual)
        ).setEnabled(bool(usual))
        for group in office_groups.all(self._desk.vault):
            words = _("{group} ({n})").format(group=group.name.replace("&", "&&"), n=len(group.office_ids))
            self._menu.addAction(words, partial(self._tick, group.office_ids))
        self._menu.addSeparator()
        save = self._menu.addAction(_("Save these as a group…"), lambda: self.name.begin(self.ids()))
        save.setEnabled(bool(self.ids()))

    def _usual(self) -> list[int]:
        """The offices usual for the concerns of the cases chosen, those of them that are held."""
        codes = addressees.proposed(appeal_cases.categories(self._desk.vault, self._case_ids))
        held = {row.code: row.id for row in officials.rows(self._desk.vault)}
        return [held[code] for code in codes if code in held]

    def _tick(self, office_ids: Sequence[int]) -> None:
        self.pick(office_ids)
        self.changed.emit()

    def _on_return(self) -> None:
        self.reload()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.heading.setText(_("Officials ({n})").format(n=len(self.ids())))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.filter, 1)
        line.addWidget(self.groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.name)
        column.addLayout(line)
        column.addWidget(self.list, 1)
