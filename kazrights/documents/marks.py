"""What stands on a page, before any library draws it: lengths in points, from the lower left corner."""

from __future__ import annotations

from typing import Literal, NamedTuple

FaceName = Literal["serif", "serif-bold", "sans", "sans-bold"]
Colour = tuple[float, float, float]

INK: Colour = (0.0, 0.0, 0.0)
GREY: Colour = (0.36, 0.36, 0.38)
HAIR: Colour = (0.72, 0.72, 0.74)
RED: Colour = (0.72, 0.07, 0.10)

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)


class Run(NamedTuple):
    """Words on one base line."""

    x: float
    y: float
    text: str
    face: FaceName
    size: float
    colour: Colour = INK


class Stroke(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.5
    colour: Colour = HAIR


class Frame(NamedTuple):
    """An empty rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour = RED


Mark = Run | Stroke | Frame
