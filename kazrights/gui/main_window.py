"""The window on an open casebook: menus, places, the page, what is being composed, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import cases, citations, country_sources, records, trash
from kazrights.gui import look, notify, regions, spots, theme
from kazrights.gui.about import AboutDialog
from kazrights.gui.commands import COMMANDS, Commands
from kazrights.gui.composers.sharing import Sharing
from kazrights.gui.composers.slot import ComposerSlot
from kazrights.gui.desk import Desk
from kazrights.gui.file_reader import FileReader
from kazrights.gui.names_guard import NamesGuard
from kazrights.gui.nav import NavList
from kazrights.gui.new_day import NewDay
from kazrights.gui.notify import Notices
from kazrights.gui.page_stack import PageStack
from kazrights.gui.parts import safe_names
from kazrights.gui.places import KIND_AT, PLACE_OF, PLACES
from kazrights.gui.quick_open.quick_open import QuickOpen
from kazrights.gui.read_only import ReadOnlyGuard
from kazrights.gui.recent import Recent
from kazrights.gui.saved_views import SavedViews
from kazrights.gui.saving import SavingWatch
from kazrights.gui.settings.keys import KeysDialog
from kazrights.gui.status import StatusLine
from kazrights.gui.top_bar import TopBar
from kazrights.gui.trail import Stop, Trail
from kazrights.model.letter import Letter
from kazrights.store.changes import ChangeSet
from kazrights.store.errors import ReadOnly

_WIDE = 1180
_WRITING = {"log", "new_action", "new_case", "write_letter", "hand_over", "trash_case"}
_SMALLEST = (800, 560)
_SIDEBAR = "sidebar"
_PART = "case:"


class MainWindow(QMainWindow):
    """Given a desk. Locking, quitting and backing up are wishes: whoever holds the window grants them."""

    lock_wanted = Signal(str)  # "asked" or "hidden"
    quit_wanted = Signal()
    backup_wanted = Signal()
    copy_wanted = Signal()
    other_casebook_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("kazrights")
        self.setMinimumSize(*_SMALLEST)
        self.desk = desk
        self.trail = Trail()
        self.recent = Recent(desk.vault)
        self.commands = Commands(self, self.calls())
        self.commands.fill(self.menuBar())
        for mark in look.marks():
            self.commands.mark(mark)
        self.nav = NavList()
        for place in (place for place in PLACES if place.in_nav):
            self.nav.add(place.id, _(place.words), place.icon)
        self.stack = PageStack(desk)
        self.top = TopBar(self.commands)
        self.composer = ComposerSlot(desk)
        self.status = StatusLine(desk)
        self.quick_open = QuickOpen(desk, self.recent, self.commands.all, self)
        self.quick_open.log_wanted.connect(self._on_log_wanted)
        self.quick_open.search_wanted.connect(self._search_for)
        room = QWidget()
        self.notices = Notices(desk, room, self.undo)
        self._lay_out(room)
        self._sharing = Sharing(room, self.composer, self.stack)
        self.names = NamesGuard(desk, self.notices, self)
        self.commands["hide_names"].setCheckable(True)
        self.commands["hide_names"].setChecked(safe_names.are_hidden())
        self.names.turned.connect(self.commands["hide_names"].setChecked)
        self.nav.setHidden(desk.vault.setting(_SIDEBAR) == "hidden")
        if desk.vault.is_sample:
            said = _(
                "Sample casebook. Its facts stand at 31 December 2020; what you try here stays apart from your work."
            )
            self.notices.put_up("sample", said, notify.SAMPLE)
        if desk.read_only:
            self._show_read_only()
        self.saving = SavingWatch(desk, self.notices, self.copy_wanted.emit)
        self.go_to("today")
        self.page("today").reload()
        self._count()
        self.nav.chosen.connect(self.go_to)
        self.saved = SavedViews(desk, self.nav, self._cases, self)
        self.composer.closed.connect(self._focus_page)
        desk.wanted.connect(self.show_thing)
        desk.cases_wanted.connect(lambda filters: self._cases().show_filtered(filters))
        desk.merge_wanted.connect(self.merge)
        desk.merge_left.connect(self._on_merge_left)
        desk.appeal_wanted.connect(lambda case_ids: self._appeals().new_appeal(case_ids))
        desk.changed.connect(self._on_changed)
        self.new_day = NewDay(desk, self)
        self.files = FileReader(desk, self)
        self.stack.build_the_rest()

    # -- where one is ------------------------------------------------------------------------------------------

    def page(self, place: str) -> Any:
        """The page of a place: a widget and a Page, and what else that page can do."""
        return self.stack.page(place)

    @property
    def place(self) -> str:
        """The id of the place that is shown."""
        return self.stack.place

    def go_to(self, place: str, record_id: int = 0) -> None:
        """Show a place, and a thing there."""
        if self.trail.stops:
            self.trail.leave(self.whereabouts())
        self._show(Stop(place, record_id))
        self.trail.visit(Stop(place, record_id))
        self.recent.note(KIND_AT.get(place, ""), record_id)
        self._refresh_commands()

    def whereabouts(self) -> dict[str, Any]:
        """What is in view in the place that is shown, for `come_back`."""
        page = self.stack.shown()
        ask = getattr(page, "whereabouts", None)
        return {"page": ask() if ask else {}, "spots": spots.of(page)}

    def come_back(self, there: dict[str, Any]) -> None:
        """Show in the place that is shown what was in view."""
        page = self.stack.shown()
        if there.get("page"):
            page.come_back(there["page"])  # type: ignore[attr-defined]  # a page that has whereabouts has this
        spots.restore(page, spots.as_spots(there.get("spots")))

    def show_thing(self, kind: str, record_id: int) -> None:
        """Show a record, or start what the desk asks for."""
        if self.desk.read_only and kind in _WRITING:
            self.desk.refuse(ReadOnly())
            return
        starts: dict[str, Callable[[], object]] = {
            "log": lambda: self.composer.log_contact(record_id or None),
            "new_action": lambda: self.composer.new_action(record_id or None),
            "hand_over": lambda: self.composer.hand_over(record_id or None),
            "new_case": self.new_case,
            "trash_case": lambda: self.trash_case(record_id),
            "letter": lambda: self._show_letter(record_id),
            "write_letter": lambda: self._write_letter(record_id),
            "sheet": lambda: self._show_sheet(record_id),
            "source": lambda: self._show_source(record_id),
        }
        if kind in starts:
            starts[kind]()
        elif kind.startswith(_PART):
            self.go_to("cases", record_id)
            self.page("cases").case.look_at_part(kind.removeprefix(_PART))
        elif kind in PLACE_OF:
            self.go_to(PLACE_OF[kind], record_id)

    def current_case_id(self) -> int | None:
        """The case in view: the one that is open, or that of the current row."""
        ask = getattr(self.stack.shown(), "current_case_id", None)
        found: int | None = ask() if ask else None
        return found

    def _show(self, stop: Stop) -> None:
        self._sharing.make_way()
        page = self.page(stop.place)
        self.stack.setCurrentWidget(page)
        with QSignalBlocker(self.nav):
            self.nav.set_current(stop.place)
        if stop.record_id:
            page.show_item(stop.record_id)
        if not self.nav.hasFocus():
            self._focus_page()

    def _show_letter(self, letter_id: int) -> None:
        case_id = records.get(self.desk.vault, Letter, letter_id).case_id
        self.recent.note("letter", letter_id)
        self.go_to("cases", case_id or 0)
        self.page("cases").show_letter(letter_id)

    def _write_letter(self, case_id: int) -> None:
        self.go_to("cases", case_id)
        self.page("cases").write_letter(case_id)

    def _show_sheet(self, case_id: int) -> None:
        self.go_to("cases", case_id)
        self.page("cases").show_sheet(case_id)

    def _show_source(self, source_id: int) -> None:
        case_id = citations.case_of(self.desk.vault, source_id, self.current_case_id())
        if case_id is not None:
            self.go_to("cases", case_id)
            self.page("cases").case.show_source(source_id)
        elif (theme_id := country_sources.theme_of(self.desk.vault, source_id)) is not None:
            self.go_to("country", theme_id)
            self.page("country").theme.show_source(source_id)

    def _start_in_case(self, what: str) -> None:
        """Start a thing that the case in view offers; without one, say so."""
        case_id = self.current_case_id()
        if case_id is None:
            self.desk.say(_("Choose a case first."))
        else:
            self.go_to("cases", case_id)
            self.page("cases").case.start(what)

    def _search_for(self, typed: str) -> None:
        self.go_to("search")
        self.page("search").search_for(typed)

    def _step(self, by: int) -> None:
        self.trail.leave(self.whereabouts())
        if stop := self.trail.go(by):
            self._show(stop)
            self.come_back(stop.there)
            self._refresh_commands()

    def _on_log_wanted(self, case_id: int) -> None:
        self.go_to("cases", case_id)
        self.show_thing("log", case_id)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To what the page in view starts with."""
        self.stack.shown().setFocus(reason)

    def _focus_page(self) -> None:
        self.stack.shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_read_only(self) -> None:
        said = _("This casebook is read-only here: you can look and print, and change nothing.")
        self.notices.put_up("read_only", said, notify.READ_ONLY, _("Save a copy…"), self.copy_wanted.emit)
        self._guard = ReadOnlyGuard(self)

    # -- what can be done --------------------------------------------------------------------------------------

    def calls(self) -> dict[str, Callable[[], object]]:
        """What each command calls, by its id."""
        return {
            "new_case": self.new_case,
            "new_action": lambda: self.composer.new_action(self.current_case_id()),
            "backup": self.backup_wanted.emit,
            "save_copy": self.copy_wanted.emit,
            "other_casebook": self.other_casebook_wanted.emit,
            "lock": lambda: self.lock_wanted.emit("asked"),
            "hide_and_lock": lambda: self.lock_wanted.emit("hidden"),
            "quit": self.quit_wanted.emit,
            "undo": self.undo,
            "redo": self.redo,
            "quick_open": self._open_quickly,
            "filter": self._filter,
            "add_event": lambda: self._start_in_case("event"),
            "add_detention": lambda: self._start_in_case("detention"),
            "add_proceeding": lambda: self._start_in_case("proceeding"),
            "case_history": lambda: self._start_in_case("history"),
            "attach": lambda: self._start_in_case("attach"),
            "clipping": lambda: self._start_in_case("clipping"),
            "trash_case": lambda: self.trash_case(self.current_case_id() or 0),
            "merge_case": lambda: self.merge("case", self.current_case_id() or 0),
            **{
                place.id: lambda place=place.id: self.go_to(place)  # type: ignore[misc]
                for place in PLACES
                if place.in_menu
            },
            "table": self._show_table,
            "sidebar": self._toggle_sidebar,
            "save_view": lambda: self.saved.save(),
            "copy_filters": lambda: self._cases().copy_filters(),
            "rename_view": lambda: self.saved.wish_for_current("rename"),
            "view_up": lambda: self.saved.wish_for_current("up"),
            "view_down": lambda: self.saved.wish_for_current("down"),
            "remove_view": lambda: self.saved.wish_for_current("remove"),
            "back": lambda: self._step(-1),
            "forward": lambda: self._step(1),
            "next_region": lambda: regions.move(self._regions(), 1),
            "previous_region": lambda: regions.move(self._regions(), -1),
            "log_contact": lambda: self.composer.log_contact(self.current_case_id()),
            **{name: lambda name=name: self._on_rows(name) for name in ("tick", "later", "skip")},  # type: ignore[misc]
            "hand_over": lambda: self.composer.hand_over(self.current_case_id()),
            "working_as": lambda: self.status.working_as.choose(),
            **{
                command.id: lambda wanted=command.id: self.desk.look_wanted.emit(wanted)  # type: ignore[misc]
                for command in COMMANDS
                if command.choice
            },
            "new_appeal": lambda: self._appeals().new_appeal(),
            "repeat_appeal": lambda: self._appeals().repeat_last(),
            "create_letters": lambda: self._appeals().create_letters(),
            "mark_sent": lambda: self._appeals().mark_sent(),
            "hide_names": lambda: self.names.turn(),
            "preferences": lambda: self.go_to("preferences"),
            "keys": lambda: KeysDialog(self).exec(),
            "about": lambda: AboutDialog(self).exec(),
        }

    def new_case(self) -> None:
        """Start the form for a new case."""
        self.go_to("cases")
        self.page("cases").new_case()

    def _on_rows(self, what: str) -> None:
        """Do something to the actions chosen in the page that is shown."""
        do = getattr(self.stack.shown(), what, None)
        if do is None:
            self.desk.say(_("Choose an action first, in Today or in a case."))
        else:
            do()

    def _cases(self) -> Any:
        if self.place != "cases":
            self.go_to("cases")
        return self.page("cases")

    def _show_table(self) -> None:
        self._cases().toggle_table()

    def _toggle_sidebar(self) -> None:
        self.nav.setHidden(not self.nav.isHidden())
        self.desk.vault.set_setting(_SIDEBAR, "hidden" if self.nav.isHidden() else "")

    def _appeals(self) -> Any:
        self.go_to("appeals")
        return self.page("appeals")

    def trash_case(self, case_id: int) -> None:
        """Move a case to the Trash."""
        if not case_id:
            self.desk.say(_("Choose a case first."))
            return
        vault = self.desk.vault
        self.desk.run(
            _("Moving to the Trash"), lambda _progress: trash.remove_case(vault, case_id), self._on_trashed
        )

    def merge(self, kind: str, keep_id: int, other_id: int = 0) -> None:
        """Lay two people or cases side by side, to make one of them; without the other, ask which."""
        if not keep_id:
            self.desk.say(_("Choose a case first."))
            return
        if self.desk.read_only:
            self.desk.refuse(ReadOnly())
            return
        self.page("merge").begin(kind, keep_id, other_id)
        self.go_to("merge")

    def _on_merge_left(self, kind: str, kept_id: int) -> None:
        """Back to where it was begun; a case that is kept is shown, for the one before may be gone."""
        before = self.trail.stops[self.trail.at - 1] if self.trail.can_go(-1) else Stop("today")
        if kind == "case" and before.place != "look_alikes":
            self.go_to("cases", kept_id)
        else:
            self._step(-1)

    def _on_trashed(self, heading: str) -> None:
        self.desk.say(_("“{name}” is in the Trash.").format(name=heading), undo=True)

    def undo(self) -> None:
        """Take back the newest step."""
        self._turn(lambda: _("Undone: {title}.").format(title=self.desk.vault.undo().title))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(lambda: _("Done again: {title}.").format(title=self.desk.vault.redo().title))

    def _turn(self, turn: Callable[[], str]) -> None:
        try:
            self.desk.say(turn())
        except KazrightsError as error:
            self.desk.refuse(error)

    def _open_quickly(self) -> None:
        self.quick_open.open()

    def _filter(self) -> None:
        if not hasattr(self.stack.shown(), "focus_filter"):
            self.go_to("cases")
        self.page(self.place).focus_filter()

    # -- keeping up --------------------------------------------------------------------------------------------

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._count()
        self._refresh_commands()

    def _refresh_commands(self) -> None:
        undo, redo = self.desk.vault.undo_title(), self.desk.vault.redo_title()
        for command, plain, titled, title in (
            ("undo", _("Undo"), _("Undo: {title}"), undo),
            ("redo", _("Redo"), _("Redo: {title}"), redo),
        ):
            self.commands[command].setEnabled(bool(title))
            self.commands[command].setText(titled.format(title=title) if title else plain)
        self.commands["back"].setEnabled(self.trail.can_go(-1))
        self.commands["forward"].setEnabled(self.trail.can_go(1))

    def _count(self) -> None:
        counts = self.page("today").counts()
        held = cases.count(self.desk.vault)
        self.nav.set_count("today", counts["overdue"] + counts["today"])
        self.nav.set_count("cases", held)
        self.status.show_counts(
            _("{cases} · {overdue} · {today}").format(
                cases=ngettext("{n} case", "{n} cases", held).format(n=held),
                overdue=_("{n} overdue").format(n=counts["overdue"]),
                today=_("{n} today").format(n=counts["today"]),
            )
        )

    # -- how it is laid out ------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_WIDE)
        if narrow != self.nav.narrow:
            self.nav.set_narrow(narrow)

    def _lay_out(self, room: QWidget) -> None:
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.notices.banner, self.composer):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.nav)
        across.addWidget(room, 1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(across, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def _regions(self) -> list[QWidget]:
        shown = self.stack.shown()
        parts = getattr(shown, "regions", None)
        middle = parts() if parts else [shown]
        composing = [self.composer] if self.composer.isVisible() else []
        return [self.top, self.nav, *composing, *middle, self.status]
