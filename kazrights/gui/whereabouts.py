"""Where one was when the casebook locked: the same place, the same thing, the same half-written text.

It is kept while one types, too: a program that was killed offers it calmly at the next start.
"""

from __future__ import annotations

import json
from typing import Any

from kazrights.base.i18n import _
from kazrights.gui import notify
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts import reopening

_PLACE, _NOTICE = "window", "draft"


def keep(window: MainWindow) -> None:
    """Keep it in the vault."""
    composer = window.composer.current
    window.desk.vault.keep_draft(
        _PLACE,
        json.dumps(
            {
                "place": window.place,
                "there": window.whereabouts(),
                "composer": composer.place if composer else "",
                "composer_case": composer.case.case_id if composer else None,
                "forms": _open_forms(window),
                "is_typing": bool(composer and composer.content()) or _is_typing(window),
            }
        ),
    )


def restore(window: MainWindow) -> None:
    """Go there again."""
    where = _kept(window)
    if not where:
        return
    window.go_to(where["place"])
    window.come_back(where.get("there") or {})
    for held in where.get("forms", []):
        reopening.call_again(held, window, window.desk.vault)
    window.composer.reopen(where["composer"], where["composer_case"])


def offer(window: MainWindow) -> None:
    """After a start that followed no lock: say that there is half-written text, and how to go on with it."""
    if not _kept(window).get("is_typing"):
        return
    banner = window.notices.banner

    def go_on() -> None:
        banner.take_down(_NOTICE)
        restore(window)

    said = _("What you were typing last time is kept. Nothing of it is lost.")
    window.notices.put_up(_NOTICE, said, notify.DRAFT, _("Go on with it"), go_on)
    window.desk.drafted.connect(lambda: banner.take_down(_NOTICE))


def _kept(window: MainWindow) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(window.desk.vault.draft(_PLACE) or "{}")
    return held


def _open_forms(window: MainWindow) -> list[dict[str, Any]]:
    """The openers of the forms in view, that with the cursor last."""
    forms = [holder for holder in reopening.holders(window) if holder.opener is not None]
    forms.sort(key=lambda form: form.isAncestorOf(window.focusWidget() or window))
    openers = (reopening.kept(form.opener, window) for form in forms)
    return [held for held in openers if held]


def _is_typing(window: MainWindow) -> bool:
    return any(holder.is_being_typed for holder in reopening.holders(window))
