"""Where one was when the casebook locked: the same place, the same thing, the same half-written text."""

from __future__ import annotations

import json

from kazrights.gui.main_window import MainWindow

_PLACE = "window"


def keep(window: MainWindow) -> None:
    """Keep it in the vault."""
    composer = window.composer.current
    ask = getattr(window.page(window.place), "whereabouts", None)
    window.desk.vault.keep_draft(
        _PLACE,
        json.dumps(
            {
                "place": window.place,
                "there": ask() if ask else {},
                "composer": composer.place if composer else "",
                "composer_case": composer.case.case_id if composer else None,
            }
        ),
    )


def restore(window: MainWindow) -> None:
    """Go there again."""
    kept = window.desk.vault.draft(_PLACE)
    if not kept:
        return
    where = json.loads(kept)
    window.go_to(where["place"])
    if where.get("there"):
        window.page(where["place"]).come_back(where["there"])
    window.composer.reopen(where["composer"], where["composer_case"])
