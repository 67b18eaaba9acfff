"""The migrations make exactly the tables that the models describe, and run on an open casebook after a copy."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import StaticPool, create_engine, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from sqlcipher3 import dbapi2

from kazrights.casework import sample
from kazrights.model.case_order import NONE_PLANNED, CaseOrder
from kazrights.model.tables import BY_NAME, METADATA
from kazrights.names.alphabet import sort_key
from kazrights.store import copies, migrate
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE


def test_schema_of_a_new_casebook_equals_the_models(vault: Vault) -> None:
    with vault.read() as session:
        options = {"compare_type": True, "compare_server_default": True, "include_name": _is_modelled}
        context = MigrationContext.configure(session.connection(), opts=options)
        assert compare_metadata(context, METADATA) == []


def _is_modelled(name: str | None, kind: str, _parents: object) -> bool:
    """The search tables are no tables of records: they have no class."""
    return kind != "table" or not (name or "").startswith(("search_names", "search_words"))


def test_the_head_is_the_newest_migration() -> None:
    versions = Path(migrate.__file__).parent / "migrations" / "versions"
    numbers = sorted(path.name[:4] for path in versions.glob("[0-9]*.py"))
    assert tuple(numbers) == migrate.KNOWN
    assert numbers[-1] == migrate.HEAD


def test_an_older_casebook_is_copied_and_checked_before_it_is_brought_up(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.case(vault)
    vault.close()
    upgraded = []
    monkeypatch.setattr(migrate, "KNOWN", (*migrate.KNOWN, "next"))
    monkeypatch.setattr(migrate, "HEAD", "next")
    monkeypatch.setattr(
        migrate, "upgrade", lambda _engine: upgraded.append(len(copies.existing(vault.folder)))
    )
    opened = Vault.open(vault.folder, PASSPHRASE)
    opened.close()
    assert upgraded == [1]
    monkeypatch.undo()
    copy = Vault.open(copies.existing(vault.folder)[0], PASSPHRASE)
    assert copy.undo_title() == "Test case"
    copy.close()


def test_a_failing_migration_leaves_the_casebook_as_it_was(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()

    def half_way(engine: object) -> None:
        with engine.connect().execution_options(kazrights_write=True) as bound, bound.begin():  # type: ignore[attr-defined]
            bound.exec_driver_sql("CREATE TABLE half (id INTEGER)")
            raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(migrate, "KNOWN", (*migrate.KNOWN, "next"))
        patch.setattr(migrate, "HEAD", "next")
        patch.setattr(migrate, "upgrade", half_way)
        with pytest.raises(RuntimeError, match="power cut"):
            Vault.open(vault.folder, PASSPHRASE)
    again = Vault.open(vault.folder, PASSPHRASE)
    with again.read() as session:
        names = {row[0] for row in session.connection().exec_driver_sql("SELECT name FROM sqlite_master")}
    again.close()
    assert "half" not in names


def test_the_schema_is_portable() -> None:
    for table in METADATA.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert set(BY_NAME) <= set(METADATA.tables)


def test_every_record_has_identity_both_time_axes_and_audience() -> None:
    for name, record_type in BY_NAME.items():
        columns = set(record_type.__table__.columns.keys())
        assert {"id", "uid", "recorded_at", "recorded_by", "learned_on", "audience"} <= columns, name


def test_a_casebook_of_the_first_schema_is_brought_up_with_its_cases() -> None:
    """The tables of 0001 with a case in them, then 0002: the case keeps its facts and has its place in the alphabet."""
    script = Path(migrate.__file__).parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(script).replace("%", "%%"))
    engine = create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
    with engine.connect() as bound:
        config.attributes["connection"] = bound
        command.upgrade(config, "0001")
        bound.exec_driver_sql(
            'INSERT INTO "case" (id, uid, ref, recorded_at, audience, title, summary, situation, status, place,'
            " outcome, external_refs, consent_note, remarks, folded) VALUES (1, 'u', 'KZ-1', '2026', 'internal',"
            " '{\"ru\": \"Ёлка\"}', '{}', '{}', 'active', '{}', '{}', '', '', '', 'elka')"
        )
        command.upgrade(config, "head")
        row = bound.exec_driver_sql("SELECT name_en, name_kk, next_on, contact_on FROM case_order").one()
    assert row == (sort_key("Ёлка"), sort_key("Ёлка"), NONE_PLANNED, "")


def test_a_case_of_the_first_schema_is_ordered_as_the_vault_would(sample_casebook: Path) -> None:
    """What the migration writes is what the vault writes with each change."""
    opened = Vault.open(sample_casebook, sample.PASSPHRASE)
    rows = select(CaseOrder.__table__).order_by(CaseOrder.case_id)
    with opened.read() as session:
        kept = session.execute(rows).all()
        session.connection().exec_driver_sql("PRAGMA query_only = OFF")
        session.connection().exec_driver_sql("DELETE FROM case_order")
        with Operations.context(MigrationContext.configure(session.connection())):
            import_module("kazrights.store.migrations.versions.0002_a_desktop_to_live_in")._order_cases()
        assert session.execute(rows).all() == kept
    opened.close()
    assert len(kept) > 1
