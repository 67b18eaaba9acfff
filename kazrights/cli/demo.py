"""The verb that shows everything without a screen: demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kazrights.base.i18n import _
from kazrights.casework import demo as demonstration
from kazrights.cli import printing


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_("A folder to be made."), readable=False)],
) -> None:
    """Make the sample casebook, an example follow-up, letters and case sheets in a folder."""
    demonstration.run(folder, printing.say)


COMMANDS = {"demo": (demo, _("Make the sample casebook, letters and case sheets in a folder."))}
