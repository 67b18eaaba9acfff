"""The head of a case stays small: whatever the name, and while the page below is scrolled."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kazrights.base.wording import Wording
from kazrights.casework import records
from kazrights.gui.cases.page import CasesPage
from kazrights.model.case import Case
from kazrights.store.vault import Vault
from tests import make
from tests.gui.cases.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LONG = "Үлгігүл Мысалбекқызы Әлеуметғалиева-Өрнекжанова-Қиялханова-Ұзынесімова-Һәрекетова"


def settled() -> None:
    for _ in range(4):
        QApplication.processEvents()


def opened(vault: Vault, name: str, open_page: Open) -> CasesPage:
    case_id = make.case(vault, name)
    records.edit(vault, Case, case_id, summary=Wording(en="EXAMPLE of a long summary. " * 60))
    page = open_page()
    settled()
    return page


def test_a_name_of_eighty_letters_takes_two_lines_at_most(vault: Vault, open_page: Open) -> None:
    page = opened(vault, LONG, open_page)
    header = page.case.header
    assert header.name.text().count("\n") == 1
    assert header.name.accessibleName().endswith(LONG)
    assert header.height() <= 2 * header.name.fontMetrics().lineSpacing() + 70
    full = header.name.text().replace("\n", "")
    assert full == LONG.replace(" ", "") or header.name.toolTip() == LONG


def test_scrolling_makes_it_one_line_and_the_top_brings_it_back(vault: Vault, open_page: Open) -> None:
    page = opened(vault, "Aizhan Example", open_page)
    header, bar = page.case.header, page.case.overview.verticalScrollBar()
    large = header.height()
    bar.setValue(120)
    settled()
    assert header.height() < large - 20 and bar.value() == 120
    assert "Aizhan Example" in header.name.text()
    bar.setValue(0)
    settled()
    assert header.height() == large


def test_another_case_starts_at_its_top_with_a_large_head(vault: Vault, open_page: Open) -> None:
    page = opened(vault, "Aizhan Example", open_page)
    other = make.case(vault, "Sample Person")
    large = page.case.header.height()
    page.case.overview.verticalScrollBar().setValue(120)
    settled()
    page.show_item(other)
    settled()
    assert page.case.header.height() == large
