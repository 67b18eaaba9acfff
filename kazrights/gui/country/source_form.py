"""The form for what a record rests on: a source of the casebook, or a new one, and the place in it."""

from __future__ import annotations

from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import country_notes
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.record_field import SourceField
from kazrights.model.source import Citation, Source
from kazrights.store.vault import Vault

HELD = "held"
NEW = ("title", "kind", "author", "dated_on", "address")


def source_form(vault: Vault) -> Form:
    """Either a source that is held is chosen, or the title of a new one typed."""
    form = Form()
    form.add(_("Source"), ChoiceField(_held(vault), empty=_("no source yet")), (HELD,))
    form.add_column(Citation, "locator")
    section = form.add_section(_("A source that is not in the casebook yet"))
    for name in NEW:
        form.add_column(Source, name)
    section.open()
    return form


def held_or_new(vault: Vault) -> SourceField:
    """A source that is held, or the title of a new one; whoever saves the form makes it."""
    return SourceField(lambda: _held(vault), lambda _title: None)


def chosen(values: dict[str, Any]) -> tuple[int | None, dict[str, Any]]:
    """The id of the source chosen, and what is typed of a new one."""
    rest = dict(values)
    return rest.pop(HELD), rest


def _held(vault: Vault) -> list[Choice]:
    language = i18n.language()
    return [Choice(s.id, s.title.best(language) or s.author) for s in country_notes.sources_held(vault)]
