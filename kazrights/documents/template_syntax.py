"""The merge-field language: fields, optional clauses, lists and gender variants, and no code at all.

{{name}}  {{#if name}}…{{/if}}  {{#unless name}}…{{/unless}}  {{#each list}}…{{/each}}
{{m|f: he|she}}  {{m|f|?: his|her|their}}  {{sender m|f: …}}  {{office m|f: …}}
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import N_, _

MAX_DEPTH = 3

_TAG = re.compile(r"\{\{([^{}\n]*)\}\}")
_FIELD = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_BLOCK = re.compile(r"#(if|unless|each)\s+(\S+)")
_VARIANT = re.compile(r"(?:(sender|office)\s+)?m\|f(\|\?)?:(.*)")


class TemplateError(KazrightsError):
    """A template can't be read; `line` is where, counted from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(_("Line {line} of the letter template: {why}").format(line=line, why=_(why)))
        self.line = line


@dataclass(frozen=True, slots=True)
class Field:
    """A value to print; `loop` names the list whose item holds it, "" for the letter's own fields."""

    name: str
    loop: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Words that follow the sex of the subject (""), of the "sender" or of the "office" holder."""

    whose: str
    man: str
    woman: str
    unknown: str


@dataclass(frozen=True, slots=True)
class Block:
    """A clause: "if", "unless" or "each" of `subject`."""

    kind: str
    subject: Field
    line: int
    inside: list[Node] = field(default_factory=list)


Node = str | Field | Variant | Block


def parse(text: str, first_line: int, catalogue: Collection[str]) -> list[Node]:
    """The nodes of one stretch of template text, each name checked against the catalogue; TemplateError if wrong."""
    return _Parser(text, first_line, catalogue).nodes()


class _Parser:
    def __init__(self, text: str, first_line: int, catalogue: Collection[str]) -> None:
        self.text, self.first_line, self.catalogue = text, first_line, catalogue
        self.open: list[Block] = []
        self.top: list[Node] = []

    def nodes(self) -> list[Node]:
        at = 0
        for tag in _TAG.finditer(self.text):
            self._plain(self.text[at : tag.start()], at)
            self._tag(tag[1].strip(), self._line(tag.start()))
            at = tag.end()
        self._plain(self.text[at:], at)
        if self.open:
            raise TemplateError(self.open[-1].line, N_("this clause is not closed in the same passage."))
        return self.top

    def _line(self, offset: int) -> int:
        return self.first_line + self.text.count("\n", 0, offset)

    def _add(self, node: Node) -> None:
        (self.open[-1].inside if self.open else self.top).append(node)

    def _plain(self, text: str, offset: int) -> None:
        for braces in ("{{", "}}"):
            if braces in text:
                line = self._line(offset + text.index(braces))
                raise TemplateError(line, N_("double braces stand alone; a field is written {{name}}."))
        if text:
            self._add(text)

    def _tag(self, tag: str, line: int) -> None:
        if tag.startswith("/"):
            self._close(tag[1:].strip(), line)
        elif block := _BLOCK.fullmatch(tag):
            self._open(block[1], block[2], line)
        elif variant := _VARIANT.fullmatch(tag):
            self._add(_variant(variant[1] or "", bool(variant[2]), variant[3].split("|"), line))
        elif _FIELD.fullmatch(tag):
            self._add(self._known(tag, "", line))
        else:
            raise TemplateError(line, N_("something between double braces is not in the template language."))

    def _open(self, kind: str, name: str, line: int) -> None:
        if len(self.open) == MAX_DEPTH:
            raise TemplateError(line, N_("clauses stand in one another more than three deep."))
        subject = self._known(name, "[]" if kind == "each" else "*", line)
        block = Block(kind, subject, line)
        self._add(block)
        self.open.append(block)

    def _close(self, kind: str, line: int) -> None:
        if not self.open or self.open[-1].kind != kind:
            raise TemplateError(line, N_("the end of a clause does not match its beginning."))
        self.open.pop()

    def _known(self, name: str, kind: str, line: int) -> Field:
        """The field, if the catalogue has it as a text (""), a list ("[]") or, for a clause ("*"), anything."""
        if kind != "[]":
            for block in reversed(self.open):
                if block.kind == "each" and f"{block.subject.name}[].{name}" in self.catalogue:
                    return Field(name, block.subject.name)
        kinds = ("", "?", "[]") if kind == "*" else (kind,)
        if any(name + end in self.catalogue for end in kinds):
            return Field(name, "")
        raise TemplateError(line, N_("this field is not in the catalogue of fields, or is of another kind."))


def _variant(whose: str, third: bool, words: list[str], line: int) -> Variant:
    if len(words) != (3 if third else 2):
        raise TemplateError(line, N_("a gender variant needs one form for each letter before the colon."))
    man, woman, *unknown = (word.strip() for word in words)
    return Variant(whose, man, woman, unknown[0] if third else both(man, woman))


def both(man: str, woman: str) -> str:
    """One form for a person whose sex isn't known: “получил(а)”, “приговорён(а)”, else “он/она”."""
    if woman.replace("ё", "е").startswith(man.replace("ё", "е")):
        return f"{man}({woman[len(man) :]})" if woman[len(man) :] else man
    return f"{man}/{woman}"
