"""The overview of a case, from what is next down to its sources."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework import records
from kazrights.casework.case_file import CaseFile
from kazrights.gui.cases.overview.demands_block import DemandsBlock
from kazrights.gui.cases.overview.facts_block import FactsBlock
from kazrights.gui.cases.overview.next_block import NextBlock
from kazrights.gui.cases.overview.people_block import PeopleBlock
from kazrights.gui.cases.overview.sensitive_block import SensitiveBlock
from kazrights.gui.cases.overview.sources_block import SourcesBlock
from kazrights.gui.cases.overview.words_block import WordsBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.values import text_break
from kazrights.model.case import Case


class Overview(TextColumn):
    """One column of text, no wider than reads well."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Overview"), parent)
        self._case_id = 0
        self.next = NextBlock(desk)
        self.summary = WordsBlock(desk, _("Summary"), "summary", _("No summary yet. Letters tell it."))
        self.situation = WordsBlock(
            desk, _("Current situation"), "situation", _("Nothing yet on how things stand.")
        )
        self.people = PeopleBlock(desk)
        self.facts = FactsBlock(desk)
        self.demands = DemandsBlock(desk)
        self.sources = SourcesBlock(desk)
        self.consent = ConsentBlock(desk)
        self.sensitive = SensitiveBlock(desk)
        self.lay(*self._blocks())

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case; a form that is open stays open while it is the same case."""
        case = file.case
        if self._case_id != case.id:
            self.verticalScrollBar().setValue(0)
        self._case_id = case.id
        for block in self._blocks():
            if block.property("case") != case.id:
                block.leave_form()
                block.setProperty("case", case.id)
        self.next.show_case(case.id)
        self.summary.show_case(case)
        self.situation.show_case(case)
        self.people.show_case(case)
        self.facts.show_case(case)
        self.demands.show_file(file)
        self.sources.show_case(case.id)
        self.consent.show_case(case)
        self.sensitive.show_case(case)
        self.put_in_tab_order()

    def add_person(self) -> None:
        """Go to the people, to a form for one more."""
        self.people.add_person()
        self.ensureWidgetVisible(self.people)

    def add_source(self) -> None:
        """Go to the sources, to a form for one more."""
        self.sources.add_source()
        self.ensureWidgetVisible(self.sources)

    def _blocks(self) -> tuple[Block, ...]:
        return (
            self.next, self.summary, self.situation, self.people, self.facts, self.demands, self.sources,
            self.consent, self.sensitive,
        )  # fmt: skip


class ConsentBlock(Block):
    """What is on record of the person's consent."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Consent"))
        self._case: Case | None = None
        self.add_button(_("Edit"), self._edit, _("Edit the consent note"))

    def show_case(self, case: Case) -> None:
        """Fill in a case."""
        self._case = case
        if self.form is None:
            self.clear()
            said = case.consent_note or _("Consent is not recorded.")
            tone = "" if case.consent_note else "secondary"
            self.rows.addWidget(text.body(text_break(said), tone=tone))

    @opens_form
    def _edit(self) -> None:
        case = self._case
        if case is None:
            return
        form = Form(Case, ("consent_note",))
        form.show_record(case)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Case, case.id, **values),
            _("The consent note was changed."),
        )
