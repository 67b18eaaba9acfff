"""One record under a theme, as text with its sources: changed, cited and removed where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.gui.country.source_form import source_form
from kazrights.gui.desk import Desk
from kazrights.gui.parts import due, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.shape import Shape
from kazrights.gui.parts.values import text_break
from kazrights.model.record import Record

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Due:
    """How pressing a record is, and its words."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """How a record reads: a caption above its words, what else is known below, and the numbers of its sources."""

    words: str
    above: str = ""
    below: tuple[str, ...] = ()
    due: Due | None = None
    sources: tuple[tuple[int, int], ...] = ()
    """Each the number that a source has in the theme, and its id."""
    cites: bool = True
    """Whether it is something that rests on sources."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """What can be done with a record; `form` shows it, `save` gets what changed in it."""

    form: Callable[[Record], Form]
    save: Callable[[Record, dict[str, Any]], object]
    cite: Callable[[Record, dict[str, Any]], object]
    remove: Callable[[Record, str], object]


class RecordRow(Block):
    """F2 edits and Delete removes, from any of its buttons."""

    source_wanted = Signal(int)

    def __init__(self, desk: Desk, deeds: Deeds, record: Record, said: Said) -> None:
        super().__init__(desk)
        self._deeds = deeds
        self.drafts_of = f"{type(record).__tablename__}={record.id}"
        self.record, self.said = record, said
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 4)
        across.setSpacing(4)
        across.addLayout(self._words, 1)
        self.change = button(_("Edit"), self.edit, kind="link", in_row=True, writes=True)
        self.change.setToolTip(_("Edit (F2)"))
        self._dots = button("⋯", self._offer, kind="quiet", in_row=True, writes=True)
        self._dots.setToolTip(_("More"))
        for widget in (self.change, self._dots):
            across.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addWidget(line)
        self.menu = QMenu(self._dots)
        self.show_record(record, said)

    def show_record(self, record: Record, said: Said) -> None:
        """The same record, read anew."""
        self.record, self.said = record, said
        while (item := self._words.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if said.due or said.above:
            self._words.addWidget(self._first_line())
        self._words.addWidget(text.body(text_break(said.words)))
        for part in said.below:
            self._words.addWidget(text.body(text_break(part), tone="secondary"))
        if said.cites:
            self._words.addWidget(self._sources())
        name = _short(said.words)
        self.change.setAccessibleName(_("Edit: {words}").format(words=name))
        self._dots.setAccessibleName(_("More that can be done: {title}").format(title=name))

    @opens_form
    def edit(self) -> None:
        """Edit it where it stands."""
        record = self.record
        self.edit_in_place(
            self._deeds.form(record),
            lambda values: self._deeds.save(record, values),
            _("“{words}” was changed.").format(words=_short(self.said.words)),
        )

    @opens_form
    def add_source(self) -> None:
        """A form for what it rests on."""
        record = self.record
        self.edit_in_place(
            source_form(self.desk.vault),
            lambda values: self._deeds.cite(record, values),
            _("A source of “{words}” was added.").format(words=_short(self.said.words)),
            beside=True,
        )

    def remove(self) -> None:
        """Take it away."""
        self._deeds.remove(self.record, _short(self.said.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        calls: dict[Qt.Key, Callable[[], object]] = {Qt.Key.Key_F2: self.edit, Qt.Key.Key_Delete: self.remove}
        if self.form is None and (call := calls.get(Qt.Key(event.key()))):
            call()
        else:
            super().keyPressEvent(event)

    def _first_line(self) -> QWidget:
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        if found := self.said.due:
            mark = due.mark(found.kind)
            tone = mark.tone if found.kind in ("overdue", "today") else "secondary"
            across.addWidget(Shape(mark.icon, mark.tone, filled=mark.filled), 0, Qt.AlignmentFlag.AlignTop)
            words = text.caption(found.words, tone="problem" if tone == "overdue" else tone)
            words.setWordWrap(False)
            across.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(text.caption(text_break(self.said.above)), 1)
        return head

    def _sources(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=2)
        for number, source_id in self.said.sources:
            link = button(_("[{n}]").format(n=number), kind="link", in_row=True)
            link.clicked.connect(lambda _checked=False, id=source_id: self.source_wanted.emit(id))
            link.setAccessibleName(_("Show source {n}").format(n=number))
            link.setToolTip(link.accessibleName())
            flow.addWidget(link)
        if not self.said.sources:
            flow.addWidget(text.caption(_("no source yet")))
        return line

    def _offer(self) -> None:
        self.fill_menu()
        self.menu.popup(self._dots.mapToGlobal(QPoint(0, self._dots.height())))

    def fill_menu(self) -> None:
        """What can be done besides editing."""
        self.menu.clear()
        if self.said.cites:
            self.menu.addAction(_("Add source")).triggered.connect(lambda _checked=False: self.add_source())
        gone = self.menu.addAction(_("Remove"))
        gone.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        gone.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        gone.triggered.connect(lambda _checked=False: self.remove())

    def dots(self) -> QPushButton:
        """The button that opens the menu."""
        return self._dots


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1].rstrip() + "…"
