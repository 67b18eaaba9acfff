"""A page of text that scrolls: one column, no wider than reads well, on a ground that fills its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from kazrights.gui import theme
from kazrights.gui.parts.tab_order import follow_layout


class TextColumn(QScrollArea):
    """The page itself is kept narrow, not what stands in it: its lines are then as high as they are broken."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "base")

    def lay(self, *parts: QWidget | QLayout, top: int = 12, spacing: int = 20) -> None:
        """Put a page of these, from the top down, in the place of the last. Room above and between in pixels."""
        page = QWidget()
        page.setProperty("surface", "base")
        page.setMaximumWidth(theme.text_column())
        column = QVBoxLayout(page)
        column.setContentsMargins(16, top, 16, 24)
        column.setSpacing(spacing)
        for part in parts:
            column.addLayout(part) if isinstance(part, QLayout) else column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)  # filled first, so that what stands in it is shown with it

    def put_in_tab_order(self) -> None:
        """Make Tab go as the page reads, after its parts were filled anew."""
        page = self.widget()
        if page is not None:
            follow_layout(page)
