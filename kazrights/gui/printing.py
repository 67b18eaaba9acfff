"""Printing a PDF: its pages go straight to the printer that is chosen, and no file is written."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from kazrights.base.i18n import _

_DOTS_PER_INCH = 300


def print_pdf(parent: QWidget, pdf: bytes) -> bool:
    """Ask for a printer, and print; whether it was sent."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("kazrights")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    return send(printer, pdf)


def send(printer: QPrinter, pdf: bytes) -> bool:
    """Draw the pages on a printer, each whole on its sheet."""
    held = QByteArray(pdf)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if document.pageCount() == 0 or not painter.begin(printer):
        return False
    room = printer.pageLayout().fullRectPixels(_DOTS_PER_INCH)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        image = document.render(number, QSize(room.width(), room.height()))
        painter.drawImage(QRectF(0, 0, room.width(), room.height()), image)
    return painter.end()
