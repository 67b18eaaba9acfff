"""Files to be shown: good ones, broken ones, and ones made to hurt."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from reportlab.pdfgen.canvas import Canvas


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
    held = BytesIO()
    canvas = Canvas(held)
    for words in pages:
        canvas.drawString(100, 700, words)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


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
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000000 1000000]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    )
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (n, held) for n, held in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
