"""What can't be seen in a hidden passphrase: Caps Lock, and the script that the keyboard writes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kazrights.base.i18n import _


def hint(event: QKeyEvent, before: str = "") -> str:
    """A sentence for the letter just typed; anything but a letter leaves what was said `before`."""
    letter = event.text()
    if len(letter) != 1 or not letter.isalpha():
        return before
    script = _("Cyrillic letters") if "Ѐ" <= letter <= "ӿ" else _("Latin letters")
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if letter.isupper() != letter.islower() and letter.isupper() != shifted:
        return _("Caps Lock is on. The keyboard writes {script}.").format(script=script)
    return _("The keyboard writes {script}.").format(script=script)
