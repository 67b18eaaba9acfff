"""Preferences: each in force at once; what belongs to the casebook is kept in it, the look beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import N_, _, ngettext
from kazrights.casework import quiet
from kazrights.gui import appearance
from kazrights.gui.desk import Desk
from kazrights.gui.first_run import lock_delay
from kazrights.gui.parts import text
from kazrights.gui.parts.place_page import PlacePage
from kazrights.gui.parts.text_column import TextColumn

_QUIET_DAYS = sorted({14, 21, quiet.USUAL_DAYS, 60, 90})
_MODES = {
    appearance.SYSTEM: N_("As the system has it"),
    appearance.LIGHT: N_("Light"),
    appearance.DARK: N_("Dark"),
}
Choices = Sequence[tuple[object, str]]


class PreferencesPage(PlacePage):
    """Not in the list of places: the Edit menu and quick open lead here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Preferences"), parent)
        self.rows: dict[str, QComboBox] = {}
        self._page = TextColumn(_("Preferences"))
        self.column.addWidget(self._page)
        self._fill()

    def starting_point(self) -> QWidget:
        """The first choice."""
        return self.rows["language"]

    def show_item(self, _record_id: int) -> None:
        """There are no things here."""

    def _fill(self) -> None:
        vault = self.desk.vault
        look = self._section(_("Language and look"))
        self._row(
            look, "language", _("Language"), list(i18n.OWN_NAMES.items()), i18n.language(), "", self._on_look
        )
        sizes = [(percent, f"{percent} %") for percent in appearance.SIZES]
        self._row(look, "text", _("Size of text"), sizes, appearance.text_percent(), "", self._on_look)
        modes = [(mode, _(words)) for mode, words in _MODES.items()]
        self._row(look, "appearance", _("Appearance"), modes, appearance.mode(), "", self._on_look)
        locking = self._section(_("Locking"))
        delays = [(minutes, lock_delay.in_words(minutes)) for minutes in lock_delay.DELAYS]
        said = vault.setting("lock_minutes")
        held = int(said) if said.isdecimal() else lock_delay.USUAL
        why = _("When nobody has touched keyboard or mouse. It says so half a minute before.")
        self._row(locking, "lock_minutes", _("The casebook locks"), delays, held, why, self._on_kept)
        work = self._section(_("Work"))
        days = [(n, ngettext("After {n} day", "After {n} days", n).format(n=n)) for n in _QUIET_DAYS]
        said = vault.setting("quiet_days")
        held = int(said) if said.isdecimal() else quiet.USUAL_DAYS
        why = _("Today then shows the case, until there is news or you say until when quiet is fine.")
        self._row(
            work, "quiet_days", _("A case without news counts as quiet"), days, held, why, self._on_kept
        )
        backups = self._section(_("Backups"))
        where = _(
            "A backup is made when the casebook closes after changes. It lies in the casebook’s own folder:"
        )
        backups.addWidget(text.body(where), backups.rowCount(), 0, 1, 2)
        folder = text.caption(str(vault.folder))
        backups.addWidget(folder, backups.rowCount(), 0, 1, 2)
        self._page.lay(text.title(_("Preferences")), *self._sections, spacing=8)

    @property
    def _sections(self) -> list[QWidget]:
        return self.findChildren(QWidget, "section")

    def _section(self, words: str) -> QGridLayout:
        box = QWidget(self)
        box.setObjectName("section")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(text.section(words))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        return grid

    def _row(
        self,
        grid: QGridLayout,
        key: str,
        words: str,
        choices: Choices,
        chosen: object,
        why: str,
        call: Callable[[str, object], object],
    ) -> None:
        box = QComboBox()
        for value, said in choices:
            box.addItem(said, value)
        values = [value for value, _said in choices]
        if chosen not in values:
            box.addItem(str(chosen), chosen)
            values.append(chosen)
        box.setCurrentIndex(values.index(chosen))
        box.setAccessibleName(words)
        box.setAccessibleDescription(why)
        box.setProperty("writes", call == self._on_kept)
        box.activated.connect(lambda _at: call(key, box.currentData()))
        self.rows[key] = box
        label: QLabel = text.body(words)
        label.setBuddy(box)
        at = grid.rowCount()
        grid.addWidget(label, at, 0)
        grid.addWidget(box, at, 1)
        if why:
            grid.addWidget(text.caption(why), at + 1, 0, 1, 2)

    def _on_look(self, key: str, value: object) -> None:
        self.desk.look_wanted.emit(f"{key}_{value}")

    def _on_kept(self, key: str, value: object) -> None:
        self.desk.keep_setting(key, str(value))
