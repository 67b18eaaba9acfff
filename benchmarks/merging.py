"""Random lives of a casebook: merge, edit, remove, undo, unmerge; after each step what must hold is looked at.

python -m benchmarks.merging [lives] [first seed]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from benchmarks import merge_rule
from benchmarks.merge_rule import Tables
from kazrights.base.wording import Wording
from kazrights.casework import (
    events,
    merges,
    merging,
    people,
    records,
    relations,
    sources,
    tags,
    trash,
    unmerging,
)
from kazrights.casework.people import NewName
from kazrights.model.case import Case, CasePerson
from kazrights.model.case_order import CaseOrder
from kazrights.model.event import Event
from kazrights.model.merge import Merge
from kazrights.model.person import Person, PersonName
from kazrights.model.record import Record
from kazrights.model.source import Source
from kazrights.model.tables import BY_NAME
from kazrights.store import case_order, search_index
from kazrights.store.errors import CannotUndo
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

STEPS = 24
_A_CASEBOOK_FOR = 10
_ROLES = ("subject", "witness", "lawyer", "family_contact")
_WORDS = ("EXAMPLE one", "EXAMPLE two", "EXAMPLE three", "")


class Life:
    """One casebook, lived in by chance; every step checks itself."""

    def __init__(self, vault: Vault, seed: int) -> None:
        self.vault = vault
        self.seed = seed
        self.chance = random.Random(seed)
        self.done: Counter[str] = Counter()
        self._copies: dict[int, tuple[Tables, Tables]] = {}

    def begin(self) -> None:
        """Some people in some cases."""
        with self.vault.change("Begin") as session:
            for number in range(4):
                case = Case(ref=f"KZ-EX-{self.seed}-{number}", title=Wording(en=f"EXAMPLE {number}"))
                session.add(case)
                session.flush()
                for role in self.chance.sample(_ROLES, 2):
                    people.add_person(self.vault, case.id, role, [NewName(f"{self._some()} Person")])

    def live(self, steps: int = STEPS) -> None:
        """So many random steps; then all is taken back, and the casebook has to be as it was."""
        self.begin()
        start = merge_rule.tables(self.vault)
        title = self.vault.undo_title()
        with self.vault.change("Mark") as session:
            session.add(Source(kind="report", title=Wording(en="EXAMPLE mark")))
        for _step in range(steps):
            self._step()
        self._unmerge_all()
        self._check_whole()
        turns = 0
        while self.vault.undo_title() != "Mark":
            self.vault.undo()
            turns += 1
            assert turns < steps * 6, "undo does not come to an end"
        self.vault.undo()
        assert merge_rule.tables(self.vault) == start, "undoing all did not bring back the start"
        assert self.vault.undo_title() == title

    def _step(self) -> None:
        weighted: list[tuple[int, Callable[[], object]]] = [
            (5, self._merge),
            (5, self._unmerge),
            (2, self._undo),
            (1, self._redo),
            (2, self._edit_person),
            (2, self._edit_case),
            (2, self._edit_link),
            (2, self._add_event),
            (2, self._join),
            (2, self._add_name),
            (1, self._add_tag),
            (2, self._add_relation),
            (2, self._cite),
            (2, self._remove_row),
            (1, self._remove_case),
            (1, self._restore),
        ]
        (act,) = self.chance.choices([one for _w, one in weighted], [weight for weight, _one in weighted])
        act()
        self.done[act.__name__] += 1
        self._check_quick()

    # -- merging -------------------------------------------------------------------------------------

    def _merge(self) -> None:
        kind = self.chance.choice(("person", "case"))
        ids = self._ids(BY_NAME[kind])
        if len(ids) < 2:
            return
        keep, other = self.chance.sample(ids, 2)
        before = merge_rule.tables(self.vault)
        choices = {
            name: self.chance.choice(("keep", "other", "both"))
            for name in ("ref", "title", "remarks", "citizenship", "names", "home")
            if self.chance.random() < 0.4
        }
        merge_id = merging.merge(self.vault, kind, keep, other, choices)
        after = merge_rule.tables(self.vault)
        self._copies[merge_id] = (before, after)
        assert other not in after[kind]
        lost = {
            (name, row_id) for name, rows in before.items() for row_id in rows if row_id not in after[name]
        }
        allowed = {kind, *merging.merge_links.SAYS}
        assert {name for name, _id in lost} <= allowed, lost

    def _unmerge(self) -> None:
        if ids := self._ids(Merge):
            self._take_apart(self.chance.choice(ids))

    def _take_apart(self, merge_id: int) -> bool:
        now = merge_rule.tables(self.vault)
        before, after = self._copies[merge_id]
        if merges.hindrance(self.vault, merge_id):
            try:
                unmerging.unmerge(self.vault, merge_id)
            except CannotUndo:
                assert merge_rule.tables(self.vault) == now, "a refusal changed something"
                self.done["refused"] += 1
                return False
            raise AssertionError("a hindered merge came apart")
        unmerging.unmerge(self.vault, merge_id)
        wanted, found = merge_rule.apart(before, after, now, merge_id), merge_rule.tables(self.vault)
        for name in BY_NAME:
            assert found[name] == wanted[name], (name, _differences(found[name], wanted[name]))
        self.done["apart after edits" if now != after else "apart at once"] += 1
        return True

    def _unmerge_all(self) -> None:
        """Newest first, each one whose record is there comes apart."""
        for merge_id in reversed(self._ids(Merge)):
            row = records.get(self.vault, Merge, merge_id)
            if not self._take_apart(merge_id):
                gone = row.kept_id not in self._ids(BY_NAME[row.kind])
                blocked = any(later > merge_id for later in self._ids(Merge))
                assert gone or blocked or row.kind == "case", "the newest merge does not come apart"

    # -- other work ----------------------------------------------------------------------------------

    def _undo(self) -> None:
        if self.vault.undo_title() not in ("", "Mark"):
            self.vault.undo()

    def _redo(self) -> None:
        if self.vault.redo_title():
            self.vault.redo()

    def _edit_person(self) -> None:
        if person_id := self._one(Person):
            name = self.chance.choice(("remarks", "citizenship"))
            records.edit(self.vault, Person, person_id, **{name: self._some()})

    def _edit_case(self) -> None:
        if case_id := self._one(Case):
            if self.chance.random() < 0.3:
                records.edit(self.vault, Case, case_id, ref=f"KZ-ED-{self.seed}-{self.done.total()}")
            else:
                records.edit(self.vault, Case, case_id, title=Wording(ru=self._some()), remarks=self._some())

    def _edit_link(self) -> None:
        if link_id := self._one(CasePerson):
            records.edit(self.vault, CasePerson, link_id, note=Wording(en=self._some()))

    def _add_event(self) -> None:
        case_id, person_id = self._one(Case), self._one(Person)
        if case_id and person_id:
            with self.vault.change("Add event") as session:
                made = Event(case_id=case_id, type="arrest", text=Wording(en=self._some()))
                session.add(made)
                session.flush()
            events.set_people(self.vault, made.id, {person_id: self.chance.choice(_ROLES)})

    def _join(self) -> None:
        case_id, person_id = self._one(Case), self._one(Person)
        if case_id and person_id:
            note = Wording(en=self._some())
            people.join_case(self.vault, case_id, person_id, self.chance.choice(_ROLES), note=note)

    def _add_name(self) -> None:
        if person_id := self._one(Person):
            preferred = self.chance.choice(("", "ru", "en kk"))
            people.add_name(self.vault, person_id, f"{self._some()} Person", preferred_for=preferred)

    def _add_tag(self) -> None:
        if case_id := self._one(Case):
            tags.put_on(self.vault, case_id, self._some() or "EXAMPLE tag")

    def _add_relation(self) -> None:
        ids = self._ids(Person)
        if len(ids) > 1:
            one, other = self.chance.sample(ids, 2)
            relations.add(self.vault, one, other, self.chance.choice(("spouse", "parent", "child", "lawyer")))

    def _cite(self) -> None:
        record_type = self.chance.choice((Person, Case, CasePerson, Event, PersonName))
        row_id, source_id = self._one(record_type), self._one(Source)
        if row_id and source_id:
            with self.vault.change("Cite") as session:
                record, source = session.get_one(record_type, row_id), session.get_one(Source, source_id)
                place, field = Wording(en=self._some()), self.chance.choice(("", "remarks"))
                sources.cite(session, record, source, place, field)

    def _remove_row(self) -> None:
        record_type = self.chance.choice((CasePerson, Event, PersonName))
        if row_id := self._one(record_type):
            records.remove(self.vault, record_type, row_id)

    def _remove_case(self) -> None:
        if case_id := self._one(Case):
            trash.remove_case(self.vault, case_id)

    def _restore(self) -> None:
        if rows := trash.entries(self.vault, limit=3):
            try:
                trash.restore(self.vault, rows[0].step_id)
            except CannotUndo:
                self.done["not restored"] += 1

    # -- what must hold ------------------------------------------------------------------------------

    def _check_quick(self) -> None:
        with self.vault.read() as session:
            broken = session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        assert not broken, broken
        if self.done.total() % 4:
            return
        now = merge_rule.tables(self.vault)
        uids = {row["uid"] for rows in now.values() for row in rows.values()}
        lost = [row for row in now["citation"].values() if row["of_uid"] not in uids]
        assert not lost, "a citation speaks of nothing"
        for row in now["case"].values():
            assert row["folded"] == merge_rule.folded(row)

    def _check_whole(self) -> None:
        """The order of the cases and the search tables are as if they were made anew."""
        with self.vault.read() as session:
            assert search_index.is_whole(session)
            kept = session.connection().exec_driver_sql("SELECT * FROM case_order ORDER BY case_id").all()
            session.connection().exec_driver_sql("PRAGMA query_only = OFF")
            case_order.refresh(session)
            anew = session.connection().exec_driver_sql("SELECT * FROM case_order ORDER BY case_id").all()
            session.rollback()
        assert kept == anew, CaseOrder.__tablename__

    def _ids(self, record_type: type[Record]) -> list[int]:
        with self.vault.read() as session:
            return list(session.scalars(select(record_type.id).order_by(record_type.id)))

    def _one(self, record_type: type[Record]) -> int:
        ids = self._ids(record_type)
        return self.chance.choice(ids) if ids else 0

    def _some(self) -> str:
        return self.chance.choice(_WORDS)


def _differences(found: dict[int, merge_rule.Row], wanted: dict[int, merge_rule.Row]) -> list[object]:
    return [
        (row_id, found.get(row_id), wanted.get(row_id))
        for row_id in {*found, *wanted}
        if found.get(row_id) != wanted.get(row_id)
    ]


def main(lives: int, first: int) -> None:
    """Live so many lives, each by its own seed, and say what was done in them."""
    done: Counter[str] = Counter()
    begun, seeds = time.monotonic(), range(first, first + lives)
    while seeds:
        with tempfile.TemporaryDirectory() as folder:
            cheap = Cost(memory_kib=1024, passes=1, lanes=1)
            vault, _key = Vault.create(Path(folder) / "casebook", "correct horse", member="Test", cost=cheap)
            for seed in seeds[:_A_CASEBOOK_FOR]:
                life = Life(vault, seed)
                try:
                    life.live()
                except BaseException:
                    print(f"seed {seed} failed after {dict(life.done)}", file=sys.stderr)
                    raise
                done += life.done
            vault.close()
        seeds = seeds[_A_CASEBOOK_FOR:]
        print(f"{lives - len(seeds)} lives, {time.monotonic() - begun:.0f} s", flush=True)
    for name, times in done.most_common():
        print(f"{name.strip('_'):>20} {times}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
