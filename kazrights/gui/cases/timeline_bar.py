"""The bar above a timeline: which entries it shows, in which order, as known on which day; and adding to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from kazrights.base.i18n import _, ngettext
from kazrights.gui import icons
from kazrights.gui.cases.timeline_model import Sight
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button, icon_button
from kazrights.gui.parts.choice_field import QuietCombo
from kazrights.gui.parts.date_field import DayField

Adding = Iterable[tuple[str, Callable[[], object]]]


class SearchLine(QLineEdit):
    """Esc empties it; empty already, Esc goes on to whoever holds it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TimelineBar(QWidget):
    """Says with `changed` that another sight of the timeline is wanted."""

    changed = Signal()

    def __init__(self, adding: Adding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = self._groups()
        self.search = SearchLine()
        self.search.setPlaceholderText(_("Search in timeline…"))
        self.search.setAccessibleName(_("Search in timeline"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(96)
        self.newest_first = True
        self.order = icon_button("calendar-arrow-down", "", self._on_order)
        self.known = icon_button("history", _("As known on a day…"), self._on_known)
        self.known.setProperty("kind", "")
        self.known.setCheckable(True)
        add = button(_("Add"), kind="menu", in_row=True, writes=True)
        menu = QMenu(add)
        for words, call in adding:
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        add.setMenu(menu)
        add.setAccessibleName(_("Add to the timeline"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.group)
        line.addWidget(self.search, 1)
        for widget in (self.order, self.known, add):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._known_line())
        column.addWidget(self._count_line())
        self.group.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self._show_order()

    def sight(self) -> Sight:
        """What is asked for."""
        known_on: date | None = self.day.value() if self.known.isChecked() else None
        return Sight(self.group.currentData(), self.search.text().strip(), self.newest_first, known_on)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of the entries are shown, unless all are."""
        sight = self.sight()
        self._counted.setVisible(not sight.is_whole)
        if sight.known_on:
            said = ngettext(
                "{shown} of {n} entry is shown: what was known then, as it reads today.",
                "{shown} of {n} entries are shown: what was known then, as it reads today.",
                total,
            )
        else:
            said = ngettext("{shown} of {n} entry", "{shown} of {n} entries", total)
        self._count.setText(said.format(shown=shown, n=total))

    def show_all(self) -> None:
        """Leave nothing out any more; the order stays."""
        self.set_typed({**self.typed(), "group": "", "words": "", "known": False})

    def typed(self) -> dict[str, Any]:
        """What is asked for, as it stands, for `set_typed`."""
        kept = asdict(self.sight())
        return {**kept, "known_on": self.day.typed(), "known": self.known.isChecked()}

    def set_typed(self, typed: dict[str, Any]) -> None:
        """Ask for it again."""
        self.blockSignals(True)
        self.group.setCurrentIndex(max(0, self.group.findData(typed["group"])))
        self.search.setText(typed["words"])
        self.newest_first = typed["newest_first"]
        self.known.setChecked(typed["known"])
        self._known_row.setVisible(typed["known"])
        self.day.set_typed(typed["known_on"])
        self._show_order()
        self.blockSignals(False)
        self.changed.emit()

    def _groups(self) -> QuietCombo:
        combo = QuietCombo()
        combo.setAccessibleName(_("What the timeline shows"))
        for words, group in (
            (_("All"), ""),
            (_("Contacts and steps"), "contact"),
            (_("Legal"), "legal"),
            (_("Custody"), "custody"),
            (_("Health and ill-treatment"), "health"),
            (_("Letters"), "letter"),
            (_("Files"), "file"),
            (_("Other events"), "other"),
        ):
            combo.addItem(words, group)
        combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(9)
        view = combo.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        return combo

    def _known_line(self) -> QWidget:
        self.day = DayField()
        self.day.name_for_readers(_("As known on"))
        self.day.line.textChanged.connect(lambda _text: self.changed.emit())
        label = text.body(_("As known on"), tone="secondary")
        label.setContentsMargins(0, 8, 0, 0)
        label.setWordWrap(False)
        self._known_row = QWidget()
        line = QHBoxLayout(self._known_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.day, 1)
        self._known_row.hide()
        return self._known_row

    def _count_line(self) -> QWidget:
        self._count = text.caption()
        self._counted = QWidget()
        line = QHBoxLayout(self._counted)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._count, 1)
        line.addWidget(button(_("Show all"), self.show_all, kind="link", in_row=True))
        self._counted.hide()
        return self._counted

    def _on_order(self) -> None:
        self.newest_first = not self.newest_first
        self._show_order()
        self.changed.emit()

    def _show_order(self) -> None:
        icons.give(self.order, "calendar-arrow-down" if self.newest_first else "calendar-arrow-up")
        said = _("Newest first. Turn round") if self.newest_first else _("Oldest first. Turn round")
        self.order.setToolTip(said)
        self.order.setAccessibleName(said)

    def _on_known(self) -> None:
        shown = self.known.isChecked()
        self._known_row.setVisible(shown)
        if shown:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
