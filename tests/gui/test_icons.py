"""The icons that the program names are there, and no others; and they take the colour they are asked for."""

from __future__ import annotations

from pathlib import Path

import kazrights
from kazrights.base import paths
from kazrights.gui import icons, theme


def _names() -> set[str]:
    return {file.stem for file in paths.resource("icons").glob("*.svg")}


def test_every_icon_is_used_and_its_licence_is_with_it() -> None:
    source = "\n".join(file.read_text("utf-8") for file in Path(kazrights.__file__).parent.rglob("*.py"))
    assert {name for name in _names() if f'"{name}"' not in source and f'"{name}.svg"' not in source} == set()
    assert "ISC License" in paths.resource("icons", "LICENCE.txt").read_text("utf-8")


def test_an_icon_is_drawn_in_the_colour_of_its_token(qapp: object) -> None:
    image = icons.picture("circle", "overdue", 32, 1.0).toImage()
    strong = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert strong == {theme.colour("overdue").name()}
