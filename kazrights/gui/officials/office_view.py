"""One office: the post, who holds it, how it is addressed, where it is reached, and what was written to it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import officials
from kazrights.gui.desk import Desk
from kazrights.gui.officials.address_block import AddressBlock
from kazrights.gui.officials.holders_block import HoldersBlock
from kazrights.gui.officials.post_block import PostBlock
from kazrights.gui.officials.sent_block import SentBlock
from kazrights.gui.officials.words_block import WordsBlock
from kazrights.gui.parts import terms, text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.values import text_break


class OfficeView(TextColumn):
    """One column of text; each part is edited where it stands."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Office"), parent)
        self._desk = desk
        self.office_id: int | None = None
        self._title = text.title()
        self._under = text.body(tone="secondary")
        self.holders = HoldersBlock(desk)
        self.words = WordsBlock(desk)
        self.address = AddressBlock(desk)
        self.post = PostBlock(desk)
        self.sent = SentBlock(desk)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._under)
        self.lay(head, *self._blocks())

    def show_office(self, office_id: int) -> None:
        """Fill in an office; raises NotFound. A form that is open stays open while it is the same office."""
        office, language = officials.load(self._desk.vault, office_id), i18n.language()
        if office_id != self.office_id:
            for block in self._blocks():
                block.leave_form()
            self.verticalScrollBar().setValue(0)
        self.office_id = office_id
        self._title.setText(text_break(office.title.best(language)))
        under = (office.institution.best(language), terms.words("office_level", office.level))
        self._under.setText(" · ".join(part for part in under if part))
        self._under.setVisible(bool(self._under.text()))
        self.holders.show_office(office)
        self.words.show_office(office)
        self.address.show_office(office)
        self.post.show_office(office)
        self.sent.show_office(office)
        self.put_in_tab_order()

    def forget(self) -> None:
        """Show no office."""
        self.office_id = None

    def _blocks(self) -> list[Block]:
        return [self.holders, self.words, self.address, self.post, self.sent]
