"""The place for appeals, on the sample casebook."""

from __future__ import annotations

import pytest

from kazrights.gui.appeals.page import AppealsPage
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.store.vault import Vault


@pytest.fixture
def desk(qapp: object, sample: Vault) -> Desk:
    return Desk(sample)


@pytest.fixture
def page(window: MainWindow) -> AppealsPage:
    window.go_to("appeals")
    found = window.page("appeals")
    assert isinstance(found, AppealsPage)
    return found
