"""Saved views of the list of cases, and what of the list is remembered in the casebook."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import filter_words, views
from kazrights.casework.case_sort import Sort, sort_of
from kazrights.casework.filters import ALL, Filters
from kazrights.gui.cases.case_columns import known
from kazrights.gui.cases.case_list import CaseList
from kazrights.gui.desk import Desk
from kazrights.model.view import SavedView

_SORT, _TABLE, _COLUMNS = "cases_sort", "cases_table", "cases_columns"
_LONGEST_NAME = 60


class ViewWork(QObject):
    """The view that is shown (0: none), as it was saved and as it was changed since; each keeps its own filters."""

    shown = Signal(int)
    table_shown = Signal(bool)

    def __init__(self, desk: Desk, listing: CaseList) -> None:
        super().__init__(listing)
        self._desk, self._list = desk, listing
        self.view: SavedView | None = None
        self._left: dict[int, tuple[Filters, Sort]] = {}
        self._renaming = False
        vault = desk.vault
        listing.sort_by = sort_of(vault.setting(_SORT))
        listing.as_table = vault.setting(_TABLE) == "yes"
        listing.columns = known(vault.setting(_COLUMNS))
        listing.asked.connect(self._on_asked)
        listing.head.offer_taken.connect(self._on_offer)
        listing.head.named.connect(self._on_named)
        listing.head.columns_chosen.connect(lambda columns: self.set_table(True, columns))
        listing.model.modelReset.connect(self.show_offers)

    @property
    def id(self) -> int:
        """The view shown, or 0."""
        return self.view.id if self.view else 0

    def show_view(self, view_id: int) -> None:
        """Show a view as it was left, or as it was saved; with 0 the list without one."""
        if view_id == self.id:
            return
        self._left[self.id] = (self._list.filters, self._list.sort_by)
        self.view = self._load(view_id)
        self._list.only_ticked = False
        filters, sort = self._left.get(self.id, self._saved())
        if self.view:
            self.set_table(self.view.as_table, known(self.view.columns), remember=False)
        self._list.ask(filters, sort)
        self.shown.emit(self.id)

    def set_table(self, on: bool, columns: tuple[str, ...] | None = None, *, remember: bool = True) -> None:
        """A table of these columns, or the list; remembered in the casebook unless a view asks for it."""
        self._list.show_table(on, columns)
        if remember:
            self._desk.vault.set_setting(_TABLE, "yes" if on else "")
            self._desk.vault.set_setting(_COLUMNS, " ".join(self._list.columns))
        self.table_shown.emit(on)

    def catch_up(self) -> None:
        """After a change: a view may be gone, or saved otherwise."""
        if self.view is None:
            return
        held = self._load(self.id)
        if held is None:
            self.view = None
            self.shown.emit(0)
        elif held.filters != self.view.filters or held.sort != self.view.sort:
            self.view = held
            self._list.filters, self._list.sort_by = self._saved()
        else:
            self.view = held

    def ask_name(self) -> None:
        """Ask for the name of a new view of the filters in force."""
        if not self._list.filters:
            self._desk.say(_("Choose a filter first: a view keeps what the list is narrowed to."))
            return
        said = filter_words.sentence(self._desk.vault, self._list.filters) or self._list.filters.text
        self._renaming = False
        self._list.head.name.ask(said[:_LONGEST_NAME])

    def ask_new_name(self) -> None:
        """Ask for another name of the view that is shown."""
        if self.view:
            self._renaming = True
            self._list.head.name.ask(self.view.name)

    def whereabouts(self) -> dict[str, Any]:
        """What the list shows, but for the words typed: those are gone after a lock."""
        filters = self._list.filters.with_text("").to_json()
        return {"view": self.id, "filters": filters, "sort": self._list.sort_by.code}

    def come_back(self, there: dict[str, Any]) -> None:
        """Show what `whereabouts` told."""
        if there and there != self.whereabouts():
            self.show_view(there["view"])
            self._list.ask(Filters.from_json(there["filters"]), sort_of(there["sort"]))

    def show_offers(self) -> None:
        """Offer to keep the filters as a view, or in the view that is shown."""
        filters = self._list.filters
        offers: dict[str, str] = {}
        if not self._desk.read_only and filters and not self._list.only_ticked:
            if self.view is None:
                offers["save"] = _("Save as view…")
            elif (filters, self._list.sort_by) != self._saved():
                offers = {
                    "update": _("Save in this view"),
                    "save": _("Save as view…"),
                    "revert": _("As saved"),
                }
        self._list.head.show_filters(filters, offers)

    def _saved(self) -> tuple[Filters, Sort]:
        if self.view is None:
            return ALL, sort_of(self._desk.vault.setting(_SORT))
        return Filters.from_json(self.view.filters), sort_of(self.view.sort)

    def _load(self, view_id: int) -> SavedView | None:
        try:
            return views.get(self._desk.vault, view_id) if view_id else None
        except NotFound:
            return None

    def _on_asked(self) -> None:
        if self.view is None and self._list.sort_by.code != self._desk.vault.setting(_SORT):
            self._desk.vault.set_setting(_SORT, self._list.sort_by.code)

    def _on_offer(self, offer: str) -> None:
        listing = self._list
        if offer == "save":
            self.ask_name()
        elif offer == "update" and self.view:
            views.update(
                self._desk.vault, self.id, listing.filters, listing.sort_by.code,
                as_table=listing.as_table, columns=listing.columns,
            )  # fmt: skip
            self._desk.say(_("View “{name}” saved.").format(name=self.view.name), undo=True)
        else:
            listing.ask(*self._saved())

    def _on_named(self, name: str) -> None:
        listing = self._list
        if self._renaming:
            views.rename(self._desk.vault, self.id, name)
            self._desk.say(_("View renamed “{name}”.").format(name=name), undo=True)
            return
        view_id = views.save(
            self._desk.vault, name, listing.filters, listing.sort_by.code,
            as_table=listing.as_table, columns=listing.columns,
        )  # fmt: skip
        self._left[self.id] = (ALL, listing.sort_by)
        self._left.pop(view_id, None)
        self.show_view(view_id)
        self._desk.say(_("View “{name}” saved.").format(name=name), undo=True)
