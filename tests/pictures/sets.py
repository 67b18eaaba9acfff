"""The sets of pictures: on which screen, in which language and look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Set:
    """`size` is that of the screen in its own dots, `scale` how many of them are one of ours.

    A set that is a `sample` holds the usual screens alone; `language` "xx" is the stretched one.
    """

    name: str
    language: str = "en"
    dark: bool = False
    size: tuple[int, int] = (1024, 640)
    scale: float = 1
    text_percent: int = 100
    grey: bool = False
    sample: bool = False


SETS = (
    *(
        Set(f"{language}-{'dark' if dark else 'light'}", language, dark)
        for language in ("en", "ru", "kk")
        for dark in (False, True)
    ),
    Set("1440", size=(1440, 900), sample=True),
    Set("4k-en", size=(3840, 2160), scale=2, sample=True),
    Set("4k-kk", "kk", size=(3840, 2160), scale=2, sample=True),
    Set("125", size=(1280, 800), scale=1.25, sample=True),
    Set("150", size=(1536, 960), scale=1.5, sample=True),
    Set("text-160", "ru", size=(1440, 900), text_percent=160, sample=True),
    Set("stretched", "xx"),
    Set("grey-light", grey=True, sample=True),
    Set("grey-dark", dark=True, grey=True, sample=True),
)
BY_NAME = {made.name: made for made in SETS}
