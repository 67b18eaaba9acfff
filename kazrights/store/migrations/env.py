"""Alembic runs here, on the connection that the vault holds open already."""

from __future__ import annotations

from alembic import context

from kazrights.model.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
