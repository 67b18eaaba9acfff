"""Every screen of the picture set, in every language and in one that is longer: named, whole, and with no dead end."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from kazrights.base import i18n
from kazrights.gui import look, theme
from kazrights.model.tables import METADATA
from tests import stretched
from tests.gui import audit
from tests.pictures import books
from tests.pictures.odd import odd
from tests.pictures.screens import wait
from tests.pictures.usual import usual

LANGUAGES = ("en", "ru", "kk", "xx")
_SIZE = (1024, 640)
_STAYS = {
    "kazrights", "English", "PDF", "CSV", "TSV", "SHA", "Enter", "Return", "Esc", "Ctrl", "Shift", "Alt", "Tab",
    "SAMPLE", "DO", "NOT", "SEND", "EXAM", "PLE", "Lawyer", "Space", "Del", "Menu", "Python", "Qt",
    "Linux", "PgUp", "PgDown",
}  # fmt: skip
"""What is the same in every language: names, keys, the stamp of the sample, and what the pictures type."""
Screens = Callable[[str], Iterator[tuple[str, QWidget]]]


@pytest.fixture(scope="session")
def made_books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebooks of the pictures, made once."""
    folder = tmp_path_factory.mktemp("pictures") / "books"
    books.make(folder)
    return folder


@pytest.fixture
def screens(made_books: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Screens]:
    """The screens in a language, each shown at 1024×640."""

    def shown(language: str) -> Iterator[tuple[str, QWidget]]:
        if language == "xx":
            stretched.speak()
        else:
            i18n.use(language)
        look.speak_qt(qapp)
        copy = Path(shutil.copytree(made_books, tmp_path / "books"))
        for name, widget in chain(usual(copy), odd(copy)):
            if not widget.property("own size"):
                widget.window().resize(*_SIZE)
            widget.window().show()
            widget.window().activateWindow()
            wait(60)
            yield name, widget.window()

    theme.apply(qapp)
    with ExitStack() as closing:
        closing.callback(qapp.setStyleSheet, "")
        closing.callback(look.speak_qt, qapp)
        closing.callback(i18n.use, "en")
        yield shown


@pytest.mark.timeout(280)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_or_nameless(language: str, screens: Screens) -> None:
    wrong: list[str] = []
    for name, window in screens(language):
        for check in (audit.nameless, audit.clipped, audit.off_the_edge, audit.too_small):
            wrong += [f"{name} {check.__name__}: {said}" for said in check(window)]
    assert wrong == [], "\n" + "\n".join(dict.fromkeys(wrong))


@pytest.mark.timeout(280)
def test_tab_leaves_every_widget(screens: Screens) -> None:
    traps = {name: trap for name, window in screens("en") if (trap := audit.tab_trap(window))}
    assert traps == {}


@pytest.mark.timeout(280)
@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_english_is_left(language: str, screens: Screens, made_books: Path) -> None:
    """Latin words on a screen are those that the casebook holds, or names of keys and formats."""
    held = _STAYS | audit.latin(_all_that_is_recorded(made_books))
    left: dict[str, set[str]] = {}
    for name, window in screens(language):
        for said, where in audit.words(window):
            if found := audit.latin(said) - held:
                left.setdefault(f"{sorted(found)} in {said!r} {where}", set()).add(name)
    assert left == {}, "\n" + "\n".join(f"{sorted(names)[:3]} {said}" for said, names in left.items())


def _all_that_is_recorded(made: Path) -> str:
    texts = []
    for name in ("empty", "sample", "invented"):
        with books.opened(made, name) as vault, vault.read() as session:
            for table in METADATA.sorted_tables:
                columns = [
                    column for column in table.columns if column.name not in ("before", "after", "content")
                ]
                if columns:
                    texts += [str(value) for row in session.execute(select(*columns)) for value in row]
    return " ".join(texts)
