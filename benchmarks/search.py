"""Searching: letters as they are typed, words ranked, the list filtered, and a save with history and index.

python -m benchmarks.search [cases]

Each figure stands beside bare SQL for the same on the same file.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from benchmarks import realistic
from kazrights.casework import cases, contacts, quick_find, search, search_match
from kazrights.casework.filters import Filters
from kazrights.model.case import Case
from kazrights.names.words import tokens
from kazrights.store import search_find
from kazrights.store.search_places import span
from kazrights.store.vault import Vault

SURNAMES, WORDS, SAVES = 60, 60, 200
_BARE = "SELECT rowid FROM search_names WHERE search_names MATCH ? ORDER BY rowid DESC LIMIT 50"
_RANKED = "SELECT rowid FROM search_words WHERE search_words MATCH ? ORDER BY rank LIMIT 50"
_RANKED_OF_KIND = _RANKED.replace(" ORDER", " AND rowid BETWEEN ? AND ? ORDER")


def typed() -> list[str]:
    """What stands in the field while a surname, and then a given name, is typed: in either script."""
    found = []
    for number, surname in enumerate(realistic.surnames(SURNAMES)):
        name = surname if number % 2 else realistic.latin(surname)
        found += [name[:length] for length in range(1, len(name) + 1)]
        found += [f"{name} {more}" for more in ("а", "ма", "нур")]
    return found


def each(work: Callable[[Any], object], items: Sequence[Any]) -> list[float]:
    """Milliseconds of each."""
    taken = []
    for item in items:
        start = time.perf_counter()
        work(item)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def tell(what: str, mine: list[float], bare: list[float] | None = None) -> None:
    """Print median and 99th percentile, and the ratios to the bare ones."""
    p50, p99 = statistics.median(mine), statistics.quantiles(mine, n=100)[98]
    line = f"{what}: p50 {p50:.2f} ms, p99 {p99:.2f} ms"
    if bare:
        b50, b99 = statistics.median(bare), statistics.quantiles(bare, n=100)[98]
        line += f"; bare SQL p50 {b50:.2f}, p99 {b99:.2f}; ratio {p50 / b50:.2f}, {p99 / b99:.2f}"
    print(line, flush=True)


def type_ahead(vault: Vault) -> None:
    """From the letters to the ids of what is called so."""
    items = typed()
    with vault.read() as session:

        def mine(said: str) -> None:
            reading = search_match.readings(said)[0]
            search_find.newest(session, search_match.names(reading), 6)

        def bare(said: str) -> None:
            match = " AND ".join(f'"{tokens(word)[0]}"*' for word in said.split() if tokens(word))
            session.connection().exec_driver_sql(_BARE, (match,)).all()

        each(mine, items[:50])
        tell("a letter typed, to the ids", each(mine, items), each(bare, items))
    tell("a letter typed, to the rows of quick open", each(lambda said: quick_find.find(vault, said), items))


def ranked(vault: Vault) -> None:
    """Words by worth: the best of the newest 500 of a kind, beside all of them ordered by the database."""
    items = realistic.words(WORDS)
    low, high = span("events")
    with vault.read() as session:

        def mine(word: str) -> None:
            search._next(session, search_match.asked(f"{word} "), "events", 50, None)

        def plain(word: str) -> None:
            match = search_match.asked(f"{word} ").match
            session.connection().exec_driver_sql(_RANKED_OF_KIND, (match, low, high)).all()

        each(mine, items[:5])
        tell("words ranked in one kind, to the ids", each(mine, items), each(plain, items))
        _whole(session, items)


def _whole(session: Session, items: list[str]) -> None:
    def mine(word: str) -> None:
        search.found(session, f"{word} ")

    def plain(word: str) -> None:
        session.connection().exec_driver_sql(_RANKED, (search_match.asked(f"{word} ").match,)).all()

    tell("words in every kind, with passages", each(mine, items), each(plain, items))


def filtered(vault: Vault) -> None:
    """The first page of the list of cases for words typed in its field."""
    items = typed()[::8]
    tell(
        "the list filtered by words, first page",
        each(lambda said: cases.rows(vault, Filters.of(said)), items),
    )
    tell("how many cases fit words", each(lambda said: cases.count(vault, Filters.of(said)), items))


def saves(vault: Vault, count: int) -> None:
    """One saved edit, and one contact logged, with history and index."""
    ids = random.Random(5).sample(range(1, count + 1), min(SAVES, count))

    def edit(case_id: int) -> None:
        with vault.change("Edit case") as session:
            session.get_one(Case, case_id).remarks = f"EXAMPLE remark {time.perf_counter()}"

    def bare(case_id: int) -> None:
        with vault.read() as session:
            values = {"remarks": f"EXAMPLE bare {time.perf_counter()}", "id": case_id}
            session.execute(text('UPDATE "case" SET remarks = :remarks WHERE id = :id'), values)
            session.commit()

    each(edit, ids[:20])
    tell("one saved edit with history and index", each(edit, ids), each(bare, ids))
    note = "EXAMPLE of a note on a visit, as long as such notes are: the lawyer came, the papers were given back."
    tell("one contact logged", each(lambda case_id: contacts.log(vault, case_id, note), ids))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        vault = realistic.filled(Path(place) / "casebook", count)
        size = sum(path.stat().st_size for path in (Path(place) / "casebook").glob("*.kzdb"))
        print(
            f"{count} cases: {size / 1e6:.0f} MB, made and indexed in {time.perf_counter() - start:.0f} s",
            flush=True,
        )
        type_ahead(vault)
        filtered(vault)
        ranked(vault)
        saves(vault, count)
        vault.close()


if __name__ == "__main__":
    main()
