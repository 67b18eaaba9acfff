"""The lock files: every file by its hash, no address, and the versions that pyproject.toml names."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lock_text(kind: str) -> str:
    return (ROOT / f"packaging/requirements-{kind}.lock").read_text(encoding="utf-8")


def locked(kind: str) -> dict[str, str]:
    """Each requirement of a lock, "name==version", with the rest of its entry."""
    entries = re.split(r"\n(?=\S)", lock_text(kind).strip())
    return {entry.split(maxsplit=1)[0]: entry.split(maxsplit=1)[1] for entry in entries}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("kind", ["run", "test"])
def test_every_requirement_is_pinned_and_hashed(kind: str) -> None:
    for requirement, rest in locked(kind).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+", requirement)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", rest), requirement


@pytest.mark.parametrize("kind", ["run", "test"])
def test_no_address_stands_in_a_lock(kind: str) -> None:
    assert not re.search(r"://|index-url|find-links|trusted-host| @ ", lock_text(kind))


@pytest.mark.parametrize(
    ("kind", "pins"),
    [("run", PROJECT["project"]["dependencies"]), ("test", PROJECT["dependency-groups"]["test"])],
)
def test_the_locks_hold_what_pyproject_names(kind: str, pins: list[str]) -> None:
    assert {normal(pin.split("==")[0]) + "==" + pin.split("==")[1] for pin in pins} <= locked(kind).keys()


def test_what_runs_is_what_is_tested() -> None:
    assert locked("run").items() <= locked("test").items()


def test_the_package_imports_only_what_it_declares() -> None:
    declared = {normal(pin.split("==")[0]) for pin in PROJECT["project"]["dependencies"]}
    declared.add("shiboken6")  # the other half of PySide6, which requires it in the same version
    owners = importlib.metadata.packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / "kazrights").rglob("*.py"))
        for name in imported(path) - sys.stdlib_module_names - {"kazrights"}
        if not declared & {normal(owner) for owner in owners.get(name, [])}
    }
    assert undeclared == set()


def imported(path: Path) -> set[str]:
    """The top-level names of all that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names
