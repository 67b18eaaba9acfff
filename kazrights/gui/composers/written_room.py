"""Room for what is written in a composer: as high as it is, and scrolling where the window is too low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from kazrights.gui import theme
from kazrights.gui.parts.in_view import bring_into_view

_LEAST_ROWS = 3


class WrittenRoom(QScrollArea):
    """Whatever gets the focus in it is brought into view."""

    def __init__(self, written: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written = written
        written.setProperty("surface", "base")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(written)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(theme.row_height() * _LEAST_ROWS, self._height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._written and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        layout = self._written.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() > 0:
            return layout.totalHeightForWidth(self.viewport().width())
        return self._written.sizeHint().height()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._written.isAncestorOf(now):
            bring_into_view(now)
