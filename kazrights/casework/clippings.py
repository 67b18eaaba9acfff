"""Pasted text that is a source of its own: the words as they stood there, with their digest."""

from __future__ import annotations

import hashlib

from kazrights.base.i18n import _
from kazrights.model.source import Source
from kazrights.model.term import vocabulary

_EXCERPT = 60


def digest(source: Source) -> str:
    """SHA-256 (hex) of the pasted text in UTF-8, so that anyone can compare it with theirs."""
    return hashlib.sha256(source.text.encode()).hexdigest()


def heading(source: Source, language: str) -> str:
    """What a source is called on a screen: its title, else what else tells it; a protected one is never named."""
    if source.protected:
        return _("Protected source")
    first = " ".join(source.text.split())
    excerpt = first if len(first) <= _EXCERPT else first[:_EXCERPT].rstrip() + "…"
    kind = vocabulary("source_kind").label(source.kind, language)
    return source.title.best(language) or source.author or source.address or excerpt or kind
