"""The process that decodes one file and ends. It is run as a script, so it imports nothing of ours.

Bytes come on stdin, pixels or text leave on stdout; it opens no file of the person's, and the system lets it write
none. Whatever goes wrong ends it, and the window says that the file can't be shown.
"""

from __future__ import annotations

import signal
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

MAGIC = b"KZP1"
TEXT, PICTURE, PAGE = 1, 2, 3
HEAD = struct.Struct(">4sBIIII")
"""Magic, kind, then of a picture its width, height, number of pages, and of a text whether it was cut; then length."""

MOST_PIXELS = 8_000_000
MOST_LETTERS = 200_000
_MB = 1024 * 1024
_MEMORY = 512 * _MB
_RESERVED = 48 * 1024 * _MB  # the PDF engine reserves address space that it never uses
_SECONDS = 10
_MOST_XML = 32 * _MB
_OFFICE_PARTS = ("word/document.xml", "content.xml")
_IMAGE_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)


def main(wanted: str, page: int, width: int) -> bytes:
    """The answer to one wish: the "page" (an image, or that page of a PDF), its "text", or all "words" of what is on
    stdin."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QImageReader
    from PySide6.QtPdf import QPdfDocument  # noqa: F401  # loaded before the limits are set

    if wanted == "words":
        import zipfile  # noqa: F401  # the same

    data = sys.stdin.buffer.read()
    _limit(len(data))
    _application = QCoreApplication([])
    QImageReader.setAllocationLimit(256)
    if b"%PDF-" in data[:1024]:
        return _of_pdf(data, wanted, page, width)
    if wanted == "words" and data[:4] == b"PK\x03\x04":
        return _of_office_file(data)
    if kind := _image_kind(data):
        return _of_image(data, kind, width)
    return _of_text(data)


def _limit(size: int) -> None:
    """What the system holds this process to, where it can: memory, time, no files written, no further processes."""
    if sys.platform == "win32":
        return
    import resource

    signal.alarm(2 * _SECONDS)
    most = _MEMORY + 4 * size
    for what, limit in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 32),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_DATA, most),
        (resource.RLIMIT_AS, most + _RESERVED),
    ):
        resource.setrlimit(what, (limit, limit))


def _image_kind(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _IMAGE_KINDS if data.startswith(start)), "")


def _of_image(data: bytes, kind: str, width: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise ValueError("not an image")
    size = _fitting(image.width(), image.height(), min(width, image.width()))
    fit, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return _picture(image.scaled(*size, fit, smooth), PICTURE, 1)


def _of_pdf(data: bytes, wanted: str, page: int, width: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    if document.error() != QPdfDocument.Error.None_ or not 0 <= page < pages:
        raise ValueError("not a PDF that can be read")
    if wanted == "words":
        return _text(_all_words(document, pages), pages)
    if wanted == "text":
        return _text(document.getAllText(page).text(), pages)
    points = document.pagePointSize(page)
    image = document.render(page, QSize(*_fitting(points.width(), points.height(), width)))
    if image.isNull():
        raise ValueError("no page came of it")
    return _picture(image, PAGE, pages)


def _all_words(document: QPdfDocument, pages: int) -> str:
    found, length = [], 0
    for page in range(pages):
        found.append(document.getAllText(page).text())
        length += len(found[-1])
        if length > MOST_LETTERS:
            break
    return "\n".join(found)


def _of_office_file(data: bytes) -> bytes:
    """The paragraphs of a DOCX or ODT; one that declares entities is refused, for they could grow in memory."""
    import io
    import zipfile
    from xml.etree import ElementTree

    with zipfile.ZipFile(io.BytesIO(data)) as held:
        name = next(name for name in _OFFICE_PARTS if name in held.namelist())
        with held.open(name) as part:
            xml = part.read(_MOST_XML + 1)
    if len(xml) > _MOST_XML or b"<!" in xml or b"\x00" in xml:
        raise ValueError("not an office file that can be read")
    paragraphs = (
        part for part in ElementTree.fromstring(xml).iter() if part.tag.rpartition("}")[2] in ("p", "h")
    )
    return _text("".join("".join(part.itertext()) + "\n" for part in paragraphs), 1)


def _of_text(data: bytes) -> bytes:
    """Text in UTF-8, in UTF-16 with its mark, or in the Windows encoding of Cyrillic; never a guess at binary data."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _text(data.decode("utf-16"), 1)
    if b"\x00" in data:
        raise ValueError("not text")
    try:
        return _text(data.decode("utf-8-sig"), 1)
    except UnicodeDecodeError:
        words = data.decode("cp1251")
    if sum(sign.isalnum() or sign.isspace() for sign in words) < 0.7 * len(words):
        raise ValueError("not text")
    return _text(words, 1)


def _fitting(width: float, height: float, wanted: int) -> tuple[int, int]:
    """A size of that width, smaller where the picture would have too many pixels."""
    if not (width > 0 and height > 0):
        raise ValueError("a picture without a size")
    across = max(1.0, min(float(wanted), (MOST_PIXELS * width / height) ** 0.5))
    return int(across), max(1, min(int(across * height / width), MOST_PIXELS // int(across)))


def _picture(image: QImage, kind: int, pages: int) -> bytes:
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(plain.constBits())
    return HEAD.pack(MAGIC, kind, plain.width(), plain.height(), pages, len(pixels)) + pixels


def _text(words: str, pages: int) -> bytes:
    cut = len(words) > MOST_LETTERS
    encoded = words[:MOST_LETTERS].encode("utf-8", "replace")
    return HEAD.pack(MAGIC, TEXT, int(cut), 0, pages, len(encoded)) + encoded


if __name__ == "__main__":
    answer = main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
