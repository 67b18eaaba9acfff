"""One proceeding: a line to tell it by, and, opened, its stage, parties, charges, hearings and decisions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import proceedings, records
from kazrights.gui.cases import fact_fields, proceeding_words
from kazrights.gui.cases.fact_line import FactLine, labelled
from kazrights.gui.cases.proceeding_forms import ProceedingForms
from kazrights.gui.cases.stage_steps import StageSteps
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break
from kazrights.model.proceeding import Decision, Hearing, Proceeding
from kazrights.model.record import Record


class ProceedingBlock(ProceedingForms):
    """A sensitive proceeding stays folded until it is opened."""

    history_wanted = Signal(str, int, str)  # table, id, what it is called

    def __init__(
        self, desk: Desk, proceeding: Proceeding, *, opened: bool, on_turn: Callable[[int], object]
    ) -> None:
        super().__init__(desk, proceeding)
        self.setProperty("surface", "base")
        ahead = proceedings.next_hearing(proceeding, desk.today)
        self._ahead = proceeding_words.next_hearing(ahead, proceeding, desk.today) if ahead else ""
        self.rows.addWidget(self._gist(opened, on_turn))
        if opened:
            self._details()

    def _gist(self, opened: bool, on_turn: Callable[[int], object]) -> QWidget:
        found = self.proceeding
        title = text.body(proceeding_words.title(found), strong=True)
        title.setWordWrap(False)
        gist = text.body("" if opened else text_break(self._in_a_line()), tone="secondary")
        status = text.body(proceeding_words.state(found.status) if found.status else "", tone="secondary")
        status.setWordWrap(False)
        turn = button(_("Less") if opened else _("More"), lambda: on_turn(found.id), kind="link", in_row=True)
        turn.setAccessibleName(_("{verb}: {title}").format(verb=turn.text(), title=title.text()))
        self.setFocusProxy(turn)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(title)
        line.addWidget(gist, 1)
        line.addWidget(status)
        if opened:
            line.addWidget(self._adding(title.text()))
        line.addWidget(turn)
        return head

    def _in_a_line(self) -> str:
        if self.proceeding.sensitive:
            return _("Sensitive proceeding, folded")
        return " · ".join(part for part in (self._ahead, proceeding_words.gist(self.proceeding)) if part)

    def _adding(self, title: str) -> QWidget:
        more = button(_("Add"), kind="menu", in_row=True, writes=True)
        more.setAccessibleName(_("Add to the proceeding: {title}").format(title=title))
        menu = QMenu(more)
        for words, call in (
            (_("Charge"), self.add_charge),
            (_("Hearing"), self.add_hearing),
            (_("Decision"), self.add_decision),
            (_("Other party"), self.add_opponent),
        ):
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        more.setMenu(menu)
        return more

    def _details(self) -> None:
        found, language = self.proceeding, i18n.language()
        if self._ahead:
            self.rows.addWidget(text.body(self._ahead, strong=True, tone="today"))
        steps = StageSteps(proceedings.stages(found), found.stage, self._set_stage)
        self.rows.addWidget(labelled(_("Stage"), steps, lower=7))
        opened = _("opened {day}").format(day=found.opened_on.show(language)) if found.opened_on else ""
        facts = (found.court.best(language), found.number, opened, found.about.best(language))
        said = " · ".join(part for part in facts if part) or _("not known")
        self._line(_("Details"), said, found, fact_fields.PROCEEDING, proceeding_words.title(found))
        for opponent in found.opponents:
            self._line(_("Party"), proceeding_words.party(opponent), opponent, fact_fields.OPPONENT)
        for charge in found.charges:
            self._line(_("Charge"), proceeding_words.charge(charge, found), charge, fact_fields.CHARGE)
        for hearing in found.hearings:
            self._line(_("Hearing"), self._hearing(hearing), hearing, fact_fields.HEARING)
        for decision in found.decisions:
            self._decision(decision)

    def _hearing(self, hearing: Hearing) -> str:
        first = hearing.held_on.earliest if hearing.held_on else None
        said = proceeding_words.hearing(hearing)
        return _("{hearing} · to come").format(hearing=said) if first and first > self.desk.today else said

    def _decision(self, decision: Decision) -> None:
        said = proceeding_words.decision(decision)
        if decision.text:
            said = f"{said}\n{decision.text.best(i18n.language())}"
        add = ((_("Add measure"), lambda: self.add_sanction(decision)),)
        self._line(_("Decision"), said, decision, fact_fields.DECISION, more=add)
        for sanction in decision.sanctions:
            imposed = proceeding_words.sanction(sanction, decision, self.proceeding, self.desk.today)
            self._line(_("Measure"), imposed, sanction, fact_fields.SANCTION)

    def _line(
        self,
        label: str,
        said: str,
        record: Record,
        names: tuple[str, ...],
        called: str = "",
        more: tuple[tuple[str, Callable[[], object]], ...] = (),
    ) -> None:
        name = called or said.partition(" · ")[0]
        line = FactLine(
            label,
            said,
            edit=lambda: self.edit(record, names, name),
            remove=lambda: self._remove(record, name),
            more=(*more, (_("History"), lambda: self._history(record, name))),
            name=_("{label}: {words}").format(label=label, words=name),
        )
        self.rows.addWidget(line)

    def _history(self, record: Record, called: str) -> None:
        self.history_wanted.emit(record.__tablename__, record.id, called)

    def _remove(self, record: Record, called: str) -> None:
        try:
            records.remove(self.desk.vault, type(record), record.id)
        except KazrightsError as error:
            self.desk.refuse(error)
        else:
            self.desk.say(_("“{entry}” was removed.").format(entry=called), undo=True)

    def _set_stage(self, stage: str | None) -> None:
        try:
            records.edit(self.desk.vault, Proceeding, self.proceeding.id, stage=stage)
        except KazrightsError as error:
            self.desk.refuse(error)
            return
        said = _("The stage is now: {stage}.") if stage else _("The stage is recorded as not known.")
        self.desk.say(said.format(stage=terms.words("proceeding_stage", stage)), undo=True)
