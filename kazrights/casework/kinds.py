"""What each kind of record is called when a person reads of it."""

from __future__ import annotations

from kazrights.base.i18n import N_, _

_WORDS = {
    "action": N_("action"),
    "appeal": N_("appeal"),
    "appeal_case": N_("case of an appeal"),
    "appeal_office": N_("office of an appeal"),
    "attachment": N_("attachment"),
    "case": N_("case"),
    "case_category": N_("category"),
    "case_link": N_("link between cases"),
    "case_person": N_("person of a case"),
    "case_tag": N_("tag"),
    "charge": N_("charge"),
    "citation": N_("citation"),
    "commitment": N_("commitment"),
    "consent": N_("consent"),
    "consent_grant": N_("agreed use"),
    "contact": N_("contact"),
    "decision": N_("decision"),
    "demand": N_("request"),
    "detention_period": N_("detention"),
    "event": N_("event"),
    "event_person": N_("person of an event"),
    "facility": N_("facility"),
    "figure": N_("figure"),
    "handover": N_("handover"),
    "hearing": N_("hearing"),
    "law_change": N_("change of law"),
    "legal_provision": N_("provision of law"),
    "letter": N_("letter"),
    "letter_template": N_("letter template"),
    "member": N_("caseworker"),
    "merge": N_("merge"),
    "not_same_case": N_("note that two cases are not one"),
    "not_same_person": N_("note that two people are not one"),
    "office": N_("office"),
    "office_group_member": N_("office of a group"),
    "office_group": N_("group of offices"),
    "office_holder": N_("office-holder"),
    "opponent": N_("other party"),
    "person": N_("person"),
    "person_name": N_("name"),
    "person_relation": N_("relation between people"),
    "proceeding": N_("proceeding"),
    "reply": N_("reply"),
    "sanction": N_("measure"),
    "saved_view": N_("saved view"),
    "sender": N_("sender"),
    "source": N_("source"),
    "theme": N_("theme"),
    "theme_case": N_("case of a theme"),
    "theme_note": N_("note on a theme"),
    "transfer": N_("transfer"),
}


def kind_word(table: str) -> str:
    """The noun for records of a table, in the language spoken now."""
    return _(_WORDS[table])
