"""Merged records, and those said to be apart."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables."""
    _table(
        "merge",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("absorbed", sa.Text(), nullable=False),
    )
    op.create_index("ix_merge_kept", "merge", ["kind", "kept_id"])
    for kind in ("person", "case"):
        name, keys = f"not_same_{kind}", (f"{kind}_id", "other_id")
        _table(
            name,
            *(sa.Column(key, sa.Integer(), nullable=False) for key in keys),
            *(
                sa.ForeignKeyConstraint([key], [f"{kind}.id"], name=op.f(f"fk_{name}_{key}_{kind}"))
                for key in keys
            ),
        )
        for key in keys:
            op.create_index(op.f(f"ix_{name}_{key}"), name, [key])


def _table(name: str, *own: Any) -> None:
    op.create_table(
        name,
        *own,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f(f"fk_{name}_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("uid", name=op.f(f"uq_{name}_uid")),
        sqlite_autoincrement=True,
    )
