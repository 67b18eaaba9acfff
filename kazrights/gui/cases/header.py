"""The head of a case page: who, in what state, what next, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.casework.case_file import CaseFile
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.values import text_break

OPEN = ("intake", "active", "long_term", "dormant")


class CaseHeader(QWidget):
    """Emits what is wanted; the page knows how to do it."""

    wanted = Signal(str)  # "sheet", "event", "proceeding", "person", "source", "history", "close", "reopen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        self.name = text.title()
        self._ref = text.caption()
        self._ref.setWordWrap(False)
        self._state = text.body(tone="secondary")
        self._next = text.body(tone="secondary")
        self._menu = QMenu(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        for widget in self._buttons():
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state, 1)
        state.addWidget(self._ref, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(state)
        column.addWidget(self._next)

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        case, language = file.case, i18n.language()
        self._case_id = case.id
        heading = cases.heading(case, language)
        self.name.setText(text_break(heading))
        self.name.setAccessibleName(_("Case of {name}").format(name=heading))
        self._ref.setText(case.ref)
        subject = file.subject
        other = next((name.full for name in subject.names if name.full != heading), "") if subject else ""
        closed = "" if case.status in OPEN else terms.words("case_status", case.status)
        state = cases.state(self._desk.vault, case, language)
        self._state.setText(
            text_break(" · ".join(part for part in (closed, other, state) if part)) or _("state not known")
        )
        self._next.setText(self._times(file))
        self._fill_menu(case.status in OPEN)

    def _times(self, file: CaseFile) -> str:
        said = [
            _("last contact {day}").format(day=short_day(file.last_contact))
            if file.last_contact
            else _("no contact logged")
        ]
        if file.next_due:
            overdue = file.next_due < self._desk.today
            words = _("overdue since {day}") if overdue else _("next due {day}")
            said.append(words.format(day=short_day(file.next_due)))
        return " · ".join(said)

    def _buttons(self) -> tuple[QPushButton, ...]:
        log = button(_("Log contact"), lambda: self._desk.go("log", self._case_id), kind="primary")
        log.setToolTip(_("Log contact (Ctrl+J)"))
        more = QPushButton("⋯")
        more.setProperty("size", "square")
        more.setAccessibleName(_("More that can be done with this case"))
        more.setToolTip(_("More"))
        more.clicked.connect(lambda: self._menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        return (
            button(_("Add action"), lambda: self._desk.go("new_action", self._case_id)),
            button(_("Write letter"), lambda: self._desk.go("write_letter", self._case_id)),
            log,
            more,
        )

    def _fill_menu(self, is_open: bool) -> None:
        self._menu.clear()
        entries = [
            ("sheet", _("Case sheet…")),
            ("", ""),
            ("event", _("Add event")),
            ("proceeding", _("Add proceeding")),
            ("detention", _("Add detention")),
            ("person", _("Add person")),
            ("source", _("Add source")),
            ("", ""),
            ("history", _("History of this case")),
            ("close", _("Close this case")) if is_open else ("reopen", _("Reopen this case")),
        ]
        for wanted, words in entries:
            if wanted:
                action = self._menu.addAction(words)
                action.triggered.connect(lambda _checked=False, w=wanted: self.wanted.emit(w))
            else:
                self._menu.addSeparator()
