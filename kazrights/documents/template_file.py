"""How a template file is laid out: a header, then marked passages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kazrights.base.i18n import LANGUAGES, N_
from kazrights.documents.seams import SIGNS
from kazrights.documents.template_syntax import TemplateError

MAX_BYTES = 64 * 1024
AUDIENCES = ("official", "person", "embassy", "un")
BEFORE = ("opening", "facts", "concern")
MARKERS = ("salutation", *BEFORE, "requests", "close", "signoff", "enclosure", "copy", "part")
PART_TEXT = "part text"

_KEYS = ("code", "language", "title", "purpose", "subject", "audience", "reviewed_by", "reviewed_on")
_NEEDED = ("code", "language", "title", "audience")
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MARKER = re.compile(r"\[([a-z_]+)\][ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class Header:
    """What a template says of itself; `reviewed_by` is "" until a native reader is recorded."""

    code: str
    language: str
    title: str
    purpose: str
    subject: str
    subject_line: int
    audience: str
    reviewed_by: str
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One marked stretch of the body, with the line its text begins on."""

    marker: str
    line: int
    text: str


def split(data: bytes | str) -> tuple[Header, list[Passage]]:
    """The header and the passages of a template file; TemplateError says which line is wrong."""
    text = _decoded(data)
    lines = text.replace("\r\n", "\n").split("\n")
    end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    return _header(lines[:end]), _passages(lines, end)


def _decoded(data: bytes | str) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MAX_BYTES:
        raise TemplateError(1, N_("the file is larger than 64 KB."))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TemplateError(line, N_("the text is not UTF-8.")) from error
    for sign in SIGNS:
        if sign in text:
            line = text.count("\n", 0, text.index(sign)) + 1
            raise TemplateError(line, N_("a private-use character stands in the text."))
    return text


def _header(lines: list[str]) -> Header:
    found: dict[str, str] = {}
    where: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in _KEYS or key.strip() in found:
            raise TemplateError(number, N_("the header has lines “key: value”, each known key once."))
        found[key.strip()], where[key.strip()] = value.strip(), number
    for key in _NEEDED:
        if not found.get(key):
            raise TemplateError(
                where.get(key, 1), N_("the header needs a code, a language, a title, an audience.")
            )
    if not _CODE.fullmatch(found["code"]):
        raise TemplateError(where["code"], N_("a code has small Latin letters, digits and hyphens."))
    if found["language"] not in LANGUAGES:
        raise TemplateError(where["language"], N_("the language is en, ru or kk."))
    if found["audience"] not in AUDIENCES:
        raise TemplateError(where["audience"], N_("the audience is official, person, embassy or un."))
    values = {key: found.get(key, "") for key in _KEYS if key != "reviewed_on"}
    reviewed = _day(found.get("reviewed_on", ""), where.get("reviewed_on", 1))
    return Header(**values, subject_line=where.get("subject", 1), reviewed_on=reviewed)


def _day(text: str, line: int) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise TemplateError(line, N_("a date is written 2020-12-31.")) from error


def _passages(lines: list[str], start: int) -> list[Passage]:
    """The body cut at its markers; text before the first marker is the opening."""
    marker, first, held = "opening", start + 1, list[str]()
    passages: list[Passage] = []
    for number, line in enumerate(lines[start:], start + 1):
        if found := _MARKER.fullmatch(line):
            if found[1] not in MARKERS:
                raise TemplateError(number, N_("this passage marker is not known."))
            passages.append(Passage(marker, first, "\n".join(held)))
            marker, first, held = found[1], number, [found[2]]
            if marker == "part":  # what stands on the marker's line is the heading
                if not found[2]:
                    raise TemplateError(number, N_("a part has its heading on the line of its marker."))
                passages.append(Passage(marker, number, found[2]))
                marker, held = PART_TEXT, [""]
        else:
            held.append("" if line == "#" or line.startswith("# ") else line)
    passages.append(Passage(marker, first, "\n".join(held)))
    return [passage for passage in passages if passage.text.strip()]
