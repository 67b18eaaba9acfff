"""What stands over the cases: the box to filter by words, the chips, how many there are, and in which order."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _, ngettext
from kazrights.casework import filter_line
from kazrights.casework.case_sort import SORTS, Sort
from kazrights.casework.filter_words import FilterChoice
from kazrights.casework.filters import Filters
from kazrights.gui import icons
from kazrights.gui.cases.case_columns import COLUMNS
from kazrights.gui.cases.filter_chips import FilterChips
from kazrights.gui.cases.filter_popup import FilterPopup
from kazrights.gui.cases.name_line import NameLine
from kazrights.gui.parts import text
from kazrights.gui.parts.button import icon_button
from kazrights.gui.parts.elided_button import ElidedButton
from kazrights.store.vault import Vault

_DEBOUNCE_MS = 120


class CaseListHead(QWidget):
    """Tells what is asked for; shows what it is told of the answer."""

    asked = Signal(object)  # Filters
    sort_chosen = Signal(object)  # Sort
    tick_all = Signal(bool)
    offer_taken = Signal(str)
    named = Signal(str)
    entered = Signal()
    columns_chosen = Signal(tuple)
    not_understood = Signal(object)  # the KazrightsError that says what is wrong in a pasted line

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _FilterLine(placeholderText=_("Filter cases…"), clearButtonEnabled=True)
        self.line.setAccessibleName(_("Filter cases by name, title or reference"))
        self.chips = FilterChips(vault)
        self.add = icon_button("funnel", _("Add a filter"), self._on_add)
        self.name = NameLine(_("Name of the view"), _("Save"))
        self.all = QCheckBox()
        self.count = text.caption()
        self.count.setWordWrap(False)
        self.sort = ElidedButton()
        self.sort.setProperty("kind", "quiet")
        icons.give(self.sort, "arrow-up-down", beside_words=True)
        self.sort.clicked.connect(lambda _checked=False: self._sort_menu())
        self._by: Sort | None = None
        self._in_force = ""
        self._vault, self._edited = vault, ""
        self.columns = icon_button("columns-3", _("Choose the columns"), self._on_columns)
        self.columns.hide()
        self._shown: tuple[str, ...] = ()
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._typing.timeout.connect(self._ask)
        self.line.textChanged.connect(self._on_changed)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self._on_return)
        self.chips.changed.connect(lambda filters: self.asked.emit(filters.with_text(self.typed)))
        self.chips.offer_taken.connect(self.offer_taken)
        self.name.named.connect(self.named)
        self.all.clicked.connect(lambda _checked=False: self._on_all())

    @property
    def typed(self) -> str:
        """The words in the box."""
        return self.line.text().strip()

    def show_filters(self, filters: Filters, offers: dict[str, str]) -> None:
        """Show the words and chips in force, and what is offered after them; what is being typed stays."""
        is_typing = self._typing.isActive() or filter_line.has_filters(self.typed)
        if filters.text != self._in_force or not is_typing:
            self._in_force = filters.text
            self.line.setText(filters.text)
            self._typing.stop()
        self.chips.show_filters(filters, offers)

    def show_sort(self, sort: Sort) -> None:
        """Show the order in force."""
        self._by = sort
        label = _(SORTS[sort.name].label)
        said = _("Sort: {order}, reversed") if sort.down else _("Sort: {order}")
        self.sort.set_words(said.format(order=label))

    def show_columns(self, columns: tuple[str, ...], *, as_table: bool) -> None:
        """Know which columns the table has."""
        self._shown = columns
        self.columns.setVisible(as_table)

    def show_count(self, matching: int, total: int, ticked: int, *, filtered: bool) -> None:
        """How many there are; the box is ticked when all of them are, half when some."""
        if filtered:
            self.count.setText(_("{n} of {all}").format(n=matching, all=total))
        else:
            self.count.setText(ngettext("{n} case", "{n} cases", total).format(n=total))
        state = Qt.CheckState
        on = (
            state.Unchecked if not ticked else state.Checked if ticked >= matching else state.PartiallyChecked
        )
        self.all.setCheckState(on)
        said = ngettext("Tick the {n} case listed", "Tick all {n} cases listed", matching).format(n=matching)
        self.all.setAccessibleName(said)
        self.all.setToolTip(said)
        self.all.setVisible(bool(matching))
        self.sort.setVisible(matching > 1)

    def focus_filter(self) -> None:
        """Put the cursor into the box."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        for row in (first, last):
            row.setSpacing(4)
        first.addWidget(self.line, 1)
        first.addWidget(self.add)
        first.addWidget(self.columns)
        last.addWidget(self.all)
        last.addWidget(self.count)
        last.addStretch(1)
        last.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.chips)
        column.addWidget(self.name)
        column.addLayout(last)

    def _ask(self) -> None:
        """Ask for the words; a filter among them is left alone until it is typed to its end."""
        self._typing.stop()
        if not filter_line.has_filters(self.typed):
            self.asked.emit(self.chips.filters.with_text(self.typed))

    def _on_changed(self, _text: str) -> None:
        if self.typed != self._in_force:
            self._typing.start()

    def _on_edited(self, typed: str) -> None:
        was, self._edited = self._edited, typed
        if len(typed) > len(was) + 1 and filter_line.has_filters(typed):  # pasted
            self._take_line()

    def _on_return(self) -> None:
        if filter_line.has_filters(self.typed):
            self._take_line()
            return
        self._ask()
        self.entered.emit()

    def _take_line(self) -> None:
        """Make chips of the filters in the line, beside those in force."""
        self._typing.stop()
        try:
            read = filter_line.read(self._vault, self.typed)
        except KazrightsError as error:
            self.not_understood.emit(error)
            return
        asked = self.chips.filters.with_text(read.text)
        for name, values in read.chips:
            asked = asked.with_values(name, values)
        self._in_force = self._edited = read.text
        self.line.setText(read.text)
        self._typing.stop()
        self.asked.emit(asked)

    def _on_all(self) -> None:
        self.tick_all.emit(self.all.checkState() != Qt.CheckState.Unchecked)

    def _on_add(self) -> None:
        self.chips.menu(self.add).popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _on_columns(self) -> None:
        choices = [FilterChoice(column.name, _(column.label)) for column in COLUMNS.values()]
        popup = FilterPopup(_("Columns"), choices, self._shown, single=False, parent=self.window())
        popup.changed.connect(self.columns_chosen)
        popup.open_at(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _sort_menu(self) -> None:
        menu = QMenu(self.sort)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        by = self._by
        assert by is not None
        for sort in SORTS.values():
            action = menu.addAction(_("By {order}").format(order=_(sort.label)))
            action.setCheckable(True)
            action.setChecked(sort.name == by.name)
            action.triggered.connect(lambda _checked=False, sort=sort: self.sort_chosen.emit(sort))
            group.addAction(action)
        menu.addSeparator()
        turned = menu.addAction(_("The other way round"))
        turned.setCheckable(True)
        turned.setChecked(by.down)
        turned.triggered.connect(lambda on: self.sort_chosen.emit(by.turned(down=on)))
        menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))


class _FilterLine(QLineEdit):
    """Esc clears it; in an empty one Esc is left to whoever else wants it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
        else:
            super().keyPressEvent(event)
