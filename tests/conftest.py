"""What every test stands on: an own settings folder, no display, and casebooks with a cheap key."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kazrights.base import i18n
from kazrights.gui import lost_references, tasks
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

CHEAP = Cost(memory_kib=1024, passes=1, lanes=1)
PASSPHRASE = "correct horse Өрнек"


@pytest.fixture(autouse=True, scope="session")
def references_are_counted() -> None:
    """As the program does when it starts."""
    lost_references.keep()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or leaves a setting of the person who runs it."""
    folder = tmp_path / "settings"
    monkeypatch.setenv("KAZRIGHTS_SETTINGS", str(folder))
    i18n.use("en")
    return folder


@pytest.fixture(scope="session")
def empty_casebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty casebook on disk, made once; copy it."""
    folder = tmp_path_factory.mktemp("made") / "casebook"
    vault, _recovery = Vault.create(folder, PASSPHRASE, member="Test Caseworker", cost=CHEAP)
    vault.close()
    return folder


@pytest.fixture
def casebook(empty_casebook: Path, tmp_path: Path) -> Path:
    """The folder of an empty casebook of this test's own."""
    return Path(shutil.copytree(empty_casebook, tmp_path / "casebook"))


@pytest.fixture
def vault(casebook: Path) -> Iterator[Vault]:
    """An empty casebook, open."""
    opened = Vault.open(casebook, PASSPHRASE)
    yield opened
    _close(opened)


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample casebook on disk, built once; copy it."""
    from kazrights.casework import sample

    folder = tmp_path_factory.mktemp("sample") / "casebook"
    sample.build(folder, cost=CHEAP).close()
    return folder


@pytest.fixture
def sample_casebook(built_sample: Path, tmp_path: Path) -> Path:
    """The folder of a sample casebook of this test's own."""
    return Path(shutil.copytree(built_sample, tmp_path / "sample"))


@pytest.fixture
def sample(sample_casebook: Path) -> Iterator[Vault]:
    """The sample casebook, open."""
    from kazrights.casework.sample import PASSPHRASE as shown

    opened = Vault.open(sample_casebook, shown)
    yield opened
    _close(opened)


def _close(vault: Vault) -> None:
    """As the program does: what still reads in it ends first."""
    tasks.cancel_all()
    tasks.wait_for_all()
    vault.close()
