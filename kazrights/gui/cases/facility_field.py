"""A place of detention: one of the casebook's, one of those that are known, or another by its name."""

from __future__ import annotations

from typing import Any

from kazrights.base import i18n
from kazrights.casework import custody, places_of_detention
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.store.vault import Vault


class FacilityField(FreeChoiceField):
    """What is typed and not in the list becomes a new facility when the form is saved."""

    def __init__(self, vault: Vault) -> None:
        language = i18n.language()
        held = custody.facilities(vault)
        offered = [Choice(one.id, one.name.best(language) or one.codes, custody.called(one)) for one in held]
        known = {key for one in held for key in places_of_detention.keys(custody.called(one))}
        for place in places_of_detention.known():
            if not known & places_of_detention.keys(place.called):
                words = ", ".join(
                    part for part in (place.name.best(language), place.place.best(language)) if part
                )
                offered.append(Choice(place.designators[0], words, place.called))
        super().__init__(offered)

    def _meant(self) -> Choice | None:
        """Only what is called exactly so: “Colony 1” is not “Colony 12”."""
        typed = self.line.text().strip()
        found = super()._meant()
        if found is None or typed.casefold() == found.words.casefold():
            return found
        return found if places_of_detention.keys((typed,)) & places_of_detention.keys(found.keys) else None


def facility_values(chosen: tuple[Any, str]) -> dict[str, Any]:
    """What custody is told of the field: the id of a facility, its number or name as typed, or that there is none."""
    found, words = chosen
    if isinstance(found, int):
        return {"facility_id": found}
    return {"facility": found or words} if found or words else {"facility_id": None}
