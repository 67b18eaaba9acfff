"""What a passphrase is worth, in plain words."""

from __future__ import annotations

from kazrights.base.i18n import _

SHORTEST = 12
_GOOD_LENGTH, _GOOD_WORDS, _GOOD_LETTERS = 24, 5, 8


def is_enough(passphrase: str) -> bool:
    """Whether it may be used at all."""
    return len(passphrase.strip()) >= SHORTEST and len(set(passphrase)) >= _GOOD_LETTERS // 2


def sentence(passphrase: str) -> str:
    """What to say of it while it is typed."""
    if not passphrase:
        return _("Six words that have nothing to do with each other are best.")
    if not is_enough(passphrase):
        return _("Too short: at least {n} characters. Add words.").format(n=SHORTEST)
    long_enough = len(passphrase) >= _GOOD_LENGTH and len(set(passphrase)) >= _GOOD_LETTERS
    if long_enough and len(passphrase.split()) >= _GOOD_WORDS:
        return _("Strong, if nobody could know these words belong together.")
    if long_enough:
        return _("Good, if it is not a saying, a song or a name.")
    return _("Weak against someone who has this laptop and time. More words make it strong.")
