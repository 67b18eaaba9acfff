"""Every word that a widget paints, whoever paints it: the widget is drawn into an SVG, and its texts are read."""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QWidget


def words_painted(widget: QWidget) -> str:
    """All the text of it, line by line as it was drawn."""
    for _ in range(3):
        QApplication.processEvents()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    painter = QPainter(generator)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    root = ElementTree.fromstring(bytes(buffer.data().data()))
    return "\n".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))
