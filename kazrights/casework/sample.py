"""The sample casebook: the people of one published report on Kazakhstan in 2020, as case files."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from kazrights.base import paths
from kazrights.base.i18n import _
from kazrights.casework import reference
from kazrights.casework.sample_loader import SampleLoader
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

PASSPHRASE = "sample casebook 2020"
MEMBER = "Sample Caseworker"
STANDS_AT = "2020-12-31"


def build(folder: Path, *, cost: Cost | None = None, passphrase: str = PASSPHRASE) -> Vault:
    """Make the sample casebook in an empty or missing `folder`, whole or not at all, and give it open.

    It says of real people only what the report states. Its passphrase is no secret; raises as Vault.create.
    """
    vault, _recovery_key = Vault.create(folder, passphrase, member=MEMBER, cost=cost, fill=_fill)
    return vault


def _fill(vault: Vault) -> None:
    vault.set_setting("sample", "yes")
    vault.set_setting("stands_at", STANDS_AT)
    shared = _told("shared.toml")
    loader = SampleLoader()
    with vault.change(_("Sample reference data")) as session:
        reference.add(session)
        loader.add_shared(session, shared)
    with vault.change(_("Sample country situation")) as session:
        loader.add_country(session, _told("country.toml"))
    for file in sorted(paths.resource("sample").glob("[0-9]*.toml")):
        with vault.change(_("Sample case")) as session:
            loader.add_case(session, _told(file.name))
    vault.mark_backed_up()  # it can be made again at any time


def _told(name: str) -> dict[str, Any]:
    return tomllib.loads(paths.resource("sample", name).read_text(encoding="utf-8"))
