"""Proceedings add up in a line, are surveyed at a glance, and are added to in place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, proceedings, reference
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import proceeding_words
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.cases.proceeding_block import ProceedingBlock
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    with vault.change("Reference data") as session:
        reference.add(session)
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    page = open_page()
    page.case.look_at(page.case.proceedings)
    return page


def words_in(page: CasesPage) -> str:
    QApplication.processEvents()  # what was just put in is shown
    return "\n".join(
        label.text() for label in page.case.proceedings.findChildren(QLabel) if label.isVisible()
    )


def block(page: CasesPage) -> ProceedingBlock:
    return page.case.proceedings._shown()[0]


def test_eight_suits_add_up_and_are_seen_at_once(vault: Vault, case_id: int, page: CasesPage) -> None:
    for status in ("lost", "lost", "withdrawn", "withdrawn", *["ongoing"] * 4):
        proceedings.add(vault, case_id, "civil", "defendant", status=status)
    tab = page.case.proceedings
    assert "8 civil suits: 2 lost, 2 withdrawn, 4 ongoing" in words_in(page)
    page.repaint()
    assert len(tab._shown()) == 8
    assert tab.widget().sizeHint().height() <= 480


def test_tracks_are_counted_apart(vault: Vault, case_id: int) -> None:
    proceedings.add(vault, case_id, "criminal", "convicted", status="decided")
    proceedings.add(vault, case_id, "civil", "defendant")
    found = proceedings.of_case(vault, case_id)
    assert proceeding_words.summary(found) == [
        "1 criminal case: 1 decided",
        "1 civil suit: 1 of unknown outcome",
    ]


def test_an_open_proceeding_tells_charges_decisions_and_computed_ends(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    proceeding_id = proceedings.add(
        vault, case_id, "criminal", "convicted", court=Wording(en="EXAMPLE court")
    )
    proceedings.add_charge(vault, proceeding_id, NewCharge("174"))
    measures = [NewSanction("restricted_freedom", 18, "month"), NewSanction("fine")]
    proceedings.add_decision(vault, proceeding_id, "verdict", FuzzyDate("2020-08-12"), measures)
    words = words_in(page)
    assert "EXAMPLE court" in words and "Article 174" in words
    assert "Restricted freedom, 18 months · ends 12 Feb 2022 (computed)" in words
    assert "12 Aug 2020 · Verdict" in words and "Fine" in words


def test_a_measure_on_another_party_says_on_whom(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "victim")
    officer = proceedings.add_opponent(
        vault, proceeding_id, "accused", description=Wording(en="EXAMPLE officer")
    )
    measure = NewSanction("imprisonment", 5.5, "year", opponent_id=officer)
    proceedings.add_decision(vault, proceeding_id, "verdict", None, [measure])
    assert "Imprisonment, 5½ years · concerns Accused: EXAMPLE officer" in words_in(page)


def test_a_sensitive_proceeding_is_folded(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceedings.add(vault, case_id, "criminal", "victim", about=Wording(en="EXAMPLE matter"), sensitive=True)
    assert "EXAMPLE matter" not in words_in(page)
    page.case.proceedings._turn(block(page).proceeding.id)
    assert "EXAMPLE matter" in words_in(page)


def test_everything_is_added_in_place(vault: Vault, case_id: int, page: CasesPage) -> None:
    tab = page.case.proceedings
    tab.add_proceeding()
    assert tab._add.form is not None
    tab._add.form.set_values({"track": "criminal", "role": "accused"})
    tab._add.form.submitted.emit()

    block(page)._add_charge()
    form = block(page).form
    assert form is not None
    form.field("provision_id").set_typed("174")
    form.submitted.emit()

    block(page)._add_hearing()
    form = block(page).form
    assert form is not None
    form.field("held_on").set_typed("Dec 2026")
    form.submitted.emit()

    block(page)._add_decision()
    form = block(page).form
    assert form is not None
    form.field("kind").set_typed("verdict")
    form.submitted.emit()

    block(page)._add_sanction(block(page).proceeding.decisions[0])
    form = block(page).form
    assert form is not None
    form.field("kind").set_typed("fine")
    form.submitted.emit()

    [found] = proceedings.of_case(vault, case_id)
    assert [charge.provision and charge.provision.article for charge in found.charges] == ["174"]
    assert [hearing.held_on and hearing.held_on.iso for hearing in found.hearings] == ["2026-12"]
    assert [[sanction.kind for sanction in decision.sanctions] for decision in found.decisions] == [["fine"]]

    block(page)._remove(block(page).proceeding.hearings[0])
    assert proceedings.of_case(vault, case_id)[0].hearings == []


def test_the_suits_of_the_sample_add_up(sample: Vault) -> None:
    found = proceedings.of_case(sample, cases.find(sample, "KZ-2020-006"))
    assert proceeding_words.summary(found) == ["8 civil suits: 2 lost, 2 withdrawn, 4 ongoing"]
