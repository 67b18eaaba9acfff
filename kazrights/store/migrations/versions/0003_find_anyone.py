"""The search tables, empty: the casebook fills them when it is opened; and the words read from files."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NAMES = """
    CREATE VIRTUAL TABLE search_names USING fts5(
        held, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize='ascii'
    )
"""
_WORDS = """
    CREATE VIRTUAL TABLE search_words USING fts5(
        said, forms, content='', contentless_delete=1, detail=full, tokenize='ascii'
    )
"""


def upgrade() -> None:
    """Add them."""
    op.create_table(
        "blob_text",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob_text")),
    )
    op.execute(_NAMES)
    op.execute(_WORDS)
