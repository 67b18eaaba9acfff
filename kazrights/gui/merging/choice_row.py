"""A field in which two records differ: what each says, and which of it the one record will say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QWidget

from kazrights.base.i18n import _
from kazrights.casework.merge_fields import BOTH, KEEP, OTHER
from kazrights.casework.merge_preview import FieldChoice
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break


class ChoiceRow(QWidget):
    """A choice for each of the two, and one for both where they can stand together; sensitive words are folded."""

    chosen = Signal()

    def __init__(self, field: FieldChoice, choice: str) -> None:
        super().__init__()
        self.field = field
        self.setAccessibleName(field.label)
        self.radios: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._options: list[_Option] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        head = QHBoxLayout()
        head.addWidget(text.body(field.label, strong=True), 1)
        if field.sensitive:
            self._turn = button(_("Show"), self.unfold, kind="link", in_row=True)
            self._turn.setAccessibleName(_("Show: {field}").format(field=field.label))
            head.addWidget(self._turn)
        grid.addLayout(head, 0, 0, 1, 2)
        self._add(grid, KEEP, field.keep, 1, 0)
        self._add(grid, OTHER, field.other, 1, 1)
        if field.both:
            self._add(grid, BOTH, field.both, 2, 0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.radios[choice].setChecked(True)
        self._group.buttonToggled.connect(lambda _radio, on: self.chosen.emit() if on else None)

    def choice(self) -> str:
        """What is chosen."""
        return next(name for name, radio in self.radios.items() if radio.isChecked())

    def unfold(self) -> None:
        """Show the sensitive words."""
        for option in self._options:
            option.unfold()
        self._turn.hide()

    def is_folded(self) -> bool:
        """Whether the words are not shown."""
        return self.field.sensitive and not self._turn.isHidden()

    def _add(self, grid: QGridLayout, choice: str, words: str, row: int, column: int) -> None:
        lead = _("Both") if choice == BOTH else ""
        option = _Option(self.field, words, lead, folded=self.field.sensitive and bool(words))
        self.radios[choice] = option.radio
        self._options.append(option)
        self._group.addButton(option.radio)
        grid.addWidget(option, row, column, 1, 2 if choice == BOTH else 1, Qt.AlignmentFlag.AlignTop)


class _Option(QWidget):
    """A radio button with words beside it that wrap; a click on the words chooses as well."""

    def __init__(self, field: FieldChoice, words: str, lead: str, *, folded: bool) -> None:
        super().__init__()
        self._words = (
            _("{lead}: {words}").format(lead=lead, words=words) if lead else words or _("nothing recorded")
        )
        self.radio = QRadioButton()
        self.radio.setAccessibleName(_("{field}: {value}").format(field=field.label, value=self._words))
        said = (
            (_("{lead}: sensitive").format(lead=lead) if lead else _("Sensitive")) if folded else self._words
        )
        if folded:
            self.radio.setAccessibleName(_("{field}: {value}").format(field=field.label, value=said))
        self._label = text.body(text_break(said), tone="" if words else "secondary")
        self._label.setContentsMargins(0, 4, 0, 0)  # level with the button
        self._field = field
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(26)

    def unfold(self) -> None:
        """Say the words."""
        self._label.setText(text_break(self._words))
        self.radio.setAccessibleName(_("{field}: {value}").format(field=self._field.label, value=self._words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()
