"""The forms of a case and of the country situation, each open where it stands; take.py takes their pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.block import Block
from tests.pictures.screens import Screen, filtered, wait

PASTED = (
    "EXAMPLE, not a real article. A text that was pasted to see how a clipping looks while it is written."
)


def forms(window: MainWindow, case_id: int) -> Iterator[Screen]:
    """All of them, on the sample casebook."""
    filtered(window, "Bokayev")
    window.go_to("cases", case_id)
    case = window.page("cases").case
    yield from _overview(window, case)
    for name, tab, start in (
        ("201-event", case.timeline, case.timeline.add_event),
        ("202-detention", case.proceedings, case.proceedings.add_detention),
        ("203-proceeding", case.proceedings, case.proceedings.add_proceeding),
        ("204-source", case.sources, case.sources.add_source),
        ("205-clipping", case.sources, lambda: case.sources.add_clipping(PASTED)),
    ):
        case.look_at(tab)
        start()
        wait(50)
        yield name, window
        _leave(tab)
    yield from _country(window)
    window.go_to("cases", case_id)


def _overview(window: MainWindow, case: Any) -> Iterator[Screen]:
    overview = case.overview
    case.look_at(overview)
    overview.people.cards()[0].open()
    overview.ensureWidgetVisible(overview.people, 0, 300)
    yield "206-person-open", window
    overview.add_consent()
    wait(50)
    overview.ensureWidgetVisible(overview.consent, 0, 300)
    yield "207-consent", window
    overview.consent.leave_form()


def _country(window: MainWindow) -> Iterator[Screen]:
    window.go_to("country")
    theme = window.page("country").theme
    for number, block in enumerate(theme._said(), 208):
        block.add_record()
        wait(50)
        theme.ensureWidgetVisible(block, 0, 200)
        yield f"{number}-country-form", window
        block.leave_forms()


def _leave(tab: QWidget) -> None:
    for block in tab.findChildren(Block):
        if block.isVisible():
            block.leave_form()
