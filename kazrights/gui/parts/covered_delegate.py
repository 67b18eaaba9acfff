"""Rows as Qt paints them, with names hidden when the screen hides them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStyledItemDelegate

from kazrights.gui.parts import safe_names


class CoveredDelegate(QStyledItemDelegate):
    """For lists and tables that do not paint their rows themselves."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return safe_names.shown(super().displayText(value, locale))
