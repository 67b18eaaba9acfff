"""Someone in a case: who they are in it, whether they can be safely contacted, their names, what is known of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import acquaintance
from kazrights.casework.people import shown_name
from kazrights.gui.cases.overview.person_detail import PersonDetail, contact_shape
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.doing import do
from kazrights.gui.parts.values import text_break
from kazrights.model.case import CasePerson
from kazrights.model.person import Person


class PersonCard(QWidget):
    """The subject of a case is unfolded from the start, the others say in a line or two who they are."""

    changed = Signal()  # another part of it is shown now

    def __init__(self, desk: Desk, link: CasePerson) -> None:
        super().__init__()
        self._desk = desk
        self._link = link
        self._opened = link.role == "subject"
        self._name = text.body(strong=True)
        self._role = text.body(tone="secondary")
        self._turn = button("", self._on_turn, kind="link", in_row=True)
        self._safety = QWidget()
        self._safety_row = QHBoxLayout(self._safety)
        self._safety_row.setContentsMargins(0, 0, 0, 0)
        self._safety_row.setSpacing(6)
        self._detail: PersonDetail | None = None
        self._lay_out()
        self.show_link(link)

    @property
    def link_id(self) -> int:
        """Whose card it is."""
        return self._link.id

    @property
    def detail(self) -> PersonDetail:
        """What is folded; made when it is first unfolded."""
        if self._detail is None:
            self._detail = PersonDetail(self._desk)
            self._detail.opened.connect(self.open)
            self._column.addWidget(self._detail)
            self._detail.show_link(self._link)
            self._detail.setVisible(self._opened)
        return self._detail

    def begin(self, link: CasePerson) -> None:
        """Become the card of someone else, folded or not as from the start."""
        self.leave_form()
        self._opened = link.role == "subject"
        self.show_link(link)

    def show_link(self, link: CasePerson) -> None:
        """Fill in the person and their part in the case."""
        self._link, person = link, link.person
        name = shown_name(person, i18n.language())
        self._name.setText(text_break(name))
        others = [held.full for held in person.names if held.full != name and not self._opened]
        if person.names and person.description:
            others.append(person.description.best(i18n.language()))
        since = _("since {day}").format(day=link.since.show(i18n.language())) if link.since else ""
        sure = terms.words("reliability", link.certainty)
        said = [terms.words("case_role", link.role), since, sure, *others]
        self._role.setText(text_break(" · ".join(part for part in said if part)))
        self._show_safety(person)
        if self._opened or self._detail is not None:
            self.detail.show_link(link)
        self._show_turn(name)

    def open(self) -> None:
        """Show all that is known."""
        self._opened = True
        self.show_link(self._link)

    def leave_form(self) -> None:
        """Save what is being edited in place, and drop the forms."""
        if self._detail is not None:
            self._detail.leave_form()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        for control in (self._turn, self._menu_button()):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        for widget in (self._role, self._safety):
            self._column.addWidget(widget)

    def _menu_button(self) -> QPushButton:
        more = button("⋯", kind="quiet", writes=True)
        more.setProperty("size", "square")
        more.setToolTip(_("More"))
        self._menu = QMenu(more)
        for words, call in (
            (_("Add name"), lambda: self.detail.names.add_name()),
            (_("Add relation"), lambda: self.detail.relations.add_relation()),
            (_("Merge with…"), lambda: self._desk.merge_wanted.emit("person", self._link.person_id, 0)),
            (_("Remove from this case"), self._remove),
        ):
            self._menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        more.clicked.connect(lambda: self._menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self._menu_of = more
        return more

    def _show_turn(self, name: str) -> None:
        self._turn.setText(_("Fold") if self._opened else _("Details"))
        self._turn.setAccessibleName(_("{verb}: {name}").format(verb=self._turn.text(), name=name))
        self._menu_of.setAccessibleName(_("More that can be done with {name}").format(name=name))
        self._role.setVisible(not self._opened)  # the rows below say it
        if self._opened:
            self.detail.show()
        elif self._detail is not None:
            self._detail.hide()
        self._safety.setVisible(not self._opened and self._safety_row.count() > 0)

    def _show_safety(self, person: Person) -> None:
        while item := self._safety_row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if person.safe_to_contact:
            self._safety_row.addWidget(contact_shape(person.safe_to_contact), 0, Qt.AlignmentFlag.AlignTop)
            self._safety_row.addWidget(text.body(terms.words("contact_safety", person.safe_to_contact)), 1)

    def _on_turn(self) -> None:
        self._opened = not self._opened
        if not self._opened:
            self.leave_form()
        self.show_link(self._link)
        self.changed.emit()

    def _remove(self) -> None:
        name = shown_name(self._link.person, i18n.language())
        said = _("{name} is no longer in this case.").format(name=name)
        do(self._desk, lambda: acquaintance.leave(self._desk.vault, self._link.id), said)
