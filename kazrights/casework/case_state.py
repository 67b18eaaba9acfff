"""How a case stands, in a few words: the state of its person, and the latest measure against them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _
from kazrights.casework.sentences import length_words, sanction_words
from kazrights.model.case import Case
from kazrights.model.proceeding import Decision, Proceeding, Sanction
from kazrights.model.term import vocabulary

_SERVED_AS = {
    "imprisoned": "imprisonment",
    "under_restricted_freedom": "restricted_freedom",
    "in_pretrial_detention": "pre_trial_detention",
    "under_administrative_detention": "administrative_detention",
    "under_house_arrest": "house_arrest",
    "under_compulsory_treatment": "compulsory_treatment",
    "under_supervision": "administrative_supervision",
}


def state_words(case: Case, sanctions: Sequence[Sanction], language: str) -> str:
    """“Imprisoned · 5 years”: the recorded state with the length of its measure, else the latest measure.

    `sanctions` are those on our person, the latest first. "" when neither is known.
    """
    if case.victim_status is None:
        return sanction_words(sanctions[0], language) if sanctions else ""
    state = vocabulary("victim_status").label(case.victim_status, language)
    kind = _SERVED_AS.get(case.victim_status)
    served = next((length_words(s, language) for s in sanctions if s.kind == kind and s.length), "")
    return _("{state} · {length}").format(state=state, length=served) if served else state


def sanctions_of(session: Session, case_ids: Iterable[int]) -> dict[int, list[Sanction]]:
    """The measures on our people in these cases, the latest decision first."""
    found: dict[int, list[Sanction]] = {}
    rows = session.execute(
        select(Proceeding.case_id, Sanction)
        .join(Decision, Decision.proceeding_id == Proceeding.id)
        .join(Sanction, Sanction.decision_id == Decision.id)
        .where(Proceeding.case_id.in_(list(case_ids)), Sanction.opponent_id.is_(None))
        .order_by(Decision.decided_on.desc().nulls_last(), Decision.id.desc(), Sanction.id)
    )
    for case_id, sanction in rows:
        found.setdefault(case_id, []).append(sanction)
    return found
