"""What was found in the whole casebook, by kind, with the passage; read beside the window, a page at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import search
from kazrights.casework.search import Answer, Place
from kazrights.gui import tasks, theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.quiet_list import QuietList
from kazrights.gui.search.delegate import FoundDelegate
from kazrights.gui.search.kinds import KindChips
from kazrights.gui.search.rows import FoundRows, hits_of, rows_of
from kazrights.gui.tasks import Task

_REST_MS = 120
_OF_EACH, _PAGE = 5, 50


class SearchPage(PlacePage):
    """A line to type in, chips for the kinds, and what was found; an answer to older words is dropped."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Search"), parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setAccessibleName(_("Search everything"))
        self.field.setPlaceholderText(_("Words, a name, or “a phrase”, in any script"))
        self.chips = KindChips()
        self.said = text.caption()
        self.model = FoundRows()
        self.list = _list(self.model)
        self._nothing = EmptyState("search", "")
        self._stack = QStackedWidget()
        self._task: Task | None = None
        self._after: Place | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.reload)
        self.field.textEdited.connect(lambda _text: self._rest.start())
        self.field.returnPressed.connect(self._on_enter)
        self.chips.changed.connect(self.reload)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._lay_out()
        self._show(Answer())

    def search_for(self, typed: str) -> None:
        """Look for these words in every kind."""
        self.field.setText(typed)
        self.chips.press(())
        self.reload()

    def reload(self) -> None:
        """Ask again."""
        super().reload()
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._after = None
        typed, kinds = self.field.text(), self.chips.kinds
        if not typed.strip():
            self._show(Answer())
            return
        vault, limit = self.desk.vault, _PAGE if len(kinds) == 1 else _OF_EACH
        self._task = tasks.run(
            lambda progress: (
                typed,
                kinds,
                search.everything(vault, typed, kinds, limit=limit, go_on=lambda: progress(0, 0, "")),
            ),
            self._on_found,
            self._on_failed,
        )

    def show_item(self, _record_id: int) -> None:
        """There is nothing to single out."""

    def starting_point(self) -> QWidget:
        """The line to type in."""
        return self.field

    def regions(self) -> list[QWidget]:
        """The line, and what was found."""
        return [self.field, self.list]

    def focus_filter(self) -> None:
        """To the line, ready for other words."""
        self.field.selectAll()
        self.field.setFocus()

    def whereabouts(self) -> dict[str, Any]:
        """What is looked for."""
        return {"typed": self.field.text(), "kinds": list(self.chips.kinds)}

    def come_back(self, there: dict[str, Any]) -> None:
        """Look for it again."""
        self.field.setText(there.get("typed", ""))
        self.chips.press(tuple(there.get("kinds", ())))
        self.reload()

    def _on_found(self, found: tuple[str, tuple[str, ...], Answer]) -> None:
        typed, kinds, answer = found
        if (typed, kinds) == (self.field.text(), self.chips.kinds):
            self._task = None
            self._show(answer)

    def _show(self, answer: Answer) -> None:
        alone = len(self.chips.kinds) == 1
        self._after = answer.groups[0].after if alone and answer.groups else None
        self.model.show_rows(rows_of(answer.groups, alone=alone))
        self._stack.setCurrentWidget(self.list if answer.groups else self._nothing)
        typed = self.field.text().strip()
        tried = _("Also tried, as typed on the other layout: {text}").format(text=answer.also_tried)
        self.said.setText(tried if answer.also_tried else "")
        self.said.setVisible(bool(answer.also_tried))
        if not answer.groups:
            nothing = _("Nothing has all the words of “{text}”.").format(text=typed)
            purpose = _(
                "Type words to find them in cases, events, notes, letters, replies, sources, files and offices."
            )
            self._nothing.say(nothing if typed else purpose)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazrightsError):  # the casebook was closed meanwhile, or can't be read
            raise error

    def _on_enter(self) -> None:
        """To the first thing found."""
        self._rest.stop()
        first = next((at for at, row in enumerate(self.model.rows) if row.hit), None)
        if first is None:
            self.reload()
            return
        self.list.setCurrentIndex(self.model.index(first))
        self.list.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()]
        if row.is_more:
            self.chips.press((row.kind,))
            self.reload()
            self.list.setFocus()
        elif row.way is not None:
            self.desk.go(*row.way)

    def _on_scrolled(self, value: int) -> None:
        if self._after is None or value < self.list.verticalScrollBar().maximum():
            return
        after, self._after = self._after, None
        vault, typed, kinds = self.desk.vault, self.field.text(), self.chips.kinds
        tasks.run(
            lambda _progress: (
                typed,
                kinds,
                search.everything(vault, typed, kinds, limit=_PAGE, after=after),
            ),
            self._on_read_on,
            self._on_failed,
        )

    def _on_read_on(self, found: tuple[str, tuple[str, ...], Answer]) -> None:
        typed, kinds, answer = found
        if (typed, kinds) == (self.field.text(), self.chips.kinds) and answer.groups:
            self._after = answer.groups[0].after
            self.model.add_rows(hits_of(answer.groups[0]))

    def _lay_out(self) -> None:
        for widget in (self.list, self._nothing):
            self._stack.addWidget(widget)
        page = QWidget()
        page.setProperty("surface", "base")
        page.setMaximumWidth(theme.text_column())
        inside = QVBoxLayout(page)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(text.title(_("Search")))
        for part in (self.field, self.chips, self.said):
            inside.addWidget(part)
        inside.addWidget(self._stack, 1)
        ground = QWidget()
        ground.setProperty("surface", "base")
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(page, 1)
        self.column.addWidget(ground)


def _list(model: FoundRows) -> QuietList:
    made = QuietList()
    made.setAccessibleName(_("What was found"))
    made.setModel(model)
    made.setItemDelegate(FoundDelegate(made))
    made.setMouseTracking(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setTabKeyNavigation(False)
    return made
