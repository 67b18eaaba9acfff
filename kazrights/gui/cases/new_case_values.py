"""What was entered in the form for a new case, as the casebook takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework.cases import NewCase, NewDetention
from kazrights.casework.proceedings import NewCharge
from kazrights.gui.parts.name_field import Named
from kazrights.model.law import LegalProvision

_TRACKS = {"CC": "criminal", "CAO": "administrative"}
_UNKNOWN = "unknown"
_KAZAKH = frozenset("әғқңөұүһі")


def new_case(values: Mapping[str, Any], provisions: Mapping[int, LegalProvision]) -> NewCase:
    """The new case; InvalidInput when something is half said. `provisions` are those that the casebook holds."""
    _check(values)
    title, day = values["next"]
    named: Named = values["name"]
    return NewCase(
        named=named.name,
        person_id=named.person_id,
        other_names=[values["other_name"].name] if values["other_name"] else [],
        others=values["others"],
        sex=values["sex"],
        categories=list(values["categories"]),
        victim_status=values["victim_status"],
        summary=values["summary"],
        detention=_detention(values),
        track=values["track"] or _track_of(values["charges"], provisions),
        charges=values["charges"],
        hearing_on=values["hearing_on"],
        decision_kind=values["decision_kind"] or "",
        decision_on=values["decision_on"],
        sanctions=values["sanctions"],
        source_kind=values["source_kind"] or "",
        source_title=values["source_title"],
        source_locator=values["source_locator"],
        next_step=title,
        next_due=day,
    )


def said(words: str) -> Wording:
    """Words in the language that their letters tell of: Kazakh, Russian, else English."""
    letters = set(words.casefold())
    if letters & _KAZAKH:
        return Wording(kk=words)
    cyrillic = any("а" <= letter <= "я" for letter in letters)
    return Wording(ru=words) if cyrillic else Wording(en=words)


def _check(values: Mapping[str, Any]) -> None:
    problems = []
    if not values["name"]:
        problems.append(Problem("name", _("A case needs a name.")))
    if (values["decision_on"] or values["sanctions"]) and not values["decision_kind"]:
        problems.append(Problem("decision_kind", _("What kind of decision is it?")))
    if values["source_title"] and not values["source_kind"]:
        problems.append(Problem("source_kind", _("What kind of source is it?")))
    if values["source_kind"] and not values["source_title"]:
        problems.append(Problem("source_title", _("Which source is it?")))
    if problems:
        raise InvalidInput(problems)


def _detention(values: Mapping[str, Any]) -> NewDetention | None:
    """A day or a place alone is a time in custody, too: on what basis is then not known."""
    found, words = values["facility"]
    facility = str(found or words or "")
    if not (values["basis"] or values["from_on"] or facility):
        return None
    if isinstance(found, int):
        return NewDetention(values["basis"] or _UNKNOWN, values["from_on"], facility_id=found)
    return NewDetention(values["basis"] or _UNKNOWN, values["from_on"], facility)


def _track_of(charges: list[NewCharge], provisions: Mapping[int, LegalProvision]) -> str:
    """The track that the code of the first article belongs to: CC2014 is criminal, CAO2014 administrative."""
    held = (provisions.get(charge.provision_id or 0) for charge in charges)
    tracks = (_TRACKS.get(provision.code.rstrip("0123456789"), "") for provision in held if provision)
    return next((track for track in tracks if track), "")
