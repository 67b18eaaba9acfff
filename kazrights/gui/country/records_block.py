"""The records of one kind under a theme: read, added, changed and removed where they stand, with their sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import country_sources, records
from kazrights.casework.country import ThemePage
from kazrights.casework.kinds import kind_word
from kazrights.gui.country.record_row import Deeds, RecordRow, Said
from kazrights.gui.country.source_form import HELD, chosen, held_or_new
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.record_field import ToMake, with_made
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.record import Record, label_of


class RecordsBlock(Block):
    """Subclasses say which record it is, what is asked of one, and how it reads.

    A row stays while its record does, so that a form in it stays open when something else changes.
    """

    source_wanted = Signal(int)
    record_type: ClassVar[type[Record]]
    asked: ClassVar[tuple[str, ...]]

    def __init__(self, desk: Desk, heading: str, add: str, nothing: str, added: str) -> None:
        super().__init__(desk, heading)
        self._nothing, self._added, self._title = nothing, added, add
        self._page: ThemePage | None = None
        self._rows: dict[int, RecordRow] = {}
        self._deeds = Deeds(self.form_for, self.save, self._cite, self.remove)
        self.add_button(add, self.add_record)

    # -- for subclasses ----------------------------------------------------------------------------------------

    def held(self, page: ThemePage) -> Sequence[Record]:
        """The records, in the order to show them."""
        raise NotImplementedError

    def said(self, record: Any, page: ThemePage) -> Said:
        """How one reads."""
        raise NotImplementedError

    def group(self, _record: Any) -> str:
        """The heading that it stands under, with others like it."""
        return ""

    def offered(self) -> dict[str, list[Choice]]:
        """What the fields that point to other records can choose from."""
        return {}

    def editor(self, name: str) -> Field | None:
        """An editor of its own for a field; None for the usual one."""
        return None

    def add_to(self, theme_id: int, values: dict[str, Any]) -> object:
        """Call casework to add one."""
        raise NotImplementedError

    def new_form(self) -> Form:
        """A form for one more, with where it comes from."""
        form = self._form()
        form.add(_("Source"), held_or_new(self.desk.vault), (HELD,))
        return form

    def form_for(self, record: Record) -> Form:
        """A form that changes one."""
        form = self._form()
        form.show_record(record)
        return form

    def save(self, record: Record, values: dict[str, Any]) -> None:
        """Save what was changed of one."""
        vault = self.desk.vault
        title = _("Edit {record}").format(record=kind_word(self.record_type.__tablename__))
        with vault.change(title):
            records.edit(vault, self.record_type, record.id, **with_made(values))

    def remove(self, record: Record, name: str) -> None:
        """Take one away."""
        vault = self.desk.vault
        said = _("“{words}” was removed.").format(words=name)
        if do(self.desk, lambda: records.remove(vault, self.record_type, record.id), said):
            self._buttons[0].setFocus()

    # -- the same for all --------------------------------------------------------------------------------------

    def show_page(self, page: ThemePage) -> None:
        """Fill in a theme."""
        self._page = page
        found = list(self.held(page))
        kept = {record.id: self._rows.get(record.id) for record in found}
        self._empty(but=set(kept))
        self._rows = {}
        heading = ""
        for record in found:
            if (group := self.group(record)) != heading:
                heading = group
                self.rows.addWidget(text.body(group, strong=True))
            said = self.said(record, page)
            if (row := kept[record.id]) is None:
                row = RecordRow(self.desk, self._deeds, record, said)
                row.source_wanted.connect(self.source_wanted)
            else:
                row.show_record(record, said)
            self._rows[record.id] = row
            self.rows.addWidget(row)
        if not found:
            self.rows.addWidget(text.body(self._nothing, tone="secondary"))

    def leave_forms(self) -> None:
        """Another theme is shown: no form stays."""
        self.leave_form()
        for row in self._rows.values():
            row.leave_form()

    def row(self, record_id: int) -> RecordRow:
        """The row of a record."""
        return self._rows[record_id]

    @opens_form
    def add_record(self) -> None:
        """A form for one more."""
        if (page := self._page) is None:
            return
        theme_id = page.theme.id
        self.edit_in_place(
            self.new_form(), lambda values: self._add(theme_id, values), self._added, beside=True
        )

    def _add(self, theme_id: int, values: dict[str, Any]) -> None:
        held = values.pop(HELD)
        source = Wording().with_(i18n.language(), held.words) if isinstance(held, ToMake) else held
        with self.desk.vault.change(self._title):
            self.add_to(theme_id, {**with_made(values), "source": source})

    def _form(self) -> Form:
        form, offered = Form(), self.offered()
        for name in self.asked:
            if (own := self.editor(name)) is not None:
                form.add(label_of(self.record_type, name), own, (name,))
            else:
                form.add_column(self.record_type, name, offered.get(name))
        return form

    def _cite(self, record: Record, values: dict[str, Any]) -> None:
        source_id, new = chosen(values)
        country_sources.cite(self.desk.vault, record, source_id, **new)

    def _empty(self, but: set[int]) -> None:
        """Take all out of the layout; rows of these records are kept."""
        staying: list[QWidget] = [row for record_id, row in self._rows.items() if record_id in but]
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in staying:
                widget.hide()
                widget.deleteLater()


def joined(parts: Iterable[str]) -> str:
    """The parts that are there, on one line."""
    return " · ".join(part for part in parts if part)


def sources_of(record: Record, page: ThemePage) -> tuple[tuple[int, int], ...]:
    """The numbers in the theme of what a record rests on, each with the id of the source."""
    numbers = {source.id: number for number, source in enumerate(page.sources, 1)}
    cited = {citation.source_id for citation in page.citations.get(record.uid, [])}
    return tuple(sorted((numbers[source_id], source_id) for source_id in cited))
