"""Contact sheets: six pictures on one, to be looked at together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

_COLUMNS, _ON_A_SHEET, _GAP = 2, 6, 16
_WIDTH = 768


def lay_out(pictures: list[Path], place: Path) -> list[Path]:
    """Write sheets `place`-1.png and so on of these pictures, in their order."""
    made = []
    for number, start in enumerate(range(0, len(pictures), _ON_A_SHEET), 1):
        sheet = _sheet([QImage(str(file)) for file in pictures[start : start + _ON_A_SHEET]])
        made.append(place.with_name(f"{place.name}-{number}.png"))
        sheet.save(str(made[-1]))
    return made


def _sheet(images: list[QImage]) -> QImage:
    height = max(image.height() * _WIDTH // image.width() for image in images)
    rows = -(-len(images) // _COLUMNS)
    sheet = QImage(
        _COLUMNS * (_WIDTH + _GAP) + _GAP, rows * (height + _GAP) + _GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    for at, image in enumerate(images):
        left = _GAP + (at % _COLUMNS) * (_WIDTH + _GAP)
        top = _GAP + (at // _COLUMNS) * (height + _GAP)
        scaled = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(QRect(left, top, scaled.width(), scaled.height()), scaled)
    painter.end()
    return sheet
