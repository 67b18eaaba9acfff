"""A chart with its table: bars to look at, rows to read, both to copy; what is chosen in either opens its cases."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kazrights.base.i18n import _, ngettext
from kazrights.casework.filters import Filters
from kazrights.casework.statistics import Bar
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.statistics.bars import Bars, Swatch
from kazrights.gui.statistics.card import open_words

ENOUGH = 3
"""Below so many values there is only the table."""
SMALL = 5
_MOST, _MOST_ROWS = 12, 14


class Chart(QWidget):
    """Until a value is chosen, its link opens all the cases, where `all_cases` says that they are those."""

    wanted = Signal(object)  # Filters

    def __init__(
        self, desk: Desk, heading: str, value: str, parts: Sequence[str], *, all_cases: bool = True
    ) -> None:
        super().__init__()
        self._desk, self._parts, self._all_cases = desk, tuple(parts), all_cases
        self._shown: tuple[Bar, ...] = ()
        self._everything: tuple[Filters, int] | None = None
        self.hides_small = False
        self._as_table = False
        self.bars = Bars(heading, self._parts)
        self._columns = (value, *self._parts, _("Together"))
        self.table = _table(heading, self._columns)
        self._legend = _legend(self._parts)
        self.note = text.caption()
        self.turn: QPushButton = button("", self._on_turn, kind="link", in_row=True)
        self.copy: QPushButton = button(_("Copy"), self.copy_table, kind="link", in_row=True)
        self.copy.setAccessibleName(_("Copy the table: {heading}").format(heading=heading))
        self.open: QPushButton = button("", self._on_open, kind="link", in_row=True)
        self._heading = heading
        links = QWidget()
        flow = FlowLayout(links, gap=4)
        for link in (self.turn, self.copy, self.open):
            link.setAccessibleName(link.accessibleName() or heading)
            flow.addWidget(link)
            link.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (text.section(heading), self._legend, self.bars, self.table, self.note, links):
            column.addWidget(widget)
        column.addStretch(1)
        self.bars.selectionModel().currentChanged.connect(self._say_open)
        self.bars.activated.connect(self._on_open)
        self.table.currentCellChanged.connect(self._say_open)
        self.table.cellActivated.connect(self._on_open)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown by choice."""
        return self._as_table

    def show_counts(self, shown: Sequence[Bar], asked: Filters, cases: int) -> None:
        """Other counts; what was chosen is chosen no more."""
        self._shown = tuple(shown)
        self._everything = (asked, cases) if self._all_cases else None
        self.bars.show_bars(self._shown[:_MOST])
        _fill(self.table, self._shown)
        self.show_table(self._as_table)

    def show_table(self, on: bool) -> None:
        """The table instead of the bars, or the bars again."""
        self._as_table = on
        enough = len(self._shown) >= ENOUGH
        as_table = on or not enough
        self.bars.setVisible(not as_table)
        self._legend.setVisible(not as_table)
        self.table.setVisible(as_table and bool(self._shown))
        self.turn.setVisible(enough)
        self.turn.setText(_("Show as bars") if as_table else _("Show as a table"))
        self.turn.setAccessibleName(f"{self._heading}: {self.turn.text()}")
        self.copy.setVisible(bool(self._shown))
        self._say_note(enough=enough, as_table=as_table)
        self._say_open()

    def copy_table(self) -> None:
        """Put the table on the clipboard, as lines with tabs."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self._cells()))
        self._desk.say(_("The table is on the clipboard, where every other program can read it."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: _fit(self.table))  # when the table has its width

    def chosen(self) -> Bar | None:
        """The value chosen in the bars or in the table."""
        at = self.table.currentRow() if not self.table.isHidden() else self.bars.currentIndex().row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _cells(self) -> list[list[str]]:
        head = list(self._columns)
        counts = [[bar.words, *map(self._copied, (*bar.parts, bar.total))] for bar in self._shown]
        return [head, *([" ".join(cell.split()) for cell in row] for row in counts)]

    def _copied(self, n: int) -> str:
        return f"<{SMALL}" if self.hides_small and 0 < n < SMALL else str(n)

    def _say_note(self, *, enough: bool, as_table: bool) -> None:
        more = len(self._shown) - _MOST
        if not self._shown:
            said = _("There is nothing to count.")
        elif not enough:
            said = _("Not enough data for a chart. Here is the table.")
        elif more > 0 and not as_table:
            said = ngettext("{n} more is in the table.", "{n} more are in the table.", more).format(n=more)
        else:
            said = ""
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def _say_open(self, *_args: object) -> None:
        shows = self._shows()
        self.open.setVisible(shows is not None and shows[1] > 0)
        if shows is not None:
            self.open.setText(open_words(shows[1]))
            bar = self.chosen()
            self.open.setAccessibleName(f"{bar.words if bar else self._heading}: {self.open.text()}")

    def _shows(self) -> tuple[Filters, int] | None:
        bar = self.chosen()
        if bar is None:
            return self._everything
        return (bar.shows, bar.cases) if bar.shows is not None else None

    def _on_turn(self) -> None:
        self.show_table(not self._as_table)

    def _on_open(self, *_args: object) -> None:
        if (shows := self._shows()) is not None and shows[1]:
            self.wanted.emit(shows[0])


def _table(name: str, columns: Sequence[str]) -> QTableWidget:
    made = QTableWidget(0, len(columns))
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(columns))
    made.verticalHeader().hide()
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return made


def _fill(table: QTableWidget, bars: Sequence[Bar]) -> None:
    table.setRowCount(0)
    table.setRowCount(len(bars))
    for at, bar in enumerate(bars):
        for column, words in enumerate((bar.words, *map(str, (*bar.parts, bar.total)))):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            table.setItem(at, column, item)
    table.setCurrentCell(-1, -1)
    _fit(table)


def _fit(table: QTableWidget) -> None:
    """As high as its rows, where they are not very many."""
    table.resizeRowsToContents()
    rows = sum(table.rowHeight(at) for at in range(min(table.rowCount(), _MOST_ROWS)))
    table.setFixedHeight(rows + table.horizontalHeader().sizeHint().height() + 2)


def _legend(parts: Sequence[str]) -> QWidget:
    legend = QWidget()
    flow = FlowLayout(legend, gap=8)
    for part, words in enumerate(parts):
        flow.addWidget(Swatch(part))
        said = text.caption(words)
        said.setWordWrap(False)
        flow.addWidget(said)
    return legend
