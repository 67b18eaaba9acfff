"""Which fields the forms of a case ask for, by the kind of record; when we learned of it always among them."""

from __future__ import annotations

EVENT = (
    "type", "happened_on", "text", "place", "region", "date_note", "detail", "sensitive", "in_letters",
    "violation_status", "learned_on",
)  # fmt: skip
DETENTION = (
    "basis", "from_on", "to_on", "ongoing", "regime", "length", "reason", "place", "text", "in_letters",
    "sensitive", "learned_on",
)  # fmt: skip
"""Without the facility, which has a field of its own."""
TRANSFER = ("moved_on", "reason", "note", "learned_on")
CONTACT = ("kind", "happened_on", "time", "with_whom", "note")
STEP_DONE = ("title", "kind", "done_on", "result")
FILE = ("title", "type", "obtained_on", "obtained_from", "learned_on")
PROCEEDING = (
    "track", "role", "status", "status_on", "stage", "court", "number", "about", "opened_on", "sensitive",
    "learned_on",
)  # fmt: skip
OPPONENT = ("role", "description", "count")
CHARGE = ("provision_id", "in_words", "status", "laid_on", "learned_on")
HEARING = ("held_on", "time", "type", "place", "judge", "public", "observed", "outcome", "learned_on")
DECISION = (
    "kind", "decided_on", "outcome", "court", "text", "date_note", "in_letters", "sensitive", "learned_on",
)  # fmt: skip
SANCTION = ("kind", "length", "amount", "currency", "activity", "starts_on", "ended_on", "note")
