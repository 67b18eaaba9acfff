"""The one way to say something to a person: translated at the moment it is shown."""

from __future__ import annotations

import gettext as _gettext
import os

from kazrights.base import paths

LANGUAGES = ("en", "ru", "kk")
OWN_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Each language by the name its speakers give it; never translated."""

_current: _gettext.NullTranslations = _gettext.NullTranslations()
_code = "en"


def use(language: str) -> None:
    """Speak `language` ("en", "ru" or "kk") from now on; without a catalogue it is English."""
    global _current, _code
    _code = language if language in LANGUAGES else "en"
    _current = _gettext.translation(
        "kazrights", localedir=str(paths.resource("locale")), languages=[_code], fallback=True
    )


def of_system() -> str:
    """The language that the system is set to, where it is one of ours; else English."""
    told = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next((said for said in told if said), "")[:2].casefold()
    return code if code in LANGUAGES else "en"


def language() -> str:
    """The code of the language spoken now."""
    return _code


def _(text: str) -> str:
    """`text` in the language spoken now."""
    return _current.gettext(text) if text else text


translated = _
"""The same for a text that stands as data, marked by `N_`: its name keeps it out of the catalogue."""


def ngettext(one: str, many: str, n: int) -> str:
    """The right plural of a counted phrase; the caller formats `{n}`."""
    return _current.ngettext(one, many, n)


def N_(text: str) -> str:
    """Mark `text` for the catalogue where it stands as data; it is translated when shown."""
    return text
