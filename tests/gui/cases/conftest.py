"""A desk over a test's own casebook, and pages shown on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kazrights.gui.cases.page import CasesPage
from kazrights.gui.desk import Desk
from kazrights.store.vault import Vault

Open = Callable[[], CasesPage]


@pytest.fixture
def desk(vault: Vault, qtbot: QtBot) -> Desk:
    """The desk of an empty casebook."""
    return Desk(vault)


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Open:
    """Opens the page Cases, shown and active, at the size it has in a window of 1024×640."""

    def opened() -> CasesPage:
        page = CasesPage(desk)
        qtbot.addWidget(page)
        page.resize(968, 520)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return opened
