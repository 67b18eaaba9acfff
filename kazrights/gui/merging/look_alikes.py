"""Look-alikes: who and what may be recorded twice, with the reason; and the merges that can be taken apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kazrights.base.i18n import _
from kazrights.casework import duplicates, merges, unmerging
from kazrights.casework.duplicates import Pair
from kazrights.casework.merges import MergeRow
from kazrights.gui.desk import Desk
from kazrights.gui.parts.aside import AsidePage
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.two_lines import TwoLines
from kazrights.gui.tasks import Task
from kazrights.store.changes import ChangeSet
from kazrights.store.vault import Vault

_BEARS_ON = {
    "person", "person_name", "case", "case_person", "person_relation", "case_link", "merge", "not_same_person",
    "not_same_case",
}  # fmt: skip
_MERGES = 1_000_000
"""The rows of merges have ids above this."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that the page lists."""

    pairs: list[Pair]
    merges: list[MergeRow]


class LookAlikesPage(AsidePage):
    """Looks in a task; a pair that was dealt with goes from the list."""

    def __init__(self, desk: Desk) -> None:
        nothing = EmptyState("copy", _("Nobody and nothing looks as if it were recorded twice."))
        purpose = _("People and cases that may be recorded twice. Nothing is merged unless you say so.")
        super().__init__(desk, _("Look-alikes"), purpose, nothing)
        self._nothing = nothing
        self._pairs: dict[int, Pair] = {}
        self._merges: dict[int, MergeRow] = {}
        self._asked = 0
        self._looking: Task | None = None
        self.merge_button = button(_("Merge…"), self.merge, writes=True, kind="primary")
        self.apart_button = button(_("Not the same"), self.not_the_same, writes=True)
        self.unmerge_button = button(_("Unmerge"), self.unmerge, writes=True)
        self.add_foot(self.unmerge_button, self.apart_button, self.merge_button)
        self.list.chosen.connect(lambda _id: self._show_buttons())
        self.list.opened.connect(lambda _id: self.merge())
        self._show_buttons()

    def reload(self) -> None:
        """Look again."""
        super().reload()
        self._asked += 1
        self._looking = None
        asked, vault = self._asked, self.desk.vault
        if not self._pairs and not self._merges:
            self._nothing.say(_("Looking for look-alikes…"))
        self._looking = self.desk.run(
            _("Looking for look-alikes"),
            lambda _progress: _look(vault, lambda: self._is_wanted(asked)),
            lambda found: self._show(found) if asked == self._asked else None,
        )

    def show_item(self, _record_id: int) -> None:
        """There is nothing to single out."""

    def merge(self) -> None:
        """Lay the two of the current row side by side."""
        if (pair := self._pair()) and not self.desk.read_only:
            self.desk.merge_wanted.emit(pair.kind, pair.one.id, pair.other.id)

    def not_the_same(self) -> None:
        """Remember that the two of the current row are two."""
        if (pair := self._pair()) and not self.desk.read_only:
            said = _("“{one}” and “{other}” are not the same.").format(
                one=pair.one.name, other=pair.other.name
            )
            vault = self.desk.vault
            self.desk.run(
                _("Remembering"),
                lambda _progress: duplicates.not_the_same(vault, pair.kind, pair.one.id, pair.other.id),
                lambda _none: self.desk.say(said, undo=True),
            )

    def unmerge(self) -> None:
        """Take the merge of the current row apart."""
        if (row := self._merge()) and not self.desk.read_only:
            said = _("“{other}” and “{kept}” are apart again.").format(other=row.other, kept=row.kept.name)
            vault = self.desk.vault
            self.desk.run(
                _("Unmerging"),
                lambda _progress: unmerging.unmerge(vault, row.id),
                lambda _none: self.desk.say(said, undo=True),
            )

    def _on_changed(self, changes: ChangeSet) -> None:
        if any(row.table in _BEARS_ON for row in changes.rows):
            super()._on_changed(changes)

    def _show(self, found: Found) -> None:
        self._pairs = dict(enumerate(found.pairs, 1))
        self._merges = {_MERGES + row.id: row for row in found.merges}
        self._nothing.say(_("Nobody and nothing looks as if it were recorded twice."))
        rows = [_pair_line(row_id, pair) for row_id, pair in self._pairs.items()]
        rows += [_merge_line(row_id, row) for row_id, row in self._merges.items()]
        self.show_rows(rows)
        self._show_buttons()

    def _is_wanted(self, asked: int) -> bool:
        """Whether nobody has asked anew, or cancelled it; asked in the thread of the task."""
        return asked == self._asked and not (self._looking is not None and self._looking.is_cancelled)

    def _pair(self) -> Pair | None:
        return self._pairs.get(self.list.current_id() or 0)

    def _merge(self) -> MergeRow | None:
        return self._merges.get(self.list.current_id() or 0)

    def _show_buttons(self) -> None:
        pair, merge = self._pair(), self._merge()
        for made in (self.merge_button, self.apart_button):
            made.setVisible(pair is not None)
        self.unmerge_button.setVisible(merge is not None)
        self.said.setText("" if pair or merge else _("Choose a row."))


def _look(vault: Vault, go_on: Callable[[], bool]) -> Found:
    people = duplicates.people(vault, go_on=go_on)
    return Found([*people, *duplicates.cases(vault)], merges.recent(vault))


def _pair_line(row_id: int, pair: Pair) -> TwoLines:
    names = {"one": pair.one.name, "other": pair.other.name}
    name = (
        _("People: {one} and {other}").format(**names)
        if pair.kind == "person"
        else _("Cases: {one} and {other}").format(**names)
    )
    where = [place for side in (pair.one, pair.other) for place in side.where[:1]]
    return TwoLines(row_id, name, " · ".join((*pair.reasons, *where)))


def _merge_line(row_id: int, row: MergeRow) -> TwoLines:
    at = row.at.astimezone()
    name = _("Merged: {other} into {kept}").format(other=row.other or _("unnamed"), kept=row.kept.name)
    said = (_("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}"), row.actor)
    return TwoLines(row_id, name, " · ".join(part for part in said if part))
