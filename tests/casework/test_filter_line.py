"""A line of filters reads back as the filters it was written from, and means the same in the window and without it."""

from __future__ import annotations

import random

import pytest

from kazrights.casework import cases, filter_line, filter_words, members, tags
from kazrights.casework.filter_line import NotAFilter
from kazrights.casework.filters import FILTERS, Filters
from kazrights.model.proceeding import Charge, Proceeding
from kazrights.store.vault import Vault
from tests import make


def charged(vault: Vault, case_id: int, provision_id: int) -> None:
    with vault.change("Test charge") as session:
        proceeding = Proceeding(case_id=case_id, track="criminal", role="accused")
        session.add(proceeding)
        session.flush()
        session.add(Charge(proceeding_id=proceeding.id, provision_id=provision_id))


def refs(vault: Vault, line: str) -> list[str]:
    return [row.ref for row in cases.rows(vault, filter_line.read(vault, line))]


def test_filters_and_words_stand_in_one_line(vault: Vault) -> None:
    first, second = make.case(vault, "Aizhan Example"), make.case(vault, "Bolat Sampleov")
    cases.set_status(vault, second, "closed")
    tags.put_on(vault, first, "to call, soon")
    charged(vault, first, make.provision(vault, "174"))
    assert (
        refs(vault, "status:active") == refs(vault, "article:174") == refs(vault, "aizhan") == ["KZ-2026-001"]
    )
    assert refs(vault, 'tag:"to call, soon" article:CC2014/174 aiz') == ["KZ-2026-001"]
    assert refs(vault, "status:active,closed") == ["KZ-2026-001", "KZ-2026-002"]
    assert refs(vault, "status:closed aizhan") == []
    assert refs(vault, "no:appeal has:consent") == []


def test_words_of_any_language_and_short_forms_are_understood(vault: Vault) -> None:
    assert filter_line.read(vault, "STATUS:Active") == Filters.of(status=("active",))
    assert filter_line.read(vault, "has:appeal no:source") == Filters.of(appeal=("yes",), source=("no",))
    assert (
        filter_line.read(vault, "no:news")
        == filter_line.read(vault, "has:news:no")
        == Filters.of(news=("no:30",))
    )
    assert filter_line.read(vault, "news:yes:7 next:overdue") == Filters.of(
        news=("yes:7",), next=("overdue",)
    )
    assert filter_line.read(vault, "opened:2025,- region:-") == Filters.of(
        opened=("2025", "-"), region=("-",)
    )


def test_what_is_no_filter_is_words(vault: Vault) -> None:
    for line in ("https://example.org/a", "KZ:1", "status:", ":", "12:30", "has:nothing", '"status:active"'):
        assert filter_line.read(vault, line) == Filters(line.strip('"')), line
        assert not filter_line.has_filters(line)


@pytest.mark.parametrize(
    "line", ["status:zzz", "article:9999", "news:no:0", "opened:20", "assignee:Unknown", "held:x"]
)
def test_a_value_that_is_not_there_is_refused_in_a_sentence(vault: Vault, line: str) -> None:
    with pytest.raises(NotAFilter) as refusal:
        filter_line.read(vault, line)
    assert line.partition(":")[2].partition(",")[0] in refusal.value.sentence


def test_every_filter_reads_back_as_it_was_written(sample: Vault) -> None:
    members.add(sample, 'Sample "Quoted", Caseworker\\')
    tags.put_on(sample, 1, 'to "call", soon: has:news')
    chance = random.Random(4)
    texts = ("", "bokayev", "status:active", 'a "b', "no:news x", "back\\slash", '"', "a:b c")
    for _round in range(300):
        chips = {}
        for name in chance.sample(list(FILTERS), 4):
            values = [choice.value for choice in filter_words.choices(sample, name)]
            if values:
                count = 1 if FILTERS[name].single else chance.randint(1, min(3, len(values)))
                chips[name] = tuple(chance.sample(values, count))
        asked = Filters.of(chance.choice(texts), **chips)
        line = filter_line.write(sample, asked)
        assert filter_line.read(sample, line) == asked, line
