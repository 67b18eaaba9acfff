"""A letter half chosen outlives leaving and locking: what was ticked and picked is kept in the casebook."""

from __future__ import annotations

import json

from kazrights.gui.letters.wishes import Wishes
from kazrights.store.vault import Vault


class LetterDraft:
    """The draft of the letter of one case."""

    def __init__(self, vault: Vault, case_id: int, wishes: Wishes) -> None:
        self._vault, self._wishes = vault, wishes
        self._place = f"letter:{case_id}"
        self._untouched = wishes.picked()

    def restore(self) -> None:
        """Pick again what was picked last time."""
        if kept := self._vault.draft(self._place):
            self._wishes.pick(json.loads(kept))

    def keep(self) -> None:
        """Keep what is picked, if it is not what would be proposed anyway."""
        picked = self._wishes.picked()
        self._vault.keep_draft(self._place, "" if picked == self._untouched else json.dumps(picked))

    def forget(self) -> None:
        """The letter is written."""
        self._vault.keep_draft(self._place, "")
