"""The cases that are ticked: a set of ids beside the list, so that no filter, sort or reload loses one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Ticked(QObject):
    """In the order they were ticked."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[int, None] = {}

    @property
    def ids(self) -> list[int]:
        """All of them."""
        return list(self._ids)

    def __contains__(self, case_id: object) -> bool:
        return case_id in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def toggle(self, case_id: int) -> None:
        """Tick a case, or take its tick away."""
        if case_id in self._ids:
            del self._ids[case_id]
        else:
            self._ids[case_id] = None
        self.changed.emit()

    def add(self, case_ids: Iterable[int]) -> None:
        """Tick all these."""
        self._set({**self._ids, **dict.fromkeys(case_ids)})

    def take(self, case_ids: Iterable[int]) -> None:
        """Take the ticks of all these away."""
        gone = set(case_ids)
        self._set({case_id: None for case_id in self._ids if case_id not in gone})

    def clear(self) -> None:
        """Take all ticks away."""
        self._set({})

    def _set(self, ids: dict[int, None]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.changed.emit()
