"""Letter templates: read and checked once, then filled from plain named values.

A file is a header (`key: value` lines), a blank line, and passages that begin with a marker at the start of a line:
[salutation] [opening] [facts] [concern] [requests] [close] [signoff] [enclosure] [copy] [part]. A blank line ends a
paragraph; a line that begins with "# " is a note. In [requests] come the lead-in and items `- [id] text`, each of
which can be chosen. A field printed outside any clause about it is required. The fields a template may use are the
catalogue: "name" for words, "name?" for yes or no, "name[]" for a list and "name[].field" for what its items hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import N_, _
from kazrights.documents.filling import Filling, Values
from kazrights.documents.letter_text import LetterText, Part, Request
from kazrights.documents.seams import ended
from kazrights.documents.template_file import BEFORE, PART_TEXT, Header, Passage, split
from kazrights.documents.template_syntax import Block, Field, Node, TemplateError, parse

__all__ = ["MissingFields", "Template", "TemplateError", "read_template"]

_ITEM = re.compile(r"- \[([a-z0-9]+(?:-[a-z0-9]+)*)\][ \t]*(.*)")


class MissingFields(KazrightsError):
    """The letter can't be written: `names` are the fields it needs and the case doesn't have."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            _("The letter needs what the case does not hold: {names}.").format(names=", ".join(names))
        )
        self.names = tuple(names)


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template. `requests` are its items by id, in order."""

    header: Header
    subject: list[Node]
    passages: list[tuple[str, list[Node]]]
    lead_in: list[Node]
    requests: dict[str, list[Node]]

    @property
    def required(self) -> tuple[str, ...]:
        """The fields without which no letter can be written from it, whatever requests are chosen."""
        always = [self.subject, self.lead_in, *(nodes for _marker, nodes in self.passages)]
        names = [node.name for nodes in always for node in nodes if isinstance(node, Field)]
        return tuple(dict.fromkeys(names))

    @property
    def fields(self) -> frozenset[str]:
        """Every field it speaks of, those inside lists included."""
        nodes = [self.subject, self.lead_in, *self.requests.values(), *(n for _marker, n in self.passages)]
        return frozenset(name for part in nodes for name in _names(part))

    def fill(self, values: Values, requests: Collection[str] | None = None) -> LetterText:
        """The letter, with the requests of those ids (all by default); raises MissingFields."""
        chosen = self.requests if requests is None else self._chosen(requests)
        filling = Filling(values)
        said: dict[str, list[str]] = {}
        parts: list[Part] = []
        for marker, nodes in self.passages:
            found = filling.paragraphs(nodes)
            if marker == "part":
                parts.append(Part(" ".join(found), ()))
            elif marker == PART_TEXT:
                parts[-1] = Part(parts[-1].heading, found)
            else:
                said.setdefault("before" if marker in BEFORE else marker, []).extend(found)
        items = [(id, text) for id, nodes in chosen.items() if (text := filling.line(nodes))]
        lead_in = filling.paragraphs(self.lead_in) if items else ()
        subject = filling.line(self.subject)
        if filling.missing:
            raise MissingFields(filling.missing)
        texts = ended([text for _id, text in items])
        return LetterText(
            code=self.header.code,
            language=self.header.language,
            subject=subject,
            salutation=" ".join(said.get("salutation", ())),
            before=tuple(said.get("before", ())),
            lead_in=lead_in,
            requests=tuple(Request(id, text) for (id, _raw), text in zip(items, texts, strict=True)),
            after=tuple(said.get("close", ())),
            parts=tuple(part for part in parts if part.paragraphs),
            signoff=" ".join(said.get("signoff", ())),
            enclosures=tuple(said.get("enclosure", ())),
            copies=tuple(said.get("copy", ())),
        )

    def _chosen(self, ids: Collection[str]) -> dict[str, list[Node]]:
        if unknown := sorted(set(ids) - self.requests.keys()):
            sentence = _("This letter template has no request “{id}”.").format(id=unknown[0])
            raise KazrightsError(sentence)
        return {id: nodes for id, nodes in self.requests.items() if id in ids}


def read_template(data: bytes | str, catalogue: Collection[str]) -> Template:
    """A template file, every field checked against the catalogue; TemplateError names the line that is wrong."""
    header, passages = split(data)
    subject = parse(header.subject, header.subject_line, catalogue)
    body: list[tuple[str, list[Node]]] = []
    lead_in: list[Node] = []
    requests: dict[str, list[Node]] = {}
    for passage in passages:
        if passage.marker != "requests":
            body.append((passage.marker, parse(passage.text, passage.line, catalogue)))
        elif requests or lead_in:
            raise TemplateError(passage.line, N_("the requests stand in one passage."))
        else:
            lead_in, requests = _requests(passage, catalogue)
    return Template(header, subject, body, lead_in, requests)


def _requests(passage: Passage, catalogue: Collection[str]) -> tuple[list[Node], dict[str, list[Node]]]:
    lead_in: list[str] = []
    items: dict[str, tuple[int, list[str]]] = {}
    for number, line in enumerate(passage.text.split("\n"), passage.line):
        if item := _ITEM.match(line):
            if item[1] in items:
                raise TemplateError(number, N_("two requests have the same id."))
            items[item[1]] = (number, [item[2]])
        elif line.startswith("- "):
            raise TemplateError(number, N_("a request is written “- [id] text”."))
        elif items:
            next(reversed(items.values()))[1].append(line)
        else:
            lead_in.append(line)
    nodes = {id: parse("\n".join(text), line, catalogue) for id, (line, text) in items.items()}
    return parse("\n".join(lead_in), passage.line, catalogue), nodes


def _names(nodes: Sequence[Node]) -> list[str]:
    names: list[str] = []
    for node in nodes:
        if isinstance(node, Field):
            names.append(node.name)
        elif isinstance(node, Block):
            names += [node.subject.name, *_names(node.inside)]
    return names
