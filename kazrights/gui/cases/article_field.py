"""An article of law, typed by its number; one that the casebook doesn't hold is kept as it was typed."""

from __future__ import annotations

from typing import Any

from kazrights.base.i18n import _
from kazrights.gui.parts import offers
from kazrights.gui.parts.exact_choice_field import ExactChoiceField
from kazrights.store.vault import Vault


class ArticleField(ExactChoiceField):
    """The code that the track goes by comes first: 488 in an administrative case is that of the administrative code."""

    def __init__(self, vault: Vault, track: str) -> None:
        super().__init__(
            lambda: offers.provisions(vault, track),
            empty=_("type its number, such as 174"),
            new=_("Not among the articles held: kept in your words."),
        )


def article_values(chosen: tuple[Any, str]) -> dict[str, Any]:
    """What a charge is told of the field: the provision, or the article as typed."""
    provision_id, words = chosen
    return {"provision_id": provision_id, "article": "" if provision_id else words}
