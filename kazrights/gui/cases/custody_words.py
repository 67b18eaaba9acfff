"""Times in custody in words."""

from __future__ import annotations

from datetime import date

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import custody
from kazrights.casework.sentences import length_words
from kazrights.gui.parts import terms
from kazrights.model.custody import DetentionPeriod, Facility, Transfer


def place(facility: Facility | None, period: DetentionPeriod | None = None) -> str:
    """A facility with its place, or else the place in words."""
    language = i18n.language()
    said = [facility.name.best(language), facility.place.best(language)] if facility else []
    if period is not None and not facility:
        said.append(period.place.best(language))
    return ", ".join(part for part in said if part)


def held_now(period: DetentionPeriod, today: date) -> str:
    """Where someone is held and since when in custody: "Prison 161/2 · in custody since 4 Mar 2026 (266 days)"."""
    facility, since = custody.held_at(period)
    where = place(facility, period) or _("the place is not known")
    if period.from_on is None:
        return where
    began = period.from_on.show(i18n.language())
    said = _("in custody since {day}").format(day=began)
    first = period.from_on.earliest
    if period.from_on.precision == "day" and first and (days := (today - first).days) > 0:
        said = ngettext("in custody since {day} ({n} day)", "in custody since {day} ({n} days)", days).format(
            day=began, n=days
        )
    moved = (
        _("there since {day}").format(day=since.show(i18n.language())) if since and period.transfers else ""
    )
    return " · ".join(part for part in (where, moved, said) if part)


def basis(period: DetentionPeriod) -> str:
    """On what basis, for how long, under what regime."""
    language = i18n.language()
    parts = (
        terms.words("detention_basis", period.basis),
        length_words(period, language),
        _("regime: {regime}").format(regime=period.regime) if period.regime else "",
        period.reason.best(language),
    )
    return " · ".join(part for part in parts if part)


def past(period: DetentionPeriod) -> str:
    """A time in custody in a line: from when to when, on what basis, where last."""
    facility, _since = custody.held_at(period)
    return " · ".join(part for part in (span(period), basis(period), place(facility, period)) if part)


def span(period: DetentionPeriod) -> str:
    """From when to when, as far as that is known."""
    language = i18n.language()
    begin = period.from_on.show(language) if period.from_on else ""
    end = period.to_on.show(language) if period.to_on else ""
    if begin and end:
        return _("from {begin} to {end}").format(begin=begin, end=end)
    if begin:
        return _("from {begin}").format(begin=begin)
    return _("to {end}").format(end=end) if end else _("dates not known")


def first_place(period: DetentionPeriod) -> str:
    """Where it began, as the first link of a chain of transfers."""
    when = period.from_on.show(i18n.language()) if period.from_on else _("no date")
    where = place(period.facility, period) or _("the place is not known")
    return _("{when}: {where}").format(when=when, where=where)


def moved(transfer: Transfer) -> str:
    """One move, and why."""
    language = i18n.language()
    when = transfer.moved_on.show(language) if transfer.moved_on else _("no date")
    where = place(transfer.facility) or _("the place is not known")
    said = _("{when}: {where}").format(when=when, where=where)
    parts = (said, transfer.reason.best(language), transfer.note.best(language))
    return " · ".join(part for part in parts if part)
