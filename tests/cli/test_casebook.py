"""Casebooks as a whole: made, checked, copied, brought back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kazrights.casework import officials
from kazrights.cli.main import main
from kazrights.store import sqlite
from kazrights.store import vault as vault_module
from kazrights.store.vault import Vault
from tests.cli.conftest import Said
from tests.conftest import CHEAP, PASSPHRASE
from tests.hardship import files_no_longer_than

Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """New casebooks get the cheap key of the tests."""
    monkeypatch.setattr(vault_module, "Cost", lambda: CHEAP)


def test_a_new_casebook_opens_by_passphrase_and_by_the_printed_key(verb: Run, tmp_path: Path) -> None:
    said = verb("new", tmp_path / "mine", "--member", "Example Caseworker")
    assert (said.code, said.err) == (0, "")
    recovery_key = said.lines[1]
    Vault.open(tmp_path / "mine", PASSPHRASE).close()
    vault = Vault.open(tmp_path / "mine", recovery_key=recovery_key)
    assert officials.by_code(vault, "prosecutor_general").title.en == "Prosecutor General"
    vault.close()
    assert PASSPHRASE not in said.out


@pytest.mark.parametrize("words", [["new"], ["new", "--sample"]])
def test_without_room_nothing_is_made(verb: Run, casebook: Path, tmp_path: Path, words: list[str]) -> None:
    room_for_an_empty_one = (casebook / sqlite.FILE).stat().st_size + 4096
    before = sorted(tmp_path.rglob("*"))
    with files_no_longer_than(room_for_an_empty_one):
        Vault.create(tmp_path / "empty", PASSPHRASE, member="Test Caseworker", cost=CHEAP)[0].close()
        shutil.rmtree(tmp_path / "empty")
        said = verb(*words, tmp_path / "mine")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("This could not be saved")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_casebook_can_be_made_in_the_folder_one_stands_in(
    verb: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")
    assert verb("new", ".").code == 0
    monkeypatch.chdir(tmp_path / "mine")
    assert verb("cases", ".").code == 0
    assert verb("restore", ".", "../again").out == f"{tmp_path / 'again'}\n"


def test_nothing_is_made_over_something(verb: Run, book: Path) -> None:
    header = (book / "vault.kzh").read_bytes()
    said = verb("new", book)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Something is already there.")
    assert (book / "vault.kzh").read_bytes() == header


def test_the_sample_asks_for_nothing_and_shows_its_passphrase(bare: Run, tmp_path: Path) -> None:
    from kazrights.casework.sample import PASSPHRASE as shown

    said = bare("new", tmp_path / "sample", "--sample")
    assert (said.code, said.err) == (0, "")
    assert said.out.rstrip().endswith(shown)
    vault = Vault.open(tmp_path / "sample", shown)
    assert vault.is_sample
    vault.close()


def test_a_whole_casebook_is_verified(verb: Run, book: Path) -> None:
    said = verb("verify", book)
    assert (said.code, said.err) == (0, "")
    assert len(said.lines) == 2


def test_an_altered_history_is_told(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    vault._opened.connection.execute("update step set title = 'Another' where id = 2")
    vault._opened.connection.commit()
    vault.close()
    said = verb("verify", book)
    assert said.code == 1
    assert said.err == "The history does not fit together at: step 2.\n"


def test_a_history_whose_end_is_cut_off_is_told(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    last = "(select max(id) from step)"
    vault._opened.connection.execute(f"delete from change where step_id = {last}")
    vault._opened.connection.execute(f"delete from step where id = {last}")
    vault.close()
    said = verb("verify", book)
    assert said.code == 1
    assert said.err == "The history does not fit together at: the end, where steps are missing.\n"


def test_what_was_erased_is_counted_and_no_fault(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    vault._opened.connection.execute(
        "update change set salt = '', before = null, after = null where id in (select min(id) from change)"
    )
    vault.close()
    said = verb("verify", book)
    assert (said.code, said.err) == (0, "")
    assert said.lines[-1].startswith("The content of 1 entry was erased")


def test_a_damaged_page_is_told_by_every_verb(verb: Run, book: Path) -> None:
    file = book / sqlite.FILE
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    for words in (["verify"], ["cases"], ["undo"]):
        said = verb(words[0], book)
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith("This casebook is damaged")
    assert file.read_bytes() == bytes(content)


def test_a_wrong_passphrase_is_told_and_not_repeated(bare: Run, book: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("tiptop secret\n")
    said = bare("cases", book, "--passphrase-file", wrong)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("That passphrase does not open this casebook.")
    assert "tiptop" not in said.err


def test_a_backup_restores_to_the_same_cases(verb: Run, book: Path, tmp_path: Path) -> None:
    made = verb("backup", book, "--to", tmp_path / "backups")
    assert made.code == 0
    folder = Path(made.out.strip())
    assert folder.parent == tmp_path / "backups"
    verb("undo", book)
    restored = verb("restore", folder, tmp_path / "restored")
    assert (restored.code, restored.out) == (0, f"{tmp_path / 'restored'}\n")
    assert len(verb("show", tmp_path / "restored", "Example", "--json").json["actions"]) == 1
    assert verb("verify", tmp_path / "restored").code == 0


def test_a_restore_goes_to_a_new_place_from_a_backup_only(verb: Run, book: Path, tmp_path: Path) -> None:
    assert verb("restore", book, book).err.startswith("Something is already there.")
    assert verb("restore", tmp_path / "missing", tmp_path / "x").err.startswith("There is no casebook")
    assert not (tmp_path / "x").exists()


def test_the_sample_takes_a_passphrase_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "pass").write_text("my own words\n")
    made = main(["new", str(tmp_path / "cb"), "--sample", "--passphrase-file", str(tmp_path / "pass")])
    assert made == 0
    assert main(["verify", str(tmp_path / "cb"), "--passphrase-file", str(tmp_path / "pass")]) == 0


def test_what_a_casebook_was_made_with_is_no_step_to_undo(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pass").write_text("my own words\n")
    given = ["--passphrase-file", str(tmp_path / "pass")]
    assert main(["new", str(tmp_path / "cb"), *given]) == 0
    assert main(["undo", str(tmp_path / "cb"), *given]) == 1
    assert "nothing to undo" in capsys.readouterr().err


def test_verify_mends_the_search_tables(verb: Run, book: Path) -> None:
    vault = Vault.open(book, PASSPHRASE)
    with vault._sessions.aside() as session:
        session.connection().exec_driver_sql("INSERT INTO search_names (search_names) VALUES ('delete-all')")
    vault.close()
    said = verb("verify", book)
    assert said.code == 0 and any("search tables" in line for line in said.lines)
    assert not any("search tables" in line for line in verb("verify", book).lines)
