"""What a person can do, each thing once: its words, its key, its icon. The window says what it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from kazrights.base import i18n
from kazrights.base.i18n import N_, _
from kazrights.gui import appearance, icons


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; `menu` is where it stands, "" for none, in the submenu `under`; a line above it when `apart`.

    One command of those with the same `choice` is marked at a time.
    The key of one that is `local` is shown here, and heard by the page that it belongs to alone.
    One that `writes` is disabled in a casebook that is read-only, and says why.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    apart: bool = False
    writes: bool = False
    under: str = ""
    choice: str = ""
    local: bool = False


MENUS = (N_("&File"), N_("&Edit"), N_("&View"), N_("&Case"), N_("&Appeals"), N_("&Tools"), N_("&Help"))
_FILE, _EDIT, _VIEW, _CASE, _APPEALS, _TOOLS, _HELP = MENUS

_VIEWS = N_("Saved views")

COMMANDS = (
    Command("new_case", N_("New case"), "Ctrl+Shift+N", "folder-plus", _FILE, writes=True),
    Command("new_action", N_("New action"), "Ctrl+D", "list-plus", _FILE, writes=True),
    Command("backup", N_("Make a backup now"), "", "save", _FILE, apart=True, writes=True),
    Command("save_copy", N_("Save a copy of the casebook…"), "", "copy", _FILE),
    Command("other_casebook", N_("Open another casebook…"), "", "folder-open", _FILE),
    Command("working_as", N_("Who works now…"), "", "", _FILE, apart=True),
    Command("lock", N_("Lock"), "Ctrl+L", "lock", _FILE, apart=True),
    Command("hide_and_lock", N_("Hide and lock"), "F12", "eye-off", _FILE),
    Command("quit", N_("Quit"), "Ctrl+Q", "log-out", _FILE, apart=True),
    Command("undo", N_("Undo"), "Ctrl+Z", "undo-2", _EDIT, writes=True),
    Command("redo", N_("Redo"), "Ctrl+Shift+Z", "redo-2", _EDIT, writes=True),
    Command("steps", N_("Undo history…"), "", "history", _EDIT),
    Command("quick_open", N_("Go to anything…"), "Ctrl+K", "search", _EDIT, apart=True),
    Command("search", N_("Search everything…"), "Ctrl+Shift+F", "search", _EDIT),
    Command("filter", N_("Filter this list"), "Ctrl+F", "funnel", _EDIT, apart=True),
    Command("preferences", N_("Preferences"), "", "settings", _EDIT, apart=True),
    Command("today", N_("Today"), "Ctrl+T", "calendar-check", _VIEW),
    Command("cases", N_("Cases"), "Ctrl+E", "folder-open", _VIEW),
    Command("appeals", N_("Appeals"), "", "mails", _VIEW),
    Command("officials", N_("Officials"), "", "landmark", _VIEW),
    Command("templates", N_("Templates"), "", "file-text", _VIEW),
    Command("statistics", N_("Statistics"), "", "chart-column", _VIEW),
    Command("country", N_("Country situation"), "", "map", _VIEW),
    Command("table", N_("Cases as a table, or a list"), "Ctrl+Shift+T", "table-2", _VIEW, apart=True),
    Command("sidebar", N_("Sidebar"), "F9", "", _VIEW),
    Command("save_view", N_("Save the filters as a view…"), "", "", _VIEW, writes=True, under=_VIEWS),
    Command("copy_filters", N_("Copy the filters as a line"), "", "", _VIEW, under=_VIEWS),
    Command("rename_view", N_("Rename this view…"), "", "", _VIEW, writes=True, under=_VIEWS),
    Command("view_up", N_("Move this view up"), "", "", _VIEW, writes=True, under=_VIEWS),
    Command("view_down", N_("Move this view down"), "", "", _VIEW, writes=True, under=_VIEWS),
    Command("remove_view", N_("Remove this view"), "", "", _VIEW, writes=True, under=_VIEWS),
    Command("back", N_("Back"), "Alt+Left", "arrow-left", _VIEW, apart=True),
    Command("forward", N_("Forward"), "Alt+Right", "arrow-right", _VIEW),
    Command("next_region", N_("Next part of the window"), "F6", "", _VIEW, apart=True),
    Command("previous_region", N_("Previous part of the window"), "Shift+F6", "", _VIEW),
    Command("hide_names", N_("Screen-safe names"), "F4", "eye-off", _VIEW, apart=True),
    *(
        Command(f"appearance_{mode}", words, "", "", _VIEW, under=N_("Appearance"), choice="appearance")
        for mode, words in (
            ("system", N_("As the system has it")),
            ("light", N_("Light")),
            ("dark", N_("Dark")),
        )
    ),
    *(
        Command(f"text_{percent}", f"{percent} %", "", "", _VIEW, under=N_("Size of text"), choice="text")
        for percent in appearance.SIZES
    ),
    *(
        Command(f"language_{code}", own, "", "", _VIEW, under=N_("Language"), choice="language")
        for code, own in i18n.OWN_NAMES.items()
    ),
    Command("log_contact", N_("Log contact"), "Ctrl+J", "phone", _CASE, writes=True),
    Command("add_event", N_("Add event to the case"), "", "calendar-clock", _CASE, apart=True, writes=True),
    Command("add_detention", N_("Add detention to the case"), "", "", _CASE, writes=True),
    Command("add_proceeding", N_("Add proceeding to the case"), "", "gavel", _CASE, writes=True),
    Command("case_history", N_("History of the case"), "", "history", _CASE),
    Command("attach", N_("Attach files to the case…"), "", "paperclip", _CASE, writes=True),
    Command("clipping", N_("New clipping for the case"), "", "clipboard-paste", _CASE, writes=True),
    Command("tick", N_("Done"), "Space", "", _CASE, apart=True, writes=True, local=True),
    Command("later", N_("Later…"), "F8", "", _CASE, writes=True, local=True),
    Command("skip", N_("Not needed any more…"), "", "", _CASE, writes=True),
    Command("hand_over", N_("Hand over…"), "", "user-check", _CASE, apart=True, writes=True),
    Command("merge_case", N_("Merge with another case…"), "", "", _CASE, writes=True),
    Command(
        "trash_case", N_("Move to the Trash"), "Del", "trash-2", _CASE, apart=True, writes=True, local=True
    ),
    Command("new_appeal", N_("New appeal"), "Ctrl+M", "mails", _APPEALS, writes=True),
    Command("repeat_appeal", N_("Repeat the last appeal…"), "Ctrl+Shift+M", "", _APPEALS, writes=True),
    Command(
        "create_letters",
        N_("Create PDFs and log"),
        "Ctrl+Enter",
        "",
        _APPEALS,
        apart=True,
        writes=True,
        local=True,
    ),
    Command("mark_sent", N_("Mark all its letters sent"), "", "", _APPEALS, writes=True),
    Command("look_alikes", N_("Look-alikes…"), "", "copy", _TOOLS),
    Command("trash", N_("Trash…"), "", "trash-2", _TOOLS),
    Command("keys", N_("Keys"), "F1", "keyboard", _HELP),
    Command("about", N_("About kazrights"), "", "", _HELP),
)


class Commands:
    """The actions of one window, made from the table."""

    def __init__(self, window: QWidget, calls: dict[str, Callable[[], object]]) -> None:
        self._actions = {command.id: _action(command, window, calls[command.id]) for command in COMMANDS}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(window))
                self._actions[command.id].setCheckable(True)
                group.addAction(self._actions[command.id])

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for name in MENUS:
            menu = bar.addMenu(_(name))
            under: dict[str, QMenu] = {}
            for command in (command for command in COMMANDS if command.menu == name):
                if command.apart:
                    menu.addSeparator()
                if command.under and command.under not in under:
                    under[command.under] = menu.addMenu(_(command.under))
                (under[command.under] if command.under else menu).addAction(self._actions[command.id])

    def all(self) -> list[QAction]:
        """Every action, in the order of the menus."""
        return list(self._actions.values())

    def mark(self, command_id: str) -> None:
        """Show which of a choice is in force."""
        self._actions[command_id].setChecked(True)


def tip(action: QAction) -> str:
    """The words of an action with its key, for a tooltip."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()} ({keys})" if keys else action.text()


def _action(command: Command, window: QWidget, call: Callable[[], object]) -> QAction:
    action = QAction(_(command.text), window)
    if command.shortcut:
        both = (command.shortcut, command.shortcut.replace("Enter", "Return"))  # the two keys that say Enter
        action.setShortcuts([QKeySequence(keys) for keys in dict.fromkeys(both)])
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetShortcut if command.local else context.WindowShortcut)
    if command.icon:
        icons.give(action, command.icon)
    action.setProperty("writes", command.writes)
    action.triggered.connect(lambda _checked=False: call())
    window.addAction(action)
    return action
