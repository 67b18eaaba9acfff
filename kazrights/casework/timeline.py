"""Everything that happened in a case on one axis, whichever kind of record it stands in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from kazrights.casework import handover, sources
from kazrights.casework.timeline_entry import Entry, EntryKind, in_time
from kazrights.casework.timeline_facts import decisions, detentions, events, hearings, transfers
from kazrights.casework.timeline_work import actions_done, contacts, files, letters
from kazrights.store.vault import Vault

__all__ = ["FACTS", "Entry", "EntryKind", "entries", "in_time"]

FACTS: tuple[EntryKind, ...] = ("event", "detention", "transfer", "hearing", "decision")
"""What happened to the people of the case, as against what was done for them."""

_PARTS: dict[EntryKind, Callable[[Session, int, str], Iterator[Entry]]] = {
    "event": events,
    "detention": detentions,
    "transfer": transfers,
    "hearing": hearings,
    "decision": decisions,
    "contact": contacts,
    "letter": letters,
    "action_done": actions_done,
    "file": files,
    "handover": handover.entries,
}


def entries(
    vault: Vault, case_id: int, language: str, kinds: Collection[EntryKind] | None = None
) -> list[Entry]:
    """The entries of a case, the newest first, undated ones last; only those kinds, if given."""
    with vault.read() as session:
        parts = (part for kind, part in _PARTS.items() if kinds is None or kind in kinds)
        found = [entry for part in parts for entry in part(session, case_id, language)]
        cited = sources.by_uid(session, [entry.uid for entry in found])
    made = [
        replace(entry, sources=tuple(sources.words(citation, language) for citation in cited[entry.uid]))
        for entry in found
    ]
    return in_time(made, newest_first=True)
