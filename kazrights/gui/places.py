"""The places of the window, in order, and the page that each one is; a page is loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import N_
from kazrights.gui.desk import Desk


class Page(Protocol):
    """What every page can do, besides being a widget."""

    def reload(self) -> None:
        """Ask casework again, and show."""

    def show_item(self, record_id: int, /) -> None:
        """Show one thing of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place: its id is that of the command that goes there; one that is not in a menu is gone to by others."""

    id: str
    words: str
    icon: str
    make: Callable[[Desk], QWidget]
    in_nav: bool = True
    in_menu: bool = True


def _today(desk: Desk) -> QWidget:
    from kazrights.gui.today.page import TodayPage

    return TodayPage(desk)


def _cases(desk: Desk) -> QWidget:
    from kazrights.gui.cases.page import CasesPage

    return CasesPage(desk)


def _appeals(desk: Desk) -> QWidget:
    from kazrights.gui.appeals.page import AppealsPage

    return AppealsPage(desk)


def _officials(desk: Desk) -> QWidget:
    from kazrights.gui.officials.page import OfficialsPage

    return OfficialsPage(desk)


def _templates(desk: Desk) -> QWidget:
    from kazrights.gui.templates.page import TemplatesPage

    return TemplatesPage(desk)


def _statistics(desk: Desk) -> QWidget:
    from kazrights.gui.statistics.page import StatisticsPage

    return StatisticsPage(desk)


def _country(desk: Desk) -> QWidget:
    from kazrights.gui.country.page import CountryPage

    return CountryPage(desk)


def _preferences(desk: Desk) -> QWidget:
    from kazrights.gui.settings.page import PreferencesPage

    return PreferencesPage(desk)


def _trash(desk: Desk) -> QWidget:
    from kazrights.gui.trash.page import TrashPage

    return TrashPage(desk)


def _steps(desk: Desk) -> QWidget:
    from kazrights.gui.steps.page import StepsPage

    return StepsPage(desk)


def _look_alikes(desk: Desk) -> QWidget:
    from kazrights.gui.merging.look_alikes import LookAlikesPage

    return LookAlikesPage(desk)


def _merge(desk: Desk) -> QWidget:
    from kazrights.gui.merging.page import MergePage

    return MergePage(desk)


def _search(desk: Desk) -> QWidget:
    from kazrights.gui.search.page import SearchPage

    return SearchPage(desk)


PLACES = (
    Place("today", N_("Today"), "calendar-check", _today),
    Place("cases", N_("Cases"), "folder-open", _cases),
    Place("appeals", N_("Appeals"), "mails", _appeals),
    Place("officials", N_("Officials"), "landmark", _officials),
    Place("templates", N_("Templates"), "file-text", _templates),
    Place("statistics", N_("Statistics"), "chart-column", _statistics),
    Place("country", N_("Country situation"), "map", _country),
    Place("preferences", N_("Preferences"), "settings", _preferences, in_nav=False),
    Place("search", N_("Search"), "search", _search, in_nav=False),
    Place("trash", N_("Trash"), "trash-2", _trash, in_nav=False),
    Place("steps", N_("Undo history"), "history", _steps, in_nav=False),
    Place("look_alikes", N_("Look-alikes"), "copy", _look_alikes, in_nav=False),
    Place("merge", N_("Merge"), "copy", _merge, in_nav=False, in_menu=False),
)

PLACE_OF = {
    "action": "today",
    "case": "cases",
    "appeal": "appeals",
    "office": "officials",
    "theme": "country",
}
"""Where a thing of a kind is shown."""

KIND_AT = {place: kind for kind, place in PLACE_OF.items() if kind != "action"}
"""The kind of the things that a place shows."""


def as_page(widget: QWidget) -> Page:
    """The page that a widget is."""
    return cast("Page", widget)
