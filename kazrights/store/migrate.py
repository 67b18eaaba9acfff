"""Bringing a casebook's schema up to this program's, on the open connection, after a verified copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from kazrights.store import search_index, sqlite
from kazrights.store.errors import Damaged, OldFormat, TooNew

HEAD = "0004"
KNOWN = ("0001", "0002", "0003", "0004")


def bring_up(connection: Any, put_aside: Callable[[], object] | None) -> None:
    """Migrate an older casebook, after `put_aside` has made a verified copy; raises TooNew for a newer one.

    None for a casebook that can't be written: then raises OldFormat.
    """
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except dbapi2.DatabaseError:
        raise Damaged from None
    if not found or found[0] not in KNOWN:
        raise TooNew if found else Damaged
    if found[0] != HEAD:
        if put_aside is None:
            raise OldFormat
        put_aside()
        upgrade(sqlite.engine(connection))
    if put_aside is not None:
        _bring_search_up(sqlite.engine(connection))


def _bring_search_up(engine: Engine) -> None:
    """Make the search tables anew where an older program, or none, made them; end an erasure that was cut short."""
    with Session(engine) as session:
        current, forgets = search_index.is_current(session), search_index.forgets(session)
    if current and not forgets:
        return
    with Session(engine) as session:
        sqlite.begin_writing(session)
        if not current:
            search_index.rebuild(session)
        while not search_index.forget_some(session):
            pass
        session.commit()


def upgrade(engine: Engine, to: str = "head") -> None:
    """Run the migrations in one transaction: all of them, or none."""
    from alembic import command  # slow to import, and rarely needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.connect().execution_options(kazrights_write=True) as bound, bound.begin():
        config.attributes["connection"] = bound
        command.upgrade(config, to)
