"""One case, and the list of them, as plain data with English keys and codes."""

from __future__ import annotations

from sqlalchemy import select

from kazrights.casework import actions, case_file, cases, contacts, custody, proceedings, sources, timeline
from kazrights.casework.actions import ActionRow
from kazrights.casework.contacts import ContactRow
from kazrights.casework.country_view import country_json, figure_json
from kazrights.casework.fact_view import (
    Json,
    detention_json,
    entry_json,
    iso,
    person_json,
    proceeding_json,
    said,
)
from kazrights.casework.filters import ALL, Filters
from kazrights.casework.work_view import due_json, history_json
from kazrights.model.letter import Letter
from kazrights.model.source import Source
from kazrights.store.vault import Vault

__all__ = ["case_json", "cases_json", "country_json", "due_json", "history_json"]


def cases_json(vault: Vault, filters: Filters = ALL) -> list[Json]:
    """Every case that fits, whatever its status, by reference."""
    found = cases.every(vault, filters, language="en")
    return [
        {
            "ref": row.ref,
            "title": row.title or row.heading,
            "people": list(row.people),
            "categories": list(row.categories),
            "status": row.status,
            "next": {"title": row.next_title, "due": iso(row.next_due)} if row.next_title else None,
        }
        for row in found
    ]


def case_json(vault: Vault, case_id: int, language: str = "en") -> Json:
    """Everything recorded of a case, folded facts included; texts in `language` where they exist in it."""
    case = cases.load(vault, case_id)
    facts = timeline.entries(vault, case_id, language, timeline.FACTS)
    return {
        "ref": case.ref,
        "title": said(case.title, language) or cases.heading(case, "en"),
        "categories": sorted({held.category for held in case.categories}),
        "status": case.status,
        "victim_status": case.victim_status,
        "summary": said(case.summary, language),
        "situation": said(case.situation, language),
        "outcome": said(case.outcome, language),
        "region": case.region,
        "place": said(case.place, language),
        "as_of": iso(case.as_of),
        "consent": case.consent_note or None,
        "people": [person_json(joined, language) for joined in case.people],
        "events": [entry_json(entry) for entry in timeline.in_time(facts, newest_first=False)],
        "proceedings": [proceeding_json(held, language) for held in proceedings.of_case(vault, case_id)],
        "detentions": [detention_json(held, language) for held in custody.of_case(vault, case_id)],
        "figures": _figures(vault, case_id, language),
        "demands": [said(demand.text, language) for demand in case_file.load(vault, case_id).demands],
        "contacts": [_contact(contact) for contact in contacts.of_case(vault, case_id)],
        "actions": [_action(action) for action in actions.of_case(vault, case_id)],
        "letters": _letters(vault, case_id),
        "sources": [_source(source, language) for source in sources.of_case(vault, case_id)],
    }


def _figures(vault: Vault, case_id: int, language: str) -> list[Json]:
    found = case_file.figures(vault, case_id)
    with vault.read() as session:
        cited = sources.by_uid(session, [figure.uid for figure in found])
    return [figure_json(figure, cited[figure.uid], language) for figure in found]


def _action(action: ActionRow) -> Json:
    return {
        "id": action.id,
        "title": action.title,
        "kind": action.kind,
        "due": iso(action.due_on),
        "time": action.time or None,
        "deadline": action.deadline,
        "status": action.status,
        "done": iso(action.done_on),
        "result": action.result or None,
        "assignee": action.assignee or None,
    }


def _contact(contact: ContactRow) -> Json:
    return {
        "id": contact.id,
        "kind": contact.kind,
        "date": iso(contact.happened_on),
        "time": contact.time or None,
        "with": contact.with_whom or None,
        "note": contact.note,
    }


def _letters(vault: Vault, case_id: int) -> list[Json]:
    with vault.read() as session:
        found = select(Letter).where(Letter.case_id == case_id).order_by(Letter.dated_on, Letter.id)
        return [
            {
                "id": letter.id,
                "code": letter.code,
                "template": letter.template,
                "language": letter.language,
                "official": letter.office_title or None,
                "holder": letter.holder_name or None,
                "subject": letter.subject or None,
                "date": iso(letter.dated_on),
                "status": letter.status,
                "sent": iso(letter.sent_on),
                "reply_due": iso(letter.reply_due_on),
                "sha256": letter.sha256 or None,
            }
            for letter in session.scalars(found)
        ]


def _source(source: Source, language: str) -> Json:
    if source.protected:
        return {"kind": source.kind, "title": None, "author": None, "date": None, "protected": True}
    return {
        "kind": source.kind,
        "title": said(source.title, language),
        "author": source.author or None,
        "date": iso(source.dated_on),
        "protected": False,
    }
