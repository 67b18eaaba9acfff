"""The list of cases: first page, next page, filters, orders and counts, beside bare SQL for the same ids.

python -m benchmarks.cases_list [cases]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from benchmarks.casebook import filled
from kazrights.casework import cases, views
from kazrights.casework.case_sort import BY_NEXT, BY_REF, SORTS, Sort
from kazrights.casework.filters import ALL, Filters
from kazrights.store.vault import Vault

ROUNDS, PAGE, PAGES = 7, 200, 5
_PAGE_SQL = 'SELECT id FROM "case" WHERE ref > :after ORDER BY ref LIMIT 200'
_FILTER_SQL = (
    'SELECT count(*) FROM "case" WHERE folded LIKE :like OR id IN (SELECT case_id FROM case_person '
    "JOIN person_name USING (person_id) WHERE folded LIKE :like)"
)
_FILTERS = {
    "words that few match": Filters.of("aizhan example8808"),
    "words that many match": Filters.of("aizhan"),
    "a status": Filters.of(status=("closed",)),
    "no news for 30 days": Filters.of(news=("no:30",)),
    "no appeal, no source": Filters.of(appeal=("no",), source=("no",)),
    "next action overdue": Filters.of(next=("overdue",)),
}


def timed(work: Callable[[], object]) -> float:
    """Median milliseconds, after one run to warm up."""
    work()
    taken = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def deep(vault: Vault, filters: Filters, sort: Sort) -> Callable[[], object]:
    """The page after the fifth."""
    last = None
    for _page in range(PAGES):
        if page := cases.rows(vault, filters, sort=sort, after=last, limit=PAGE):
            last = page[-1]
    return lambda: cases.rows(vault, filters, sort=sort, after=last, limit=PAGE)


def bare(vault: Vault, statement: str, **values: str) -> float:
    """The same asked of the database alone."""

    def ask() -> object:
        with vault.read() as session:
            return session.execute(text(statement), values).all()

    return timed(ask)


def measure(vault: Vault) -> None:
    """Print the medians."""
    floor = bare(vault, _PAGE_SQL, after="")
    first = timed(lambda: cases.rows(vault, limit=PAGE))
    print(
        f"first page by reference: {first:.1f} ms; its ids in bare SQL: {floor:.1f} ms; ratio {first / floor:.1f}"
    )
    for sort in (BY_REF, BY_NEXT, *(SORTS[name] for name in ("name", "contact", "region", "status"))):
        start = timed(lambda sort=sort: cases.rows(vault, sort=sort, limit=PAGE))
        later = timed(deep(vault, ALL, sort))
        print(f"by {sort.name}: first page {start:.1f} ms, sixth {later:.1f} ms")
    print(f"count of all: {timed(lambda: cases.count(vault)):.1f} ms")
    counted = bare(vault, _FILTER_SQL, like="%aizhan%")
    print(f"count of words in bare SQL: {counted:.1f} ms")
    for name, filters in _FILTERS.items():
        page = timed(lambda filters=filters: cases.rows(vault, filters, sort=BY_NEXT, limit=PAGE))
        count = timed(lambda filters=filters: cases.count(vault, filters))
        print(f"{name}: first page by next action {page:.1f} ms, count {count:.1f} ms")
    for number, filters in enumerate(_FILTERS.values()):
        views.save(vault, f"EXAMPLE {number}", filters)
    today = vault.today
    all_counts = timed(lambda: vault.read_in_background(lambda session: views.counts(session, today)))
    print(f"counts of {len(_FILTERS)} saved views, in the background: {all_counts:.0f} ms")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as place:
        vault = filled(Path(place) / "casebook", count)
        print(f"{count} cases, medians of {ROUNDS}")
        measure(vault)
        vault.close()


if __name__ == "__main__":
    main()
