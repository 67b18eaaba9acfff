"""Whether the history is whole: every link of the chain, and every content that was not erased."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kazrights.model.history import Step
from kazrights.store.changes import chain_digest, content_digest
from kazrights.store.vault import Vault


def faults(vault: Vault) -> list[int]:
    """The ids of steps whose link or content does not fit; empty when the history is whole."""
    found: list[int] = []
    previous, key = "", vault.audit_key()
    with vault.read() as session:
        steps = select(Step).order_by(Step.id).options(selectinload(Step.changes))
        for step in session.scalars(steps.execution_options(yield_per=500)):
            link = chain_digest(step, [change.digest for change in step.changes], key)
            whole = all(
                change.digest
                == content_digest(change.salt, change.table, change.row_id, change.before, change.after)
                for change in step.changes
                if change.salt
            )
            if step.previous != previous or step.digest != link or not whole:
                found.append(step.id)
            previous = step.digest
    return found
