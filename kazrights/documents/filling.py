"""Fills the nodes of a template with the values of one letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kazrights.base.i18n import N_
from kazrights.documents import seams
from kazrights.documents.plain import clean
from kazrights.documents.template_syntax import Block, Field, Node, TemplateError, Variant

Item = Mapping[str, str]
Value = str | bool | Sequence[Item]
Values = Mapping[str, Value]
"""The fields of one letter by name: words, yes or no, or a list of items that have fields of their own."""

MAX_ITEMS = 500
_SEX_FIELD = {"": "person.sex", "sender": "sender.sex", "office": "office.sex"}
_SEX = {"m": "m", "male": "m", "f": "f", "female": "f"}


class Filling:
    """One pass over a template; collects in `missing` the names of fields it needed and found empty."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._items: dict[str, Item] = {}
        self._printed: list[str] = []
        self.missing: list[str] = []

    def paragraphs(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        """The paragraphs those nodes come to, mended; none if every clause vanished."""
        self._printed = []
        return seams.paragraphs(self._skeleton(nodes), self._printed)

    def line(self, nodes: Sequence[Node]) -> str:
        """The same on one line."""
        return " ".join(self.paragraphs(nodes))

    def _skeleton(self, nodes: Sequence[Node]) -> str:
        return "".join(map(self._one, nodes))

    def _one(self, node: Node) -> str:
        if isinstance(node, str):
            return node
        if isinstance(node, Field):
            return self._print(node)
        if isinstance(node, Variant):
            return self._form(node)
        return self._clause(node)

    def _value(self, subject: Field) -> Value:
        if subject.loop:
            return self._items[subject.loop].get(subject.name, "")
        return self._values.get(subject.name, "")

    def _print(self, subject: Field) -> str:
        value = self._value(subject)
        if not isinstance(value, str):
            raise TypeError(f"{subject.name} is not words")
        if not clean(value):
            if subject.name not in self.missing:
                self.missing.append(subject.name)
            return ""
        self._printed.append(value)
        return seams.place(len(self._printed) - 1)

    def _form(self, variant: Variant) -> str:
        sex = _SEX.get(str(self._values.get(_SEX_FIELD[variant.whose], "")))
        return {"m": variant.man, "f": variant.woman, None: variant.unknown}[sex]

    def _clause(self, block: Block) -> str:
        value = self._value(block.subject)
        if block.kind == "each":
            return self._each(block, value)
        holds = bool(clean(value)) if isinstance(value, str) else bool(value)
        return self._skeleton(block.inside) if holds == (block.kind == "if") else ""

    def _each(self, block: Block, value: Value) -> str:
        if not value:
            return ""
        if isinstance(value, str | bool):
            raise TypeError(f"{block.subject.name} is not a list")
        if len(value) > MAX_ITEMS:
            raise TemplateError(block.line, N_("the list has more than 500 items."))
        outer, out = self._items, ""
        for item in value:
            self._items = outer | {block.subject.name: item}
            out += self._skeleton(block.inside)
        self._items = outer
        return out
