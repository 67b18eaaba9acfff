"""The icons that the program names are there, and no others; and they take the colour they are asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon

import kazrights
from kazrights.base import paths
from kazrights.gui import icons, theme
from kazrights.gui.tokens import DARK, LIGHT


def _names() -> set[str]:
    return {file.stem for file in paths.resource("icons").glob("*.svg")}


def test_every_icon_is_used_and_its_licence_is_with_it() -> None:
    source = "\n".join(file.read_text("utf-8") for file in Path(kazrights.__file__).parent.rglob("*.py"))
    assert {name for name in _names() if f'"{name}"' not in source and f'"{name}.svg"' not in source} == set()
    assert "ISC License" in paths.resource("icons", "LICENCE.txt").read_text("utf-8")


def test_an_icon_is_drawn_in_the_colour_of_its_token(qapp: object) -> None:
    assert _strong(icons.icon("circle", "overdue")) == {theme.colour("overdue").name()}


def test_an_icon_is_sharp_at_every_usual_scale(qapp: object) -> None:
    sizes = {size.width() for size in icons.icon("circle").availableSizes()}
    assert {round(side * scale) for side in (16, 20) for scale in (1, 1.25, 1.5, 2)} <= sizes


def test_pictures_of_the_style_sheet_have_the_colours_of_their_theme() -> None:
    for name, tone in (("chevron-down", "text"), ("check", "on_accent"), ("dot", "on_accent")):
        for theme_name, tokens in (("light", LIGHT), ("dark", DARK)):
            drawing = paths.resource("icons", "sheet", f"{name}-{theme_name}.svg").read_text("utf-8")
            assert getattr(tokens, tone) in drawing, (name, theme_name)
            assert "currentColor" not in drawing


def _strong(icon: QIcon) -> set[str]:
    image = icon.pixmap(32, 32).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
