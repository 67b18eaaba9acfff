"""What was entered in the form for a new case, as the casebook takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework.cases import NewCase, NewDetention
from kazrights.casework.people import NewName
from kazrights.casework.proceedings import NewCharge
from kazrights.model.law import LegalProvision

_TRACKS = {"CC": "criminal", "CAO": "administrative"}
_KAZAKH = frozenset("әғқңөұүһі")


def new_case(values: Mapping[str, Any], provision: LegalProvision | None) -> NewCase:
    """The new case; InvalidInput when something is half said. `provision` is the chosen article, if it is held."""
    _check(values)
    charged = provision or values["charge"] or values["charge_words"]
    title, day = values["next"]
    return NewCase(
        name=values["name"],
        other_names=[NewName(values["other_name"])] if values["other_name"] else [],
        sex=values["sex"],
        categories=list(values["categories"]),
        victim_status=values["victim_status"],
        summary=values["summary"],
        detention=_detention(values),
        track=values["track"] or _track_of(provision),
        charges=[_charge(values, provision)] if charged else [],
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
    if (values["from_on"] or values["facility"]) and not values["basis"]:
        problems.append(Problem("basis", _("On what basis is the person held?")))
    if (values["decision_on"] or values["sanctions"]) and not values["decision_kind"]:
        problems.append(Problem("decision_kind", _("What kind of decision is it?")))
    if values["source_title"] and not values["source_kind"]:
        problems.append(Problem("source_kind", _("What kind of source is it?")))
    if values["source_kind"] and not values["source_title"]:
        problems.append(Problem("source_title", _("Which source is it?")))
    if problems:
        raise InvalidInput(problems)


def _detention(values: Mapping[str, Any]) -> NewDetention | None:
    if not values["basis"]:
        return None
    return NewDetention(values["basis"], values["from_on"], values["facility"])


def _charge(values: Mapping[str, Any], provision: LegalProvision | None) -> NewCharge:
    words = said(values["charge_words"])
    if provision is not None:
        return NewCharge(provision_id=provision.id, words=words)
    return NewCharge(article=values["charge"], words=words)


def _track_of(provision: LegalProvision | None) -> str:
    """The track that a provision's code belongs to: CC2014 is criminal, CAO2014 administrative."""
    code = provision.code.rstrip("0123456789") if provision else ""
    return _TRACKS.get(code, "")
