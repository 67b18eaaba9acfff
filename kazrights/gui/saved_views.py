"""The saved views in the navigation: their names, how many cases each shows, and what is wanted of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import views
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.nav import NavList
from kazrights.model.view import SavedView

if TYPE_CHECKING:
    from kazrights.gui.cases.page import CasesPage  # built when it is first looked at

_SETTLED_MS = 400
_STEPS = {"up": -1, "down": 1}


class SavedViews(QObject):
    """Counts are read beside the window and shown when they come; until then the last ones stand.

    `open_cases` shows the place and gives its page.
    """

    def __init__(
        self, desk: Desk, nav: NavList, open_cases: Callable[[], CasesPage], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._nav, self._open_cases = desk, nav, open_cases
        self._held: list[SavedView] = []
        self._counts: dict[int, int] = {}
        self._page: CasesPage | None = None
        self._counting = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._count)
        desk.changed.connect(self._on_changed)
        desk.locking.connect(self._settled.stop)
        nav.chosen.connect(self._on_place)
        nav.view_chosen.connect(self.show_view)
        nav.view_wish.connect(self.wish)
        self._show()
        self._settled.start()

    def show_view(self, view_id: int) -> None:
        """Go to the cases of a view."""
        self._cases().show_view(view_id)

    def wish(self, view_id: int, wish: str) -> None:
        """Rename, remove or move a view."""
        try:
            if wish in _STEPS:
                views.move(self._desk.vault, view_id, _STEPS[wish])
            elif wish == "remove":
                name = views.get(self._desk.vault, view_id).name
                views.remove(self._desk.vault, view_id)
                self._desk.say(_("View “{name}” removed.").format(name=name), undo=True)
            else:
                self.show_view(view_id)
                self._cases().views.ask_new_name()
        except KazrightsError as error:
            self._desk.refuse(error)

    def wish_for_current(self, wish: str) -> None:
        """The same for the view that is shown."""
        view_id = self._cases().views.id
        if view_id:
            self.wish(view_id, wish)
        else:
            self._desk.say(_("No saved view is shown. Choose one first."))

    def save(self) -> None:
        """Ask for a name for the filters in force."""
        self._cases().views.ask_name()

    def _cases(self) -> CasesPage:
        page = self._open_cases()
        if self._page is not page:
            self._page = page
            page.view_shown.connect(self._nav.set_view)
        return page

    def _on_place(self, place: str) -> None:
        if place == "cases":
            self._cases().show_view(0)

    def _on_changed(self) -> None:
        self._show()
        self._settled.start()

    def _show(self) -> None:
        self._held = views.all(self._desk.vault)
        self._nav.show_views([(view.id, view.name, self._counts.get(view.id)) for view in self._held])

    def _count(self) -> None:
        if self._counting:
            self._settled.start()
            return
        if not self._held:
            return
        vault, today = self._desk.vault, self._desk.today
        self._counting = True
        tasks.run(
            lambda _progress: vault.read_in_background(lambda session: views.counts(session, today)),
            self._on_counted,
            self._on_failed,
        )

    def _on_counted(self, counts: dict[int, int]) -> None:
        self._counting = False
        self._counts = counts
        self._nav.show_views([(view.id, view.name, counts.get(view.id)) for view in self._held])

    def _on_failed(self, error: Exception) -> None:
        self._counting = False
        if not isinstance(error, KazrightsError):  # the casebook was closed meanwhile, or can't be read
            raise error
