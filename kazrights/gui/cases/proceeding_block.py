"""One proceeding: a line to tell it by, and, opened, its parties, charges, hearings and decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import proceedings, records
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import proceeding_words
from kazrights.gui.desk import Desk
from kazrights.gui.parts import offers, terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.proceeding import Charge, Decision, Hearing, Opponent, Proceeding, Sanction
from kazrights.model.record import Record

PROCEEDING = (
    "track",
    "role",
    "status",
    "status_on",
    "stage",
    "court",
    "number",
    "about",
    "opened_on",
    "sensitive",
)
OPPONENT = ("role", "description", "count")
CHARGE = ("provision_id", "in_words", "status", "laid_on")
HEARING = ("held_on", "time", "type", "place", "judge", "public", "observed", "outcome")
DECISION = ("kind", "decided_on", "outcome", "court", "text", "date_note", "in_letters", "sensitive")
_BASELINE = 6
"""What puts words level with those of the links beside them."""
SANCTION = ("kind", "length", "amount", "currency", "activity", "starts_on", "ended_on", "note")


class ProceedingBlock(Block):
    """A sensitive proceeding stays folded until it is opened."""

    def __init__(
        self, desk: Desk, proceeding: Proceeding, *, opened: bool, on_turn: Callable[[int], object]
    ) -> None:
        super().__init__(desk)
        self.setProperty("surface", "base")
        self.proceeding = proceeding
        self.rows.addWidget(self._gist(opened, on_turn))
        if opened:
            self._details()

    def _gist(self, opened: bool, on_turn: Callable[[int], object]) -> QWidget:
        found = self.proceeding
        folded = found.sensitive and not opened
        title = text.body(proceeding_words.title(found), strong=True)
        title.setWordWrap(False)
        said = _("Sensitive proceeding, folded") if folded else proceeding_words.gist(found)
        gist = text.body("" if opened else text_break(said), tone="secondary")
        status = text.body(proceeding_words.state(found.status) if found.status else "", tone="secondary")
        status.setWordWrap(False)
        turn = button(_("Less") if opened else _("More"), lambda: on_turn(found.id), kind="link", in_row=True)
        turn.setAccessibleName(_("{verb}: {title}").format(verb=turn.text(), title=title.text()))
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(title)
        line.addWidget(gist, 1)
        line.addWidget(status)
        if opened:
            line.addWidget(self._adding())
        line.addWidget(turn)
        return head

    def _adding(self) -> QWidget:
        more = button(_("Add"), kind="menu", in_row=True)
        menu = QMenu(more)
        for words, call in (
            (_("Charge"), self._add_charge),
            (_("Hearing"), self._add_hearing),
            (_("Decision"), self._add_decision),
            (_("Other party"), self._add_opponent),
        ):
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        more.setMenu(menu)
        return more

    def _details(self) -> None:
        found, language = self.proceeding, i18n.language()
        facts = [
            found.court.best(language),
            found.number,
            terms.words("proceeding_stage", found.stage),
            found.about.best(language),
        ]
        self._line("", " · ".join(part for part in facts if part) or _("Court not known"), found, PROCEEDING)
        for opponent in found.opponents:
            self._line(_("Party"), proceeding_words.party(opponent), opponent, OPPONENT)
        for charge in found.charges:
            self._line(_("Charge"), proceeding_words.charge(charge, found), charge, CHARGE)
        for hearing in found.hearings:
            self._line(_("Hearing"), proceeding_words.hearing(hearing), hearing, HEARING)
        for decision in found.decisions:
            self._decision(decision)

    def _decision(self, decision: Decision) -> None:
        more = button(_("Add measure"), lambda: self._add_sanction(decision), kind="link", in_row=True)
        self._line(_("Decision"), proceeding_words.decision(decision), decision, DECISION, more)
        if decision.text:
            self._plain(decision.text.best(i18n.language()))
        for sanction in decision.sanctions:
            said = proceeding_words.sanction(sanction, decision, self.proceeding)
            self._line(_("Measure"), said, sanction, SANCTION)

    def _line(self, label: str, said: str, record: Record, names: tuple[str, ...], *more: QWidget) -> None:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        mark = text.caption(label)
        mark.setFixedWidth(72)
        mark.setContentsMargins(0, _BASELINE + 1, 0, 0)
        words = text.body(text_break(said))
        words.setContentsMargins(0, _BASELINE, 0, 0)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        for button_ in (*more, *self._links(label or _("Proceeding"), record, names)):
            line.addWidget(button_, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addWidget(widget)

    def _plain(self, said: str) -> None:
        words = text.body(text_break(said), tone="secondary")
        words.setContentsMargins(80, 0, 0, 0)
        self.rows.addWidget(words)

    def _links(self, label: str, record: Record, names: tuple[str, ...]) -> list[QWidget]:
        edit = button(_("Edit"), lambda: self._edit(record, names), kind="link", in_row=True)
        remove = button(_("Remove"), lambda: self._remove(record), kind="link", in_row=True)
        for link in (edit, remove):
            link.setAccessibleName(_("{verb}: {title}").format(verb=link.text(), title=label))
        return [edit, remove]

    @opens_form
    def _edit(self, record: Record, names: tuple[str, ...]) -> None:
        record_type, record_id = type(record), record.id
        form = Form(record_type, names, self._offered(names))
        form.show_record(record)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, record_type, record_id, **values),
            _("The proceeding was changed."),
        )

    def _remove(self, record: Record) -> None:
        records.remove(self.desk.vault, type(record), record.id)
        self.desk.say(_("Removed from the proceedings."), undo=True)

    @opens_form
    def _add_charge(self) -> None:
        def save(values: dict[str, Any]) -> None:
            new = NewCharge(
                words=values["in_words"],
                provision_id=values["provision_id"],
                status=values["status"],
                laid_on=values["laid_on"],
                opponent_id=values.get("opponent_id"),
            )
            proceedings.add_charge(self.desk.vault, self.proceeding.id, new)

        self._add_form(Charge, CHARGE, save, _("The charge was added."), with_party=True)

    @opens_form
    def _add_hearing(self) -> None:
        self._add_form(
            Hearing,
            HEARING,
            lambda values: proceedings.add_hearing(self.desk.vault, self.proceeding.id, **values),
            _("The hearing was added."),
        )

    @opens_form
    def _add_decision(self) -> None:
        self._add_form(
            Decision,
            DECISION,
            lambda values: proceedings.add_decision(
                self.desk.vault, self.proceeding.id, values.pop("kind") or "", **values
            ),
            _("The decision was added."),
        )

    @opens_form
    def _add_opponent(self) -> None:
        self._add_form(
            Opponent,
            OPPONENT,
            lambda values: proceedings.add_opponent(
                self.desk.vault, self.proceeding.id, values.pop("role") or "", **values
            ),
            _("The party was added."),
        )

    @opens_form
    def _add_sanction(self, decision: Decision) -> None:
        def save(values: dict[str, Any]) -> None:
            kind = values.pop("kind") or ""
            proceedings.add_sanction(self.desk.vault, decision.id, NewSanction(kind, **values))

        names = tuple(name for name in SANCTION if name not in ("ended_on", "note"))
        self._add_form(Sanction, names, save, _("The measure was added."), with_party=True)

    def _add_form(
        self,
        record_type: type[Record],
        names: tuple[str, ...],
        save: Callable[[dict[str, Any]], object],
        done: str,
        *,
        with_party: bool = False,
    ) -> None:
        form = Form(record_type, names, self._offered(names))
        parties = [Choice(one.id, proceeding_words.party(one)) for one in self.proceeding.opponents]
        if with_party and parties:
            form.add_column(record_type, "opponent_id", parties)
        self.edit_in_place(form, save, done, beside=True)

    def _offered(self, names: tuple[str, ...]) -> dict[str, list[Choice]]:
        return {"provision_id": offers.provisions(self.desk.vault)} if "provision_id" in names else {}
