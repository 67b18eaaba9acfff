"""The words of the command line that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from kazrights.base.i18n import _
from kazrights.model.term import vocabulary

Casebook = Annotated[
    Path,
    typer.Argument(
        metavar="CASEBOOK", help=_("The folder of the casebook."), readable=False, resolve_path=True
    ),
]
CaseRef = Annotated[
    str, typer.Argument(metavar="REF", help=_("A reference, or a full or family name in any spelling held."))
]
PassphraseFile = Annotated[
    str | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help=_("Take the passphrase from the first line of FILE; - is standard input."),
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help=_("Print JSON."))]
Language = Literal["en", "ru", "kk"]


def word_of(name: str, said: str, option: str) -> str:
    """The code meant by a word of a vocabulary, in any language; typer.BadParameter lists the codes otherwise."""
    words = vocabulary(name)
    code = words.find(said)
    if code is None:
        known = _("not one of {codes}").format(codes=", ".join(words.codes))
        raise typer.BadParameter(known, param_hint=option)
    return code
