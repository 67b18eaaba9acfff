"""Filters as a line of text that can be sent, typed and pasted: `status:active article:174 tag:"to call" bokayev`.

A word `name:value` is a filter, `name:one,other` takes either; blanks, commas and quotes in a value stand in quotation
marks. `has:appeal` is `appeal:yes`, `no:news` is `news:no`. Whatever else stands there is looked for as words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import filter_words
from kazrights.casework.filter_facts import HAS, LACKS, NOT_RECORDED
from kazrights.casework.filters import FILTERS, NOBODY, Filters
from kazrights.model.law import LegalProvision
from kazrights.model.member import Member
from kazrights.model.official import Office
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_WORD = re.compile(r'(?:[^\s"]|"(?:[^"\\]|\\.)*(?:"|$))+')
_VALUE = re.compile(r'(?:[^,"]|"(?:[^"\\]|\\.)*(?:"|$))+')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)(?:"|$)')
_PLAIN = re.compile(r'[^\s",\\]+')
_NEWS_DAYS = "30"
_ALIASES = {"has": HAS, "no": LACKS}


class NotAFilter(KazrightsError):
    """A value that the filter before the colon does not have."""


def read(vault: Vault, line: str) -> Filters:
    """What a line asks for; raises NotAFilter for a value that its filter does not have in this casebook."""
    with vault.read() as session:
        text: list[str] = []
        chips: dict[str, list[str]] = {}
        for word in _WORD.findall(line):
            if (named := _named(word)) is None:
                text.append(_unquoted(word))
                continue
            name, values = named
            held = chips.setdefault(name, [])
            for said in values:
                held += [value for value in _values(session, name, said) if value not in held]
            if FILTERS[name].single:
                del held[:-1]
    return Filters.of(" ".join(" ".join(text).split()), **{name: tuple(held) for name, held in chips.items()})


def write(vault: Vault, filters: Filters) -> str:
    """The line that asks for the same, in this casebook and as far as it goes in another."""
    with vault.read() as session:
        parts = [
            f"{name}:{','.join(_quoted(_said(session, name, value)) for value in values)}"
            for name, values in filters.chips
        ]
    return " ".join([*parts, *(_text(word) for word in filters.text.split())])


def has_filters(line: str) -> bool:
    """Whether a line has a filter in it, and not words alone."""
    return any(_named(word) is not None for word in _WORD.findall(line))


def _named(word: str) -> tuple[str, list[str]] | None:
    """The filter that a word names, and the values said; None for a word to look for."""
    name, colon, rest = word.partition(":")
    name = name.casefold()
    if name in _ALIASES and colon:
        name, more, rest = rest.partition(":")
        name, rest = name.casefold(), rest if more else _ALIASES[word.partition(":")[0].casefold()]
    if not colon or name not in FILTERS or not rest:
        return None
    return name, [_unquoted(value) for value in _VALUE.findall(rest)]


def _values(session: Session, name: str, said: str) -> list[str]:
    """The values of a filter that are meant by a word."""
    if said == NOT_RECORDED and name in (*filter_words.MAY_BE_UNKNOWN, "opened"):
        return [said]
    if terms := FILTERS[name].terms:
        code = vocabulary(terms).find(said)
        found = [code] if code else []
    else:
        found = _READ.get(name, _fixed(name))(session, said)
    if not found:
        sentence = _("“{value}” is no value of the filter “{filter}” here.")
        raise NotAFilter(sentence.format(value=said, filter=name))
    return found


def _fixed(name: str) -> Callable[[Session, str], list[str]]:
    values = filter_words.fixed_values(name)
    return lambda _session, said: [said.casefold()] if said.casefold() in values else []


def _news(_session: Session, said: str) -> list[str]:
    kind, _colon, days = said.casefold().partition(":")
    days = days or _NEWS_DAYS
    whole = days.isascii() and days.isdigit() and 0 < int(days) < 100_000
    return [f"{kind}:{int(days)}"] if kind in (HAS, LACKS) and whole else []


def _year(_session: Session, said: str) -> list[str]:
    return [said] if re.fullmatch(r"[12]\d{3}", said, re.ASCII) else []


def _tag(_session: Session, said: str) -> list[str]:
    return [said] if said else []


def _member(session: Session, said: str) -> list[str]:
    if said.casefold() == NOBODY:
        return [NOBODY]
    members = session.execute(select(Member.id, Member.name).order_by(Member.id))
    return [str(member_id) for member_id, name in members if name.casefold() == said.casefold()]


def _office(session: Session, said: str) -> list[str]:
    offices = session.execute(select(Office.id, Office.code))
    return [str(office_id) for office_id, code in offices if code.casefold() == said.casefold()]


def _provision(session: Session, said: str) -> list[str]:
    """`174` is that article of any code, `CC2014/174` of one, `CC2014/174/1` a part; with a last stroke, no part."""
    held = session.scalars(select(LegalProvision).order_by(LegalProvision.id))
    wanted = said.casefold().split("/")
    found = []
    for one in held:
        names = [one.code.casefold(), one.article.casefold(), one.part.casefold()]
        if (wanted == names[: len(wanted)] and len(wanted) > 1) or wanted == [names[1]]:
            found.append(str(one.id))
    return found


_READ: dict[str, Callable[[Session, str], list[str]]] = {
    "article": _provision,
    "assignee": _member,
    "tag": _tag,
    "opened": _year,
    "office": _office,
    "news": _news,
}


def _said(session: Session, name: str, value: str) -> str:
    """How a value is written: by a name that another casebook has too, where there is one."""
    if name == "article" and (provision := session.get(LegalProvision, int(value))):
        return "/".join((provision.code, provision.article, provision.part))
    if name == "assignee" and value != NOBODY and (member := session.get(Member, int(value))):
        return member.name
    if name == "office" and (office := session.get(Office, int(value))):
        return office.code
    return value


def _text(word: str) -> str:
    return _in_quotes(word) if _named(word) or '"' in word else word


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else _in_quotes(value)


def _in_quotes(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unquoted(word: str) -> str:
    return _QUOTED.sub(lambda found: re.sub(r"\\(.)", r"\1", found[1]), word)
