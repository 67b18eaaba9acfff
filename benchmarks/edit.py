"""One saved edit, history included: milliseconds, beside a bare commit of the same database on the same disk.

python -m benchmarks.edit [cases]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import text

from benchmarks.casebook import filled
from kazrights.model.case import Case
from kazrights.store.vault import Vault

ROUNDS, EDITS = 5, 200


def edits(vault: Vault, ids: list[int]) -> list[float]:
    """Milliseconds of each of many single edits, through vault.change and its history."""
    taken = []
    for n, case_id in enumerate(ids):
        start = time.perf_counter()
        with vault.change("Edit case") as session:
            session.get_one(Case, case_id).remarks = f"EXAMPLE remark {n} {start}"
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def floor(vault: Vault, ids: list[int]) -> list[float]:
    """The same update as one bare SQL statement and commit on the open connection: no record, no history."""
    taken = []
    with vault.read() as session:
        for n, case_id in enumerate(ids):
            start = time.perf_counter()
            values = {"remarks": f"EXAMPLE bare {n} {start}", "id": case_id}
            session.execute(text('UPDATE "case" SET remarks = :remarks WHERE id = :id'), values)
            session.commit()
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def main() -> None:
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as place:
        vault = filled(Path(place) / "casebook", cases)
        ids = [1 + n * max(1, cases // EDITS) % cases for n in range(EDITS)]
        edits(vault, ids[:20])
        mine, bare = [], []
        for _round in range(ROUNDS):
            mine += edits(vault, ids)
            bare += floor(vault, ids)
        vault.close()
    at99 = statistics.quantiles(mine, n=100)[98]
    print(f"{cases} cases, {len(mine)} edits each")
    print(
        f"one saved edit with history: median {statistics.median(mine):.2f} ms, p99 {at99:.2f} ms (goal: < 3 ms)"
    )
    print(f"bare update and commit:      median {statistics.median(bare):.2f} ms")
    print(f"ratio of medians: {statistics.median(mine) / statistics.median(bare):.2f}")


if __name__ == "__main__":
    main()
