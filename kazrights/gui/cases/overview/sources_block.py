"""What the facts of a case rest on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import citations
from kazrights.casework.citations import CitedSource
from kazrights.gui.desk import Desk
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break
from kazrights.model.source import Source


class SourcesBlock(Block):
    """Every source that any record of the case cites, by its number; a protected one is not named."""

    add_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Sources"))
        self._case_id = 0
        self.add_button(_("Add source"), self.add_wanted.emit)

    def show_case(self, case_id: int) -> None:
        """Fill in a case."""
        self._case_id = case_id
        self.clear()
        found = citations.of_case(self.desk.vault, case_id)
        for cited in found:
            self.rows.addWidget(self._row(cited))
        if not found:
            self.rows.addWidget(
                text.body(_("No source yet. Nothing here supports the facts."), tone="secondary")
            )

    def _row(self, cited: CitedSource) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        link = button(
            f"[{cited.number}]", lambda: self.desk.go("source", cited.source.id), kind="link", in_row=True
        )
        link.setAccessibleName(_("Show source {n}").format(n=cited.number))
        link.setToolTip(link.accessibleName())
        across.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(text.body(text_break(_words(cited.source))), 1)
        return row


def _words(source: Source) -> str:
    if source.protected:
        return _("Protected source")
    dated = source.dated_on.show(i18n.language()) if source.dated_on else ""
    parts = (
        terms.words("source_kind", source.kind),
        source.author,
        source.title.best(i18n.language()),
        dated,
        source.address,
    )
    return " · ".join(part for part in parts if part)
