"""Two people, or two cases, that are one: merged field by field, in one step that undo or unmerging takes back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import InvalidInput, NotFound, Problem
from kazrights.base.i18n import N_, _
from kazrights.casework import merge_links
from kazrights.casework.kinds import kind_word
from kazrights.casework.merge_fields import BOTH, KEEP, OTHER, all_chosen, chosen
from kazrights.casework.merge_links import Absorbed
from kazrights.model.case import Case
from kazrights.model.merge import Merge
from kazrights.model.person import PersonName
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault

NAMES = "names"
"""Besides the fields: whose names go first."""

KINDS = {"person": N_("Merge people"), "case": N_("Merge cases")}


def merge(
    vault: Vault, kind: str, keep_id: int, other_id: int, choices: Mapping[str, str] | None = None
) -> int:
    """Make one record of two people or cases; the id of the merge, by which it is taken apart again.

    `choices` says for a field "keep", "other" or "both"; for one it leaves out, what `preview` proposes. All that
    pointed to the other points to the kept one. Raises NotFound or InvalidInput, and then nothing was changed.
    """
    with vault.change(_(KINDS[kind])) as session:
        keep, other = pair(session, kind, keep_id, other_id)
        made = all_chosen(keep, other, choices or {})
        values = _values(keep, other, made)
        _loosen_citations(session, keep, other, made)
        names_first = (choices or {}).get(NAMES, KEEP)
        names = _names_in_order(session, keep, other, names_first) if kind == "person" else []
        absorbed = merge_links.follow(session, kind, keep, other)
        _put_in_order(names, absorbed)
        session.delete(other)
        session.flush()
        for name, value in values.items():
            setattr(keep, name, value)
        made_row = Merge(kind=kind, kept_id=keep.id, other_id=other_id, absorbed=json.dumps(absorbed))
        session.add(made_row)
        session.flush()
        return made_row.id


def pair(session: Session, kind: str, keep_id: int, other_id: int) -> tuple[Record, Record]:
    """The two records; raises NotFound, or InvalidInput when they are one already."""
    if keep_id == other_id:
        raise InvalidInput([Problem("other_id", _("These two are one already. Pick another to merge with."))])
    wanted = record_type(kind)
    keep, other = (
        session.scalar(select(wanted).where(wanted.id == one).execution_options(populate_existing=True))
        for one in (keep_id, other_id)
    )
    if keep is None or other is None:
        raise NotFound(_("There is no such {record} in this casebook.").format(record=kind_word(kind)))
    return keep, other


def record_type(kind: str) -> type[Record]:
    """The class of the records of a kind that can be merged."""
    if kind not in KINDS:
        raise ValueError(f"records of the kind {kind} are not merged")
    return BY_NAME[kind]


def _values(keep: Record, other: Record, made: Mapping[str, str]) -> dict[str, Any]:
    """What the kept record says then; a case keeps the reference that goes among those elsewhere."""
    values = {
        name: chosen(name, choice, getattr(keep, name), getattr(other, name))
        for name, choice in made.items()
        if choice != KEEP
    }
    if isinstance(keep, Case) and isinstance(other, Case):
        gone = keep.ref if made.get("ref") == OTHER else other.ref
        held = values.get("external_refs", keep.external_refs)
        if gone not in held:
            values["external_refs"] = f"{held}; {gone}" if held else gone
    return values


def _loosen_citations(session: Session, keep: Record, other: Record, made: Mapping[str, str]) -> None:
    """A source of a value that is not taken vouches for no other: it then speaks of the record as a whole."""
    for name, choice in made.items():
        if choice == BOTH:
            continue
        lost = other if choice == KEEP else keep
        cited = select(Citation).where(
            Citation.of_table == lost.__tablename__, Citation.of_uid == lost.uid, Citation.of_field == name
        )
        for citation in session.scalars(cited).all():
            citation.of_field = ""
    session.flush()


def _names_in_order(session: Session, keep: Record, other: Record, first: str) -> list[PersonName]:
    """The names of both, those of `first` before the others; one name alone is preferred for a language."""
    groups = [_names(session, keep.id), _names(session, other.id)]
    if first == OTHER:
        groups.reverse()
    taken = {language for name in groups[0] for language in name.preferred_for.split()}
    for name in groups[1]:
        left = [language for language in name.preferred_for.split() if language not in taken]
        name.preferred_for = " ".join(left)
    return [name for group in groups for name in group]


def _names(session: Session, person_id: int) -> list[PersonName]:
    held = select(PersonName).where(PersonName.person_id == person_id)
    return list(session.scalars(held.order_by(PersonName.position, PersonName.id)))


def _put_in_order(names: list[PersonName], absorbed: Absorbed) -> None:
    """Number them; a name that became one with another stands where the first of the two stood."""
    by_id = {name.id: name for name in names}
    stays = {went: stayed for table, stayed, went in absorbed if table == "person_name"}
    for position, name_id in enumerate(dict.fromkeys(stays.get(name.id, name.id) for name in names)):
        by_id[name_id].position = position
