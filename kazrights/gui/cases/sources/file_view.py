"""One file of a case: what is known of it, whether it is unchanged, and what it looks like."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import attachments, records
from kazrights.gui.cases.sources import forms
from kazrights.gui.cases.sources.rows import file_words
from kazrights.gui.desk import Desk
from kazrights.gui.parts import text
from kazrights.gui.parts.block import Block
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.file_dialog import choose_target
from kazrights.gui.parts.flow import FlowLayout
from kazrights.gui.parts.record_field import with_made
from kazrights.gui.parts.reopening import opens_form
from kazrights.gui.parts.text_column import TextColumn
from kazrights.gui.parts.values import text_break
from kazrights.gui.previews.file_preview import FilePreview
from kazrights.model.source import Attachment


class FileView(TextColumn):
    """Looking at a file also checks its bytes against the digest taken when it came."""

    source_wanted = Signal(int)  # show the source it belongs to

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("File"), parent)
        self.head = FileHeadBlock(desk)
        self.head.source_wanted.connect(self.source_wanted)
        self.preview = FilePreview(desk)
        self.preview.checked.connect(self.head.show_check)
        self.lay(self.head, self.preview, top=8, spacing=8)

    def show_file(self, case_id: int, file: Attachment) -> None:
        """Fill in a file."""
        if self.property("file") != file.id:
            self.setProperty("file", file.id)
            self.verticalScrollBar().setValue(0)
            self.head.leave_form()
        self.head.show_file(case_id, file)
        self.preview.show_file(file.id)
        self.put_in_tab_order()

    def forget(self) -> None:
        """Nothing of the file stays in memory while another thing is looked at."""
        self.setProperty("file", 0)
        self.preview.clear()


class FileHeadBlock(Block):
    """Title and facts, and what can be done with the file."""

    source_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._case_id = 0
        self._file: Attachment | None = None
        self._checked: dict[int, str] = {}

    def show_file(self, case_id: int, file: Attachment) -> None:
        """Fill in a file."""
        self._case_id, self._file = case_id, file
        if self.form is not None:
            return
        self.clear()
        self.rows.addWidget(text.section(text_break(file.title)))
        self._about = text.body(tone="secondary")
        self._about.setToolTip(_("SHA-256: {digest}").format(digest=file.sha256))
        self._warning = text.body(tone="problem")
        self.rows.addWidget(self._about)
        self.rows.addWidget(self._warning)
        self.rows.addWidget(self._tools(file))
        self._show_proof()

    def show_check(self, file_id: int, trouble: str) -> None:
        """What came of comparing the bytes with their digest."""
        self._checked[file_id] = trouble
        self._show_proof()

    @opens_form
    def edit(self) -> None:
        """Change what is known of the file; its bytes stay as they came."""
        file = self._file
        if file is None:
            return
        vault = self.desk.vault

        def save(values: dict[str, Any]) -> None:
            with vault.change(_("Edit file")):  # a source that is new is made in the same step
                records.edit(vault, Attachment, file.id, **with_made(values))

        form = forms.file_form(vault, self._case_id, file)
        self.edit_in_place(form, save, _("What is known of the file was changed."))

    def save_copy(self) -> None:
        """Write the exact bytes where the person chooses."""
        file = self._file
        if file is None:
            return
        place = choose_target(self, _("Save a copy"), attachments.copy_name(file, self.desk.today))
        if place is None:
            return
        try:
            attachments.save_copy(self.desk.vault, file.id, place)
        except KazrightsError as error:
            self.desk.refuse(error)
        else:
            said = _("The copy is saved, byte for byte. It is outside the casebook and is not encrypted.")
            self.desk.say(said)

    def check(self) -> None:
        """Compare the bytes with their digest once more."""
        file = self._file
        if file is None:
            return
        vault = self.desk.vault
        self.desk.run(
            _("Checking the file"), lambda _progress: attachments.verdict(vault, file.id), self._on_verdict
        )

    def remove(self) -> None:
        """Take the file out of the case."""
        if self._file is None:
            return
        title = self._file.title
        records.remove(self.desk.vault, Attachment, self._file.id)
        self.desk.say(_("The file “{title}” was removed from this case.").format(title=title), undo=True)

    def _on_verdict(self, found: tuple[int, str]) -> None:
        file_id, trouble = found
        self.show_check(file_id, trouble)
        self.desk.say(trouble or _("The file is unchanged: its bytes are those that came."))

    def _show_proof(self) -> None:
        file = self._file
        if file is None or self.form is not None:
            return
        kept = short_day(file.recorded_at.astimezone().date())
        trouble = self._checked.get(file.id)
        proof = _("unchanged since {day}") if trouble == "" else _("kept since {day}")
        obtained = file.obtained_on.show(i18n.language()) if file.obtained_on else ""
        said = (
            file_words(file),
            _("obtained {day}").format(day=obtained) if obtained else "",
            proof.format(day=kept),
        )
        self._about.setText(" · ".join(part for part in said if part))
        self._warning.setText(trouble or "")
        self._warning.setVisible(bool(trouble))

    def _tools(self, file: Attachment) -> QWidget:
        tools = QWidget()
        row = FlowLayout(tools, 8)
        row.addWidget(button(_("Save a copy…"), self.save_copy, in_row=True))
        row.addWidget(button(_("Edit"), self.edit, in_row=True, writes=True))
        if source_id := file.source_id:
            show = button(_("Show its source"), lambda: self.source_wanted.emit(source_id), in_row=True)
            row.addWidget(show)
        row.addWidget(button(_("Check again"), self.check, in_row=True))
        row.addWidget(button(_("Remove"), self.remove, in_row=True, writes=True))
        return tools
