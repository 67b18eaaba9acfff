"""A list and its detail stand side by side, or one at a time where it is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kazrights.gui.parts.list_detail import NARROW, ListDetail
from kazrights.gui.parts.values import text_break


def test_it_stacks_where_it_is_narrow(qtbot: QtBot) -> None:
    listing, detail = QLabel("list"), QLabel("detail")
    both = ListDetail(listing, detail, "Cases")
    qtbot.addWidget(both)
    both.resize(NARROW + 100, 400)
    both.show()
    assert listing.isVisible() and detail.isVisible()
    both.resize(NARROW - 1, 400)
    assert listing.isVisible() and not detail.isVisible()
    both.show_detail()
    assert detail.isVisible() and not listing.isVisible()
    both.show_list()
    assert listing.isVisible() and not detail.isVisible()
    both.show_detail()
    both.resize(NARROW, 400)
    assert listing.isVisible() and detail.isVisible()


def test_a_very_long_word_may_break_and_loses_no_letter() -> None:
    word = "Ү" * 80
    broken = text_break(f"a {word} b")
    assert "\u200b" in broken and broken.replace("\u200b", "") == f"a {word} b"
    assert text_break("Sample Person") == "Sample Person"
