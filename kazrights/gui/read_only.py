"""A casebook that can't be written: what would write is disabled, says why, and stays so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kazrights.base.i18n import _

_LOOKED_AT = {QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.EnabledChange}


def reason() -> str:
    """Why it is disabled."""
    return _("This casebook is read-only here. Save a copy, and work in the copy.")


class ReadOnlyGuard(QObject):
    """Minds the widgets and actions with the property "writes" of a window, those of pages built later too."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._reason, self._window = reason(), window
        for action in window.actions():
            self._freeze_action(action)
            action.changed.connect(lambda action=action: self._freeze_action(action))
        for widget in window.findChildren(QWidget):
            self._freeze(widget)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LOOKED_AT and isinstance(watched, QWidget) and self._minds(watched):
            self._freeze(watched)
            if isinstance(watched, QMenu):
                for action in watched.actions():
                    self._freeze_action(action)
        return False

    def _minds(self, widget: QWidget) -> bool:
        """Whether it belongs to the window, or to a menu or dialog of it."""
        at: QWidget | None = widget
        while at is not None and at is not self._window:
            at = at.parentWidget()
        return at is not None

    def _freeze(self, widget: QWidget) -> None:
        if widget.property("writes") and (widget.isEnabled() or widget.toolTip() != self._reason):
            widget.setEnabled(False)
            widget.setToolTip(self._reason)
            widget.setAccessibleDescription(self._reason)

    def _freeze_action(self, action: QAction) -> None:
        if action.property("writes") and action.isEnabled():
            action.setEnabled(False)
            action.setToolTip(self._reason)
            action.setStatusTip(self._reason)
