"""Which cases an appeal is for: a list to tick, those ticked at the top until the list is filtered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import appeal_cases
from kazrights.casework.appeal_cases import CaseName
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.tick_list import Tickable, TickList
from kazrights.store.vault import Vault

MOST_AT_ONCE = 200
"""A letter is checked in a tenth of a second: more cases than this at once is a slip of the hand."""
_PAGE, _DEBOUNCE_MS = 60, 120


class CasePicks(QWidget):
    """What is ticked stays ticked while the list is filtered."""

    changed = Signal()

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._on_top: set[int] = set()
        self._last_ref = ""
        self.heading = text.body(strong=True)
        self.tick_all = button("", self._on_tick_all, kind="link", in_row=True)
        self.filter = QLineEdit(placeholderText=_("Filter cases…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter cases by name, title or reference"))
        self.list = TickList(_("Cases of the appeal"))
        self.list.setProperty("surface", "panel")
        self._nothing = text.body("", tone="secondary")
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._typing.timeout.connect(self.reload)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(self._on_return)
        self.list.changed.connect(self._on_ticked)

    def ids(self) -> tuple[int, ...]:
        """The cases ticked, in the order they were."""
        return self.list.ticked()

    def pick(self, case_ids: Sequence[int]) -> None:
        """Tick these and no others, and show them first."""
        self.filter.clear()
        self.list.rows.ticked = dict.fromkeys(case_ids)
        self.reload()
        self.list.to_top()

    def reload(self) -> None:
        """Read the list again, keeping the filter and the ticks."""
        self._typing.stop()
        typed = self._typed()
        chosen = [] if typed else appeal_cases.named(self._vault, self.ids()[:_PAGE])
        self._on_top = {case.id for case in chosen}
        found = appeal_cases.rows(self._vault, typed, limit=_PAGE)
        self._last_ref = found[-1].ref if found else ""
        others = [_row(case) for case in found if case.id not in self._on_top]
        self.list.show_rows([*map(_row, chosen), *others], self._read_on if len(found) == _PAGE else None)
        self._matching = appeal_cases.count(self._vault, typed)
        self._nothing.setText(
            _("No case matches “{typed}”.").format(typed=typed) if typed else _("There is no open case yet.")
        )
        self._nothing.setVisible(not self.list.rows.rows)
        self._say()

    def _typed(self) -> str:
        return self.filter.text().strip()

    def _read_on(self, _have: int) -> list[Tickable]:
        found = appeal_cases.rows(self._vault, self._typed(), limit=_PAGE, after=self._last_ref)
        self._last_ref = found[-1].ref if found else self._last_ref
        return [_row(case) for case in found if case.id not in self._on_top]

    def _all_matching(self) -> list[int]:
        return appeal_cases.ids(self._vault, self._typed(), limit=MOST_AT_ONCE)

    def _on_tick_all(self) -> None:
        matching = self._all_matching()
        ticked = dict.fromkeys(self.ids())
        if all(case_id in ticked for case_id in matching):
            self.list.set_ticked(case_id for case_id in ticked if case_id not in matching)
        else:
            self.list.set_ticked({**ticked, **dict.fromkeys(matching)})

    def _on_return(self) -> None:
        self.reload()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.heading.setText(_("Cases ({n})").format(n=len(self.ids())))
        few = 0 < self._matching <= MOST_AT_ONCE
        self.tick_all.setEnabled(few)
        ticked = set(self.ids())
        every = few and len(ticked) >= self._matching and ticked.issuperset(self._all_matching())
        words = _("Untick all {n}") if every else _("Tick all {n}")
        self.tick_all.setText(words.format(n=self._matching))
        many = _("Filter the cases first: at most {n} are ticked at once.").format(n=MOST_AT_ONCE)
        self.tick_all.setToolTip(many if self._matching > MOST_AT_ONCE else "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.tick_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)


def _row(case: CaseName) -> Tickable:
    return Tickable(case.id, case.heading, case.ref)
