"""100,000 random strings as questions to the search tables: none is an error.

python -m tests.long.search_strings [how many]
"""

from __future__ import annotations

import random
import sys

from tests.casework.test_search import HOSTILE, assert_data, bare_tables, random_text


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    tables, chance = bare_tables(), random.Random(43)
    for typed in (*HOSTILE, *(random_text(chance) for _ in range(count))):
        try:
            assert_data(tables, typed)
        except Exception:
            print(ascii(typed))
            raise
    print(f"{count} strings, no error")


if __name__ == "__main__":
    main()
