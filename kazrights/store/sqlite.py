"""Everything that is true of SQLite and SQLCipher only: opening, settings, checks, transactions."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from kazrights.store.errors import Damaged, EmptyDatabase, InUse, NotSaved, UnfinishedSave, Unreadable

Mode = Literal["rw", "rwc", "ro"]
"""How a database is opened: to write, to make it too, or without ever writing a byte beside or into it."""

FILE = "vault.kzdb"
_OLDEST_CIPHER = (4, 19)
_OLDEST_SQLITE = (3, 53, 2)
_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "recursive_triggers = OFF",
    "temp_store = MEMORY",
    "busy_timeout = 10000",
    "cache_size = -32000",
)
_PRAGMAS_TO_WRITE = (
    "secure_delete = ON",
    "fullfsync = ON",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
)


def check_parts() -> None:
    """Refuse to touch a casebook with a database library that is too old or has no cipher."""
    connection = dbapi2.connect(":memory:")
    try:
        connection.execute("PRAGMA key = 'parts'")
        version = connection.execute("PRAGMA cipher_version").fetchone()
        provider = connection.execute("PRAGMA cipher_provider").fetchone()
        numbers = tuple(int(n) for n in version[0].split()[0].split(".")[:2]) if version else ()
        sqlite = tuple(int(n) for n in dbapi2.sqlite_version.split("."))
        if not numbers or numbers < _OLDEST_CIPHER or sqlite < _OLDEST_SQLITE or provider != ("openssl",):
            raise RuntimeError("the encrypted database library is missing or too old")
    finally:
        connection.close()


def check_file(path: Path) -> None:
    """Refuse a missing or empty database (it would open as a new one under any key), or one not encrypted.

    Call it before a connection exists: reading the file later would drop SQLite's locks on it.
    """
    if path.is_symlink() or not path.is_file() or path.stat().st_size == 0:
        raise EmptyDatabase
    if path.stat().st_nlink > 1:  # under a second name another program could open it past our lock
        raise InUse
    try:
        with open(path, "rb") as file:
            begins = file.read(15)
    except OSError:
        raise Unreadable from None
    if begins == b"SQLite format 3":
        raise Damaged


def connect(path: Path, key: bytes, salt: bytes, mode: Mode = "rw", *, reading: bool = False) -> Any:
    """A keyed DB-API connection with the settings that the promises rest on; raises Damaged for unreadable bytes.

    In mode "ro" a journal left by a save that was cut off can't be rolled back: raises UnfinishedSave.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}"
    try:
        connection = dbapi2.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    except dbapi2.Error:
        raise NotSaved from None
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _PRAGMAS if mode == "ro" else _PRAGMAS + _PRAGMAS_TO_WRITE:
            connection.execute(f"PRAGMA {pragma}")
        if reading or mode == "ro":
            connection.execute("PRAGMA query_only = ON")
        if connection.execute("PRAGMA cipher_status").fetchone()[0] != "1":
            raise RuntimeError("the database is not encrypted")
    except dbapi2.DatabaseError as error:
        connection.close()
        if mode == "ro" and _is_unfinished(path):
            raise UnfinishedSave from None
        raise _named(error) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _is_unfinished(path: Path) -> bool:
    """Whether a save was cut off: its journal still stands there, with something in it."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.is_file() and journal.stat().st_size > 0


def engine(connection: Any) -> Engine:
    """SQLAlchemy over one given connection. Errors never quote a value."""
    made = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(made, "begin")
    def _begin(bound: Connection) -> None:
        write = bound.get_execution_options().get("kazrights_write")
        bound.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return made


def begin_writing(session: Session) -> None:
    """Start the session's transaction as a writer, so that it can't fail half-way for a lock."""
    session.connection(execution_options={"kazrights_write": True})


def defer_foreign_keys(session: Session) -> None:
    """Check foreign keys at the end of this transaction only."""
    session.execute(text("PRAGMA defer_foreign_keys = ON"))


def integrity(connection: Any) -> None:
    """Read every page and check its authenticity, then the structure; raises Damaged at the first fault."""
    try:
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        structure = connection.execute("PRAGMA quick_check(1)").fetchone()
        keys = connection.execute("PRAGMA foreign_key_check").fetchone()
    except dbapi2.OperationalError as error:
        if "interrupted" in str(error):
            raise DatabaseError(None, None, error) from error
        raise Damaged from None
    except dbapi2.DatabaseError:
        raise Damaged from None
    if faults or structure[0] != "ok" or keys:
        raise Damaged


def raw(session: Session) -> Any:
    """The DB-API connection under a session."""
    return session.connection().connection.dbapi_connection


def copy(source: Any, target: Any) -> None:
    """A consistent copy of a whole database into another, under its own key (backup API); raises NotSaved."""
    try:
        source.backup(target, pages=1000)
    except dbapi2.Error as error:
        raise NotSaved from error


def was_interrupted(error: DatabaseError) -> bool:
    """Whether a reader was stopped to let a writer through."""
    return "interrupted" in str(error.orig) or "locked" in str(error.orig)


def explained(error: DatabaseError) -> Exception:
    """The expected failure behind a database error, or the error itself when it is a bug."""
    return _named(error.orig) if isinstance(error.orig, dbapi2.DatabaseError) else error


def _named(error: Exception) -> Exception:
    """What a driver's error means to a person; the error itself when it is a bug."""
    reason = str(error)
    if "full" in reason or "I/O" in reason or "readonly" in reason or "unable to open" in reason:
        return NotSaved()
    if "malformed" in reason or "not a database" in reason:
        return Damaged()
    if "locked" in reason:
        return InUse()
    return error
