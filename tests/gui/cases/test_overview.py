"""The overview reads like a page, is edited where it stands, and keeps what is sensitive folded."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kazrights.base.wording import Wording
from kazrights.casework import actions, case_file, cases, records, sources
from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.gui.parts.person_field import Somebody
from kazrights.model.case import Case
from kazrights.model.person import Person
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open
from tests.gui.cases.keys import Keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier


def words_in(widget: QWidget) -> str:
    QApplication.processEvents()  # what was just put in is shown
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def links_of(widget: QWidget) -> set[str]:
    QApplication.processEvents()
    return {
        b.text() for b in widget.findChildren(QPushButton) if b.isVisible() and b.property("kind") == "add"
    }


def click(widget: QWidget, words: str) -> None:
    QApplication.processEvents()
    buttons = [b for b in widget.findChildren(QPushButton) if b.isVisible() and b.text() == words]
    buttons[0].click()


@pytest.fixture
def case_id(vault: Vault) -> int:
    return make.case(vault, "Aizhan Example")


@pytest.fixture
def page(case_id: int, open_page: Open) -> CasesPage:
    return open_page()


def test_what_is_not_known_is_a_quiet_link(page: CasesPage) -> None:
    people, facts = page.case.overview.people, page.case.overview.facts
    assert "Prisoner of conscience" in words_in(facts) and "Categories" in words_in(facts)
    assert "Region" not in words_in(facts) and "Region" in links_of(facts)
    assert "Born" not in words_in(people) and {"Born", "Citizenship", "Languages", "Occupation"} <= links_of(
        people
    )
    assert "Categories" not in links_of(facts)


def test_no_line_is_squeezed_in_a_wide_window(vault: Vault, case_id: int, page: CasesPage) -> None:
    records.edit(vault, Case, case_id, situation=Wording(en="EXAMPLE of a long situation. " * 40))
    page.resize(1900, 900)
    page.reload()
    for _ in range(3):
        QApplication.processEvents()
    labels = [label for label in page.case.overview.findChildren(QLabel) if label.isVisible()]
    needs = [max(label.heightForWidth(label.width()), label.fontMetrics().height()) for label in labels]
    assert labels
    assert [
        label.text()[:30] for label, need in zip(labels, needs, strict=True) if label.height() < need
    ] == []


def test_the_summary_is_edited_in_place_and_undone(
    vault: Vault, desk: Desk, case_id: int, page: CasesPage
) -> None:
    said: list[tuple[str, bool]] = []
    desk.said.connect(lambda sentence, undo: said.append((sentence, undo)))
    keys, block = Keys(), page.case.overview.summary
    click(block, "Edit")
    keys.write("EXAMPLE summary")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert cases.load(vault, case_id).summary == Wording(en="EXAMPLE summary")
    assert "EXAMPLE summary" in words_in(block) and "not there yet in: ru, kk" in words_in(block)
    assert said == [("“Summary” was changed.", True)]
    vault.undo()
    assert "EXAMPLE summary" not in words_in(block)


def test_escape_leaves_a_form_and_changes_nothing(vault: Vault, case_id: int, page: CasesPage) -> None:
    keys, block = Keys(), page.case.overview.demands
    click(block, "Add request")
    keys.write("EXAMPLE")
    keys.press(Qt.Key.Key_Escape)
    assert block.form is not None and "Press Esc again" in words_in(block)
    keys.press(Qt.Key.Key_Escape)
    assert block.form is None and not case_file.load(vault, case_id).demands


def test_an_open_form_outlives_a_change_elsewhere(vault: Vault, case_id: int, page: CasesPage) -> None:
    keys, block = Keys(), page.case.overview.situation
    click(block, "Edit")
    keys.write("EXAMPLE")
    make.action(vault, case_id)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert cases.load(vault, case_id).situation.en == "EXAMPLE"


def test_categories_are_edited_in_place_and_undone(vault: Vault, case_id: int, page: CasesPage) -> None:
    cell = page.case.overview.facts.values.cell("categories")
    cell.edit()
    assert cell.form is not None
    cell.form.rows[0].field.set_value(("torture",))
    cell.form.submitted.emit()
    assert [c.category for c in cases.load(vault, case_id).categories] == ["torture"]
    vault.undo()
    assert [c.category for c in cases.load(vault, case_id).categories] == ["prisoner_of_conscience"]


def test_a_source_is_added_in_the_whole_form_of_the_sources_tab(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    click(page.case.overview.sources, "Add source")
    assert page.case.tabs.currentWidget() is page.case.sources
    form = page.case.sources.new.sources.form
    assert form is not None and form.field("accessed_on").isVisible()
    form.submitted.emit()
    assert form.rows[0].problem.text() == "Kind is needed."
    form.set_values(
        {"kind": "report", "title": Wording(en="EXAMPLE report"), "address": "https://example.org"}
    )
    form.submitted.emit()
    assert [source.address for source in sources.of_case(vault, case_id)] == ["https://example.org"]
    page.case.look_at(page.case.overview)
    assert "EXAMPLE report" in words_in(page.case.overview.sources)


def test_people_and_requests_are_added(vault: Vault, case_id: int, page: CasesPage) -> None:
    people, demands = page.case.overview.people, page.case.overview.demands
    people.add_person()
    assert people.form is not None
    people.form.set_values(
        {"role": "lawyer", "full": Somebody(None, "Sample Lawyer"), "other": "Үлгі Қорғаушы"}
    )
    people.form.submitted.emit()
    assert "Sample Lawyer" in words_in(people) and "Lawyer · Үлгі Қорғаушы" in words_in(people)
    for request in ("EXAMPLE one", "EXAMPLE two"):
        click(demands, "Add request")
        assert demands.form is not None
        demands.form.set_values({"text": Wording(en=request)})
        demands.form.submitted.emit()
    asked = case_file.load(vault, case_id).demands
    assert [demand.text.en for demand in asked] == ["EXAMPLE one", "EXAMPLE two"]


def test_sensitive_detail_is_folded_until_asked_for(vault: Vault, case_id: int, page: CasesPage) -> None:
    other = make.case(vault, "Sample Person")
    person_id = cases.load(vault, case_id).people[0].person_id
    records.edit(vault, Person, person_id, health=Wording(en="EXAMPLE health"))
    block = page.case.overview.sensitive
    assert "EXAMPLE health" not in words_in(page.case)
    click(block, "Show")
    assert "EXAMPLE health" in words_in(block)
    page.show_item(other)
    assert "No sensitive detail is recorded." in words_in(block)
    page.show_item(case_id)
    assert "EXAMPLE health" not in words_in(page.case)


def test_done_beside_a_step_completes_it(vault: Vault, case_id: int, page: CasesPage) -> None:
    make.action(vault, case_id, "EXAMPLE step", vault.today - timedelta(days=1))
    block = page.case.overview.next
    assert "1 d overdue" in words_in(block)
    click(block, "Done")
    assert [row.status for row in actions.of_case(vault, case_id)] == ["done"]
    assert "Nothing is planned." in words_in(block)


def test_the_header_says_who_in_what_state_and_what_is_next(
    vault: Vault, case_id: int, page: CasesPage
) -> None:
    records.edit(vault, Case, case_id, victim_status="imprisoned")
    make.action(vault, case_id, due_on=vault.today)
    words = words_in(page.case.header)
    assert "Aizhan Example" in words and "Imprisoned" in words and "KZ-2026-001" in words
    assert "no contact logged" in words and "next due" in words


def test_closing_and_reopening_a_case(vault: Vault, case_id: int, page: CasesPage) -> None:
    page.case.header.wanted.emit("close")
    assert cases.load(vault, case_id).status == "closed"
    page.case.header.wanted.emit("reopen")
    assert cases.load(vault, case_id).status == "active"


def test_history_is_shown_when_wanted(page: CasesPage) -> None:
    page.case.header.wanted.emit("history")
    assert "Test case" in words_in(page.case.history)


def test_history_names_fields_and_shows_what_they_held_when_asked(vault: Vault, page: CasesPage) -> None:
    case_id = page.case.case_id or 0
    records.edit(vault, Case, case_id, remarks="EXAMPLE of what is folded")
    page.case.header.wanted.emit("history")
    said = words_in(page.case.history)
    assert "case: Remarks" in said and "EXAMPLE of what is folded" not in said
    for words in ("Show values", "Show"):  # the field itself is sensitive, too
        next(b for b in page.case.history.findChildren(QPushButton) if b.text() == words).click()
    assert "EXAMPLE of what is folded" in words_in(page.case.history)
    page.show_item(make.case(vault, "Sample Person"))
    page.show_item(case_id)
    page.case.header.wanted.emit("history")
    assert "EXAMPLE of what is folded" not in words_in(page.case.history)


def test_what_is_half_typed_in_place_is_back_after_locking(
    vault: Vault, page: CasesPage, open_page: Open
) -> None:
    page.case.overview.consent.note.edit("consent_note")
    Keys().write("EXAMPLE half a thought")
    page.desk.locking.emit()
    other = open_page()
    again = other.case.overview.consent.note
    again.edit("consent_note")
    form = again.cell("consent_note").form
    assert form is not None and form.field("consent_note").typed() == "EXAMPLE half a thought"
    form.cancelled.emit()
    again.edit("consent_note")
    form = again.cell("consent_note").form
    assert form is not None and not form.field("consent_note").typed()
