"""Every colour of the program, by what it means, light and dark. No colour stands anywhere else."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours by what they mean; the contrast of each pair was computed (AA text 4.5, edges 3.0)."""

    window: str
    base: str
    text: str
    secondary: str
    placeholder: str
    edge: str
    hairline: str
    hover: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    overdue: str
    today: str
    done: str
    notice: str
    toast: str
    on_toast: str
    toast_link: str


LIGHT = Tokens(
    window="#F3F4F6",
    base="#FFFFFF",
    text="#1B1F24",
    secondary="#57606A",
    placeholder="#6A737D",
    edge="#818992",
    hairline="#D8DCE1",
    hover="#EAEDF1",
    accent="#1F5FA8",
    accent_hover="#184C87",
    on_accent="#FFFFFF",
    selected="#D9E8FA",
    overdue="#B3261E",
    today="#8A5300",
    done="#1E6B3A",
    notice="#FFF4DC",
    toast="#24292F",
    on_toast="#FFFFFF",
    toast_link="#9CCBFF",
)
DARK = Tokens(
    window="#1E2227",
    base="#16191D",
    text="#E6E8EB",
    secondary="#A9B1BB",
    placeholder="#8F98A3",
    edge="#7A838D",
    hairline="#343A41",
    hover="#2A3037",
    accent="#6CB0FF",
    accent_hover="#8CC2FF",
    on_accent="#16191D",
    selected="#24405E",
    overdue="#FF8A80",
    today="#FFC266",
    done="#7BD89B",
    notice="#3B3218",
    toast="#E6E8EB",
    on_toast="#16191D",
    toast_link="#184C87",
)
