"""The submenu that gives an action to a caseworker."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from kazrights.base.i18n import _
from kazrights.casework import members
from kazrights.store.vault import Vault


def add(menu: QMenu, vault: Vault, give: Callable[[int | None, str], object]) -> QMenu:
    """Add it to a menu; `give` gets the caseworker and their name, or None and ""."""
    made = menu.addMenu(_("Assign to"))
    for member in members.all(vault):
        action = made.addAction(member.name.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, m=member: give(m.id, m.name))
    made.addSeparator()
    made.addAction(_("Nobody")).triggered.connect(lambda _checked=False: give(None, ""))
    return made
