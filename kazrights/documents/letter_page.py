"""What stands on a letter, before it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kazrights.documents.letter_text import Part


@dataclass(frozen=True, slots=True)
class LetterPage:
    """Everything that stands on a letter, in the letter's own language; what is empty leaves no gap.

    `before` ends with the lead-in of the requests. `stamp` is printed at head and foot of the sheet. `title` is all
    that the file says of its content: keep it neutral. `parts` are headed passages, for papers to the UN.
    """

    language: str
    dated_on: date
    sender: str
    salutation: str
    before: tuple[str, ...]
    sender_lines: tuple[str, ...] = ()
    dateline: str = ""
    channel: str = ""
    addressee: tuple[str, ...] = ()
    subject: str = ""
    requests: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    closing: str = ""
    enclosures: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    stamp: str = ""
    title: str = "Letter"
