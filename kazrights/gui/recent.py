"""The last things that were opened, remembered inside the casebook and nowhere else."""

from __future__ import annotations

import json

from kazrights.store.vault import Vault

_PLACE = "recent"
_MOST = 8
_KINDS = ("case", "letter", "office")


class Recent:
    """The newest first."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._things = _read(vault.draft(_PLACE))

    def note(self, kind: str, record_id: int) -> None:
        """Something was opened."""
        if kind in _KINDS and record_id and self._things[:1] != [(kind, record_id)]:
            others = [thing for thing in self._things if thing != (kind, record_id)]
            self._things = [(kind, record_id), *others][:_MOST]
            self._vault.keep_draft(_PLACE, json.dumps(self._things))

    def things(self) -> list[tuple[str, int]]:
        """Kind and id of each."""
        return list(self._things)


def _read(kept: str) -> list[tuple[str, int]]:
    try:
        return [(str(kind), int(record_id)) for kind, record_id in json.loads(kept or "[]")][:_MOST]
    except (ValueError, TypeError):
        return []
