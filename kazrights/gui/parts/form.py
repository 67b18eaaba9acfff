"""A form over some fields of one kind of record: rows of label, editor and a line for what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget
from shiboken6 import isValid

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _, translated
from kazrights.gui import theme
from kazrights.gui.parts import fields
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form_section import Section
from kazrights.gui.parts.in_view import bring_into_view
from kazrights.gui.parts.length_field import LengthField
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.plain_fields import YesField
from kazrights.gui.parts.text import body
from kazrights.model.record import Base, Record

_LABELS = 148


def labels_width() -> int:
    """How wide the column of labels is; longer ones wrap."""
    return theme.scaled(_LABELS)


@dataclass(slots=True)
class Row:
    """One editor and the names of what it edits: usually one, two for a length with its unit."""

    names: tuple[str, ...]
    label: str
    name: QLabel
    field: Field
    problem: Note
    section: Section | None = None


class Form(QWidget):
    """Enter moves on, Ctrl+Enter submits, Esc cancels, Tab leaves every editor. It writes nothing itself.

    With `labels_above`, for narrow places, each label stands over its field.
    What can't be read is said under its field once the cursor has left it, not while it is typed.
    """

    submitted = Signal()
    cancelled = Signal()
    edited = Signal()
    left = Signal(object)  # the Row that the cursor went from

    def __init__(
        self,
        record_type: type[Base] | None = None,
        names: Iterable[str] = (),
        offered: Mapping[str, list[Choice]] | None = None,
        parent: QWidget | None = None,
        *,
        labels_above: bool = False,
    ) -> None:
        super().__init__(parent)
        self._labels_above = labels_above
        self.rows: list[Row] = []
        self.record: Record | None = None
        self._section: Section | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 0 if labels_above else labels_width())
        self._grid.setColumnStretch(1, 1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submitted)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        if record_type is not None:
            for name in names:
                self.add_column(record_type, name, (offered or {}).get(name))

    def add_column(self, record_type: type[Base], name: str, offered: list[Choice] | None = None) -> Field:
        """Add the editor of a column; "length" brings its "unit" with it."""
        info = fields.column_of(record_type, name).info
        if name == "length" and hasattr(record_type, "unit"):
            return self.add(translated(info["label"]), LengthField(), ("length", "unit"))
        field = fields.editor(record_type, name, offered)
        return self.add(_(info.get("label", name)), field, (name,), help=_(info.get("help", "")))

    def add(self, words: str, field: Field, names: tuple[str, ...], *, help: str = "") -> Field:
        """Add any editor under a label."""
        at = self._grid.rowCount()
        name = QLabel() if isinstance(field, YesField) else body(words, tone="secondary")
        name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if not self._labels_above:
            name.setMaximumWidth(labels_width())
            name.setContentsMargins(0, 8, 0, 0)
        name.setBuddy(field)
        problem = Note()
        field.name_for_readers(words)
        if help:
            field.setToolTip(help)
        self._place(at, name, field, problem)
        row = Row(names, words, name, field, problem, self._section)
        self.rows.append(row)
        if self._section is not None:
            self._section.hold(row)
        field.edited.connect(self.edited)
        return field

    def _place(self, at: int, name: QLabel, field: Field, problem: Note) -> None:
        if self._labels_above:
            for below, widget in enumerate((name, field, problem)):
                self._grid.addWidget(widget, at + below, 0, 1, 2)
        else:
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field, at, 1)
            self._grid.addWidget(problem, at + 1, 1)

    def add_section(self, words: str) -> Section:
        """What is added from here on belongs to an optional part, closed until it is wanted."""
        self._section = Section(words)
        self._grid.addWidget(self._section, self._grid.rowCount(), 0, 1, 2)
        return self._section

    def add_heading(self, heading: QWidget) -> None:
        """Start a group of rows."""
        self._section = None
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)

    def hide_labels(self) -> None:
        """Give the editors the whole width: what they are of is said above the form."""
        self._grid.setColumnMinimumWidth(0, 0)
        self._grid.setHorizontalSpacing(0)
        for at in range(self._grid.rowCount()):
            item = self._grid.itemAtPosition(at, 0)
            if item is not None and (label := item.widget()) is not None:
                label.hide()

    def field(self, name: str) -> Field:
        """The editor of a field."""
        return next(row.field for row in self.rows if name in row.names)

    def last_stop(self) -> QWidget:
        """The last widget that Tab comes to."""
        stops = [w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return stops[-1]

    def open_filled(self) -> None:
        """Open the parts in which something stands."""
        for row in self.rows:
            if row.section is not None and row.section.is_filled():
                row.section.open()

    def show_record(self, record: Record) -> None:
        """Put a record's values into the editors; the form is then one that mends this record."""
        self.record = record
        self.set_values({name: getattr(record, name) for row in self.rows for name in row.names})

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the editors; fields that are not named stay as they are."""
        for row in self.rows:
            if all(name in values for name in row.names):
                found = tuple(values[name] for name in row.names)
                row.field.set_value(found if len(found) > 1 else found[0])

    def values(self) -> dict[str, Any]:
        """What is entered; InvalidInput, shown under the fields, when something can't be read."""
        unread = [Problem(row.names[0], said) for row in self.rows if (said := row.field.problem())]
        self.show_problems(unread)
        if unread:
            raise InvalidInput(unread)
        found: dict[str, Any] = {}
        for row in self.rows:
            value = row.field.value()
            found |= dict(zip(row.names, value if len(row.names) > 1 else (value,), strict=True))
        return found

    def show_problems(self, problems: Iterable[Problem]) -> str:
        """Put each sentence under its field, go to the first, and give back those that have no field here."""
        said = {problem.field: problem.sentence for problem in problems}
        first: Field | None = None
        for row in self.rows:
            sentence = next((said.pop(name) for name in row.names if name in said), "")
            if sentence and row.section is not None:
                row.section.open()
            _tell(row, sentence)
            first = first or (row.field if sentence else None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(first)
        return " ".join(said.values())

    def row_with(self, widget: QWidget | None) -> Row | None:
        """The row in which a widget stands."""
        if widget is None or not isValid(self):
            return None
        return next((r for r in self.rows if r.field is widget or r.field.isAncestorOf(widget)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """A row is left for something else in the window, not for another window or a list that drops down."""
        if now is None or before is None or not isValid(before) or now.window() is not before.window():
            return
        row = self.row_with(before)
        if row is None or row is self.row_with(now):
            return
        try:
            row.field.tidy()
            _tell(row, row.field.problem())
        except (
            RuntimeError
        ):  # Qt takes the form apart, and the focus leaves the half of a field that is still there
            return
        self.left.emit(row)


def _tell(row: Row, sentence: str) -> None:
    """Say under a field what is wrong with it, unless it says so itself."""
    row.problem.complain("" if row.field.tells_problems and sentence == row.field.problem() else sentence)
    row.field.mark(sentence)
