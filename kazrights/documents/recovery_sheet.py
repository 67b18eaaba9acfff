"""The sheet with the recovery key, to be kept on paper: it names no person and no casebook."""

from __future__ import annotations

from datetime import date

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.base.spoken import date_in_words
from kazrights.documents import press
from kazrights.documents.furniture import Furniture
from kazrights.documents.marks import INK
from kazrights.documents.page import TEXT, TITLE, Flow, Style
from kazrights.documents.press import Imprint

_KEY = Style("sans-bold", 18, 30, INK, "centre")
_IN_LINE = 3


def made(key: str, on: date) -> bytes:
    """The PDF of the sheet for a key in groups of four, in the language of the program."""
    flow = Flow()
    text = TEXT.scaled(1.2)
    flow.paragraph(_("Recovery key"), TITLE, after=8)
    flow.paragraph(
        _(
            "This key opens an encrypted casebook of the program kazrights when its passphrase is forgotten. Whoever"
            " has this sheet and the computer can read everything in it."
        ),
        text,
        after=18,
    )
    groups = key.split("-")
    for start in range(0, len(groups), _IN_LINE):
        flow.line("   ".join(groups[start : start + _IN_LINE]), _KEY)
    flow.space(18)
    flow.items(
        [
            _("Keep this sheet away from the computer, and never photograph it."),
            _("To use it: on the page that asks for the passphrase choose “Use the recovery key”."),
            _("Without the passphrase and without this key nobody can open the casebook, nor can we."),
        ],
        text,
    )
    flow.space(12)
    flow.paragraph(date_in_words(on, i18n.language(), "heading"), text)
    pages = flow.finished(Furniture())
    return press.printed(pages, Imprint(_("Recovery key"), on, i18n.language()))
