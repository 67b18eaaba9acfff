"""A place of detention: one of the casebook's, one of those that are known, or another by its name."""

from __future__ import annotations

from typing import Any

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import custody, places_of_detention
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.exact_choice_field import ExactChoiceField
from kazrights.store.vault import Vault


class FacilityField(ExactChoiceField):
    """What is typed and not in the list becomes a new facility when the form is saved."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(lambda: _offered(vault), empty=_("its name or number"))


def _offered(vault: Vault) -> list[Choice]:
    language = i18n.language()
    held = custody.facilities(vault)
    offered = [Choice(one.id, one.name.best(language) or one.codes, custody.called(one)) for one in held]
    known = {key for one in held for key in places_of_detention.keys(custody.called(one))}
    for place in places_of_detention.known():
        if not known & places_of_detention.keys(place.called):
            said = (place.name.best(language), place.place.best(language))
            words = ", ".join(part for part in said if part)
            offered.append(Choice(place.designators[0], words, place.called))
    return offered


def facility_values(chosen: tuple[Any, str]) -> dict[str, Any]:
    """What custody is told of the field: the id of a facility, its number or name as typed, or that there is none."""
    found, words = chosen
    if isinstance(found, int):
        return {"facility_id": found}
    return {"facility": found or words} if found or words else {"facility_id": None}
