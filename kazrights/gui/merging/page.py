"""The page on which two people, or two cases, become one."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _
from kazrights.casework import acquaintance, cases, merge_preview, merging
from kazrights.casework.acquaintance import Known
from kazrights.casework.merge_preview import Preview
from kazrights.gui import theme
from kazrights.gui.desk import Desk
from kazrights.gui.merging.merge_form import MergeForm
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.person_field import CaseField, PersonField
from kazrights.gui.parts.place_page import PlacePage

_OFFERED = 8


class MergePage(PlacePage):
    """Begun with one record or with both; the second is picked from those that the casebook knows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Merge"))
        self._kind, self._keep, self._other = "", 0, 0
        self._preview: Preview | None = None
        self.title = text.title()
        self._purpose = text.body(tone="secondary")
        self._picker = QVBoxLayout()
        self._field: PersonField | None = None
        self.form = MergeForm()
        self.form.swap_wanted.connect(self.swap)
        self.merge_button = button(_("Merge"), self.merge, kind="primary", writes=True)
        self._cancel = button(_("Cancel"), lambda: self.desk.merge_left.emit("", 0))
        self._lay_out()

    def begin(self, kind: str, keep_id: int, other_id: int = 0) -> None:
        """Start with a record, and the other one if it is known."""
        self._kind, self._keep, self._other = kind, keep_id, other_id
        self._preview = None
        self._show_picker()
        self.reload()
        self._area.verticalScrollBar().setValue(0)

    def reload(self) -> None:
        """Read the two again; what was chosen stays chosen."""
        super().reload()
        person = self._kind == "person"
        self.title.setText(_("Merge people") if person else _("Merge cases"))
        chosen = self.form.choices() if self._preview else {}
        self._preview = None
        if self._keep and self._other:
            try:
                self._preview = merge_preview.preview(self.desk.vault, self._kind, self._keep, self._other)
            except KazrightsError as error:
                self._say(error.sentence)
        if self._preview:
            self.form.show_preview(self._preview, chosen)
            self._say(
                _("All that is recorded of the two stands in one record then. Undo and Unmerge take it back.")
            )
        elif not self._kind:
            self._say(
                _("Choose Merge in the menu of a case or of a person, or look through the look-alikes.")
            )
        elif not self._other:
            self._say(
                _("Pick the person who is the same as {name}.").format(name=self._name())
                if person
                else _("Pick the case that is the same as {name}.").format(name=self._name())
            )
        self.form.setVisible(self._preview is not None)
        self.merge_button.setVisible(self._preview is not None)

    def show_item(self, _record_id: int) -> None:
        """There is nothing to single out."""

    def swap(self) -> None:
        """Keep the other one."""
        self._keep, self._other, self._preview = self._other, self._keep, None
        self.reload()

    def pick(self, other_id: int) -> None:
        """Take this record for the other one."""
        self._other = other_id
        self.reload()
        self.form.swap.setFocus()

    def merge(self) -> None:
        """Make one of the two."""
        shown, vault = self._preview, self.desk.vault
        if shown is None or self.desk.read_only:
            return
        chosen = self.form.choices()
        said = _("“{other}” is merged into “{kept}”.").format(other=shown.other.name, kept=shown.keep.name)
        self.merge_button.setEnabled(False)

        def done(_merge_id: int) -> None:
            self.merge_button.setEnabled(True)
            self._other = 0
            self.desk.merge_left.emit(shown.kind, shown.keep.id)
            self.desk.say(said, undo=True)

        def failed(error: Exception) -> None:
            self.merge_button.setEnabled(True)
            self.desk.fail(error)

        def work(_progress: object) -> int:
            return merging.merge(vault, shown.kind, shown.keep.id, shown.other.id, chosen)

        self.desk.run(_("Merging"), work, done, failed)

    def starting_point(self) -> QWidget:
        """The field to pick the other one in, or the first choice."""
        if self._field is not None and not self._other:
            return self._field.line
        return self.form.swap

    def regions(self) -> list[QWidget]:
        """One part: the form."""
        return [self.starting_point()]

    def whereabouts(self) -> dict[str, Any]:
        """The two, and what is chosen."""
        choices = self.form.choices() if self._preview else {}
        return {"kind": self._kind, "keep": self._keep, "other": self._other, "choices": choices}

    def come_back(self, there: dict[str, Any]) -> None:
        """Show the two again."""
        if there.get("kind") in merging.KINDS:
            self.begin(there["kind"], int(there["keep"]), int(there["other"]))
            if self._preview:
                self.form.show_preview(self._preview, there["choices"])

    def _say(self, sentence: str) -> None:
        self._purpose.setText(sentence)

    def _name(self) -> str:
        return merge_preview.called(self.desk.vault, self._kind, self._keep) or _("the record")

    def _show_picker(self) -> None:
        if self._field is not None:
            self._picker.removeWidget(self._field)
            self._field.hide()
            self._field.deleteLater()
            self._field = None
        if not self._other:
            person = self._kind == "person"
            field = self._person_field() if person else CaseField(self._search_cases)
            field.line.setAccessibleName(_("The other one"))
            field.edited.connect(self._on_picked)
            self._field = field
            self._picker.addWidget(field)

    def _person_field(self) -> PersonField:
        """Offers people of a like name at once."""
        vault = self.desk.vault
        field = PersonField(
            self._search_people,
            new=False,
            alike_in=vault,
            open_case=lambda case_id: self.desk.go("case", case_id),
        )
        if field.look_alikes is not None:
            field.look_alikes.but = self._keep
            field.look_alikes.look_for(merge_preview.called(vault, self._kind, self._keep))
        return field

    def _on_picked(self) -> None:
        if self._field is not None and (picked := self._field.value().id) is not None:
            self.pick(picked)

    def _search_people(self, typed: str) -> list[Known]:
        return acquaintance.search(self.desk.vault, typed, but=[self._keep])

    def _search_cases(self, typed: str) -> list[Known]:
        if not typed.strip():
            return []
        rows = cases.rows(self.desk.vault, text=typed, limit=_OFFERED + 1, language=i18n.language())
        return [Known(row.id, row.heading, (row.ref,)) for row in rows if row.id != self._keep][:_OFFERED]

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "base")
        inside.setMaximumWidth(theme.text_column())
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._purpose)
        column.addLayout(self._picker)
        column.addWidget(self.form)
        column.addStretch(1)
        ground = QWidget()
        ground.setProperty("surface", "base")
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inside, 1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(ground)
        foot = QWidget()
        foot.setProperty("foot", True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._cancel)
        row.addWidget(self.merge_button)
        row.addStretch(1)
        self.column.setSpacing(0)
        self.column.addWidget(area, 1)
        self.column.addWidget(foot)
