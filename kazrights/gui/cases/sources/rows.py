"""The lines of the tab: the sources in groups, each with its files under it, and the files that have no source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from PySide6.QtCore import QLocale

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import clippings
from kazrights.casework.citations import CitedSource
from kazrights.gui.parts import terms
from kazrights.model.source import Attachment

_HAPPENED = ("event", "detention_period", "hearing", "decision")


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, a source with its number, or a file; `under` says that it belongs to the source above."""

    kind: Literal["heading", "source", "file"]
    id: int
    title: str
    more: str = ""
    number: int = 0
    under: bool = False


def lines(cited: Sequence[CitedSource], files: Sequence[Attachment]) -> list[Row]:
    """All lines of a case with these sources and files."""
    rows: list[Row] = []
    for heading, group in _groups(cited):
        if group:
            rows.append(Row("heading", 0, heading))
            for source in group:
                rows += _of_source(source)
    shown = {file.id for source in cited for file in source.files}
    others = [file for file in files if file.id not in shown]
    if others:
        rows.append(Row("heading", 0, _("Files, no source named yet")))
        rows += [_of_file(file, under=False) for file in others]
    return rows


def file_words(file: Attachment) -> str:
    """What kind of file it is, and how large."""
    kind = terms.words("evidence_type", file.type) or PurePath(file.file_name).suffix.lstrip(".").upper()
    size = QLocale(i18n.language()).formattedDataSize(
        file.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
    return " · ".join(part for part in (kind, size) if part)


def _groups(cited: Sequence[CitedSource]) -> Iterator[tuple[str, list[CitedSource]]]:
    rest = [source for source in cited if not source.of_the_case]
    yield _("On this case"), [source for source in cited if source.of_the_case]
    yield _("Via what happened"), [s for s in rest if _table(s) in _HAPPENED]
    yield _("Via its people"), [s for s in rest if _table(s) == "person"]
    yield _("Via other records"), [s for s in rest if _table(s) not in (*_HAPPENED, "person")]


def _table(source: CitedSource) -> str:
    return source.supports[0].citation.of_table


def _of_source(cited: CitedSource) -> Iterator[Row]:
    source = cited.source
    title = clippings.heading(source, i18n.language())
    yield Row("source", source.id, title, _about(cited), cited.number)
    for file in cited.files:
        yield _of_file(file, under=True)


def _about(cited: CitedSource) -> str:
    """Its kind and day; for one that does not support the case itself, by which fact it belongs here."""
    source, language = cited.source, i18n.language()
    if cited.of_the_case:
        dated = source.dated_on.show(language) if source.dated_on else ""
        count = len(cited.supports)
        facts = ngettext("supports {n} fact", "supports {n} facts", count).format(n=count)
        said = (terms.words("source_kind", source.kind), dated, facts)
        return " · ".join(part for part in said if part)
    first, others = cited.supports[0].words, len(cited.supports) - 1
    if not others:
        return _("via {fact}").format(fact=first)
    return ngettext("via {fact}, and {n} more", "via {fact}, and {n} more", others).format(
        fact=first, n=others
    )


def _of_file(file: Attachment, *, under: bool) -> Row:
    return Row("file", file.id, file.title, file_words(file), under=under)
