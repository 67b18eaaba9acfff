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
    "Linux", "PgUp", "PgDown", "MIT", "books",
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
def test_nothing_is_nameless_cut_off_a_dead_end_or_english(
    language: str, screens: Screens, tmp_path: Path
) -> None:
    """One walk for all that is asked of a screen: the walk takes longer than the asking."""
    wrong: list[str] = []
    seen: dict[tuple[str, str], set[str]] = {}
    for name, window in screens(language):
        for check in (audit.nameless, audit.clipped, audit.off_the_edge, audit.too_small):
            wrong += [f"{name} {check.__name__}: {said}" for said in _lasting(check, window)]
        if language == "en" and (trap := audit.tab_trap(window)):
            wrong.append(f"{name} Tab does not leave: {trap}")
        for said, where in audit.words(window):
            seen.setdefault((said.replace(str(tmp_path), ""), where), set()).add(name)
    if language in ("ru", "kk"):
        wrong += _english_left(seen, _STAYS | audit.latin(_all_that_is_recorded(tmp_path / "books")))
    assert wrong == [], "\n" + "\n".join(dict.fromkeys(wrong))


def _english_left(seen: dict[tuple[str, str], set[str]], held: set[str]) -> list[str]:
    """Latin words on a screen are those that the casebook holds, or names of keys and formats."""
    return [
        f"{sorted(names)[:3]} English left: {sorted(found)} in {said!r} {where}"
        for (said, where), names in seen.items()
        if (found := audit.latin(said) - held)
    ]


def _lasting(check: Callable[[QWidget], list[str]], window: QWidget) -> list[str]:
    """What is wrong still when all of the window has found its place."""
    for _turn in range(8):
        if not (found := check(window)):
            return []
        wait(250)
    return found


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
