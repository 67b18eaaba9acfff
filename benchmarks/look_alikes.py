"""Looking for people and cases that are recorded twice, in a casebook of realistic names.

python -m benchmarks.look_alikes [cases]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks import realistic
from kazrights.casework import duplicates


def main(count: int) -> None:
    """Print how long each look takes, and what it finds."""
    with tempfile.TemporaryDirectory() as folder:
        vault = realistic.filled(Path(folder) / "casebook", count)
        for name, look in (("people", duplicates.people), ("cases", duplicates.cases)):
            begun = time.perf_counter()
            found = look(vault)
            taken = time.perf_counter() - begun
            print(f"{name:>7}: {taken:6.2f} s at {count:,} cases, {len(found)} pairs shown")
        vault.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
