"""How a case stands to other cases, said from either of the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from kazrights.base.errors import InvalidInput, Problem
from kazrights.base.i18n import _
from kazrights.base.wording import Wording
from kazrights.casework import headings, records
from kazrights.casework.headings import Heading
from kazrights.model.case import CaseLink
from kazrights.store.vault import Vault

INVERSE = {
    "follows": "precedes",
    "part_of": "encompasses",
    "caused_by": "causes",
}
INVERSE |= {there: here for here, there in INVERSE.items()}


@dataclass(frozen=True, slots=True)
class Link:
    """A link as seen from one case: `kind` is a code, `other_id` the case at the other end."""

    id: int
    kind: str
    other_id: int
    other: Heading
    note: Wording


def of_case(vault: Vault, case_id: int) -> list[Link]:
    """All links of a case, from whichever side they were recorded."""
    with vault.read() as session:
        query = (
            select(CaseLink)
            .where(or_(CaseLink.case_id == case_id, CaseLink.other_id == case_id))
            .order_by(CaseLink.id)
        )
        found = session.scalars(query).all()
        names = headings.of_cases(session, {_other(row, case_id) for row in found})
    return [
        Link(
            row.id,
            row.kind if row.case_id == case_id else INVERSE.get(row.kind, row.kind),
            _other(row, case_id),
            names[_other(row, case_id)],
            row.note,
        )
        for row in found
    ]


def add(vault: Vault, case_id: int, other_id: int | None, kind: str, **fields: Any) -> int:
    """Link a case to another, read from `case_id`; the id of the link. Raises InvalidInput."""
    if other_id is None:
        raise InvalidInput([Problem("other_id", _("Pick a case from those found."))])
    if other_id == case_id:
        raise InvalidInput([Problem("other_id", _("A case is not linked to itself."))])
    with vault.change(_("Link cases")) as session:
        return records.add(session, CaseLink(case_id=case_id, other_id=other_id, kind=kind, **fields))


def _other(row: CaseLink, case_id: int) -> int:
    return row.other_id if row.case_id == case_id else row.case_id
