"""The head of a case page: who, in what state, what next, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import cases
from kazrights.casework.case_file import CaseFile
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.fitted_label import FittedLabel
from kazrights.gui.parts.narrow_button import NarrowButton

OPEN = ("intake", "active", "long_term", "dormant")


class CaseHeader(QWidget):
    """Emits what is wanted; the page knows how to do it. Small, it is one line: who, in what state, what next."""

    wanted = Signal(str)  # "sheet", "event", "proceeding", "person", "consent", …: see `_fill_menu`

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        self.name = FittedLabel("title")
        self._ref = text.caption()
        self._ref.setWordWrap(False)
        self._state = FittedLabel("body", tone="secondary")
        self._next = FittedLabel("body", lines=1, tone="secondary")
        self._brief = FittedLabel("body", lines=1, tone="secondary")
        self._brief.hide()
        self._narrow: list[NarrowButton] = []
        self._menu = QMenu(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 3)
        top.addWidget(self._brief, 2, Qt.AlignmentFlag.AlignVCenter)
        for widget in self._buttons():
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(2)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state, 1)
        state.addWidget(self._ref, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._more)
        more.addLayout(state)
        more.addWidget(self._next)

    def show_file(self, file: CaseFile) -> None:
        """Fill in a case."""
        case, language = file.case, i18n.language()
        self._case_id = case.id
        heading = cases.heading(case, language)
        self.name.say(heading)
        self.name.setAccessibleName(_("Case of {name}").format(name=heading))
        self._ref.setText(case.ref)
        subject = file.subject
        other = next((name.full for name in subject.names if name.full != heading), "") if subject else ""
        closed = "" if case.status in OPEN else terms.words("case_status", case.status)
        state = cases.state(self._desk.vault, case, language)
        said = " · ".join(part for part in (closed, other, state) if part) or _("state not known")
        self._state.say(said)
        self._next.say(self._times(file))
        self._brief.say(" · ".join(part for part in (state, self._times(file)) if part))
        self._make_room()
        self._fill_menu(case.status in OPEN)

    def set_small(self, small: bool) -> None:
        """One line, while the page below is scrolled."""
        self._more.setVisible(not small)
        self._brief.setVisible(small)
        self.name.set_lines(1 if small else 2)
        self._make_room()

    def saved(self) -> int:
        """The height that being small sets free."""
        return self._more.sizeHint().height() + self.name.sizeHint().height() // 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A long name is given the room of the words on the buttons beside it."""
        taken = sum(made.wide() for made in self._narrow) + self._log.sizeHint().width()
        wanted = self.name.one_line()
        if not self._brief.isHidden():
            wanted = max(wanted * 5 // 3, self._brief.one_line() * 5 // 2)  # the room is shared 3 to 2
        for made in self._narrow:
            made.set_narrow(self.width() - taken - 110 < wanted)

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
        self._log = button(
            _("Log contact"), lambda: self._desk.go("log", self._case_id), kind="primary", writes=True
        )
        self._log.setToolTip(_("Log contact (Ctrl+J)"))
        self._narrow = [
            NarrowButton(_("Add action"), "list-plus", lambda: self._desk.go("new_action", self._case_id)),
            NarrowButton(_("Write letter"), "mail", lambda: self._desk.go("write_letter", self._case_id)),
        ]
        for narrow in self._narrow:
            narrow.setProperty("writes", True)
        more = QPushButton("⋯")
        more.setProperty("size", "square")
        more.setAccessibleName(_("More that can be done with this case"))
        more.setToolTip(_("More"))
        more.clicked.connect(lambda: self._menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        return (*self._narrow, self._log, more)

    def _fill_menu(self, is_open: bool) -> None:
        self._menu.clear()
        entries = [
            ("sheet", _("Case sheet…")),
            ("", ""),
            ("event", _("Add event")),
            ("proceeding", _("Add proceeding")),
            ("detention", _("Add detention")),
            ("person", _("Add person")),
            ("consent", _("Add consent")),
            ("tag", _("Add tag")),
            ("link", _("Link a case")),
            ("source", _("Add source")),
            ("clipping", _("New clipping")),
            ("attach", _("Attach files…")),
            ("", ""),
            ("hand_over", _("Hand over…")),
            ("merge", _("Merge with another case…")),
            ("history", _("History of this case")),
            ("close", _("Close this case")) if is_open else ("reopen", _("Reopen this case")),
            ("trash", _("Move to the Trash")),
        ]
        for wanted, words in entries:
            if wanted:
                action = self._menu.addAction(words)
                action.setProperty("writes", wanted not in ("sheet", "history"))
                action.triggered.connect(lambda _checked=False, w=wanted: self.wanted.emit(w))
            else:
                self._menu.addSeparator()
