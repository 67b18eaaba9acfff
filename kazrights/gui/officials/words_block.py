"""How an office is named and addressed, in the three languages side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kazrights.base.i18n import LANGUAGES, N_, _
from kazrights.casework import records
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.reopening import opens_form
from kazrights.model.official import Office

_ROWS = (
    ("title", N_("Title")),
    ("institution", N_("Institution")),
    ("salutation_general", N_("Holder not known")),
    ("salutation", N_("To a man")),
    ("salutation_f", N_("To a woman")),
    ("closing", N_("Sign-off")),
)
_COLUMNS = {"en": N_("English"), "ru": N_("Russian"), "kk": N_("Kazakh")}


class WordsBlock(Block):
    """What is missing is shown as missing: a letter in that language is held back for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("How it is addressed"))
        self._office: Office | None = None
        self.add_button(_("Edit"), self._edit, _("Edit how it is addressed"))

    def show_office(self, office: Office) -> None:
        """Fill in an office."""
        self._office = office
        if self.form is not None:
            return
        self.clear()
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for column, language in enumerate(LANGUAGES, 1):
            grid.addWidget(text.caption(_(_COLUMNS[language])), 0, column)
            grid.setColumnStretch(column, 1)
        for row, (name, words) in enumerate(_ROWS, 1):
            label = text.body(_(words), tone="secondary")
            label.setFixedWidth(theme.scaled(120))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, language in enumerate(LANGUAGES, 1):
                said = getattr(office, name).in_(language)
                cell = text.body(said) if said else text.body(_("not there"), tone="secondary")
                cell.setAccessibleName(
                    _("{what}, {language}: {words}").format(
                        what=_(words), language=_(_COLUMNS[language]), words=cell.text()
                    )
                )
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        self.rows.addWidget(table)

    @opens_form
    def _edit(self) -> None:
        office = self._office
        if office is None:
            return
        form = Form(Office, [name for name, _words in _ROWS])
        form.show_record(office)
        self.edit_in_place(
            form,
            lambda values: records.edit(self.desk.vault, Office, office.id, **values),
            _("The office was changed."),
        )
