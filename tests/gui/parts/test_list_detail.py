"""A list and its detail stand side by side, or one at a time where it is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kazrights.gui.parts.list_detail import NARROW, ListDetail
from kazrights.gui.parts.values import text_break
from kazrights.store.vault import Vault


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


def test_a_list_alone_takes_the_whole_width(qtbot: QtBot) -> None:
    listing, detail = QLabel("list"), QLabel("detail")
    both = ListDetail(listing, detail, "Cases")
    qtbot.addWidget(both)
    both.resize(NARROW + 300, 400)
    both.set_alone(True)
    both.show()
    assert listing.width() == both.width() and not detail.isVisible()
    both.show_detail()
    assert detail.isVisible() and both.is_stacked
    both.set_alone(False)
    assert listing.isVisible() and detail.isVisible() and listing.width() <= 420


def test_the_width_of_the_list_is_remembered_in_the_casebook(vault: Vault, qtbot: QtBot) -> None:
    keep = (vault, "cases_list_width")
    for width in (0, 333):
        both = ListDetail(QLabel("list"), QLabel("detail"), "Cases", keep=keep)
        qtbot.addWidget(both)
        both.resize(1200, 400)
        both.show()
        assert both._splitter.sizes()[0] == (width or 264)
        both._splitter.moveSplitter(333, 1)
        qtbot.waitUntil(lambda: vault.setting("cases_list_width") == "333")
