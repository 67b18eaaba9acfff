"""Gathers the program's words into the catalogues of resources/locale, compiles them, and says what is missing."""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kazrights.base.i18n import OWN_NAMES

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ru", "kk")
_LEFT_OUT = tuple(
    f'"{name}'.encode()
    for name in (
        "POT-Creation",
        "PO-Revision",
        "Generated",
        "Project-Id",
        "Report-Msgid",
        "Last-Tr",
        "Language-Team",
    )
)
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def main() -> None:
    """Update every catalogue."""
    words = gathered()
    for language in LANGUAGES:
        catalogue = brought_up(language, words)
        folder = ROOT / "resources" / "locale" / language / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "kazrights.po").write_bytes(as_po(catalogue))
        (folder / "kazrights.mo").write_bytes(as_mo(catalogue))
        empty = [message for message in catalogue if message.id and not is_said(message.string)]
        print(f"{language}: {len(catalogue)} texts, {len(empty)} without a translation")


def gathered() -> Catalog:
    """All texts marked in the program, with the files they stand in."""
    words = Catalog(project="kazrights", charset="utf-8")
    found = extract_from_dir(str(ROOT / "kazrights"), [("**.py", "python")], keywords=_KEYWORDS)
    for file, _line, text, _comments, context in found:
        words.add(text, locations=[(f"kazrights/{file}", 0)], context=context)
    return words


def brought_up(language: str, words: Catalog) -> Catalog:
    """The catalogue of a language with these words: translations kept, what is gone dropped, nothing guessed."""
    place = ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "kazrights.po"
    if place.exists():
        with place.open("rb") as file:
            catalogue = read_po(file, locale=language)
    else:
        catalogue = Catalog(locale=language, project="kazrights", charset="utf-8", fuzzy=False)
    catalogue.header_comment = (
        f"# The words of kazrights in {OWN_NAMES[language]}. Not yet read by a native reader."
    )
    catalogue.update(words, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """The text of a catalogue, the same for the same words."""
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=False, include_lineno=False)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_LEFT_OUT))


def as_mo(catalogue: Catalog) -> bytes:
    """What the program reads."""
    out = io.BytesIO()
    held = read_po(io.BytesIO(as_po(catalogue)), locale=catalogue.locale)
    held.creation_date = held.revision_date = _NO_DAY  # the same bytes for the same words
    write_mo(out, held)
    return out.getvalue()


def is_said(text: str | tuple[str, ...]) -> bool:
    """Whether a translation is there, in every plural form."""
    return all(text) if isinstance(text, tuple | list) else bool(text)


if __name__ == "__main__":
    sys.exit(main())
