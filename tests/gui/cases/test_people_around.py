"""People around a case, their names, relations and consent, its tags and its links, on the page and by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kazrights.casework import acquaintance, cases, consents, links, people, records, relations, tags
from kazrights.casework.people import NewName
from kazrights.gui.cases.overview.overview import Overview
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.person_field import PersonField, Somebody
from kazrights.gui.parts.shape import Shape
from kazrights.model.person import Person
from kazrights.store.errors import NotSaved
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    return open_page()


@pytest.fixture
def overview(page: CasesPage) -> Overview:
    return page.case.overview


def settled() -> None:
    for _ in range(3):
        QApplication.processEvents()


def words_in(widget: QWidget) -> str:
    settled()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget, name: str) -> None:
    """The button of that name for a screen reader."""
    settled()
    found = [b for b in widget.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name]
    assert found, name
    found[0].click()
    settled()


def test_whoever_is_in_the_casebook_joins_when_picked_and_only_then(
    vault: Vault, case_id: int, overview: Overview
) -> None:
    other = make.case(vault, "Sample Lawyer")
    lawyer_id = make.subject(vault, other)
    block = overview.people
    block.add_person()
    assert block.form is not None
    field = block.form.field("full")
    assert isinstance(field, PersonField)
    field.setFocus()
    Keys().write("Sample Lawyer")
    assert field.value() == Somebody(None, "Sample Lawyer"), "the same name is not the same person"
    field.pick(acquaintance.search(vault, "sample lawyer")[0])
    block.form.field("role").set_value("lawyer")
    block.form.submitted.emit()
    link = cases.load(vault, case_id).people[1]
    assert (link.person_id, link.role) == (lawyer_id, "lawyer")
    assert "Lawyer" in words_in(overview.people.cards()[1])


def test_whoever_has_a_like_name_is_shown_while_a_new_one_is_typed(
    qtbot: QtBot, vault: Vault, case_id: int, overview: Overview
) -> None:
    other = make.case(vault, "Sample Lawyer")
    overview.people.add_person()
    assert overview.people.form is not None
    field = overview.people.form.field("full")
    assert isinstance(field, PersonField) and field.look_alikes is not None
    field.setFocus()
    keys = Keys()
    keys.write("Another Lawyer")
    qtbot.waitUntil(lambda: bool(field.look_alikes and field.look_alikes.found))
    assert [one.name for one in field.look_alikes.found] == ["Sample Lawyer"]
    assert field.value() == Somebody(None, "Another Lawyer")
    overview.window().activateWindow()  # the list that dropped down for the first letter had taken that
    qtbot.waitUntil(overview.isActiveWindow)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    assert field.value() == Somebody(make.subject(vault, other), "Sample Lawyer")
    assert field.look_alikes.found == [] and field.line.hasFocus()


def test_a_relation_to_someone_new_makes_them_in_the_same_step(
    vault: Vault, case_id: int, overview: Overview
) -> None:
    card = overview.people.cards()[0]
    card.detail.relations.add_relation()
    form = card.detail.relations.form
    assert form is not None
    form.set_values({"kind": "spouse", "other_id": Somebody(None, "Sample Spouse")})
    form.submitted.emit()
    assert [one.sentence for one in relations.of_person(vault, make.subject(vault, case_id))] == [
        "Spouse: Sample Spouse"
    ]
    assert [link.role for link in cases.load(vault, case_id).people] == ["subject", "other"]
    vault.undo()
    assert len(cases.load(vault, case_id).people) == 1


def test_whether_contact_is_safe_is_said_by_shape_and_word_and_how_stays_folded(
    vault: Vault, case_id: int, overview: Overview
) -> None:
    people.add_person(
        vault, case_id, "family_contact", [NewName("Sample Sister")],
        safe_to_contact="not_safe", how_to_contact="EXAMPLE only by a courier",
    )  # fmt: skip
    card = overview.people.cards()[1]
    assert "Do not contact" in words_in(card) and any(s.isVisible() for s in card.findChildren(Shape))
    assert "courier" not in words_in(overview)
    press(overview.sensitive, "Show: Sensitive detail")
    assert "courier" in words_in(overview.sensitive)


def test_a_person_is_taken_out_of_a_case_and_back(vault: Vault, case_id: int, overview: Overview) -> None:
    people.add_person(vault, case_id, "lawyer", [NewName("Sample Lawyer")])
    overview.people.cards()[1]._remove()
    assert len(overview.people.cards()) == 1
    vault.undo()
    assert "Sample Lawyer" in words_in(overview.people.cards()[1])


def test_names_are_added_moved_and_removed(vault: Vault, case_id: int, overview: Overview) -> None:
    card = overview.people.cards()[0]
    card.detail.names.add_name()
    assert card.detail.names.form is not None
    card.detail.names.form.set_values(
        {"full": "Айжан Мысал", "kind": "legal", "script": "Cyrl", "preferred_for": "ru"}
    )
    card.detail.names.form.submitted.emit()
    assert "Legal name · Cyrillic · for letters in: Russian" in words_in(card.detail.names)
    press(card.detail.names, "Move up: Айжан Мысал")
    assert cases.load(vault, case_id).people[0].person.names[0].full == "Айжан Мысал"
    press(card.detail.names, "Remove: Айжан Мысал")
    assert [name.full for name in cases.load(vault, case_id).people[0].person.names] == ["Aizhan Example"]


def test_a_relation_is_said_on_both_cards(vault: Vault, case_id: int, overview: Overview) -> None:
    sister = people.add_person(vault, case_id, "family_contact", [NewName("Sample Mother")])
    first, second = overview.people.cards()
    first.detail.relations.add_relation()
    form = first.detail.relations.form
    assert form is not None
    form.field("kind").set_value("parent")
    form.submitted.emit()
    assert "Pick someone" in next(row.problem.text() for row in form.rows if row.names == ("other_id",))
    form.field("other_id").set_value(Somebody(sister, "Sample Mother"))
    form.submitted.emit()
    second.open()
    assert "Parent: Sample Mother" in words_in(first) and "Child: Aizhan Example" in words_in(second)
    press(second, "Remove: Child: Aizhan Example")
    assert relations.of_person(vault, sister) == []


def test_consent_is_not_recorded_until_it_is(vault: Vault, case_id: int, overview: Overview) -> None:
    block = overview.consent
    assert "Consent is not recorded." in words_in(block)
    block.add_consent()
    assert block.form is not None
    block.form.field("given_by").set_value("individual")
    block.form.field("for:media").set_value("initials")
    block.form.submitted.emit()
    said = words_in(block)
    assert "Media and the public" in said and "Initials" in said and "not recorded." not in said
    assert "Nothing is recorded for: Internal casework" in said
    held = consents.of_people(vault, [make.subject(vault, case_id)])
    assert [grant.purpose for acts in held.values() for act in acts for grant in act.grants] == ["media"]
    vault.undo()
    assert "Consent is not recorded." in words_in(block)


def test_what_no_longer_holds_says_so(vault: Vault, case_id: int, overview: Overview) -> None:
    person_id = make.subject(vault, case_id)
    yesterday = vault.today - timedelta(1)
    consents.add(vault, person_id, {"media": "full_name"}, given_by="family", expires_on=yesterday)
    act = consents.add(vault, person_id, {"photo": "full_name"}, given_by="family")
    assert "Not valid: expired (Full name)" in words_in(overview.consent)
    consents.withdraw(vault, act, vault.today)
    assert "Not valid: withdrawn (Full name)" in words_in(overview.consent)


def test_a_purpose_is_changed_in_an_act(vault: Vault, case_id: int, overview: Overview) -> None:
    person_id = make.subject(vault, case_id)
    consents.add(vault, person_id, {"media": "full_name"}, given_by="family")
    (act,) = consents.of_people(vault, [person_id])[person_id]
    overview.consent._edit(act)
    form = overview.consent.form
    assert form is not None and form.field("for:media").value() == "full_name"
    form.field("for:media").set_value("pseudonym")
    form.submitted.emit()
    assert "Pseudonym" in words_in(overview.consent)


def test_tags_are_typed_one_after_the_other(vault: Vault, case_id: int, overview: Overview) -> None:
    overview.tags.add_tag()
    keys = Keys()
    for tag in ("EXAMPLE urgent", "EXAMPLE court"):
        keys.write(tag)
        keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)
    assert tags.of_case(vault, case_id) == ["EXAMPLE urgent", "EXAMPLE court"]
    assert not overview.tags.line.isVisible()
    press(overview.tags, "Take off the tag EXAMPLE urgent")
    assert tags.of_case(vault, case_id) == ["EXAMPLE court"]
    vault.undo()
    assert tags.of_case(vault, case_id) == ["EXAMPLE urgent", "EXAMPLE court"]


def test_a_linked_case_is_named_and_opened_from_either_side(
    vault: Vault, desk: Desk, case_id: int, page: CasesPage
) -> None:
    other = make.case(vault, "Sample Person")
    block = page.case.overview.links
    block.add_link()
    assert block.form is not None
    block.form.field("kind").set_value("follows")
    block.form.field("other_id").set_value(Somebody(other, "Sample Person"))
    block.form.submitted.emit()
    wanted: list[tuple[str, int]] = []
    desk.wanted.connect(lambda kind, record_id: wanted.append((kind, record_id)))
    assert "Follows" in words_in(block)
    press(block, "Open the case Sample Person · KZ-2026-002")
    assert wanted == [("case", other)]
    page.show_item(other)
    assert "Precedes" in words_in(block)
    press(block, "Remove: Aizhan Example · KZ-2026-001")
    assert links.of_case(vault, case_id) == []


def test_a_form_that_stood_open_for_one_person_is_not_opened_for_another(
    vault: Vault, case_id: int, overview: Overview
) -> None:
    from kazrights.gui.parts import reopening

    people.add_person(vault, case_id, "lawyer", [NewName("Sample Lawyer")])
    first, second = overview.people.cards()
    second.detail.values.edit("occupation")
    opener = second.detail.values.cell("occupation").opener
    assert opener is not None
    window = overview.window()
    held = reopening.kept(opener, window)
    second.detail.values.cell("occupation")._on_escape()
    assert held is not None
    reopening.call_again(held, window, vault)
    assert second.detail.values.cell("occupation").form is not None
    assert first.detail.values.cell("occupation").form is None


def test_a_count_is_asked_only_for_several_people(vault: Vault, case_id: int, overview: Overview) -> None:
    card = overview.people.cards()[0]
    settled()
    shown = {b.text() for b in card.findChildren(QPushButton) if b.isVisible()}
    assert "Counted as" in shown and "How many" not in shown
    records.edit(vault, Person, make.subject(vault, case_id), counting_unit="group")
    settled()
    assert "How many" in {b.text() for b in card.findChildren(QPushButton) if b.isVisible()}


@pytest.mark.parametrize("wanted", ["person", "consent", "tag", "link"])
def test_what_the_menu_of_the_case_adds_takes_the_keyboard(page: CasesPage, wanted: str) -> None:
    page.case.look_at(page.case.timeline)
    page.case.header.wanted.emit(wanted)
    settled()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible() and page.case.overview.isAncestorOf(focus)


def test_a_refusal_is_told_and_nothing_else(
    vault: Vault, desk: Desk, overview: Overview, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    said: list[str] = []
    desk.refused.connect(refused.append)
    desk.said.connect(lambda sentence, _undo: said.append(sentence))

    def full(*_args: object) -> None:
        raise NotSaved

    monkeypatch.setattr(acquaintance, "leave", full)
    overview.people.cards()[0]._remove()
    assert refused == [NotSaved().sentence] and said == []
