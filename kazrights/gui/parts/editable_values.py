"""Label and value in two columns, each value edited in place; what is not known waits below as a quiet link."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kazrights.base.i18n import translated
from kazrights.casework import records
from kazrights.gui.desk import Desk
from kazrights.gui.parts import fields
from kazrights.gui.parts.add_links import AddLinks
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.in_place import Held, InPlace
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.shape import Shape
from kazrights.gui.parts.values import shown
from kazrights.model.record import Record, label_of

Offered = Callable[[], list[Choice]]
_NO_WORDS: Mapping[str, str] = {}


class EditableValues(QWidget):
    """Rows in the order they were added; its widgets stay, so that the keyboard keeps its place over a reload."""

    turned = Signal()  # a value is edited now, or is no more

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cells: list[InPlace] = []
        self._columns: list[tuple[type[Record], InPlace]] = []
        self._shapes: dict[str, Callable[[Any], Shape]] = {}
        self._links: dict[str, QPushButton] = {}
        self._senseless: set[str] = set()
        self._about: Record | None = None  # it tells these values from others of their kind, after a lock
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self._adds = AddLinks()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._room)
        column.addWidget(self._adds)

    def add_columns(self, record_type: type[Record], names: Iterable[str]) -> None:
        """A row for each of these columns of a record."""
        for name in names:
            self.add_column(record_type, name)

    def add_column(
        self,
        record_type: type[Record],
        name: str,
        offered: Offered | None = None,
        shape: Callable[[Any], Shape] | None = None,
        make: Callable[[], Field] | None = None,
    ) -> None:
        """One row; `offered` are the records it may point to, `shape` a mark before the word of its value."""
        info = fields.column_of(record_type, name).info
        made = make or (lambda: fields.editor(record_type, name, offered() if offered else None))
        help = translated(info["help"]) if info.get("help") else ""
        cell = self.add_cell(name, label_of(record_type, name), made, help)
        self._columns.append((record_type, cell))
        if shape:
            self._shapes[name] = shape

    def add_cell(self, name: str, label: str, make: Callable[[], Field], help: str = "") -> InPlace:
        """A row of any kind; `show_cell` fills it."""
        cell = InPlace(self._desk, name, label, make, partial(self.edit, name), help=help)
        self._cells.append(cell)
        self._room.addWidget(cell)
        cell.when_empty = self._links[name] = self.add_link(label, partial(self.edit, name))
        cell.turned.connect(self._show_links)
        cell.turned.connect(self.turned)
        return cell

    @opens_form
    def edit(self, name: str) -> None:
        """Edit a value in place."""
        self.cell(name).edit()

    def add_link(self, words: str, call: Callable[[], object]) -> QPushButton:
        """One more thing to add, of another kind."""
        return self._adds.add(words, call)

    @property
    def is_being_edited(self) -> bool:
        """Whether an editor is open."""
        return any(cell.form is not None for cell in self._cells)

    def cell(self, name: str) -> InPlace:
        """The row of a column."""
        return next(cell for cell in self._cells if cell.name == name)

    def show_record(
        self, record: Record, words: Mapping[str, str] = _NO_WORDS, but: Collection[str] = ()
    ) -> None:
        """Fill in the rows of the columns of this record; `words` say those that the record alone can't.

        Those named by `but` are not offered while they are empty: they make no sense here.
        """
        self._about = record
        for record_type, cell in self._columns:
            if isinstance(record, record_type):
                said = words[cell.name] if cell.name in words else shown(record, cell.name)
                self._show(record, cell, said)
                self._senseless = (self._senseless - {cell.name}) | ({cell.name} & set(but))
        self._show_links()

    def show_cell(self, name: str, held: Held) -> None:
        """Fill in a row of any kind."""
        self.cell(name).show_value(held)
        self._show_links()

    def settle(self) -> None:
        """Save what is being edited, or keep it as a draft."""
        for cell in self._cells:
            cell.settle()

    def _show(self, record: Record, cell: InPlace, said: str) -> None:
        value, shape = getattr(record, cell.name), self._shapes.get(cell.name)
        about = f"{type(record).__tablename__}={record.id}"
        save = partial(self._save, type(record), record.id, cell.name)
        mark = partial(shape, value) if shape else None
        cell.show_value(Held(said, value, about, save, mark))

    def _save(self, record_type: type[Record], record_id: int, name: str, value: Any) -> None:
        records.edit(self._desk.vault, record_type, record_id, **{name: value})

    def _show_links(self) -> None:
        for cell in self._cells:
            link = self._links[cell.name]
            empty = cell.held is not None and not cell.held.words and cell.form is None
            empty = empty and cell.name not in self._senseless
            link.setVisible(empty)
        self._adds.look_again()
