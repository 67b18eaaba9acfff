"""How the screens say what others changed in a case."""

from __future__ import annotations

from kazrights.base.i18n import N_, _
from kazrights.casework.looks import Changed

_WORDS = {
    "overview": N_("overview"),
    "people": N_("people"),
    "timeline": N_("timeline"),
    "proceedings": N_("proceedings"),
    "actions": N_("actions"),
    "letters": N_("letters"),
    "sources": N_("sources"),
    "handover": N_("handover"),
}


def changed_words(news: Changed) -> str:
    """The parts that changed and who changed them: "timeline, actions (Sample Colleague)"."""
    parts = ", ".join(_(_WORDS[part]) for part in news.parts)
    by = ", ".join(news.by)
    return _("{parts} ({names})").format(parts=parts, names=by) if by else parts
