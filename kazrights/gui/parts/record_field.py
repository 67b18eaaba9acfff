"""A record that a field points to: one that is held, picked by typing, or a new one made of the words typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import members, officials
from kazrights.gui.parts import offers
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.exact_choice_field import ExactChoiceField
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class ToMake:
    """Words for which a record is made when the form is saved."""

    words: str
    make: Callable[[str], int | None]


class RecordField(ExactChoiceField):
    """Its value is the id of a record, None for nothing, or a ToMake; `with_made` turns that into an id."""

    def __init__(
        self,
        offered: Callable[[], Iterable[Choice]],
        make: Callable[[str], int | None],
        *,
        empty: str = "",
        new: str = "",
    ) -> None:
        super().__init__(offered, empty=empty, new=new)
        self._make = make

    def value(self) -> Any:
        chosen, words = super().value()
        return ToMake(words, self._make) if chosen is None and words else chosen


class CaseworkerField(RecordField):
    """Whoever works in the casebook, or someone new, who joins it."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(
            lambda: offers.caseworkers(vault),
            lambda name: members.named(vault, name),
            empty=_("nobody yet"),
            new=_("Someone new: joins the casebook."),
        )
        self.setToolTip(_("A new name joins the casebook."))


class OfficeField(RecordField):
    """An office of the casebook, or one with the title typed, which joins the list of officials."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(
            lambda: [Choice(row.id, row.title, (row.code,)) for row in officials.rows(vault)],
            lambda title: officials.add(vault, Wording().with_(i18n.language(), title)),
            new=_("Not among the officials yet: it is added to them when you save."),
        )


class SourceField(RecordField):
    """One of the sources offered, or a new one of which the title is typed; `make` adds it."""

    def __init__(self, offered: Callable[[], Iterable[Choice]], make: Callable[[str], int | None]) -> None:
        new = _("Not among the sources yet: it is added when you save. Its kind can be chosen later.")
        super().__init__(offered, make, empty=_("no source yet"), new=new)


def with_made(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with a record made for each ToMake; call it inside the change that saves them."""
    return {
        name: value.make(value.words) if isinstance(value, ToMake) else value
        for name, value in values.items()
    }
