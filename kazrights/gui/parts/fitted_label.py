"""A heading that takes the width it is given: broken into at most so many lines, and elided after the last."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kazrights.gui.parts import safe_names, text


class FittedLabel(QLabel):
    """The whole of it is in its tooltip where it is elided, and always what a screen reader says."""

    def __init__(
        self, size: str = "title", *, lines: int = 2, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(text.font(size, strong=size in ("title", "section")))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole, self._lines = "", lines
        if tone:
            self.setProperty("tone", tone)

    def say(self, words: str) -> None:
        """Show other words."""
        self._whole = words
        self.setAccessibleName(words)
        self._fit()

    def say_again(self) -> None:
        """Names are hidden now, or no more."""
        self._fit()

    def set_lines(self, lines: int) -> None:
        """Break it into at most so many lines."""
        self._lines = lines
        self._fit()

    def one_line(self) -> int:
        """The width that all of it takes on one line."""
        return QFontMetrics(self.font()).horizontalAdvance(safe_names.shown(self._whole)) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def _fit(self) -> None:
        width, metrics = max(self.width(), 40), QFontMetrics(self.font())
        whole = safe_names.shown(self._whole)
        layout = QTextLayout(whole, self.font())
        found: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            if len(found) == self._lines - 1:
                found.append(metrics.elidedText(whole[start:], Qt.TextElideMode.ElideRight, width))
                break
            found.append(whole[start : start + line.textLength()].rstrip())
        layout.endLayout()
        shown = "\n".join(found)
        self.setText(shown)
        self.setToolTip(whole if "…" in shown else "")
