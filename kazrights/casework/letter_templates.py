"""The bundled letter templates: which there are, in which languages, and who has read them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kazrights.base import i18n, paths
from kazrights.base.errors import NotFound
from kazrights.base.i18n import _
from kazrights.casework.letter_catalogue import CATALOGUE
from kazrights.documents.template import Template, read_template


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A template as lists show it; `title` is in the language spoken now."""

    code: str
    title: str
    audience: str
    languages: tuple[str, ...]
    unreviewed: tuple[str, ...]


def all() -> list[TemplateInfo]:
    """Every template, by its title."""
    return sorted((info(code) for code in _codes()), key=lambda found: found.title)


def info(code: str) -> TemplateInfo:
    """One template; raises NotFound, with the codes there are."""
    found = {lang: load(code, lang) for lang in i18n.LANGUAGES if _file(code, lang).is_file()}
    if not found:
        raise _unknown(code)
    shown = found.get(i18n.language()) or next(iter(found.values()))
    unread = tuple(lang for lang, template in found.items() if not template.header.reviewed_by)
    return TemplateInfo(code, shown.header.title, shown.header.audience, tuple(found), unread)


@cache
def load(code: str, language: str) -> Template:
    """A template in one language, checked; raises NotFound."""
    file = _file(code, language)
    if not code.replace("-", "").isalnum() or not file.is_file():
        raise _unknown(code)
    return read_template(file.read_bytes(), CATALOGUE)


@cache
def version(code: str, language: str) -> str:
    """What identifies the wording used: the first 16 hex digits of the file's SHA-256."""
    return hashlib.sha256(_file(code, language).read_bytes()).hexdigest()[:16]


def _codes() -> list[str]:
    return sorted({path.name.split(".")[0] for path in paths.resource("letters").glob("*.txt")})


def _file(code: str, language: str) -> Path:
    return paths.resource("letters", f"{code}.{language}.txt")


def _unknown(code: str) -> NotFound:
    sentence = _("There is no letter template “{code}”. There are: {known}.")
    return NotFound(sentence.format(code=code, known=", ".join(_codes())))
