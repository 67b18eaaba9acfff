"""The overview of a case, from what is next down to its sources."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.casework.case_file import CaseFile
from kazrights.gui.cases.overview.consent_block import ConsentBlock
from kazrights.gui.cases.overview.demands_block import DemandsBlock
from kazrights.gui.cases.overview.facts_block import FactsBlock
from kazrights.gui.cases.overview.links_block import LinksBlock
from kazrights.gui.cases.overview.next_block import NextBlock
from kazrights.gui.cases.overview.people_block import PeopleBlock
from kazrights.gui.cases.overview.sensitive_block import SensitiveBlock
from kazrights.gui.cases.overview.sources_block import SourcesBlock
from kazrights.gui.cases.overview.tags_block import TagsBlock
from kazrights.gui.cases.overview.words_block import WordsBlock
from kazrights.gui.desk import Desk
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.text_column import TextColumn


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
        self.tags = TagsBlock(desk)
        self.links = LinksBlock(desk)
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
        self.tags.show_case(case)
        self.links.show_case(case)
        self.demands.show_file(file)
        self.sources.show_case(case.id)
        self.consent.show_case(case)
        self.sensitive.show_case(case)
        self.put_in_tab_order()

    def add_person(self) -> None:
        """Go to the people, to a form for one more."""
        self.people.add_person()
        self.ensureWidgetVisible(self.people)

    def add_consent(self) -> None:
        """Go to the consent, to a form for one more act of it."""
        self.consent.add_consent()
        self.ensureWidgetVisible(self.consent)

    def add_tag(self) -> None:
        """Go to the tags, to type one."""
        self.tags.add_tag()
        self.ensureWidgetVisible(self.tags)

    def add_link(self) -> None:
        """Go to the linked cases, to a form for one more."""
        self.links.add_link()
        self.ensureWidgetVisible(self.links)

    def _blocks(self) -> tuple[Block, ...]:
        return (
            self.next, self.summary, self.situation, self.people, self.facts, self.tags, self.links,
            self.demands, self.sources, self.consent, self.sensitive,
        )  # fmt: skip
