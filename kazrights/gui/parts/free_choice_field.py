"""A choice that takes words of one's own, too: a prison that is not in the list yet, an article not held."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.parts.note import Note
from kazrights.gui.parts.offered import Offer, Offered
from kazrights.names.fold import fold

_OFFERED = 12


class FreeChoiceField(ChoiceField):
    """Its value is the pair of what was chosen, or None, and the words as they stand.

    While one types, what fits drops down, and under it, where nothing is meant yet, “New …” with the words typed.
    Words that are not in the list are said to be new; saving the form makes what they name. `choices` may be a
    call that gives them, so that what was made since is found.
    """

    def __init__(
        self,
        choices: Iterable[Choice] | Callable[[], Iterable[Choice]],
        parent: QWidget | None = None,
        empty: str = "",
        new: str = "",
    ) -> None:
        self._fitting: Offered | None = None
        self._offered_by = choices if callable(choices) else None
        super().__init__(choices() if callable(choices) else choices, parent, empty)
        self.note = Note()
        self._new = new or _("Not in the list yet: it is added when you save.")
        self.column.addWidget(self.note)
        self.line.textEdited.connect(self._offer)
        self.line.textChanged.connect(self._tell)

    def let_complete(self) -> None:
        """Once for good: other choices may come while the list that drops down handles a key."""
        if self._fitting is None:
            self._fitting = Offered(self.line, self)
            self._fitting.taken.connect(self._on_taken)

    def value(self) -> tuple[Any, str]:
        found = self._meant()
        return (found.value if found else None), self.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a pair as `value` gives it, or the value of a choice alone."""
        chosen, words = value if isinstance(value, tuple) else (value, "")
        if self._offered_by and chosen is not None and all(c.value != chosen for c in self._choices):
            self.set_choices(self._offered_by())
        super().set_value(chosen)
        if chosen is None:
            self.combo.setEditText(words)

    def problem(self) -> str:
        return ""

    def offered(self) -> list[str]:
        """What drops down under what is typed."""
        return self._fitting.shown() if self._fitting else []

    def _offer(self, typed: str) -> None:
        wanted, words = fold(typed), typed.strip()
        fitting = [c for c in self._choices if any(wanted in fold(said) for said in (c.words, *c.keys))]
        offers = [Offer(choice.words, choice.words, choice) for choice in fitting[:_OFFERED]]
        if self._meant() is None:
            offers.append(Offer(_("New “{typed}”").format(typed=words), words, None))
        if self._fitting is not None:
            self._fitting.fill(typed, offers if words else [])

    def _on_taken(self, choice: Choice | None) -> None:
        if choice is not None:
            self.choose(choice)
        self.edited.emit()

    def _tell(self) -> None:
        self.note.tell(self._new if self.line.text().strip() and self._meant() is None else "")
