"""How the screens say what others changed in a case."""

from __future__ import annotations

from collections.abc import Iterable

from kazrights.base.i18n import N_, _

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


def changed_words(parts: Iterable[str], by: Iterable[str]) -> str:
    """The parts that changed and who changed them: "timeline, actions (Sample Colleague)"."""
    said, names = ", ".join(_(_WORDS[part]) for part in parts), ", ".join(by)
    return _("{parts} ({names})").format(parts=said, names=names) if names else said
