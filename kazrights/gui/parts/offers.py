"""The records that a field can point to, as choices."""

from __future__ import annotations

from kazrights.base import i18n
from kazrights.base.spoken import article_in_words
from kazrights.casework import custody, laws, members
from kazrights.gui.parts.choice_field import Choice
from kazrights.model.law import LegalProvision
from kazrights.store.vault import Vault


def caseworkers(vault: Vault) -> list[Choice]:
    """Everyone who works in the casebook."""
    return [Choice(member.id, member.name) for member in members.all(vault)]


def facilities(vault: Vault) -> list[Choice]:
    """Every place of detention, found by its name or its number."""
    language = i18n.language()
    return [
        Choice(
            found.id,
            found.name.best(language) or found.codes,
            tuple(c.strip() for c in found.codes.split(",") if c),
        )
        for found in custody.facilities(vault)
    ]


def provisions(vault: Vault, track: str = "criminal") -> list[Choice]:
    """Every provision of law, found by its number; those of the code that the track goes by come first."""
    first = laws.code_of(track) or laws.code_of("criminal")
    found = sorted(
        laws.all_provisions(vault), key=lambda p: (p.code != first, p.code, _number(p.article), p.part)
    )
    return [Choice(p.id, provision_words(p), (_typed(p),)) for p in found]


def provision_words(provision: LegalProvision) -> str:
    """A provision with its heading, in the language of the screen."""
    language = i18n.language()
    named = provision.code_name.best(language) or provision.code
    if provision.article:
        named = article_in_words(named, provision.article, provision.part, language)
    heading = provision.heading.best(language)
    return f"{named}: {heading}" if heading else named


def _typed(provision: LegalProvision) -> str:
    return f"{provision.article}({provision.part})" if provision.part else provision.article


def _number(article: str) -> tuple[int, str]:
    digits = article.split("-")[0]
    return (int(digits) if digits.isdigit() else 0, article)
