"""The rows that repeat in the form for a new case: someone else, a charge, a measure of the decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.cases import NewOther
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases.new_case_values import said
from kazrights.gui.parts import terms
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.free_choice_field import FreeChoiceField
from kazrights.gui.parts.length_field import LengthField
from kazrights.gui.parts.name_field import NameField
from kazrights.gui.parts.repeat_field import RepeatRow
from kazrights.store.vault import Vault

TOP = Qt.AlignmentFlag.AlignTop


class OtherPersonRow(RepeatRow):
    """Part in the case, name, and the name in another script."""

    def __init__(
        self, vault: Vault, open_case: Callable[[int], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        roles = [choice for choice in terms.choices("case_role") if choice.value != "subject"]
        self.role = ChoiceField(roles, empty=_("part in the case"))
        self.role.name_for_readers(_("Part in the case"))
        self.name = NameField(vault, hint=_("name"))
        self.name.name_for_readers(_("Name"))
        self.name.opened.connect(open_case)
        self.other = NameField(vault, hint=_("name in another script"), of=self.name)
        self.other.name_for_readers(_("Name in another script"))
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self.name, 1, TOP)
        names.addWidget(self.other, 1, TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.role)
        column.addLayout(names)
        for edited in (self.role.edited, self.name.edited, self.other.edited):
            edited.connect(lambda *_args: self.edited.emit())

    def value(self) -> NewOther | None:
        """The person, or None."""
        named, other = self.name.value(), self.other.value()
        if named is None and other is None:
            return None
        names = [one.name for one in (named, other) if one is not None]
        return NewOther(self.role.value() or "", names, named.person_id if named else None)

    def problem(self) -> str:
        if self.role.problem():
            return self.role.problem()
        if self.value() is None:
            return _("What is this person’s name?") if self.role.value() else ""
        return "" if self.role.value() else _("What is this person’s part in the case?")

    def typed(self) -> list[Any]:
        text, held = self.name.typed()
        return [self.role.typed(), text, held, self.other.line.text()]

    def set_typed(self, typed: list[Any]) -> None:
        role, text, held, other = typed
        self.role.set_typed(role)
        self.name.set_typed([text, held])
        self.other.set_typed([other, None])

    def first_field(self) -> QWidget:
        return self.role.combo


class ChargeRow(RepeatRow):
    """An article, found by its number, and the charge in words."""

    def __init__(self, provisions: list[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kept = _("Not among the articles held: kept in your words.")
        self.article = FreeChoiceField(provisions, empty=_("article: its number, such as 174"), new=kept)
        self.article.name_for_readers(_("Article"))
        self.words = QLineEdit(placeholderText=_("the charge in words"))
        self.words.setAccessibleName(_("Charge in words"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.article, 1, TOP)
        line.addWidget(self.words, 1, TOP)
        self.article.edited.connect(self.edited)
        self.words.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> NewCharge | None:
        """The charge, or None."""
        (provision_id, article), words = self.article.value(), said(self.words.text().strip())
        if provision_id is not None:
            return NewCharge(provision_id=provision_id, words=words)
        return NewCharge(article=article, words=words) if article or words else None

    def problem(self) -> str:
        return ""

    def typed(self) -> list[Any]:
        return [self.article.typed(), self.words.text()]

    def set_typed(self, typed: list[Any]) -> None:
        self.article.set_typed(typed[0])
        self.words.setText(typed[1])

    def first_field(self) -> QWidget:
        return self.article.combo


class MeasureRow(RepeatRow):
    """Which measure, how long, and from what; without a kind it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceField(terms.choices("sanction_kind"), empty=_("measure"))
        self.kind.name_for_readers(_("Measure"))
        self.length = LengthField()
        self.length.name_for_readers(_("How long"))
        self.activity = QLineEdit(placeholderText=_("from what"))
        self.activity.setAccessibleName(_("From what the person is banned"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.kind, 3, TOP)
        line.addWidget(self.length, 2, TOP)
        line.addWidget(self.activity, 2, TOP)
        for edited in (self.kind.edited, self.length.edited, self.activity.textEdited):
            edited.connect(lambda *_args: self.edited.emit())

    def value(self) -> NewSanction | None:
        """The measure, or None."""
        number, unit = self.length.value()
        kind = self.kind.value()
        return NewSanction(kind, number, unit, activity=said(self.activity.text().strip())) if kind else None

    def problem(self) -> str:
        half = not self.kind.value() and (self.length.typed() or self.activity.text())
        return self.kind.problem() or self.length.problem() or (_("Which measure is it?") if half else "")

    def typed(self) -> list[Any]:
        return [self.kind.typed(), self.length.typed(), self.activity.text()]

    def set_typed(self, typed: list[Any]) -> None:
        self.kind.set_typed(typed[0])
        self.length.set_typed(typed[1])
        self.activity.setText(typed[2])

    def first_field(self) -> QWidget:
        return self.kind.combo
