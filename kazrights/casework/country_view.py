"""The country situation as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from kazrights.casework import country, sources
from kazrights.casework.country import ThemePage
from kazrights.casework.fact_view import Json, dated, iso, number, said
from kazrights.model.country import Commitment, Figure, LawChange, ThemeNote
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault


def country_json(vault: Vault, language: str = "en") -> list[Json]:
    """Every theme with its notes, laws, commitments, figures and the references of its cases."""
    return [_theme(page, language) for page in country.themes(vault)]


def figure_json(figure: Figure, cited: Sequence[Citation], language: str) -> Json:
    """A published number; the value is null where the source gives words only."""
    return {
        "value": number(figure.value),
        "as_written": said(figure.as_written, language),
        "unit": figure.unit,
        "counts": said(figure.counts, language),
        **dated(figure.period),
        "as_of": figure.as_of,
        "publisher": said(figure.publisher, language),
        "sources": [sources.words(citation, language) for citation in cited],
    }


def _theme(page: ThemePage, language: str) -> Json:
    code = page.theme.code
    return {
        "theme": code,
        "title": vocabulary("theme").label(code, language),
        "notes": [_note(note, page, language) for note in page.notes],
        "laws": [_law(law, page, language) for law in page.laws],
        "commitments": [_commitment(promise, page, language) for promise in page.commitments],
        "figures": [
            figure_json(figure, page.citations.get(figure.uid, []), language) for figure in page.figures
        ],
        "cases": [{"ref": case.ref, "title": case.heading} for case in page.cases],
    }


def _note(note: ThemeNote, page: ThemePage, language: str) -> Json:
    return {
        "type": note.event_type,
        **dated(note.period),
        "text": said(note.text, language),
        "place": said(note.place, language),
        "sources": _sources(note, page, language),
    }


def _law(law: LawChange, page: ThemePage, language: str) -> Json:
    provision = law.provision
    return {
        "name": said(law.name, language),
        "kind": law.kind,
        "code": provision.code if provision else None,
        "article": (provision.article or None) if provision else None,
        "by": said(law.by, language),
        "signed": iso(law.signed_on),
        "in_force": iso(law.in_force_on),
        "content": said(law.content, language),
        "note": said(law.note, language),
        "sources": _sources(law, page, language),
    }


def _commitment(promise: Commitment, page: ThemePage, language: str) -> Json:
    return {
        "what": said(promise.what, language),
        "by": said(promise.by, language),
        "to": said(promise.to_whom, language),
        "made": iso(promise.made_on),
        "due": iso(promise.due_on),
        "due_precision": dated(promise.due_on)["precision"],
        "status": promise.status,
        "sources": _sources(promise, page, language),
    }


def _sources(record: Record, page: ThemePage, language: str) -> list[str]:
    return [sources.words(citation, language) for citation in page.citations.get(record.uid, [])]
