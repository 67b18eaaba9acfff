"""A casebook with two invented people on disk, and verbs run on it: in this process, or in one of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kazrights.casework import people, reference
from kazrights.cli.main import main
from kazrights.model.case import CasePerson
from kazrights.store.vault import Vault
from tests import make
from tests.conftest import PASSPHRASE

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    """What a verb came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    """The passphrase of the tests' casebooks, as a file."""
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\nnot this line\n", "utf-8")
    return file


@pytest.fixture
def book(casebook: Path) -> Path:
    """A closed casebook: Aizhan Example, also in Cyrillic, with one action; and Bolat Sampleov."""
    vault = Vault.open(casebook, PASSPHRASE)
    reference.load(vault)
    first = make.case(vault, "Aizhan Example")
    with vault.read() as session:
        person = session.get_one(CasePerson, 1).person_id
    people.add_name(vault, person, "Айжан Үлгі", language="kk")
    make.case(vault, "Bolat Sampleov")
    make.action(vault, first, "EXAMPLE step", date(2026, 11, 20))
    vault.close()
    return casebook


@pytest.fixture
def verb(capsys: pytest.CaptureFixture[str], passphrase_file: Path) -> Callable[..., Said]:
    """Run a verb in this process with the passphrase of the tests."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        code = main([*map(str, words), "--passphrase-file", str(passphrase_file)])
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def bare(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command line in this process as it stands."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        code = main([*map(str, words)])
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Callable[..., Said]:
    """Run a command line in a process of its own, without a terminal."""

    def run(*words: object, stdin: str = "", **more: str) -> Said:
        done = subprocess.run(
            [sys.executable, "-m", "kazrights", *map(str, words)],
            input=stdin.encode(),
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, **more},
            timeout=60,
        )
        return Said(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run
