"""Proceedings as lines of plain text, with what hangs on each below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kazrights.base.i18n import _
from kazrights.casework.people import shown_name
from kazrights.casework.proceedings import charge_words, sanction_words
from kazrights.cli.days import told
from kazrights.cli.printing import joined
from kazrights.model.proceeding import Decision, Hearing, Opponent, Proceeding
from kazrights.model.term import vocabulary

_BELOW = "  "


def lines(proceedings: Iterable[Proceeding], language: str) -> Iterator[str]:
    """Each proceeding, then its parties, charges, hearings and decisions."""
    for proceeding in proceedings:
        yield joined(
            vocabulary("proceeding_track").label(proceeding.track, language),
            vocabulary("proceeding_role").label(proceeding.role, language),
            proceeding.court.best(language),
            proceeding.about.best(language),
            vocabulary("proceeding_status").label(proceeding.status or "", language),
            told(proceeding.status_on, language),
        )
        for opponent in proceeding.opponents:
            yield _BELOW + joined(
                vocabulary("proceeding_role").label(opponent.role, language), _who(opponent, language)
            )
        for charge in [] if proceeding.sensitive else proceeding.charges:
            yield _BELOW + joined(_("Charge"), charge_words(charge, language))
        for hearing in proceeding.hearings:
            yield _BELOW + _hearing(hearing, language)
        for decision in proceeding.decisions:
            yield _BELOW + _decision(decision, language)


def _hearing(hearing: Hearing, language: str) -> str:
    kind = vocabulary("hearing_type").label(hearing.type or "", language)
    when, outcome = told(hearing.held_on, language), hearing.outcome.best(language)
    return joined(_("Hearing"), when, hearing.time, kind, hearing.place.best(language), outcome)


def _decision(decision: Decision, language: str) -> str:
    return joined(
        vocabulary("decision_kind").label(decision.kind, language),
        told(decision.decided_on, language),
        decision.court.best(language),
        vocabulary("decision_outcome").label(decision.outcome or "", language),
        "; ".join(sanction_words(sanction, language) for sanction in decision.sanctions),
        decision.text.best(language),
    )


def _who(opponent: Opponent, language: str) -> str:
    named = shown_name(opponent.person) if opponent.person else ""
    return named or opponent.description.best(language)
