"""One case: its head, and a tab for each way of looking at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import case_file, cases
from kazrights.casework.case_file import CaseFile
from kazrights.gui.cases.actions_tab import ActionsTab
from kazrights.gui.cases.header import CaseHeader
from kazrights.gui.cases.history_tab import HistoryTab
from kazrights.gui.cases.letters_tab import LettersTab
from kazrights.gui.cases.news_line import NewsLine
from kazrights.gui.cases.overview.overview import Overview
from kazrights.gui.cases.proceedings_tab import ProceedingsTab
from kazrights.gui.cases.scroll_watch import ScrollWatch
from kazrights.gui.cases.sources.tab import SourcesTab
from kazrights.gui.cases.timeline_tab import TimelineTab
from kazrights.gui.desk import Desk


class Tab(Protocol):
    """What every tab can do."""

    def show_file(self, file: CaseFile) -> None: ...


class CasePage(QWidget):
    """Reads a tab when it is looked at, not before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.case_id: int | None = None
        self._file: CaseFile | None = None
        self._fresh: set[QWidget] = set()
        self.header = CaseHeader(desk)
        self.news = NewsLine(desk)
        self.overview = Overview(desk)
        self.timeline = TimelineTab(desk)
        self.proceedings = ProceedingsTab(desk)
        self.sources = SourcesTab(desk)
        self.steps = ActionsTab(desk)
        self.letters = LettersTab(desk)
        self.history = HistoryTab(
            desk, self
        )  # one that nobody owns is taken apart with its owner, in no order
        self.history.hide()
        self._scroll = ScrollWatch(self)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(_("Parts of the case"))
        for words, tab in (
            (_("Overview"), self.overview),
            (_("Timeline"), self.timeline),
            (_("Custody and court"), self.proceedings),
            (_("Sources & files").replace("&", "&&"), self.sources),
            (_("Actions"), self.steps),
            (_("Letters"), self.letters),
        ):
            self.tabs.addTab(tab, words)
            self._scroll.watch(tab)
        self.overview.next.rest_wanted.connect(lambda: self.look_at(self.steps))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.news)
        column.addWidget(self.tabs, 1)
        self.tabs.tabBar().setAccessibleName(_("Parts of the case"))
        self._calls = self._wanted_calls()
        self.overview.sources.add_wanted.connect(self._calls["source"])
        self.header.wanted.connect(lambda what: self._calls[what]())
        self._scroll.turned.connect(self.header.set_small)
        for tab in (self.timeline, self.proceedings):
            tab.history_wanted.connect(self.look_at_history)
        self.tabs.currentChanged.connect(lambda _index: self._fill_current())
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def show_case(self, case_id: int) -> None:
        """Show a case, or read the one that is shown again; raises NotFound."""
        self._file = case_file.load(self._desk.vault, case_id)
        if self.case_id != case_id:
            self.overview.sensitive.fold()
            self.history.fold()
            self._hide_history()
        self.case_id = case_id
        self.header.show_file(self._file)
        self.news.show_case(case_id)
        self._scroll.saved = self.header.saved()
        self._fresh.clear()
        self._fill_current()

    def forget(self) -> None:
        """There is no case to show any more."""
        self.case_id, self._file = None, None
        self.news.show_case(None)

    def look_at(self, tab: QWidget) -> None:
        """Bring a tab to the front."""
        if self.tabs.indexOf(tab) < 0:
            self.tabs.addTab(tab, _("History"))
        self.tabs.setCurrentWidget(tab)

    def look_at_part(self, part: str) -> None:
        """The same by its name: "timeline", "proceedings", "sources", "steps"."""
        self.look_at(getattr(self, part))

    def look_at_history(self, table: str, row_id: int, called: str) -> None:
        """Show what happened to one record; `called` says which it is."""
        self.history.narrow(table, row_id, called)
        self.look_at(self.history)

    def _fill_current(self) -> None:
        tab = self.tabs.currentWidget()
        if self._file is not None and tab is not None and tab not in self._fresh:
            self._fresh.add(tab)
            tab.show_file(self._file)  # type: ignore[attr-defined]  # every tab is a Tab
        if tab is not None:
            self._scroll.look_at(tab)

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _hide_history(self) -> None:
        at = self.tabs.indexOf(self.history)
        if at >= 0:
            self.tabs.removeTab(at)

    def _wanted_calls(self) -> dict[str, Callable[[], object]]:
        return {
            "sheet": lambda: self._desk.go("sheet", self.case_id or 0),
            "event": lambda: self._in(self.timeline, self.timeline.add_event),
            "detention": lambda: self._in(self.proceedings, self.proceedings.add_detention),
            "proceeding": lambda: self._in(self.proceedings, self.proceedings.add_proceeding),
            "person": lambda: self._in(self.overview, self.overview.add_person),
            "consent": lambda: self._in(self.overview, self.overview.add_consent),
            "tag": lambda: self._in(self.overview, self.overview.add_tag),
            "link": lambda: self._in(self.overview, self.overview.add_link),
            "hand_over": lambda: self._desk.go("hand_over", self.case_id or 0),
            "merge": lambda: self._desk.merge_wanted.emit("case", self.case_id or 0, 0),
            "source": lambda: self._in(self.sources, self.sources.add_source),
            "attach": lambda: self._in(self.sources, self.sources.attach),
            "clipping": lambda: self._in(self.sources, self.sources.add_clipping),
            "history": lambda: self._in(self.history, self.history.show_whole),
            "trash": lambda: self._desk.go("trash_case", self.case_id or 0),
            "close": lambda: self._set_status("closed", _("The case is closed.")),
            "reopen": lambda: self._set_status("active", _("The case is open again.")),
        }

    def start(self, what: str) -> None:
        """Start one of the things that the menu of the case offers, such as "attach"."""
        if self.case_id is not None:
            self._calls[what]()

    def show_source(self, source_id: int) -> None:
        """Bring a source of the case into view."""
        self._in(self.sources, lambda: self.sources.show_source(source_id))

    def _in(self, tab: QWidget, call: Callable[[], object]) -> None:
        self.look_at(tab)
        call()

    def _set_status(self, status: str, said: str) -> None:
        if self.case_id is None:
            return
        try:
            cases.set_status(self._desk.vault, self.case_id, status)
        except KazrightsError as error:
            self._desk.refuse(error)
        else:
            self._desk.say(said, undo=True)
