"""Statistics: which cases are counted, the numbers that matter, and charts of how they divide."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QStackedWidget, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import statistics
from kazrights.casework.filters import Filters
from kazrights.casework.statistics import Counts
from kazrights.gui import tasks
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.statistics.card import Card
from kazrights.gui.statistics.chart import SMALL, Chart
from kazrights.gui.statistics.question import Question

_TWO_ABREAST = 620
"""So wide is the page when two charts stand side by side."""


class StatisticsPage(PlacePage):
    """Counted beside the window, so that it holds at any number of cases; the last counts stand until then."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Statistics"), parent)
        self.counts: Counts | None = None
        self._asked_of: Filters | None = None
        self._counting = self._again = False
        self.question = Question(desk.vault)
        self.state = text.caption(_("Counting…"))
        self.cards = {
            "cases": Card(_("Cases")),
            "open": Card(_("Open cases")),
            "held": Card(_("People held now")),
            "overdue": Card(_("Overdue actions")),
            "letters": Card(_("Letters written")),
            "days": Card(_("Days to an answer, median")),
        }
        cases = (_("still open"), _("finished"))
        self.categories = Chart(desk, _("Cases by category"), _("Category"), cases)
        self.states = Chart(desk, _("Cases by state of the person"), _("State of the person"), cases)
        letters = (_("answered"), _("no answer yet"), _("not sent"))
        self.offices = Chart(desk, _("Letters by office"), _("Office"), letters, all_cases=False)
        self.small = QCheckBox(_("Copy counts under {n} as “<{n}”").format(n=SMALL))
        self.small.setToolTip(_("A small count can tell who is meant."))
        self._cards, self._charts = QWidget(), QWidget()
        self._charts.setContentsMargins(0, 12, 0, 0)
        self._columns = 0
        self._page = TextColumn(_("Statistics"))
        self._page.lay(
            text.title(_("Statistics")),
            self.question,
            self.state,
            self._cards,
            self._charts,
            self.small,
            spacing=12,
        )
        self._empty = EmptyState(
            "chart-column",
            _("There is no case yet. Counts and charts stand here once there are some."),
            _("New case"),
            lambda: desk.go("new_case", 0),
            writes=True,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack)
        self._arrange(2)
        self.question.changed.connect(self._count)
        self.small.toggled.connect(self._on_small)
        for card in self.cards.values():
            card.wanted.connect(desk.cases_wanted)
        for chart in self.charts():
            chart.wanted.connect(desk.cases_wanted)

    def charts(self) -> tuple[Chart, ...]:
        """The charts, as they stand on the page."""
        return (self.categories, self.states, self.offices)

    def starting_point(self) -> QWidget:
        """The question, or what an empty casebook offers."""
        return self._empty if self._stack.currentWidget() is self._empty else self.question.parts["opened"]

    def reload(self) -> None:
        """Count again."""
        super().reload()
        self._count()

    def show_item(self, _record_id: int) -> None:
        """It shows no single thing."""

    def whereabouts(self) -> dict[str, Any]:
        """What is in view, for `come_back`."""
        tables = [chart.as_table for chart in self.charts()]
        return {"asked": self.question.asked.to_json(), "tables": tables, "small": self.small.isChecked()}

    def come_back(self, there: dict[str, Any]) -> None:
        """Show what was in view."""
        self.small.setChecked(there["small"])
        for chart, as_table in zip(self.charts(), there["tables"], strict=True):
            chart.show_table(as_table)
        if (asked := Filters.from_json(there["asked"])) != self.question.asked:
            self.question.ask(asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= _TWO_ABREAST else 1
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        _in_grid(self._cards, list(self.cards.values()), columns + 1, gap=8)
        _in_grid(self._charts, list(self.charts()), columns, gap=24)

    def _count(self, _asked: object = None) -> None:
        if self._counting:
            self._again = True
            return
        self._counting = True
        self.state.setText(_("Counting…"))
        vault, asked, today = self.desk.vault, self.question.asked, self.desk.today
        self._asked_of = asked
        tasks.run(lambda _progress: statistics.count(vault, asked, today), self._on_counted, self._on_failed)

    def _on_counted(self, counts: Counts) -> None:
        self._counting = False
        if self._again:
            self._again = False
            self._count()
            return
        self._show(counts, self._asked_of or Filters())

    def _on_failed(self, error: Exception) -> None:
        self._counting = self._again = False
        if not isinstance(error, KazrightsError):
            raise error
        self.state.setText(error.sentence)

    def _show(self, counts: Counts, asked: Filters) -> None:
        self.counts = counts
        self._stack.setCurrentWidget(self._page if counts.cases or asked else self._empty)
        fits = ngettext("{n} case fits.", "{n} cases fit.", counts.cases).format(n=counts.cases)
        self.state.setText(fits if asked else _("Counted over the whole casebook."))
        cards = self.cards
        cards["cases"].say(str(counts.cases), "", asked, counts.cases)
        cards["open"].say(str(counts.still_open), "", statistics.still_open(asked), counts.still_open)
        held = _("at least {n}") if counts.held_at_least else "{n}"
        cards["held"].say(
            held.format(n=counts.held), "", asked.with_values("held", ("yes",)), counts.held_cases
        )
        cards["overdue"].say(
            str(counts.overdue), "", asked.with_values("next", ("overdue",)), counts.overdue_cases
        )
        sent = _("sent: {sent} · answered: {replied}").format(sent=counts.sent, replied=counts.replied)
        cards["letters"].say(str(counts.written), sent)
        timed = ngettext(
            "of {n} letter whose days are known", "of {n} letters whose days are known", counts.timed
        )
        days = _("not known") if counts.median_days is None else f"{counts.median_days:g}"
        cards["days"].say(
            days, timed.format(n=counts.timed) if counts.timed else _("No answer with both days yet.")
        )
        self.categories.show_counts(counts.by_category, asked, counts.cases)
        self.states.show_counts(counts.by_state, asked, counts.cases)
        self.offices.show_counts(counts.by_office, asked, counts.cases)
        self._page.put_in_tab_order()

    def _on_small(self, on: bool) -> None:
        for chart in self.charts():
            chart.hides_small = on


def _in_grid(holder: QWidget, widgets: list[QWidget], columns: int, *, gap: int) -> None:
    """Lay widgets out in so many columns of one width."""
    grid = holder.layout()
    if not isinstance(grid, QGridLayout):
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(gap)
    for widget in widgets:
        grid.removeWidget(widget)
    for column in range(max(columns, grid.columnCount())):
        grid.setColumnStretch(column, 1 if column < columns else 0)
    for at, widget in enumerate(widgets):
        grid.addWidget(widget, at // columns, at % columns)
