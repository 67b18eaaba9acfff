"""Charges and measures said in words, and when a measure ends; the unit of a length is checked by its record."""

from __future__ import annotations

from datetime import date
from typing import cast

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.spoken import (
    DurationUnit,
    add_duration,
    article_in_words,
    duration_in_words,
    money_in_words,
)
from kazrights.model.custody import DetentionPeriod
from kazrights.model.law import LegalProvision
from kazrights.model.proceeding import Charge, Decision, Sanction
from kazrights.model.term import vocabulary


def computed_end(sanction: Sanction, decision: Decision) -> date | None:
    """The day a measure ends by its length, counted from its start or else the decision.

    None unless that day is known to the day, and for measures without a length.
    """
    start = counted_from(sanction, decision)
    if sanction.length is None or sanction.unit is None or start is None or start.precision != "day":
        return None
    try:
        return add_duration(date.fromisoformat(start.start), sanction.length, _unit(sanction.unit))
    except ValueError:
        return None


def counted_from(sanction: Sanction, decision: Decision) -> FuzzyDate | None:
    """The date that a measure is counted from: its start, or else the decision."""
    return sanction.starts_on or decision.decided_on


def sanction_words(sanction: Sanction, language: str) -> str:
    """A measure for a screen: “Restricted freedom, 18 months”; the activity of a ban is named."""
    said = [vocabulary("sanction_kind").label(sanction.kind, language)]
    if sanction.activity:
        said.append(sanction.activity.best(language))
    if length := length_words(sanction, language):
        said.append(length)
    if sanction.amount is not None:
        said.append(money_in_words(sanction.amount, sanction.currency, language).strip())
    return ", ".join(said)


def length_words(measure: Sanction | DetentionPeriod, language: str) -> str:
    """How long a measure or a time in custody lasts, or ""."""
    if measure.length is None or measure.unit is None:
        return ""
    return duration_in_words(measure.length, _unit(measure.unit), language)


def charge_words(charge: Charge, language: str) -> str:
    """A charge for a screen: its article and heading, or the words it was reported in.

    Needs `charge.provision` loaded.
    """
    provision = charge.provision
    if provision is None:
        return charge.in_words.best(language)
    named = provision_words(provision, language)
    about = charge.in_words.best(language) or provision.heading.best(language)
    return f"{named}: {about}" if about else named


def provision_words(provision: LegalProvision, language: str) -> str:
    """A provision by its code and numbers: “Criminal Code, article 174 (1)”."""
    named = provision.code_name.best(language) or provision.code
    if not provision.article:
        return named
    return article_in_words(named, provision.article, provision.part, language)


def _unit(code: str) -> DurationUnit:
    return cast(DurationUnit, code)
