"""What an entry of a timeline is about: the groups that a timeline can be narrowed to."""

from __future__ import annotations

from typing import Literal

from kazrights.casework.timeline_entry import Entry

Group = Literal["", "legal", "custody", "health", "contact", "letter", "file", "other"]

_LEGAL = frozenset(
    ("charge", "search", "interrogation", "investigation_opened", "investigation_closed",
     "investigation_finding", "complaint_lodged", "hearing", "conviction", "sentence", "acquittal", "case_closed",
     "appeal_lodged", "appeal_rejected", "sentence_reduced", "amnesty_pardon", "restricted_freedom",
     "ban_on_activity", "fine", "warning", "financial_listing", "administrative_supervision",
     "civil_suits_lodged", "civil_judgment", "civil_suit_withdrawn", "order_to_retract", "damages",
     "unfair_trial", "closed_trial", "denial_of_interpreter", "denial_of_lawyer",
     "denial_of_witness_examination", "compelled_self_incrimination", "perpetrator_sentenced",
     "reinstatement_of_rights", "legal_capacity_reinstated", "deprivation_of_legal_capacity")
)  # fmt: skip
_CUSTODY = frozenset(
    ("arrest", "detention", "police_custody", "mass_detention", "administrative_detention", "remand",
     "pre_trial_detention", "house_arrest", "undertaking", "denied_release_unlawful_arrest",
     "denied_release_pending_trial", "denied_bail", "disappearance", "imprisonment",
     "imprisonment_start_at_facility", "imprisonment_continuing", "transfer", "regime_tightening",
     "disciplinary_cell", "released", "parole", "extradition", "compulsory_treatment", "death_in_custody",
     "hunger_strike")
)  # fmt: skip
_HEALTH = frozenset(
    ("torture", "ill_treatment", "ill_treatment_reported", "beating", "rape", "sexual_harassment",
     "undignified_treatment", "denial_of_medical_care", "health_worsening", "hunger_strike", "death",
     "death_in_custody", "death_from_torture", "death_from_denied_care", "death_in_care",
     "compulsory_treatment")
)  # fmt: skip


def groups_of(entry: Entry) -> frozenset[Group]:
    """The groups that an entry belongs to; a death in custody, for one, belongs to two."""
    match entry.kind:
        case "hearing" | "decision":
            return frozenset(("legal",))
        case "detention" | "transfer":
            return frozenset(("custody",))
        case "contact" | "action_done" | "handover":
            return frozenset(("contact",))
        case "letter":
            return frozenset(("letter",))
        case "file":
            return frozenset(("file",))
    found: set[Group] = set()
    for group, types in (("legal", _LEGAL), ("custody", _CUSTODY), ("health", _HEALTH)):
        if entry.type in types:
            found.add(group)  # type: ignore[arg-type]  # the names above are groups
    return frozenset(found or {"other"})


def fits(entry: Entry, group: Group) -> bool:
    """Whether a timeline narrowed to a group shows an entry; "" is not narrowed."""
    return not group or group in groups_of(entry)
