"""Country situation: the themes, beside what is said, enacted, promised and counted under the one chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework import country
from kazrights.gui.country.cases_block import MOST
from kazrights.gui.country.theme_list import ThemeList
from kazrights.gui.country.theme_view import ThemeView
from kazrights.gui.desk import Desk
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.list_detail import ListDetail
from kazrights.gui.parts.place_page import PlacePage


class CountryPage(PlacePage):
    """The list, and what is chosen in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Country situation"), parent)
        self._shown: int | None = None
        self.list = ThemeList(desk)
        self.theme = ThemeView(desk)
        self._none = EmptyState(
            "map", _("Themes gather what is known of the country beside the cases: laws, promises, figures.")
        )
        self._detail = QStackedWidget()
        self._detail.addWidget(self._none)
        self._detail.addWidget(self.theme)
        self._both = ListDetail(self.list, self._detail, _("Themes"))
        self.column.addWidget(self._both)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._on_opened)
        self.list.added.connect(self.show_item)

    def starting_point(self) -> QWidget:
        """The list."""
        return self.list

    def reload(self) -> None:
        """Read all themes again."""
        super().reload()
        held = country.listed(self.desk.vault)
        self.list.show_themes(held)
        ids = [row.id for row in held]
        shown = self._shown if self._shown in ids else next(iter(ids), None)
        if shown is None:
            self._shown = None
            self.theme.forget()
            self._detail.setCurrentWidget(self._none)
        else:
            self._show(shown)

    def show_item(self, theme_id: int) -> None:
        """Show a theme."""
        self._shown = theme_id
        self.reload()
        self._both.show_detail()

    def whereabouts(self) -> dict[str, int | None]:
        """What is in view, for `come_back`."""
        return {"theme": self._shown}

    def come_back(self, there: dict[str, int | None]) -> None:
        """Show what was in view."""
        if there["theme"]:
            self.show_item(there["theme"])

    def regions(self) -> list[QWidget]:
        """What F6 goes through: the list, and what it shows."""
        return [self.list.list, self._detail]

    def _show(self, theme_id: int) -> None:
        try:
            page = country.load(self.desk.vault, theme_id, most_cases=MOST)
        except NotFound:  # it was removed
            self.reload()
            return
        self._shown = theme_id
        self.theme.show_theme(page)
        self.list.choose(theme_id)
        self._detail.setCurrentWidget(self.theme)

    def _on_opened(self, theme_id: int) -> None:
        self._show(theme_id)
        self._both.show_detail()
        self.theme.setFocus()
