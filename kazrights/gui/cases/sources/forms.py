"""The forms of the tab: a source, a clipping, what a source supports, and a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.date_fields import DateNotUnderstood
from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.spoken_days import day_told
from kazrights.base.wording import Wording
from kazrights.casework import citations, cited_facts, clippings
from kazrights.casework.cited_facts import Fact
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.date_field import DayField
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.record_field import SourceField
from kazrights.model.record import label_of
from kazrights.model.source import Attachment, Citation, Source
from kazrights.store.vault import Vault

SOURCE = (
    "kind", "title", "author", "dated_on", "address", "accessed_on", "reliability", "protected", "remarks",
)  # fmt: skip
_CLIPPING = (
    "text", "address", "accessed_on", "kind", "title", "author", "dated_on", "reliability", "protected",
)  # fmt: skip
_FILE = ("title", "type", "obtained_on", "obtained_from")


class ReadOnField(DayField):
    """The day a thing was read: never put there by itself, and never still to come; a button enters today's."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.line.setPlaceholderText(_("such as {day}").format(day=short_day(date(2027, 1, 15))))
        self.now = button(_("Today"), self._on_today, in_row=True)
        self.row.addWidget(self.now)

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.now.setAccessibleName(_("{field}: today").format(field=name))

    def _day(self, typed: str) -> date:
        day = day_told(typed, self._today) or super()._day(typed)
        if day > self._today:
            raise DateNotUnderstood(_("That day is still to come. Write the year as well."))
        return day

    def _on_today(self) -> None:
        self.show_day(self._today)
        self.edited.emit()


def source_form(today: date, supports: list[Choice] | None = None, *, clipping: bool = False) -> Form:
    """A source; a new one also says which fact `supports` it is for, the first of them unless changed."""
    form = Form()
    for name in _CLIPPING if clipping else SOURCE:
        if name == "accessed_on":
            form.add(label_of(Source, name), ReadOnField(today), (name,))
        else:
            form.add_column(Source, name)
    if supports:
        chosen = form.add(_("Supports"), ChoiceField(supports, empty=_("choose a fact")), ("supports",))
        chosen.set_value(supports[0].value)
        form.add_column(Citation, "locator")
    return form


def citation_form(supports: list[Choice] | None) -> Form:
    """What a source supports, where in it, and its words; without `supports` the fact stays as it is."""
    form = Form()
    if supports is not None:
        form.add(_("Supports"), ChoiceField(supports, empty=_("choose a fact")), ("supports",))
    for name in ("locator", "quote"):
        form.add_column(Citation, name)
    return form


def file_form(vault: Vault, case_id: int, file: Attachment) -> Form:
    """What is known of a file, and which source of the case it belongs to; a new one is a source of the whole case."""

    def make(title: str) -> int:
        said = Wording().with_(i18n.language(), title)
        whole_case = cited_facts.of_case(vault, case_id)[0]
        return citations.add_source(vault, whole_case, kind="other", title=said)

    form = Form(Attachment, _FILE)
    form.add(_("Belongs to source"), SourceField(lambda: sources(vault, case_id), make), ("source_id",))
    form.show_record(file)
    return form


def facts(vault: Vault, case_id: int) -> list[Choice]:
    """All that a source can support in a case, the case itself first; what is said alike is counted."""
    found = cited_facts.of_case(vault, case_id)
    return [Choice(fact, words) for fact, words in zip(found, _told_apart(found), strict=True)]


def sources(vault: Vault, case_id: int) -> list[Choice]:
    """The sources of a case to choose from."""
    said = _("[{n}] {source}")
    found = []
    for cited in citations.of_case(vault, case_id):
        heading = _heading(cited.source)
        words = said.format(n=cited.number, source=heading)
        found.append(Choice(cited.source.id, words, (str(cited.number), heading)))
    return found


def fact_of(values: dict[str, Any]) -> Fact:
    """Take the chosen fact out of the values of a form; raises InvalidInput when none is chosen."""
    chosen: Fact | None = values.pop("supports")
    if chosen is None:
        raise InvalidInput([Problem("supports", _("Choose what the source supports."))])
    return chosen


def _heading(source: Source) -> str:
    return clippings.heading(source, i18n.language())


def _told_apart(found: Sequence[Fact]) -> list[str]:
    seen: Counter[str] = Counter()
    told = []
    for fact in found:
        seen[fact.words] += 1
        n = seen[fact.words]
        told.append(fact.words if n == 1 else _("{words} ({n})").format(words=fact.words, n=n))
    return told
