"""Where the people of a case are held now, and were before, with the chain of their transfers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import custody, records
from kazrights.casework.case_file import CaseFile
from kazrights.casework.people import shown_name
from kazrights.gui.cases import custody_words
from kazrights.gui.cases.custody_forms import CustodyForms
from kazrights.gui.cases.fact_line import FactLine, labelled
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.values import text_break
from kazrights.model.custody import DetentionPeriod, Transfer
from kazrights.model.record import Record


class CustodyBlock(CustodyForms):
    """Those going on come first, then the others, the newest first. It hides while there is nothing to show."""

    turned = Signal(bool)  # whether it is shown
    history_wanted = Signal(str, int, str)  # table, id, what it is called

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Custody"))
        self._periods: list[DetentionPeriod] = []
        self.setAccessibleName(_("Custody"))
        self.file: CaseFile | None = None
        self._unfolded: set[int] = set()
        self.add_button(_("Add detention"), self.add_detention_here)
        self.form_turned.connect(lambda _turned: self._show_or_hide())

    def show_case(self, file: CaseFile) -> None:
        """Fill in a case; an open form of the same case stays."""
        if self.file is None or self.file.case.id != file.case.id:
            self.leave_form()
            self._unfolded.clear()
        self.file = file
        self._build()

    @opens_form
    def add_detention_here(self) -> None:
        """A form for a new time in custody."""
        if self.file is not None:
            self.add_detention(self.file, beside=True)

    def _build(self) -> None:
        assert self.file is not None
        self.clear()
        found = custody.of_case(self.desk.vault, self.file.case.id)
        self._periods = [
            *(p for p in reversed(found) if p.ongoing),
            *(p for p in reversed(found) if not p.ongoing),
        ]
        several = len({period.person_id for period in found}) > 1
        for period in self._periods:
            self._period(period, shown_name(period.person, i18n.language()) if several else "")
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        shown = bool(self._periods) or self.form is not None
        self.setVisible(shown)
        self.turned.emit(shown)

    def _period(self, period: DetentionPeriod, who: str) -> None:
        if period.sensitive and period.id not in self._unfolded:
            show = button(
                _("Show folded detention"), lambda: self._unfold(period.id), kind="link", in_row=True
            )
            self.rows.addWidget(show)
            return
        label = _("Held now") if period.ongoing else _("Held")
        said = (
            custody_words.held_now(period, self.desk.today) if period.ongoing else custody_words.past(period)
        )
        told = " · ".join(part for part in (who, said) if part)
        more = ((_("Add transfer"), lambda: self.add_transfer(period.id, beside=True)),)
        self._line(label, told, period, self.edit_detention, more, strong=period.ongoing)
        if period.ongoing:
            self._plain(_("Basis"), custody_words.basis(period))
        moves = custody.chain(period)
        if moves:
            self._plain(_("First"), custody_words.first_place(period))
        for move in moves:
            self._line(_("Moved"), f"→ {custody_words.moved(move)}", move, self.edit_transfer)

    def _line(
        self,
        label: str,
        said: str,
        record: DetentionPeriod | Transfer,
        edit: Callable[..., object],
        more: tuple[tuple[str, Callable[[], object]], ...] = (),
        *,
        strong: bool = False,
    ) -> None:
        called = (
            custody_words.span(record) if isinstance(record, DetentionPeriod) else custody_words.moved(record)
        )
        named = _("{label}: {words}").format(label=label, words=called)
        changed = _("“{entry}” was changed.").format(entry=named)
        line = FactLine(
            label,
            said,
            edit=lambda: edit(record.id, changed, beside=True),
            remove=lambda: self._remove(record, named),
            more=(*more, (_("History"), lambda: self._history(record, named))),
            name=named,
            strong=strong,
        )
        self.rows.addWidget(line)

    def _plain(self, label: str, said: str) -> None:
        self.rows.addWidget(labelled(label, text.body(text_break(said), tone="secondary"), lower=1))

    def _history(self, record: Record, called: str) -> None:
        self.history_wanted.emit(record.__tablename__, record.id, called)

    def _remove(self, record: Record, called: str) -> None:
        try:
            records.remove(self.desk.vault, type(record), record.id)
        except KazrightsError as error:
            self.desk.refuse(error)
        else:
            self.desk.say(_("“{entry}” was removed.").format(entry=called), undo=True)

    def _unfold(self, period_id: int) -> None:
        self._unfolded.add(period_id)
        self._build()
