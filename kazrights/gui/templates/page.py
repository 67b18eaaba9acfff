"""Templates: the list of them, beside the one that is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework import letter_templates
from kazrights.casework.letter_templates import TemplateInfo
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.list_detail import ListDetail
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.two_lines import TwoLineList, TwoLines
from kazrights.gui.templates.template_view import TemplateView
from kazrights.names.fold import fold


class TemplatesPage(PlacePage):
    """The bundled templates can be read; an own one is not made here yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Templates"), parent)
        self._all = letter_templates.all()
        self.filter = QLineEdit(placeholderText=_("Filter templates…"), clearButtonEnabled=True)
        self.filter.setAccessibleName(_("Filter templates by title"))
        self.list = TwoLineList(_("List of templates"))
        self._no_match = text.body(tone="secondary")
        self._no_match.setContentsMargins(16, 8, 16, 8)
        self.view = TemplateView(desk)
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addWidget(self.filter)
        column.addLayout(top)
        column.addWidget(self._no_match)
        column.addWidget(self.list, 1)
        self._both = ListDetail(listing, self.view, _("Templates"))
        self.column.addWidget(self._both)
        self.filter.textChanged.connect(lambda _text: self._fill())
        self.filter.returnPressed.connect(self._on_return)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._on_opened)
        self.list.clicked.connect(lambda _index: self._on_opened(self.list.current_id() or 1))
        self._fill()

    def starting_point(self) -> QWidget:
        """The list."""
        return self.list

    def reload(self) -> None:
        """Read again how the template in view was used, and what it is shown with."""
        super().reload()
        if not self.view.code and not self._both.is_stacked and (first := self.list.first_id()) is not None:
            self.list.choose(first)
            self._show(first)
        elif self.view.code:
            self.view.reload()

    def show_item(self, number: int) -> None:
        """Show a template by its number in the list, from 1."""
        self.list.choose(number)
        self._show(number)
        self._both.show_detail()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the list."""
        self._both.show_list()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def whereabouts(self) -> dict[str, str]:
        """What is in view, for `come_back`."""
        return {"template": self.view.code, "language": self.view.language.language}

    def come_back(self, there: dict[str, str]) -> None:
        """Show what was in view."""
        codes = [info.code for info in self._all]
        if there["template"] in codes:
            self.show_item(codes.index(there["template"]) + 1)
            self.view.show_language(there["language"])

    def regions(self) -> list[QWidget]:
        """What F6 goes through: the list, and what it shows."""
        return [self.list, self.view]

    def _fill(self) -> None:
        wanted = fold(self.filter.text()).split()
        rows = [
            TwoLines(number, info.title, _more(info))
            for number, info in enumerate(self._all, 1)
            if all(word in fold(info.title) for word in wanted)
        ]
        self.list.show_rows(rows)
        self._no_match.setText(_("No template matches “{typed}”.").format(typed=self.filter.text().strip()))
        self._no_match.setVisible(not rows)

    def _show(self, number: int) -> None:
        self.view.show_template(self._all[number - 1])

    def _on_return(self) -> None:
        if (first := self.list.first_id()) is not None:
            self.list.choose(first)
            self._show(first)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, number: int) -> None:
        self._show(number)
        self._both.show_detail()


def _more(info: TemplateInfo) -> str:
    audiences = {
        "official": _("to an official"),
        "person": _("to the person"),
        "embassy": _("to an embassy"),
        "un": _("to the UN"),
    }
    return _("{audience} · {languages}").format(
        audience=audiences[info.audience], languages=" ".join(info.languages)
    )
