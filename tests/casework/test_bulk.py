"""What is done to many cases is one step, says how many it changed, and leaves out what it may not touch."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kazrights.base.errors import NotFound
from kazrights.casework import actions, bulk, cases, filter_words, members
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def three(vault: Vault) -> list[int]:
    return [make.case(vault, f"Sample {name}") for name in ("Alpha", "Beta", "Gamma")]


def test_cases_are_named_in_the_order_asked(vault: Vault, three: list[int]) -> None:
    named = bulk.named(vault, [three[2], 99, three[0]])
    assert [(case.id, case.heading) for case in named] == [
        (three[2], "Sample Gamma"),
        (three[0], "Sample Alpha"),
    ]


def test_a_status_for_all_is_one_step(vault: Vault, three: list[int]) -> None:
    cases.set_status(vault, three[0], "closed")
    assert bulk.set_status(vault, three, "closed") == 2
    assert {row.status for row in cases.rows(vault)} == {"closed"}
    vault.undo()
    assert [row.status for row in cases.rows(vault)] == ["closed", "active", "active"]


def test_all_are_given_to_a_caseworker_or_to_nobody(vault: Vault, three: list[int]) -> None:
    member = members.add(vault, "Test Colleague")
    assert bulk.assign(vault, three, member) == 3
    assert bulk.assign(vault, three[:1], None) == 1
    with vault.read() as session:
        assert list(session.scalars(select(Case.assignee_id).order_by(Case.id))) == [None, member, member]
    with pytest.raises(NotFound):
        bulk.assign(vault, three, 99)


def test_a_tag_is_put_where_it_is_lacking(vault: Vault, three: list[int]) -> None:
    assert bulk.add_tag(vault, three[:1], "EXAMPLE tag") == 1
    assert bulk.add_tag(vault, three, " EXAMPLE  tag ") == 2
    assert [choice.words for choice in filter_words.choices(vault, "tag")] == ["EXAMPLE tag"]


def test_next_actions_are_put_off_but_hard_deadlines_named(vault: Vault, three: list[int]) -> None:
    day = vault.today
    make.action(vault, three[0], due_on=day)
    make.action(vault, three[0], "EXAMPLE later step", due_on=day + timedelta(9))
    actions.add(vault, three[1], "EXAMPLE deadline", day, deadline=True)
    moved = bulk.put_off(vault, three, "move", day + timedelta(3))
    assert (moved.done, [case.heading for case in moved.deadlines], moved.without) == (1, ["Sample Beta"], 1)
    assert [row.next_due for row in cases.rows(vault)] == [day + timedelta(3), day, None]
    reminded = bulk.put_off(vault, three, "remind", day + timedelta(1))
    assert (reminded.done, reminded.deadlines) == (2, ())
    vault.undo()
    vault.undo()
    assert cases.rows(vault)[0].next_due == day


def test_summaries_are_written_by_reference_and_never_over_another_file(
    vault: Vault, three: list[int], tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "KZ-2026-001_en.pdf").write_bytes(b"another paper")
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, item: str) -> bool:
        told.append((done, total, item))
        return True

    printed = bulk.print_sheets(vault, three, folder, "en", progress)
    assert (printed.written, printed.whole) == (3, True)
    assert (folder / "KZ-2026-001_en.pdf").read_bytes() == b"another paper"
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["KZ-2026-001_en.pdf", "KZ-2026-001_en_2.pdf", "KZ-2026-002_en.pdf", "KZ-2026-003_en.pdf"]
    assert (folder / "KZ-2026-002_en.pdf").read_bytes().startswith(b"%PDF")
    assert told[1] == (1, 3, "KZ-2026-002")


def test_printing_stops_when_asked_and_says_what_was_kept(
    vault: Vault, three: list[int], tmp_path: Path
) -> None:
    printed = bulk.print_sheets(vault, three, tmp_path / "papers", "ru", lambda done, _total, _item: done < 1)
    assert (printed.written, printed.whole) == (1, False)
    assert len(list((tmp_path / "papers").iterdir())) == 1
