"""What a PDF says of itself: a neutral title and the letter's date; no person, program, machine or time zone."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from kazrights.documents.plain import clean

_COMMENT = b"ReportLab Generated PDF document (opensource)"


def imprint(canvas: Any, title: str, dated_on: date, fingerprint: str) -> None:
    """Give a ReportLab canvas its document information, and an /ID that depends on the fingerprint alone."""
    document = canvas._doc
    document.info = _info(title, dated_on)
    digest = hashlib.sha256(fingerprint.encode("utf-8", "surrogatepass")).hexdigest()[:32].encode()
    document._ID = b"[<" + digest + b"><" + digest + b">]"


def without_comments(pdf: bytes) -> bytes:
    """The file with ReportLab's advertisement overwritten by blanks, so that every offset stays right."""
    return pdf.replace(_COMMENT, b" " * len(_COMMENT), 1)


def _info(title: str, dated_on: date) -> Any:
    """Stands in for ReportLab's PDFInfo, which always writes author, creator, producer, subject and keywords."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

    moment = PDFString(f"D:{dated_on:%Y%m%d}000000Z")
    info = PDFDictionary({"Title": PDFString(clean(title)), "CreationDate": moment, "ModDate": moment})
    info.digest = _no_share  # of the /ID, which is ours already
    return info


def _no_share(_signature: object) -> None:
    """ReportLab lets the document information add to its signature of the file."""
