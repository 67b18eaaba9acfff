"""What a template becomes when it is filled: the words of one letter, still without a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for; `id` is how a caseworker's choice of requests names it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A headed part of a longer paper."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterText:
    """The words of one letter; `salutation` and `signoff` are "" where the office's own are to stand."""

    code: str
    language: str
    subject: str = ""
    salutation: str = ""
    before: tuple[str, ...] = ()
    lead_in: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    after: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    signoff: str = ""
    enclosures: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The letter as plain text, a blank line between paragraphs."""
        blocks = [self.subject, self.salutation, *self.before, *self.lead_in]
        if self.requests:
            blocks.append("\n".join(f"{n}. {r.text}" for n, r in enumerate(self.requests, 1)))
        blocks += self.after
        for part in self.parts:
            blocks += [part.heading, *part.paragraphs]
        blocks += [self.signoff, *self.enclosures, *self.copies]
        return "\n\n".join(block for block in blocks if block)
