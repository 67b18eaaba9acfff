"""A letter template to be read by people: its words with the fields named, how often it was used, an example."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from kazrights.base.i18n import N_, _
from kazrights.casework import appeal_cases, letter_proposals, letter_templates
from kazrights.casework.template_fields import SHORT
from kazrights.documents.template_syntax import Block, Field, Node, Variant
from kazrights.model.letter import Letter
from kazrights.store.vault import Vault

_LOOKED_AT = 12
_LINE_END = re.compile(r"(?<!\n)\n(?!\n)")
_PASSAGES = {
    "salutation": N_("Salutation"),
    "signoff": N_("Sign-off"),
    "enclosure": N_("Enclosed"),
    "copy": N_("Copy to"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """How many letters on file were written from a template, and when the last one."""

    letters: int
    last_on: date | None


def use(vault: Vault, code: str) -> Use:
    """How often a template was used."""
    with vault.read() as session:
        mine = select(func.count(), func.max(Letter.dated_on)).where(Letter.template == code)
        count, last_on = session.execute(mine).one()
        return Use(count, last_on)


def example(vault: Vault, code: str) -> int | None:
    """A case to show the template with: one that it fits, among the first ones; else the first."""
    first = appeal_cases.ids(vault, limit=_LOOKED_AT)
    return next((id for id in first if letter_proposals.template(vault, id) == code), next(iter(first), None))


def needed(code: str, language: str) -> list[str]:
    """What a case must hold for a letter, in words."""
    return [_(SHORT.get(name, name)) for name in letter_templates.load(code, language).required]


def readable(code: str, language: str) -> str:
    """The words of a template; fields and clauses stand in brackets, named in the language of the screen."""
    template = letter_templates.load(code, language)
    parts = [_("Subject: {words}").format(words=_text(template.subject))] if template.subject else []
    later: list[str] = []
    for marker, nodes in template.passages:
        said = _LINE_END.sub(" ", _text(nodes).strip())
        if marker in _PASSAGES:
            said = _("{passage}: {words}").format(passage=_(_PASSAGES[marker]), words=said)
        (parts if marker in ("salutation", "opening", "facts", "concern") else later).append(said)
    asked = [f"•\u00a0{_text(nodes).strip()}" for nodes in template.requests.values()]
    if asked:
        parts.append("\n".join([_text(template.lead_in).strip(), *asked]))
    return "\n\n".join(part for part in (*parts, *later) if part)


def _text(nodes: Sequence[Node]) -> str:
    return "".join(_said(node) for node in nodes)


def _said(node: Node) -> str:
    match node:
        case Field():
            return f"⟨{_(SHORT.get(_key(node), node.name))}⟩"
        case Variant():
            return "/".join(dict.fromkeys(form for form in (node.man, node.woman, node.unknown) if form))
        case Block():
            return _clause(node)
    return node


def _clause(block: Block) -> str:
    key = _key(block.subject)
    what, words = _(SHORT.get(key, block.subject.name)), _text(block.inside)
    if block.kind == "each":
        return _("[for each of the {what}: {words}]").format(what=what, words=words.strip())
    is_wanted = block.kind == "if"
    if key.endswith("?"):
        sentence = _("[if {what}: {words}]") if is_wanted else _("[if not {what}: {words}]")
    else:
        sentence = _("[with {what} known: {words}]") if is_wanted else _("[with {what} not known: {words}]")
    return sentence.format(what=what, words=words)


def _key(field: Field) -> str:
    """The name of a field in the catalogue."""
    if field.loop:
        return f"{field.loop}[].{field.name}"
    return next(
        (key for key in (field.name, f"{field.name}?", f"{field.name}[]") if key in SHORT), field.name
    )
