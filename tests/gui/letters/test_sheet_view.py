from __future__ import annotations

from pytestqt.qtbot import QtBot

from kazrights.casework import cases, reports
from kazrights.gui.desk import Desk
from kazrights.gui.letters.sheet_view import SheetView
from kazrights.store.vault import Vault


def test_shows_the_sheet_in_the_language_chosen(qtbot: QtBot, sample: Vault) -> None:
    case_id = cases.find(sample, "Bokayev")
    view = SheetView(Desk(sample), case_id)
    qtbot.addWidget(view)
    qtbot.waitUntil(view.save.isEnabled)
    assert "Maks Bokayev" in view.view.text.toPlainText()
    view.language.buttons["kk"].click()
    qtbot.waitUntil(lambda: view._pdf == reports.case_sheet(sample, case_id, "kk"))
    assert "INTERNAL" not in view.view.text.toPlainText()
