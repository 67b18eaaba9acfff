"""Files to be shown: good ones, broken ones, and ones made to hurt."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage


def image(kind: str, width: int = 60, height: int = 40) -> bytes:
    """A red picture."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, kind)
    return buffer.data().data()


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, words in enumerate(pages):
        written = f"BT /F 14 Tf 100 700 Td ({words}) Tj ET".encode()
        page = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
        )
        objects.append((page % (5 + 2 * number)).encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(written), written))
    return _written(objects)


def bomb(width: int = 20_000, height: int = 20_000) -> bytes:
    """A PNG of under a megabyte that would be 1.6 GB of pixels."""
    row = b"\x00" + bytes(3 * width)
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(row * 100) for _n in range(height // 100)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", rows), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def pdf_bomb(megabytes: int = 700) -> bytes:
    """A PDF whose one page unpacks to that many megabytes."""
    packer = zlib.compressobj(9)
    piece = b"0 0 m " * 170_000
    stream = b"".join(packer.compress(piece) for _n in range(megabytes)) + packer.flush()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000000 1000000]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    return _written(objects)


def _written(objects: list[bytes]) -> bytes:
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (n, held) for n, held in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
