"""One step of a history: who did what and when, and, opened, each field before and after with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kazrights.base.i18n import _
from kazrights.casework.history import FieldChange, StepRow
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.days import short_day
from kazrights.gui.parts.values import text_break

_LONGEST = 160
_BASELINE = 6


class HistoryStep(QWidget):
    """`turn` opens or closes it; what fields held is read only when it is open, and sensitive fields one by one."""

    def __init__(
        self,
        step: StepRow,
        *,
        opened: bool,
        turn: Callable[[], object],
        restore: Callable[[FieldChange], object],
    ) -> None:
        super().__init__()
        self.step = step
        self._restore = restore
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._head(opened, turn))
        for change in step.changes if opened else ():
            self._column.addWidget(self._field(change, shown=not change.sensitive))
        if not opened:
            for words in _fields(step.changes):
                self._column.addWidget(text.body(text_break(words), tone="secondary"))
        line = QFrame()
        line.setProperty("surface", "line")
        self._column.addWidget(line)

    def _head(self, opened: bool, turn: Callable[[], object]) -> QWidget:
        step = self.step
        at = step.at.astimezone()
        title = _("{title} (undone)").format(title=step.title) if step.undone else step.title
        when = _("{day}, {time}").format(day=short_day(at.date()), time=f"{at:%H:%M}")
        by = _("{when} · {name}").format(when=when, name=step.actor) if step.actor else when
        words = text.body(title, strong=True, tone="secondary" if step.undone else "")
        words.setContentsMargins(0, _BASELINE, 0, 0)
        said = text.caption(by)
        said.setWordWrap(False)
        said.setContentsMargins(0, _BASELINE + 1, 0, 0)
        link = button(_("Hide values") if opened else _("Show values"), turn, kind="link", in_row=True)
        link.setAccessibleName(_("{verb}: {title}, {when}").format(verb=link.text(), title=title, when=when))
        link.setEnabled(bool(step.changes))
        self.setFocusProxy(link)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _field(self, change: FieldChange, *, shown: bool) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        said = (
            _words(change)
            if shown
            else _("{record}, {field}: folded").format(record=change.record, field=change.field)
        )
        words = text.body(text_break(said))
        words.setContentsMargins(0, _BASELINE, 0, 0)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        if not shown:
            show = button(_("Show"), lambda: self._unfold(holder, change), kind="link", in_row=True)
            show.setAccessibleName(_("Show what was in {field}").format(field=change.field))
            line.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        elif change.can_restore:
            line.addWidget(self._way_back(change), 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _way_back(self, change: FieldChange) -> QWidget:
        back = button(_("Restore"), lambda: self._restore(change), kind="link", in_row=True, writes=True)
        said = (
            _("Restore “{value}” in {field}").format(value=_short(change.before), field=change.field)
            if change.before
            else _("Restore {field} to empty").format(field=change.field)
        )
        back.setAccessibleName(said)
        back.setToolTip(said)
        return back

    def _unfold(self, holder: QWidget, change: FieldChange) -> None:
        at = self._column.indexOf(holder)
        fresh = self._field(change, shown=True)
        self._column.insertWidget(at, fresh)
        holder.hide()
        holder.deleteLater()


def _fields(changes: Sequence[FieldChange]) -> list[str]:
    """One line for each record: which of its fields changed."""
    records: dict[tuple[str, int], list[FieldChange]] = {}
    for change in changes:
        records.setdefault((change.table, change.row_id), []).append(change)
    said = _("{record}: {fields}")
    return [
        said.format(record=of_one[0].record, fields=", ".join(change.field for change in of_one))
        for of_one in records.values()
    ]


def _words(change: FieldChange) -> str:
    said = _("{record}, {field}: {before} → {after}")
    before, after = _short(change.before), _short(change.after)
    return said.format(record=change.record, field=change.field, before=before, after=after)


def _short(value: str) -> str:
    """On one line, and no longer than tells it from another."""
    line = " ".join(value.split())
    return f"{line[:_LONGEST]}…" if len(line) > _LONGEST else line or "—"
