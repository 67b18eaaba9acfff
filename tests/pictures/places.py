"""The other places of the window, and what opens over it; take.py takes their pictures."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kazrights.casework import cases, merging, officials, trash, unmerging, views
from kazrights.casework.filters import Filters
from kazrights.gui.about import AboutDialog
from kazrights.gui.main_window import MainWindow
from kazrights.gui.settings.keys import KeysDialog
from kazrights.store.vault import Vault
from tests.pictures.screens import Screen, filtered, press, wait

SHOWN = ("Bokayev", "Tulesova", "Ilyashev", "Semionova")
TO = ("prosecutor_general", "president", "ombudsman")


def places(window: MainWindow, vault: Vault) -> Iterator[Screen]:
    """All of them, on the sample casebook."""
    for screens in (_many_cases, _appeals, _officials, _around):
        yield from screens(window, vault)


def _many_cases(window: MainWindow, vault: Vault) -> Iterator[Screen]:
    filtered(window, "Bokayev")
    views.save(vault, "EXAMPLE: in prison", Filters.of("Bokayev", status=("active",)))
    page = window.page("cases")
    page.list.ask(Filters.of("Bokayev", status=("active",), held=("yes",)))
    yield "32-chips", window
    popup = page.list.head.chips.edit("category")
    yield "33-filter-values", _as_it_is(popup)
    popup.close()
    ids = [cases.find(vault, name) for name in SHOWN]
    page.list.ticked.add(ids)
    yield "34-ticked", window
    page.tray._on_wanted("status")
    yield "35-bulk-status", window
    page.tray._leave()
    page.list.show_only_ticked(True)
    page.toggle_table()
    yield "36-table", window
    page.toggle_table()
    page.list.show_only_ticked(False)
    page.list.ticked.take(ids)
    page.list.ask(Filters.of("Bokayev"))


def _appeals(window: MainWindow, vault: Vault) -> Iterator[Screen]:
    window.go_to("appeals")
    page = window.page("appeals")
    yield "37-no-appeal", window
    page.new_appeal()
    page.composer.cases.filter.setText("Bokayev")
    yield "38-appeal-begun", window
    page.composer.cases.list.toggle(cases.find(vault, SHOWN[0]))
    for code in TO:
        page.composer.offices.list.toggle(officials.by_code(vault, code).id)
    wait(2500)
    yield "39-appeal-composed", window
    page.composer.submit()
    wait(2500)
    yield "41-appeal-created", window
    page.show_list()
    yield "42-appeals", window


def _officials(window: MainWindow, _vault: Vault) -> Iterator[Screen]:
    window.go_to("officials")
    page = window.page("officials")
    page.new_office()
    yield "43-new-office", window
    page.show_groups()
    yield "44-groups-of-officials", window
    window.go_to("templates")
    wait(1500)
    yield "45-templates", window


def _around(window: MainWindow, vault: Vault) -> Iterator[Screen]:
    trash.remove_case(vault, cases.find(vault, "Semionova"))
    for number, place in enumerate(("trash", "steps", "preferences"), 61):
        window.go_to(place)
        wait(300)
        yield f"{number}-{place}", window
    window.undo()
    yield from _merging(window, vault)
    for name, dialog in (("64-keys", KeysDialog(window)), ("65-about", AboutDialog(window))):
        dialog.show()
        yield name, _as_it_is(dialog)
        dialog.close()
    window.go_to("cases", cases.find(vault, "Bokayev"))
    window.composer.hand_over(window.current_case_id())
    yield "66-hand-over", window
    assert window.composer.current is not None
    window.composer.current._on_discard()
    window.names.turn()
    yield "67-names-hidden", window
    window.names.turn()
    window.go_to("today")
    press(window.page("today").list, Qt.Key.Key_F8)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    yield "68-later", _as_it_is(menu)
    menu.close()


def _merging(window: MainWindow, vault: Vault) -> Iterator[Screen]:
    one, other = (cases.load(vault, cases.find(vault, name)) for name in SHOWN[:2])
    window.merge("person", cases.subjects(one)[0].id)
    yield "69-merge-with", window
    merge_id = merging.merge(vault, "case", one.id, other.id)
    window.go_to("look_alikes")
    wait(1500)
    yield "69-look-alikes", window
    unmerging.unmerge(vault, merge_id)
    window.merge("person", cases.subjects(one)[0].id, cases.subjects(other)[0].id)
    yield "69-merge-people", window
    window.merge("case", one.id, other.id)
    yield "69-merge-cases", window


def _as_it_is(widget: QWidget) -> QWidget:
    widget.setProperty("own size", True)
    widget.move(QPoint(40, 40))
    return widget
