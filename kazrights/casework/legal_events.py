"""Which event on a timeline a detention or a decision stands for, in codes of the event_type vocabulary."""

from __future__ import annotations

from kazrights.model.custody import DetentionPeriod
from kazrights.model.proceeding import Decision
from kazrights.model.term import vocabulary

_BY_BASIS = {
    "apprehension": "detention",
    "pre_trial_detention": "pre_trial_detention",
    "sentence": "imprisonment",
    "administrative_detention": "administrative_detention",
    "house_arrest": "house_arrest",
    "compulsory_treatment": "compulsory_treatment",
}
_BY_OUTCOME = {
    "acquittal": "acquittal",
    "amnesty_pardon": "amnesty_pardon",
    "appeal_rejected": "appeal_rejected",
    "case_closed": "case_closed",
    "deprivation_of_legal_capacity": "deprivation_of_legal_capacity",
    "no_violation": "investigation_finding",
    "parole": "parole",
    "reinstatement_of_rights": "reinstatement_of_rights",
    "released": "released",
    "sentence_reduced": "sentence_reduced",
    "violation_found": "investigation_finding",
    "withdrawn": "civil_suit_withdrawn",
}
_BY_KIND = {
    "civil_judgment": "civil_judgment",
    "disciplinary_decision": "disciplinary_measures",
    "inquiry_finding": "investigation_finding",
    "remand_extension": "pre_trial_detention",
    "remand_order": "pre_trial_detention",
}


def type_of_detention(period: DetentionPeriod) -> str:
    """The event that a time in custody is."""
    return _BY_BASIS.get(period.basis, "detention")


def type_of_decision(decision: Decision) -> str:
    """The event that a decision is; needs `decision.sanctions` loaded.

    A decision that only imposes something on the other party is that of the perpetrator.
    """
    if decision.outcome in _BY_OUTCOME:
        return _BY_OUTCOME[decision.outcome]
    if decision.kind in _BY_KIND:
        return _BY_KIND[decision.kind]
    if decision.sanctions:
        return _of_sanctions(decision)
    return "conviction" if decision.outcome == "convicted" else "other"


def _of_sanctions(decision: Decision) -> str:
    on_us = [sanction for sanction in decision.sanctions if sanction.opponent_id is None]
    if not on_us:
        return "perpetrator_sentenced"
    if decision.kind == "administrative_ruling" and on_us[0].kind in vocabulary("event_type"):
        return on_us[0].kind
    return "sentence"
