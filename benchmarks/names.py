"""How well spellings of names are told apart, and how quickly.

python -m benchmarks.names PAIRS.tsv

PAIRS.tsv has the columns relation, group, form_a, form_b, tier and evidence. Pairs marked debatable are left out. A
pair is found where `match` says “same”; a pair of different people is false where it does. The last line is JSON.
"""

from __future__ import annotations

import csv
import json
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from kazrights.names import keyboard, match, query, sound, words

SHOWN = 20
KINDS = ("attested", "usual", "derived", "false")


class Pair(NamedTuple):
    """Two spellings, whether of one person, and what was said of them."""

    same: bool
    group: str
    one: str
    other: str
    evidence: str
    tier: str


def read(path: Path) -> list[Pair]:
    """The pairs of a file that are not debatable."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Pair(
            row["relation"] == "same",
            row["group"],
            row["form_a"],
            row["form_b"],
            row["evidence"],
            row["tier"],
        )
        for row in rows
        if "debatable" not in (row["evidence"], row["tier"])
    ]


def said(pair: Pair) -> str:
    """“same”, “alike” or “” for a pair."""
    found = match.match(pair.one, pair.other)
    return found.tier if found else ""


def table(pairs: list[Pair]) -> dict[str, float | None]:
    """Prints shares by evidence and tier, and what was missed; returns the shares by kind."""
    told = [(pair, said(pair)) for pair in pairs]
    groups: dict[str, list[tuple[Pair, str]]] = defaultdict(list)
    for pair, answer in told:
        kind = pair.evidence if pair.same else "false"
        groups[kind].append((pair, answer))
        groups[f"{kind} · {pair.tier}"].append((pair, answer))
    print(f"{'pairs':<32}{'n':>7}{'same':>9}{'alike':>9}{'apart':>9}")
    for kind in sorted(groups):
        answers = [answer for _, answer in groups[kind]]
        shares = [answers.count(answer) / len(answers) for answer in ("same", "alike", "")]
        print(f"{kind:<32}{len(answers):>7}" + "".join(f"{share:>9.3f}" for share in shares))
    for kind in KINDS:
        wrong = [(pair, answer) for pair, answer in groups.get(kind, []) if (answer == "same") != pair.same]
        if wrong:
            print(f"\n{kind}: {len(wrong)} wrong")
        for pair, answer in wrong[:SHOWN]:
            print(f"  {pair.group:<8}{pair.one}  |  {pair.other}   ({answer or 'apart'})")
    return {kind: _share([answer for _, answer in groups.get(kind, [])]) for kind in KINDS}


def _share(answers: list[str]) -> float | None:
    return round(answers.count("same") / len(answers), 4) if answers else None


def speed(pairs: list[Pair]) -> None:
    """Prints microseconds of each piece of work, every name met for the first time (nothing remembered)."""
    names = list(dict.fromkeys(name for pair in pairs for name in (pair.one, pair.other)))
    typed = list(dict.fromkeys(name[:length] for name in names for length in (2, 4, 8)))
    print(f"\n{'microseconds, nothing remembered':<34}{'median':>8}{'p99':>8}")
    _timed("keys of a name", names, words.words)
    _timed("query()", typed, query.query)
    _timed("match()", [(pair.one, pair.other) for pair in pairs], lambda pair: match.match(*pair))
    found = [found for pair in pairs if (found := match.match(pair.one, pair.other))]
    _timed("why", found, lambda one: one.why)


def _timed(what: str, given: Iterable[object], work: Callable[..., object]) -> None:
    taken = []
    for one in given:
        for memory in (words.words, sound.keys, query._looked_up, keyboard.in_other_layout):
            getattr(memory, "cache_clear", lambda: None)()
        start = time.perf_counter_ns()
        work(one)
        taken.append((time.perf_counter_ns() - start) / 1000)
    print(f"{what:<34}{statistics.median(taken):>8.1f}{sorted(taken)[int(len(taken) * 0.99)]:>8.1f}")


def main(path: str) -> None:
    """Prints all of it for a file of pairs."""
    pairs = read(Path(path))
    shares = table(pairs)
    speed(pairs)
    print(json.dumps(shares))


if __name__ == "__main__":
    main(sys.argv[1])
