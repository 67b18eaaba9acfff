"""The catalogues: every text of the program is in them, said in every language, with its placeholders, and compiled."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import words  # noqa: E402  # packaging/words.py

LANGUAGES = ("ru", "kk")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_STAYS = {
    "kazrights", "PDF", "CSV", "TSV", "SHA", "Enter", "Esc", "Ctrl", "Shift", "Alt", "Tab", "Space", "Delete", "Menu",
    "Caps", "Lock", "PgUp", "JSON", "FILE", "demo", "output", "undo",
    "audience", "code", "language", "title", "value", "official", "person", "embassy", "call", "visit", "meeting",
    "letters", "status", "active", "article", "no", "news", "bokayev",
}  # fmt: skip
"""Latin words that are no English: names, formats, keys, verbs of the command line, codes that are typed."""


def catalogue(language: str) -> Catalog:
    place = ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "kazrights.po"
    with place.open("rb") as file:
        return read_po(file, locale=language)


def said(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (str(message.string),)


def plain(text: str) -> str:
    """A text without placeholders, options and file names."""
    return re.sub(r"--[a-z-]+|[\w/-]+\.[a-z]{2,4}\b", "", _PLACEHOLDER.sub("", text))


def asked(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (str(message.id),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_exactly_the_texts_of_the_program(language: str) -> None:
    held = {message.id for message in catalogue(language) if message.id}
    wanted = {message.id for message in words.gathered() if message.id}
    assert (wanted - held, held - wanted) == (set(), set()), "run: sh packaging/words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said(language: str) -> None:
    plurals = {"ru": 3, "kk": 2}[language]
    for message in catalogue(language):
        if message.id:
            assert all(said(message)), message.id
            assert not message.fuzzy, message.id
            assert len(said(message)) == (plurals if isinstance(message.id, tuple) else 1), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same(language: str) -> None:
    other: list[tuple[object, str]] = []
    for message in catalogue(language):
        if not message.id:
            continue
        wanted = [Counter(_PLACEHOLDER.findall(text)) for text in asked(message)]
        for text in said(message):
            if Counter(_PLACEHOLDER.findall(text)) not in wanted:
                other.append((message.id, text))
    assert other == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_is_left_in_it(language: str) -> None:
    left: list[tuple[object, str]] = []
    for message in catalogue(language):
        if not message.id:
            continue
        english = set(re.findall(r"[A-Za-z]{4,}", plain(" ".join(asked(message)))))
        for text in said(message):
            if set(re.findall(r"[A-Za-z]{4,}", plain(text))) & english - _STAYS:
                left.append((message.id, text))
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_compiled(language: str) -> None:
    place = ROOT / "resources" / "locale" / language / "LC_MESSAGES" / "kazrights.mo"
    assert place.read_bytes() == words.as_mo(catalogue(language)), "run: sh packaging/words"
