"""Among very many cases the list asks in another thread, and shows the answer to the newest question alone."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kazrights.casework.filters import Filters
from kazrights.gui import tasks
from kazrights.gui.cases import case_list
from kazrights.gui.cases.case_list import CaseList
from kazrights.store.vault import Vault
from tests import make


@pytest.fixture
def listing(qtbot: QtBot, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> CaseList:
    monkeypatch.setattr(case_list, "_MANY", 2)
    for name in ("Sample Person", "Sample Lawyer", "Test Person"):
        make.case(vault, name)
    made = CaseList(vault)
    qtbot.addWidget(made)
    made.reload()
    return made


def names(listing: CaseList) -> list[str]:
    return [listing.model.index(at, 0).data() for at in range(listing.model.rowCount())]


def test_the_answer_comes_without_holding_the_window(qtbot: QtBot, listing: CaseList) -> None:
    listing.ask(Filters.of("lawyer"))
    assert len(names(listing)) == 3  # not yet
    qtbot.waitUntil(lambda: names(listing) == ["Sample Lawyer"])
    assert (listing.model.matching, listing.model.total) == (1, 3)
    assert listing.head.count.text() == "1 of 3"


def test_only_the_newest_question_is_answered(qtbot: QtBot, listing: CaseList) -> None:
    for typed in ("l", "la", "sample", "test"):
        listing.ask(Filters.of(typed))
    qtbot.waitUntil(lambda: names(listing) == ["Test Person"])
    tasks.wait_for_all()
    qtbot.wait(50)
    assert names(listing) == ["Test Person"]


def test_reading_again_at_once_forgets_what_was_asked(qtbot: QtBot, listing: CaseList) -> None:
    listing.ask(Filters.of("lawyer"))
    listing.filters = Filters.of("")
    listing.reload()
    tasks.wait_for_all()
    qtbot.wait(50)
    assert len(names(listing)) == 3
