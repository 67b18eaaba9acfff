"""One line of a case's timeline."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.casework import fact_order
from kazrights.casework.fact_order import Role

EntryKind = Literal[
    "event", "detention", "transfer", "hearing", "decision", "contact", "letter", "action_done", "file",
    "handover",
]  # fmt: skip
_OUR_WORK = ("contact", "letter", "action_done", "handover")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that happened, as the record `kind` with id `record_id` has it.

    `type` is a code: of event_type for facts, of contact_kind, letter_status or action_kind for work. `label` says
    it in words. `sensitive` entries and every `detail` are folded on screens. `uid` is that of the record.
    `learned_on` is when we learned of it, as far as that was noted; `recorded_at` when it was entered.
    """

    kind: EntryKind
    record_id: int
    uid: str
    type: str
    label: str
    on: FuzzyDate | None
    until: FuzzyDate | None = None
    time: str = ""
    text: str = ""
    place: str = ""
    sensitive: bool = False
    detail: str = ""
    date_note: str = ""
    sources: tuple[str, ...] = ()
    learned_on: FuzzyDate | None = None
    recorded_at: datetime

    @property
    def known_from(self) -> date:
        """The day from which we knew of it for certain: as noted; else our own work when done, facts when entered."""
        if self.learned_on and (noted := self.learned_on.latest):
            return noted
        entered = self.recorded_at.astimezone().date()
        done = self.on.latest if self.on and self.kind in _OUR_WORK else None
        return min(done, entered) if done else entered

    @property
    def learned_later(self) -> bool:
        """Whether it is noted that we learned of it only after it happened."""
        learned = self.learned_on.earliest if self.learned_on else None
        happened = self.on.latest if self.on else None
        return bool(learned and happened and learned > happened)


def in_time(entries: Collection[Entry], *, newest_first: bool) -> list[Entry]:
    """In the order of time. Entries without a date, or with one in words only, stand last with the newest first;
    told from the beginning, where `fact_order` puts them.
    """
    dated = [entry for entry in entries if entry.on and entry.on.iso]
    undated = [entry for entry in entries if not (entry.on and entry.on.iso)]
    dated.sort(key=_moment, reverse=newest_first)
    return [*dated, *undated] if newest_first else fact_order.told(dated, undated, _role)


def _role(entry: Entry) -> Role:
    roles: dict[str, Role] = {"decision": "ruling", "detention": "custody", "transfer": "custody"}
    return roles.get(entry.kind) or fact_order.role_of_event(entry.type)


def _moment(entry: Entry) -> tuple[str, str]:
    return (entry.on.sort_key if entry.on else "", entry.time)
