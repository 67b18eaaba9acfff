"""The appeals so far, newest first: how many letters, what became of them, and the next step of each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _, ngettext
from kazrights.casework import appeals
from kazrights.casework.appeals import AppealRow
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.empty_state import EmptyState
from kazrights.gui.parts.tab_order import follow_layout
from kazrights.gui.parts.text_column import TextColumn
from kazrights.store.vault import Vault

_SHOWN, _LONG_TITLE = 40, 24


class AppealList(QWidget):
    """Says what is wanted of which appeal."""

    new_wanted = Signal()
    opened = Signal(int)
    repeat_wanted = Signal(int)
    continue_wanted = Signal(int)
    discard_wanted = Signal(int)

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._vault = vault
        self._limit = _SHOWN
        self.new = button(_("New appeal"), self.new_wanted.emit, icon="plus", kind="primary", writes=True)
        self.new.setToolTip(_("New appeal (Ctrl+M)"))
        self._rows = TextColumn(_("List of appeals"))
        said = _(
            "An appeal is letters on one or more cases to several officials, written and logged in one go."
        )
        self._nothing = EmptyState("mails", said, _("New appeal"), self.new_wanted.emit, writes=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._rows)
        self._stack.addWidget(self._nothing)
        top = QWidget()
        top.setMaximumWidth(theme.text_column())
        head = QHBoxLayout(top)
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(text.title(_("Appeals")), 1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)

    def reload(self) -> None:
        """Read the appeals again."""
        found = appeals.rows(self._vault, self._limit + 1)
        self._stack.setCurrentWidget(self._rows if found else self._nothing)
        self.new.setVisible(bool(found))
        shown = [self._row(row) for row in found[: self._limit]]
        if len(found) > self._limit:
            shown.append(button(_("Show older appeals"), self._on_more, kind="link"))
        self._rows.lay(*shown, top=4, spacing=0)
        self._rows.put_in_tab_order()

    def starting_point(self) -> QWidget:
        """Where the keyboard starts."""
        return self.new if self._stack.currentWidget() is self._rows else self._nothing

    def _on_more(self) -> None:
        self._limit += _SHOWN
        self.reload()

    def _row(self, row: AppealRow) -> QWidget:
        made = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        title = button(row.title, lambda: self._open(row), kind="link", in_row=True)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long one gives way
        title.setToolTip(row.title)
        words.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
        said = text.caption(in_words(row))
        said.setContentsMargins(5, 0, 0, 0)
        words.addWidget(said)
        title.setAccessibleName(_("{name}, {more}").format(name=row.title, more=said.text()))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addLayout(words, 1)
        for step in self._steps(row):
            line.addWidget(step)
        rule = QFrame()
        rule.setProperty("surface", "line")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(rule)
        follow_layout(made)
        return made

    def _steps(self, row: AppealRow) -> list[QWidget]:
        steps = []
        if not row.letters:
            steps.append(
                self._step(_("Discard"), _("Discard {title}"), row, self.discard_wanted, kind="quiet")
            )
        if row.open:
            steps.append(self._step(_("Continue"), _("Continue {title}"), row, self.continue_wanted))
        if row.letters:
            spoken = _("Repeat {title} again") if row.is_of_this_month else _("Repeat {title} for this month")
            steps.append(self._step(repeat_words(self._vault, row), spoken, row, self.repeat_wanted))
        return steps

    def _step(self, words: str, spoken: str, row: AppealRow, wish: SignalInstance, kind: str = "") -> QWidget:
        made = button(
            words, lambda: wish.emit(row.id), kind="quiet" if kind else "", in_row=True, writes=True
        )
        made.setAccessibleName(spoken.format(title=row.title))
        return made

    def _open(self, row: AppealRow) -> None:
        (self.opened if row.letters else self.continue_wanted).emit(row.id)


def repeat_words(vault: Vault, row: AppealRow) -> str:
    """What the button says that repeats an appeal; one of this month already says that it is done again."""
    if not row.is_of_this_month:
        return _("Repeat for {month}…").format(month=appeals.month(vault.stands_at).best(i18n.language()))
    if len(row.title) > _LONG_TITLE:
        return _("Repeat it again…")
    return _("Repeat {title} again…").format(title=row.title)


def in_words(row: AppealRow) -> str:
    """What an appeal has come to."""
    if not row.letters:
        if not row.open:
            return _("Draft without letters")
        planned = ngettext("Draft: {n} letter to be written", "Draft: {n} letters to be written", row.open)
        return planned.format(n=row.open)
    said = [
        ngettext("{n} letter", "{n} letters", row.letters).format(n=row.letters),
        ngettext("{n} sent", "{n} sent", row.sent).format(n=row.sent),
        ngettext("{n} reply", "{n} replies", row.replied).format(n=row.replied),
    ]
    if row.open:
        said.append(ngettext("{n} not written", "{n} not written", row.open).format(n=row.open))
    return " · ".join(said)
