"""The demonstration folder: what is in it, and when it may be replaced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from kazrights.base.errors import KazrightsError
from kazrights.casework import actions, cases, contacts, demo, letter_register, sample
from kazrights.store.errors import InUse
from kazrights.store.vault import Vault
from tests.conftest import CHEAP


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A demonstration made once, and what was said of it."""
    said: list[str] = []
    folder = tmp_path_factory.mktemp("demo") / "demo-output"
    demo.run(folder, said.append, cost=CHEAP)
    return folder, said


def test_it_tells_of_everything_in_the_folder(shown: tuple[Path, list[str]]) -> None:
    folder, said = shown
    assert sorted(said) == sorted(str(p) for p in folder.iterdir() if p.name != demo.MARK)
    assert [p.name for p in folder.parent.iterdir()] == ["demo-output"]


def test_its_names_are_ascii_and_of_nobody(shown: tuple[Path, list[str]]) -> None:
    names = [path.name for path in shown[0].glob("*.pdf")]
    assert len(names) == 3 + 5
    for name in names:
        assert re.fullmatch(
            r"(\d{4}-\d\d-\d\d_letter_\w+_(en|ru|kk)|case-sheet_KZ-2020-00[12356])\.pdf", name
        )


def test_every_paper_is_stamped(shown: tuple[Path, list[str]]) -> None:
    for paper in shown[0].glob("*.pdf"):
        for page in PdfReader(paper).pages:
            assert "SAMPLE – DO NOT SEND" in page.extract_text()


def test_its_casebook_opens_by_the_passphrase_beside_it(shown: tuple[Path, list[str]]) -> None:
    passphrase = (shown[0] / "PASSPHRASE.txt").read_text("utf-8").rstrip("\n")
    vault = Vault.open(shown[0] / demo.CASEBOOK, passphrase)
    case_id = cases.find(vault, "Bokayev")
    (call,) = contacts.of_case(vault, case_id)
    assert call.note == "EXAMPLE, not a real call."
    (step,) = [row for row in actions.of_case(vault, case_id) if row.kind != "reply_due"]
    assert step.title.startswith("EXAMPLE: ")
    assert step.due_on and step.due_on > vault.today
    letters = letter_register.of_case(vault, case_id)
    assert sorted(row.language for row in letters) == ["en", "kk", "ru"]
    for row in letters:
        assert (shown[0] / row.file_name).read_bytes() == letter_register.pdf(vault, row.id)
    vault.close()


def test_a_demonstration_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    demo.run(folder, lambda _line: None, cost=CHEAP)
    before = {path.name for path in folder.glob("*letter*")}
    demo.run(folder, lambda _line: None, cost=CHEAP)
    assert not before & {path.name for path in folder.glob("*letter*")}
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith((".", "demo"))] == ["demo"]


def test_a_file_of_ones_own_in_a_demonstration_is_never_lost(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    demo.run(folder, lambda _line: None, cost=CHEAP)
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(KazrightsError):
        demo.run(folder, lambda _line: None, cost=CHEAP)
    assert (folder / "mine.txt").read_text() == "mine"


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    demo.run(tmp_path / "empty", lambda _line: None, cost=CHEAP)
    assert (tmp_path / "empty" / "PASSPHRASE.txt").is_file()


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_it_did_not_make_stays(tmp_path: Path, kind: str) -> None:
    mine = tmp_path / "mine"
    if kind == "folder":
        mine.mkdir()
        (mine / "letter.txt").write_text("mine")
    elif kind == "file":
        mine.write_text("mine")
    else:
        (tmp_path / "elsewhere").mkdir()
        mine.symlink_to(tmp_path / "elsewhere")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(KazrightsError):
        demo.run(mine, lambda _line: None, cost=CHEAP)
    assert sorted(tmp_path.rglob("*")) == before


def test_one_that_is_open_stays(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    demo.run(folder, lambda _line: None, cost=CHEAP)
    vault = Vault.open(folder / demo.CASEBOOK, sample.PASSPHRASE)
    with pytest.raises(InUse):
        demo.run(folder, lambda _line: None, cost=CHEAP)
    vault.close()
    assert (folder / "PASSPHRASE.txt").is_file()
