"""What filters offer, and how they are said: on a chip, in a sentence, to a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kazrights.base.i18n import _, language, ngettext
from kazrights.casework.filter_facts import HAS, LACKS, NOT_RECORDED, OVERDUE
from kazrights.casework.filters import FILTERS, NOBODY, Filters, Values
from kazrights.casework.sentences import provision_words
from kazrights.model.case import Case, CaseTag
from kazrights.model.law import LegalProvision
from kazrights.model.letter import Letter
from kazrights.model.member import Member
from kazrights.model.official import Office
from kazrights.model.proceeding import Charge
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_NEWS_DAYS = (7, 14, 30, 60, 90, 180, 365)
MAY_BE_UNKNOWN = ("state", "region", "category")


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A value of a filter and its words."""

    value: str
    words: str


def choices(vault: Vault, name: str) -> list[FilterChoice]:
    """The values of a filter: the words of its vocabulary, or what this casebook holds."""
    if terms := FILTERS[name].terms:
        words = vocabulary(terms)
        held = [FilterChoice(code, words.label(code, language())) for code in words.codes]
        return [*held, _not_recorded()] if name in MAY_BE_UNKNOWN else held
    if name in _HELD:
        with vault.read() as session:
            return _HELD[name](session)
    return [FilterChoice(value, _fixed(name, value)) for value in fixed_values(name)]


def label(name: str) -> str:
    """What a filter is called."""
    return _(FILTERS[name].label)


def chip_words(vault: Vault, name: str, values: Values) -> str:
    """A chip: “Region: Almaty or Astana”, “No news for 30 days”."""
    if FILTERS[name].single:
        return _fixed(name, values[0])
    known = {choice.value: choice.words for choice in choices(vault, name)}
    gone = "" if name == "opened" else _("no longer there")
    said = [known.get(value, gone or value) for value in values]
    return _("{filter}: {values}").format(filter=label(name), values=_either(said))


def sentence(vault: Vault, filters: Filters) -> str:
    """All chips in one sentence part: “Status: Active and No appeal”; "" without any."""
    return all_of([chip_words(vault, name, values) for name, values in filters.chips])


def all_of(parts: list[str]) -> str:
    """Several conditions that must all be met."""
    said = parts[0] if parts else ""
    for part in parts[1:]:
        said = _("{one} and {other}").format(one=said, other=part)
    return said


def _either(parts: list[str]) -> str:
    said = parts[0]
    for part in parts[1:]:
        said = _("{one} or {other}").format(one=said, other=part)
    return said


def fixed_values(name: str) -> list[str]:
    """The values of a filter that has no vocabulary and asks for nothing that this casebook holds."""
    if name == "news":
        return [f"{kind}:{days}" for kind in (LACKS, HAS) for days in _NEWS_DAYS]
    return [HAS, LACKS, OVERDUE] if name == "next" else [HAS, LACKS]


def _fixed(name: str, value: str) -> str:
    if name == "news":
        kind, _colon, days = value.partition(":")
        n = int(days)
        if kind == HAS:
            return ngettext("News in the last {n} day", "News in the last {n} days", n).format(n=n)
        return ngettext("No news for {n} day", "No news for {n} days", n).format(n=n)
    return {
        ("next", HAS): _("Has a next action"),
        ("next", LACKS): _("No next action"),
        ("next", OVERDUE): _("Next action overdue"),
        ("held", HAS): _("Somebody is held now"),
        ("held", LACKS): _("Nobody is recorded as held"),
        ("appeal", HAS): _("Has an appeal or letter"),
        ("appeal", LACKS): _("No appeal or letter"),
        ("source", HAS): _("Has a source"),
        ("source", LACKS): _("No source"),
        ("consent", HAS): _("Has consent"),
        ("consent", LACKS): _("No consent"),
    }[name, value]


def _articles(session: Session) -> list[FilterChoice]:
    used = select(Charge.provision_id).where(Charge.opponent_id.is_(None))
    order = (
        LegalProvision.code,
        func.length(LegalProvision.article),
        LegalProvision.article,
        LegalProvision.part,
    )
    held = session.scalars(select(LegalProvision).where(LegalProvision.id.in_(used)).order_by(*order))
    return [FilterChoice(str(found.id), provision_words(found, language())) for found in held]


def _members(session: Session) -> list[FilterChoice]:
    held = session.scalars(select(Member).order_by(Member.active.desc(), Member.id))
    return [FilterChoice(NOBODY, _("Nobody")), *(FilterChoice(str(found.id), found.name) for found in held)]


def _tags(session: Session) -> list[FilterChoice]:
    return [
        FilterChoice(tag, tag)
        for tag in session.scalars(select(CaseTag.tag).distinct().order_by(CaseTag.tag))
    ]


def _years(session: Session) -> list[FilterChoice]:
    """Those in which cases were opened, the newest first: asked from the first to the last, however many cases."""
    first, last = session.execute(select(func.min(Case.opened_on), func.max(Case.opened_on))).one()
    if first is None or last is None:
        return [_not_recorded()]
    years = (str(year) for year in range(last.year, first.year - 1, -1))
    return [*(FilterChoice(year, year) for year in years), _not_recorded()]


def _offices(session: Session) -> list[FilterChoice]:
    written = select(Office).where(Office.id.in_(select(Letter.office_id))).order_by(Office.id)
    return [FilterChoice(str(found.id), found.title.best(language())) for found in session.scalars(written)]


def _not_recorded() -> FilterChoice:
    return FilterChoice(NOT_RECORDED, _("not recorded"))


_HELD: dict[str, Callable[[Session], list[FilterChoice]]] = {
    "article": _articles,
    "assignee": _members,
    "tag": _tags,
    "opened": _years,
    "office": _offices,
}
