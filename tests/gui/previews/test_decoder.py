"""Files are decoded in a process of its own; whatever one does there, the window gets a picture, words, or nothing."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kazrights.gui.previews import answer, child, decoder
from kazrights.gui.previews.answer import Picture, Words
from kazrights.gui.previews.decoder import Decoder
from tests.gui.previews import samples


def shown(
    qtbot: QtBot, content: bytes, wanted: str = "page", page: int = 0, width: int = 300
) -> Picture | Words | None:
    asked = Decoder()
    with qtbot.waitSignal(asked.answered, timeout=30_000) as answered:
        asked.ask(content, wanted, page, width)
    assert not asked.is_busy
    found: Picture | Words | None = answered.args[0]
    return found


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp"])
def test_images_are_shown(qtbot: QtBot, kind: str) -> None:
    found = shown(qtbot, samples.image(kind))
    assert isinstance(found, Picture) and not found.of_paper
    assert (found.image.width(), found.image.height()) == (60, 40)
    assert found.image.pixelColor(30, 20).red() > 240 and found.image.pixelColor(30, 20).blue() < 15


def test_a_large_image_comes_as_wide_as_wanted(qtbot: QtBot) -> None:
    found = shown(qtbot, samples.image("png", 4000, 3000), width=400)
    assert isinstance(found, Picture)
    assert (found.image.width(), found.image.height()) == (400, 300)


def test_each_page_of_a_pdf_and_its_text_are_shown(qtbot: QtBot) -> None:
    paper = samples.pdf("EXAMPLE one", "EXAMPLE two")
    page = shown(qtbot, paper, page=1)
    assert isinstance(page, Picture) and page.of_paper and page.pages == 2 and page.image.width() == 300
    words = shown(qtbot, paper, "text", page=1)
    assert isinstance(words, Words) and words.text.strip() == "EXAMPLE two"
    assert shown(qtbot, paper, page=2) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_is_shown_in_the_encodings_in_use(qtbot: QtBot, encoding: str) -> None:
    words = shown(qtbot, "Пример текста.\r\nВторая строка".encode(encoding))
    assert words == Words("Пример текста.\nВторая строка", False, 1)


def test_a_long_text_is_cut_and_says_so(qtbot: QtBot) -> None:
    words = shown(qtbot, b"EXAMPLE " * 100_000)
    assert isinstance(words, Words) and words.cut and len(words.text) == child.MOST_LETTERS


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "bmp", "pdf"])
def test_broken_files_end_in_nothing_or_in_what_is_left_of_them(qtbot: QtBot, kind: str) -> None:
    whole = samples.pdf("EXAMPLE") if kind == "pdf" else samples.image(kind)
    chance = random.Random(7)
    for _time in range(3):
        spoiled = bytearray(whole[: chance.randrange(8, len(whole))])
        for _hit in range(8):
            spoiled[chance.randrange(8, len(spoiled))] = chance.randrange(256)
        found = shown(qtbot, bytes(spoiled))
        assert found is None or isinstance(found, Picture)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04\x00\x00 EXAMPLE", b"%PDF-1.7 no paper", b"\x89PNG\r\n\x1a\n", b""]
)
def test_what_is_no_picture_and_no_text_is_not_shown(qtbot: QtBot, content: bytes) -> None:
    found = shown(qtbot, content)
    assert found is None or found == Words("", False, 1)


@pytest.mark.parametrize("made", [samples.bomb, samples.pdf_bomb])
def test_bombs_do_not_reach_the_window(qtbot: QtBot, made: object) -> None:
    content = made()  # type: ignore[operator]
    assert len(content) < 6_000_000
    before = time.monotonic()
    found = shown(qtbot, content)
    assert found is None or isinstance(found, Picture)
    assert time.monotonic() - before < 25


def _child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    place = tmp_path / "child.py"
    place.write_text(program)
    monkeypatch.setattr(decoder, "CHILD", place)


def test_a_process_that_hangs_is_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _child(monkeypatch, tmp_path, "import time; time.sleep(60)")
    monkeypatch.setattr(decoder, "PATIENCE_MS", 300)
    assert shown(qtbot, b"EXAMPLE" * 1_000_000) is None


def test_a_process_that_is_killed_is_no_trouble(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _child(monkeypatch, tmp_path, "import os, sys; sys.stdin.buffer.read(); os.kill(os.getpid(), 9)")
    assert shown(qtbot, b"EXAMPLE") is None


def test_a_process_that_talks_too_much_is_ended(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _child(monkeypatch, tmp_path, "import sys\nwhile True: sys.stdout.buffer.write(bytes(1_000_000))")
    assert shown(qtbot, b"EXAMPLE") is None


def test_a_wish_that_is_dropped_ends_its_process(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _child(monkeypatch, tmp_path, "import time; time.sleep(60)")
    asked = Decoder()
    asked.ask(b"EXAMPLE", "page", 0, 100)
    assert asked._process is not None
    qtbot.waitUntil(lambda: asked._process is not None and asked._process.processId() > 0)
    number = asked._process.processId()
    asked.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_a_process_ends_with_what_it_worked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A page may go while a file is read for it: a Qt warning would fail this test."""
    _child(monkeypatch, tmp_path, "import time; time.sleep(60)")
    page = QObject()
    asked = Decoder(page)
    asked.ask(b"EXAMPLE", "page", 0, 300)
    process = asked._process
    assert process is not None
    qtbot.waitUntil(lambda: process.processId() > 0)
    number = process.processId()
    shiboken6.delete(page)
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


@pytest.mark.parametrize("tries", [False, True])
def test_the_process_can_write_no_file(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tries: bool
) -> None:
    trace = tmp_path / "trace"
    attempt = f"held = open({str(trace)!r}, 'w'); held.write('EXAMPLE'); held.flush(); " if tries else ""
    program = Path(child.__file__).read_text().replace("_application = ", attempt + "_application = ")
    _child(monkeypatch, tmp_path, program)
    assert (shown(qtbot, samples.image("png")) is None) is tries
    assert not trace.exists() or trace.read_bytes() == b""


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"KZP1",
        child.HEAD.pack(b"NOPE", child.PICTURE, 1, 1, 1, 4) + bytes(4),
        child.HEAD.pack(child.MAGIC, child.PICTURE, 2, 1, 1, 4) + bytes(4),
        child.HEAD.pack(child.MAGIC, child.PICTURE, 1, 1, 1, 4) + bytes(5),
        child.HEAD.pack(child.MAGIC, child.PICTURE, 0, 1, 1, 0),
        child.HEAD.pack(child.MAGIC, child.PAGE, 1, 1, 0, 4) + bytes(4),
        child.HEAD.pack(child.MAGIC, child.TEXT, 0, 0, 1, 1) + b"\xff",
        child.HEAD.pack(child.MAGIC, 9, 1, 1, 1, 4) + bytes(4),
    ],
)
def test_an_answer_that_is_not_exactly_one_is_none(said: bytes) -> None:
    assert answer.read(said) is None


def test_text_loses_what_would_steer_a_screen() -> None:
    said = child.HEAD.pack(child.MAGIC, child.TEXT, 0, 0, 1, 5) + b"a\x1b\x07\nb"
    assert answer.read(said) == Words("a\nb", False, 1)
