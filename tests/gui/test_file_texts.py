"""The words of attached files are read in a process of their own, once, and found."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kazrights.casework import attachments, file_texts, search, trash
from kazrights.gui.desk import Desk
from kazrights.gui.file_reader import FileReader
from kazrights.gui.previews import answer
from kazrights.gui.previews.decoder import Decoder
from kazrights.store.vault import Vault
from tests import make

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*paragraphs: str, head: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in paragraphs)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return made.getvalue()


def pdf(*pages: str) -> bytes:
    from kazrights.documents.press import Canvas  # which seals ReportLab

    made = io.BytesIO()
    canvas = Canvas(made)
    for said in pages:
        canvas.drawString(72, 700, said)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


KINDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: pdf("first page", "EXAMPLE almanac of Zhanatas"),
    "docx": lambda: docx("first paragraph", "EXAMPLE almanac of Zhanatas"),
    "txt": lambda: "EXAMPLE almanac of Жаңатас".encode(),
}


def words_of(qtbot: QtBot, content: bytes) -> str | None:
    decoder = Decoder()
    with qtbot.waitSignal(decoder.answered, timeout=20_000) as said:
        decoder.ask(content, "words", 0, 0)
    found = said.args[0]
    return found.text if isinstance(found, answer.Words) else None


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_found_by_its_words(qtbot: QtBot, vault: Vault, tmp_path: Path, kind: str) -> None:
    case_id = make.case(vault)
    path = tmp_path / f"paper.{kind}"
    path.write_bytes(KINDS[kind]())
    [file_id] = attachments.attach(vault, case_id, [path]).ids
    desk = Desk(vault)
    reader = FileReader(desk, desk)
    qtbot.waitUntil(lambda: not reader.is_busy, timeout=30_000)
    [group] = search.everything(vault, "zhanatas almanac").groups
    [hit] = group.hits
    assert (hit.kind, hit.record_id, hit.case_id, hit.why) == ("files", file_id, case_id, "Text of the file")
    assert next(said.casefold() for said, is_match in hit.passage if is_match) == "almanac"
    vault.undo()
    assert search.everything(vault, "zhanatas almanac").groups == ()
    vault.redo()
    assert len(search.everything(vault, "zhanatas almanac").groups) == 1
    assert file_texts.next_unread(vault) is None


def test_what_cannot_be_read_is_tried_once(qtbot: QtBot, vault: Vault, tmp_path: Path) -> None:
    case_id = make.case(vault)
    path = tmp_path / "odd.bin"
    path.write_bytes(b"PK\x03\x04" + bytes(2000))
    attachments.attach(vault, case_id, [path])
    desk = Desk(vault)
    reader = FileReader(desk, desk)
    qtbot.waitUntil(lambda: not reader.is_busy, timeout=30_000)
    assert file_texts.next_unread(vault) is None


def test_an_office_file_that_is_a_bomb_or_declares_entities_is_no_text(qtbot: QtBot) -> None:
    assert words_of(qtbot, docx("a" * 60_000_000)) is None
    assert words_of(qtbot, docx("&x;", head='<!DOCTYPE d [<!ENTITY x "boom">]>')) is None
    assert words_of(qtbot, docx("plain")) == "plain\n"


def test_deleting_for_good_takes_the_words_along(qtbot: QtBot, vault: Vault, tmp_path: Path) -> None:
    case_id = make.case(vault)
    path = tmp_path / "paper.txt"
    path.write_text("EXAMPLE of Gromozdovka")
    attachments.attach(vault, case_id, [path])
    unread = file_texts.next_unread(vault)
    assert unread is not None
    file_texts.keep(vault, unread.sha256, "EXAMPLE of Gromozdovka")
    assert search.everything(vault, "gromozdovka").groups
    trash.remove_case(vault, case_id)
    [entry] = [row for row in trash.entries(vault) if row.step_id]
    trash.delete_for_good(vault, entry.step_id)
    with vault.read() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("SELECT count(*) FROM blob_text").scalar_one() == 0
        blocks = connection.exec_driver_sql("SELECT block FROM search_words_data").scalars()
        assert not any(b"romozdov" in bytes(block) for block in blocks)
