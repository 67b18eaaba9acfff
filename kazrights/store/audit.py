"""Whether the history is whole: every link of the chain, its end, and every content that was not erased."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from kazrights.model.draft import Setting
from kazrights.model.history import Change, Step
from kazrights.store.changes import END, chain_digest, content_digest
from kazrights.store.vault import Vault


def faults(vault: Vault) -> list[int]:
    """The ids of steps whose link or content does not fit, 0 for a cut-off end; empty when the history is whole."""
    found: list[int] = []
    previous, key = "", vault.audit_key()
    with vault.read() as session:
        steps = select(Step).order_by(Step.id).options(selectinload(Step.changes))
        for step in session.scalars(steps.execution_options(yield_per=500)):
            link = chain_digest(step, [change.digest for change in step.changes], key)
            whole = all(_is_whole(change) for change in step.changes)
            if step.previous != previous or step.digest != link or not whole:
                found.append(step.id)
            previous = step.digest
        end = session.get(Setting, END)
        if previous != (end.value if end else ""):
            found.append(0)
    return found


def erased(vault: Vault) -> int:
    """How many entries had their content erased; their digests still stand in the chain."""
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(Change).where(Change.salt == "")) or 0


def _is_whole(change: Change) -> bool:
    """An entry has its content, or was erased: then there is none at all."""
    if not change.salt:
        return change.before is None and change.after is None
    content = (change.table, change.row_id, change.row_uid, change.before, change.after)
    return change.digest == content_digest(change.salt, *content)
