"""Offices are found in any language, and have one current holder."""

from __future__ import annotations

import pytest

from kazrights.base import i18n
from kazrights.base.errors import NotFound
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import officials
from kazrights.store.vault import Vault

TITLE = Wording(en="Example Inspector General", ru="Генеральный инспектор Примера", kk="Үлгі бас инспекторы")


def test_an_office_gets_a_code_of_its_own(vault: Vault) -> None:
    first = officials.add(vault, TITLE, Wording(en="Example Inspectorate"), level="national", reply_days=10)
    officials.add(vault, TITLE)
    officials.add(vault, TITLE, code="example_inspector_general_2")
    officials.add(vault, Wording(ru="Пример"))
    officials.add(vault, Wording(en="!"))
    codes = {row.code for row in officials.rows(vault)}
    assert codes == {
        "example_inspector_general", "example_inspector_general_2", "example_inspector_general_2_2", "primer", "office",
    }  # fmt: skip
    office = officials.by_code(vault, "example_inspector_general")
    assert (office.id, office.level, office.reply_days) == (first, "national", 10)
    assert vault.undo_title() == "Add office"


def test_a_new_holder_takes_the_place_of_the_one_before(vault: Vault) -> None:
    office_id = officials.add(vault, TITLE)
    assert officials.holder_now(officials.load(vault, office_id)) is None
    officials.add_holder(vault, office_id, Wording(en="First Sample"), sex="male")
    officials.add_holder(vault, office_id, Wording(en="Second Sample"), from_on=FuzzyDate.parse("2025"))
    officials.add_holder(vault, office_id, Wording(en="Long Ago Sample"), current=False)
    office = officials.load(vault, office_id)
    holder = officials.holder_now(office)
    assert holder is not None
    assert holder.name.en == "Second Sample"
    assert [h.current for h in office.holders] == [False, True, False]
    vault.undo()
    vault.undo()
    back = officials.holder_now(officials.load(vault, office_id))
    assert back is not None
    assert back.name.en == "First Sample"


def test_rows_speak_the_language_and_are_found_in_any(vault: Vault) -> None:
    office_id = officials.add(
        vault, TITLE, Wording(en="Example Inspectorate", kk="Үлгі инспекциясы"), address="EXAMPLE 1"
    )
    officials.add_holder(vault, office_id, Wording(en="Second Sample", kk="Екінші Үлгі"))
    officials.add(vault, Wording(en="Another Example Office"), email="office@example.org")
    i18n.use("kk")
    row = next(row for row in officials.rows(vault) if row.id == office_id)
    assert (row.title, row.institution, row.holder) == (
        "Үлгі бас инспекторы",
        "Үлгі инспекциясы",
        "Екінші Үлгі",
    )
    i18n.use("en")
    assert [r.title for r in officials.rows(vault)] == ["Another Example Office", "Example Inspector General"]
    assert [(r.email, r.has_address) for r in officials.rows(vault)] == [
        ("office@example.org", False),
        ("", True),
    ]
    for text in (
        "inspector",
        "ГЕНЕРАЛЬНЫЙ",
        "екінші",
        "uLgi",
        "example_inspector_general",
        "sample inspectorate",
    ):
        assert [r.id for r in officials.rows(vault, text)] == [office_id], text
    assert officials.rows(vault, "no such words") == []


def test_what_is_not_there_is_said(vault: Vault) -> None:
    for missing in (
        lambda: officials.load(vault, 999),
        lambda: officials.by_code(vault, "no_such_office"),
        lambda: officials.add_holder(vault, 999, Wording(en="Sample")),
    ):
        with pytest.raises(NotFound):
            missing()
