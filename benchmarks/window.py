"""How long the window is held by each thing that a caseworker does, in a casebook that is full.

    python -m benchmarks.window [--cases 100000] [--runs 3] [--casebook FOLDER] [--where]

`--casebook` keeps the casebook for the next time; `--where` tells what held the window longest, if over 100 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.casebook import PASSPHRASE
from benchmarks.held import Held, Watch
from benchmarks.working_casebook import FULL, at
from kazrights.base import i18n
from kazrights.casework import officials, views
from kazrights.casework.case_sort import SORTS
from kazrights.casework.filters import ALL, Filters
from kazrights.gui import appearance, lost_references
from kazrights.gui.frame import Frame
from kazrights.gui.main_window import MainWindow
from kazrights.gui.places import PLACES
from kazrights.gui.preload import _load

LIMIT = 100.0
_OFFICES = ("prosecutor_general", "president", "ombudsman")

Step = tuple[str, Callable[[], object]]


class Day:
    """What a caseworker does in a day, one thing after the other."""

    def __init__(self, app: QApplication, frame: Frame, folder: Path) -> None:
        self._app, self._frame, self._folder = app, frame, folder
        self._ids = iter(range(2000, 10**9))
        self._done: set[str] = set()

    @property
    def window(self) -> MainWindow:
        """The window as it is now; it is built anew in between."""
        assert self._frame.window_shown is not None
        return self._frame.window_shown

    @property
    def _cases(self) -> Any:
        return self.window.page("cases")

    def opening(self) -> list[Step]:
        """From the passphrase to a window with all its pages built."""
        return [("unlock, and open the window", self._unlock)]

    def steps(self) -> list[Step]:
        """The day."""
        go = [(f"go to {place.id}", lambda place=place: self.window.go_to(place.id)) for place in PLACES]
        return [
            *go,
            ("go to today again", lambda: self.window.go_to("today")),
            *self._list_steps(),
            *self._case_steps(),
            *self._writing_steps(),
            *self._other_steps(),
        ]

    def _list_steps(self) -> list[Step]:
        ask = lambda filters, sort=None: lambda: self._cases.list.ask(filters, sort)  # noqa: E731
        facets = {"status": "closed", "news": "no:30", "next": "overdue", "appeal": "no", "source": "no"}
        views_held = lambda: views.all(self.window.desk.vault)  # noqa: E731
        return [
            ("go to cases again", lambda: self.window.go_to("cases")),
            ("scroll the list", lambda: self._scroll(self._cases.list.view, 4000)),
            ("next page of the list", lambda: self._scroll(self._cases.list.view, 10**9)),
            ("move down the list", lambda: self._key(self._cases.list.view, Qt.Key.Key_Down)),
            ("filter: a few words", lambda: self._type_filter("aizhan example88")),
            ("filter: many fit", lambda: self._type_filter("aizhan")),
            ("filter: none fits", lambda: self._type_filter("nobody at all")),
            ("no filter", lambda: self._type_filter("")),
            *((f"filter: {name}", ask(Filters.of(**{name: (value,)}))) for name, value in facets.items()),
            ("no filter again", ask(ALL)),
            *((f"sort by {name}", ask(ALL, sort)) for name, sort in SORTS.items()),
            ("sort by reference again", ask(ALL, SORTS["ref"])),
            ("a saved view", lambda: self._cases.show_view(views_held()[0].id)),
            ("no view", lambda: self._cases.show_view(0)),
            ("as a table", lambda: self._cases.toggle_table()),
            ("scroll the table", lambda: self._scroll(self._cases.list.table, 10**9)),
            ("as a list", lambda: self._cases.toggle_table()),
            ("tick all listed", lambda: self._cases.list.tick_all()),
            ("take all ticks away", lambda: self._cases.list.ticked.clear()),
            ("tick 200", lambda: self._cases.list.ticked.add(range(1000, 1200))),
            ("ask for a tag for 200", lambda: self._cases.tray._on_wanted("tag")),
            ("tag 200", self._tag),
            ("undo of 200", lambda: self._undo_of("tag")),
            ("take the ticks away", lambda: self._cases.list.ticked.clear()),
        ]

    def _case_steps(self) -> list[Step]:
        tab = lambda at: lambda: self._cases.case.tabs.setCurrentIndex(at)  # noqa: E731
        names = ("overview", "timeline", "custody and court", "sources", "actions", "letters")
        return [
            ("open a case", lambda: self.window.show_thing("case", 700)),
            *((f"tab: {name}", tab(at)) for at, name in enumerate(names)),
            ("first tab again", tab(0)),
            ("open a case of 600 events", lambda: self.window.show_thing("case", FULL)),
            *((f"600 events, tab: {name}", tab(at)) for at, name in enumerate(names)),
            ("timeline again", tab(1)),
            ("scroll the timeline", lambda: self._scroll(self._cases.case.timeline.view, 10**9)),
            ("add event form", lambda: self._cases.case.start("event")),
            ("history of the case", lambda: self._cases.case.start("history")),
            ("overview again", tab(0)),
            ("edit a field", lambda: self._cases.case.overview.facts.values.edit("external_refs")),
            ("type and save the field", self._save_field),
            ("undo", lambda: self.window.undo()),
            ("redo", lambda: self.window.redo()),
        ]

    def _writing_steps(self) -> list[Step]:
        return [
            ("log contact: begin", lambda: self.window.show_thing("log", 800)),
            ("log contact: type", lambda: QTest.keyClicks(self._composer.note.lines, "EXAMPLE call.")),
            ("log contact: write", lambda: self._composer._on_submit()),
            ("new action: begin", lambda: self.window.show_thing("new_action", 800)),
            ("new action: leave", lambda: self._composer.leave()),
            ("new case form", lambda: self.window.new_case()),
            ("quick open", lambda: self.window.quick_open.open()),
            ("quick open: one letter", lambda: self._quick("a")),
            ("quick open: two letters", lambda: self._quick("ai")),
            ("quick open: three letters", lambda: self._quick("aiz")),
            ("quick open: two words", lambda: self._quick("aizhan example88")),
            ("quick open: leave", lambda: self.window.quick_open.leave()),
            ("write a letter", lambda: self.window.show_thing("write_letter", 900)),
            ("case sheet", lambda: self.window.show_thing("sheet", 900)),
            ("appeal composer", lambda: self.window._appeals().new_appeal()),
            ("appeal: 4 cases", lambda: [self._appeal.cases.list.toggle(number) for number in (1, 2, 3, 4)]),
            ("appeal: 3 offices", self._tick_offices),
            ("appeal: write 12 letters", self._write_letters),
            ("undo of 12 letters", lambda: self._undo_of("letters")),
            ("appeals: list", lambda: self.window.page("appeals").show_list()),
        ]

    def _other_steps(self) -> list[Step]:
        look = lambda command: lambda: self.window.desk.look_wanted.emit(command)  # noqa: E731
        show = lambda place: lambda: self.window.go_to(place)  # noqa: E731
        return [
            ("trash a case", lambda: self.window.trash_case(next(self._ids))),
            ("trash", show("trash")),
            ("undo history", show("steps")),
            ("statistics", show("statistics")),
            ("cases once more", show("cases")),
            ("theme: dark", look("appearance_dark")),
            ("theme: light", look("appearance_light")),
            ("text size 125 %", look("text_125")),
            ("text size 100 %", look("text_100")),
            ("language: ru", look("language_ru")),
            ("language: en", look("language_en")),
            ("lock", lambda: self.window.lock_wanted.emit("asked")),
        ]

    @property
    def _composer(self) -> Any:
        return self.window.composer.current

    @property
    def _appeal(self) -> Any:
        return self.window.page("appeals").composer

    def _unlock(self) -> None:
        self._frame.show_unlock(self._folder)
        page: Any = self._frame.currentWidget()
        page.fill_in(PASSPHRASE, "")
        page._on_unlock()

    def _scroll(self, view: Any, by: int) -> None:
        bar = view.verticalScrollBar()
        bar.setValue(min(bar.value() + by, bar.maximum()))

    def _key(self, widget: Any, key: Qt.Key) -> None:
        widget.setFocus()
        QTest.keyClick(widget, key)

    def _type_filter(self, words: str) -> None:
        self._cases.list.head.line.setText(words)

    def _tag(self) -> None:
        panel = self._cases.tray.panel
        panel.field.set_value((None, "EXAMPLE"))
        panel.field.edited.emit()
        self._begin("tag", panel.go.isEnabled())
        panel.go.click()

    def _write_letters(self) -> None:
        self._begin("letters", self._appeal.foot.create_button.isEnabled())
        self._appeal.submit()

    def _begin(self, what: str, can: bool) -> None:
        if not can:
            raise RuntimeError("the button is disabled, nothing was measured")
        self._done.add(what)

    def _undo_of(self, what: str) -> None:
        """Never of something else."""
        if what not in self._done:
            raise RuntimeError("there is nothing of it to undo")
        self.window.undo()

    def _save_field(self) -> None:
        cell = self._cases.case.overview.facts.values.cell("external_refs")
        QTest.keyClicks(cell.form.rows[0].field.focusProxy(), "EXAMPLE note")
        cell.commit()

    def _quick(self, typed: str) -> None:
        field = self.window.quick_open.field
        field.setText(typed)
        field.textEdited.emit(typed)

    def _tick_offices(self) -> None:
        for code in _OFFICES:
            self._appeal.offices.list.toggle(officials.by_code(self.window.desk.vault, code).id)


def main() -> None:
    said = argparse.ArgumentParser()
    said.add_argument("--cases", type=int, default=100_000)
    said.add_argument("--runs", type=int, default=3)
    said.add_argument("--casebook", type=Path)
    said.add_argument("--where", action="store_true")
    asked = said.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CONFIG_HOME"] = str(Path(place) / "settings")
        folder = asked.casebook or Path(place) / "casebook"
        at(folder, asked.cases).close()
        found = measured(folder, asked.runs, asked.where)
    table(found)


def measured(folder: Path, runs: int, tell_where: bool) -> dict[str, list[Held]]:
    """Each step of the day, `runs` times."""
    app = QApplication([])
    i18n.use("en")
    appearance.put_on(app)
    lost_references.keep()
    _load()
    watch, found = Watch(look=tell_where), dict[str, list[Held]]()
    for _run in range(runs):
        frame = Frame(lambda: None)
        frame.resize(1024, 640)
        frame.show()
        day = Day(app, frame, folder)
        for name, do in (*day.opening(), *day.steps()):
            try:
                held = watch.run(do)
            except Exception as error:
                print(f"   {name}: {type(error).__name__} {error}", flush=True)
                continue
            found.setdefault(name, []).append(held)
            if tell_where and held.longest > LIMIT:
                said = (
                    f"   {name}: {held.longest:.0f} ms, collector {held.collected:.0f} ms, in\n{held.where}"
                )
                print(said, flush=True)
        frame.deleteLater()
    return found


def table(found: dict[str, list[Held]]) -> None:
    """Print it, and at last what went over the limit."""
    print(f"\n{'held longest, ms':>52}{'whole, ms':>18}\n{'':36}{'median':>8}{'worst':>8}{'median':>10}")
    for name, runs in found.items():
        longest = [run.longest for run in runs]
        whole = statistics.median(run.whole for run in runs)
        print(f"{name:36}{statistics.median(longest):8.0f}{max(longest):8.0f}{whole:10.0f}")
    over = [name for name, runs in found.items() if statistics.median(run.longest for run in runs) > LIMIT]
    print(f"over {LIMIT:.0f} ms: {', '.join(over) or 'none'}")


if __name__ == "__main__":
    main()
