"""Proceedings add up in a line, are surveyed at a glance, and are added to in place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import cases, proceedings, reference, today
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import fact_fields, proceeding_words
from kazrights.gui.cases.fact_line import FactLine
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.cases.proceeding_block import ProceedingBlock
from kazrights.gui.cases.stage_steps import StageSteps
from kazrights.gui.parts.person_field import Somebody
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

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
    how = (
        "was to end 12 Feb 2022: 18 months from the decision, 12 Aug 2020; time held before is not taken off"
    )
    assert f"Restricted freedom, 18 months · {how}" in words
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

    block(page).add_charge()
    form = block(page).form
    assert form is not None
    form.field("provision_id").set_typed("174")
    form.submitted.emit()

    block(page).add_hearing()
    form = block(page).form
    assert form is not None
    form.field("held_on").set_typed("Dec 2026")
    form.submitted.emit()

    block(page).add_decision()
    form = block(page).form
    assert form is not None
    form.field("kind").set_typed("verdict")
    form.submitted.emit()

    block(page).add_sanction(block(page).proceeding.decisions[0])
    form = block(page).form
    assert form is not None
    form.field("kind").set_typed("fine")
    form.submitted.emit()

    [found] = proceedings.of_case(vault, case_id)
    assert [charge.provision and charge.provision.article for charge in found.charges] == ["174"]
    assert [hearing.held_on and hearing.held_on.iso for hearing in found.hearings] == ["2026-12"]
    assert [[sanction.kind for sanction in decision.sanctions] for decision in found.decisions] == [["fine"]]

    block(page)._remove(block(page).proceeding.hearings[0], "EXAMPLE")
    assert proceedings.of_case(vault, case_id)[0].hearings == []


def test_the_suits_of_the_sample_add_up(sample: Vault) -> None:
    found = proceedings.of_case(sample, cases.find(sample, "KZ-2020-006"))
    assert proceeding_words.summary(found) == ["8 civil suits: 2 lost, 2 withdrawn, 4 ongoing"]


def test_an_article_is_meant_by_its_number_alone_and_another_is_kept_as_typed(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    proceedings.add(vault, case_id, "criminal", "accused")
    for typed in ("174", "17", "article 999"):
        block(page).add_charge()
        form = block(page).form
        assert form is not None
        form.field("provision_id").set_typed(typed)
        form.submitted.emit()
    [found] = proceedings.of_case(vault, case_id)
    held = [
        (charge.provision.article if charge.provision else charge.in_words.en) for charge in found.charges
    ]
    assert held == ["174", "17", "article 999"]
    block(page).edit(found.charges[1], (), "charge")
    form = block(page).form
    assert form is not None
    form.field("provision_id").set_typed("274")
    form.field("in_words").set_value(Wording())
    form.submitted.emit()
    [found] = proceedings.of_case(vault, case_id)
    assert found.charges[1].provision is not None and found.charges[1].provision.article == "274"


def test_the_next_hearing_stands_out_and_comes_to_today_by_itself(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused", court=Wording(en="EXAMPLE court"))
    for days in (-3, 20, 9):
        day = FuzzyDate.of(vault.today + timedelta(days))
        proceedings.add_hearing(vault, proceeding_id, day, time="10:00", type="trial")
    said = words_in(page)
    assert "10:00 · in 9 days · Trial · EXAMPLE court" in said and "Next hearing: " in said
    assert said.count("to come") == 2
    assert [row.days for row in today.load(vault).hearings] == [9]


def test_the_stage_is_set_by_its_word_and_taken_back(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceedings.add(vault, case_id, "criminal", "accused", stage="investigation")

    def press(words: str) -> None:
        steps = block(page).findChildren(StageSteps)[0].findChildren(QPushButton)
        next(step for step in steps if step.accessibleName() == words).click()

    def stage() -> str | None:
        return proceedings.of_case(vault, case_id)[0].stage

    press("Set the stage: Appeal")
    assert stage() == "appeal"
    press("Stage now: Appeal")
    assert stage() is None
    vault.undo()
    vault.undo()
    assert stage() == "investigation"


def test_stages_are_those_of_the_track_and_the_one_it_is_in(vault: Vault, case_id: int) -> None:
    for track, stage in (("criminal", None), ("civil", None), ("civil", "closed")):
        proceedings.add(vault, case_id, track, "defendant", stage=stage)
    courts = ["first_instance", "appeal", "cassation", "enforcement"]
    assert [proceedings.stages(one) for one in proceedings.of_case(vault, case_id)] == [
        ["investigation", *courts],
        courts,
        [*courts, "closed"],
    ]


def test_an_end_that_can_not_be_computed_says_why(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "convicted")
    month = FuzzyDate("2020-08")
    proceedings.add_decision(vault, proceeding_id, "verdict", month, [NewSanction("probation", 2, "year")])
    assert "its end can’t be computed: the day it starts is not known" in words_in(page)
    day = FuzzyDate.of(vault.today)
    proceedings.add_decision(
        vault, proceeding_id, "verdict", month, [NewSanction("probation", 1, "year", starts_on=day)]
    )
    assert "1 year from its start, " in words_in(page) and "· ends " in words_in(page)


def test_keys_edit_and_remove_a_line(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused")
    proceedings.add_hearing(vault, proceeding_id, FuzzyDate("2020"))
    QApplication.processEvents()
    line = block(page).findChildren(FactLine)[-1]
    keys = Keys()
    line.findChildren(QPushButton)[0].setFocus()
    keys.press(Qt.Key.Key_F2)
    assert block(page).form is not None
    keys.press(Qt.Key.Key_Escape)
    assert block(page).form is None
    line.findChildren(QPushButton)[0].setFocus()
    keys.press(Qt.Key.Key_Delete)
    assert proceedings.of_case(vault, case_id)[0].hearings == []
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None and block(page).isAncestorOf(focus)


def test_the_other_party_is_someone_known_or_new_and_joins_the_case(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    elsewhere = make.case(vault, "Sample Officer")
    officer_id = make.subject(vault, elsewhere)
    proceedings.add(vault, case_id, "criminal", "victim")
    for somebody in (Somebody(officer_id, "Sample Officer"), Somebody(None, "Sample Guard")):
        block(page).add_opponent()
        form = block(page).form
        assert form is not None
        form.set_values({"role": "accused", "person_id": somebody})
        form.submitted.emit()
    found = proceedings.of_case(vault, case_id)[0].opponents
    assert found[0].person_id == officer_id
    assert [one.person and one.person.names[0].full for one in found] == ["Sample Officer", "Sample Guard"]
    assert "Accused: Sample Guard" in words_in(page)
    joined = {link.person_id: link.role for link in cases.load(vault, case_id).people}
    assert joined[officer_id] == "other" and len(joined) == 3
    vault.undo()
    assert len(cases.load(vault, case_id).people) == 2, "who was made for the party goes with it"


def test_who_a_party_is_can_be_said_later(vault: Vault, case_id: int, page: CasesPage) -> None:
    proceeding_id = proceedings.add(vault, case_id, "civil", "defendant")
    proceedings.add_opponent(vault, proceeding_id, "plaintiff", description=Wording(en="EXAMPLE woman"))
    opponent = block(page).proceeding.opponents[0]
    block(page).edit(opponent, fact_fields.OPPONENT, "EXAMPLE")
    form, keys = block(page).form, Keys()
    assert form is not None
    form.field("person_id").setFocus()
    keys.write("Sample Plaintiff")
    keys.tab()
    [changed] = proceedings.of_case(vault, case_id)[0].opponents
    assert changed.person is not None and changed.person.names[0].full == "Sample Plaintiff"
    assert changed.description.en == "EXAMPLE woman"
    assert form.field("person_id").value() == Somebody(changed.person_id, "Sample Plaintiff")
    form.field("count").setFocus()
    form.submitted.emit()
    assert len(cases.load(vault, case_id).people) == 2, "nobody is made twice"


def test_an_article_that_is_not_held_goes_before_the_words_once(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    proceeding_id = proceedings.add(vault, case_id, "criminal", "accused")
    proceedings.add_charge(vault, proceeding_id, NewCharge(words=Wording(en="EXAMPLE charge")))
    block(page).edit(block(page).proceeding.charges[0], fact_fields.CHARGE, "EXAMPLE")
    form, keys = block(page).form, Keys()
    assert form is not None
    form.field("provision_id").setFocus()
    keys.write("9999")
    keys.tab()
    form.field("status").setFocus()
    form.submitted.emit()
    [charge] = proceedings.of_case(vault, case_id)[0].charges
    assert charge.provision_id is None and charge.in_words.en == "9999: EXAMPLE charge"
