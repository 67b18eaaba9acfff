"""The records of one kind under a theme: read, added and changed where they stand, with their sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import country_notes, records, sources
from kazrights.casework.country import ThemePage
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_field import LineField
from kazrights.gui.parts.values import text_break
from kazrights.model.record import Record


class RecordsBlock(Block):
    """Subclasses say which record it is, what is asked of one, and how it reads."""

    record_type: ClassVar[type[Record]]
    asked: ClassVar[tuple[str, ...]]

    def __init__(self, desk: Desk, heading: str, add: str, nothing: str) -> None:
        super().__init__(desk, heading)
        self._nothing = nothing
        self._page: ThemePage | None = None
        self.add_button(add, self.add_record)

    # -- for subclasses ----------------------------------------------------------------------------------------

    def show_records(self, page: ThemePage) -> bool:
        """Add a row for each record; whether there was any."""
        raise NotImplementedError

    def offered(self) -> dict[str, list[Choice]]:
        """What the fields that point to other records can choose from."""
        return {}

    def add_to(self, theme_id: int, values: dict[str, Any]) -> int:
        """Call casework to add one."""
        raise NotImplementedError

    # -- the same for all --------------------------------------------------------------------------------------

    def show_page(self, page: ThemePage) -> None:
        """Fill in a theme."""
        self._page = page
        if self.form is not None:
            return
        self.clear()
        if not self.show_records(page):
            self.rows.addWidget(text.body(self._nothing, tone="secondary"))

    @opens_form
    def add_record(self) -> None:
        """A form for one more, with where it comes from."""
        if (page := self._page) is None:
            return
        language = i18n.language()
        held = [Choice(s.id, s.title.best(language)) for s in country_notes.sources_held(self.desk.vault)]
        form = Form(self.record_type, self.asked, self.offered())
        form.add(_("Source"), ChoiceField(held, empty=_("no source yet")), ("held",))
        form.add(_("or a new source"), LineField(), ("new",), help=_("Its title"))
        self.edit_in_place(form, lambda values: self._add(page.theme.id, values), _("Added."), beside=True)

    def add_row(self, record: Record, words: str, *, above: str = "", below: Iterable[str] = ()) -> None:
        """One record: a caption above, its words, what else is known, and its sources quietly under it."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 8)
        line.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(2)
        if above:
            said.addWidget(text.caption(above))
        said.addWidget(text.body(text_break(words)))
        for part in below:
            said.addWidget(text.body(text_break(part), tone="secondary"))
        said.addWidget(text.caption(self._sources(record)))
        line.addLayout(said, 1)
        edit = button(_("Edit"), lambda: self._edit(record), kind="link", in_row=True, writes=True)
        edit.setAccessibleName(_("Edit: {words}").format(words=words))
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addWidget(row)

    def _sources(self, record: Record) -> str:
        cited = self._page.citations.get(record.uid, []) if self._page else []
        named = [sources.words(citation, i18n.language()) for citation in cited]
        return text_break("; ".join(named)) if named else _("no source yet")

    @opens_form
    def _edit(self, record: Record) -> None:
        form = Form(self.record_type, self.asked, self.offered())
        form.show_record(record)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, self.record_type, record.id, **values),
            _("Changed."),
        )

    def _add(self, theme_id: int, values: dict[str, Any]) -> None:
        held, new = values.pop("held"), values.pop("new")
        source = held or (Wording().with_(i18n.language(), new) if new else None)
        self.add_to(theme_id, {**values, "source": source})


def joined(parts: Iterable[str]) -> str:
    """The parts that are there, on one line."""
    return " · ".join(part for part in parts if part)
