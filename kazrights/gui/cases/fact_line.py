"""One fact on a page: its label, what it says, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from kazrights.base.i18n import _
from kazrights.gui import theme
from kazrights.gui.parts import text
from kazrights.gui.parts.button import button
from kazrights.gui.parts.values import text_break

More = Iterable[tuple[str, Callable[[], object]]]
_BASELINE = 6
"""What puts words level with those of the buttons beside them."""
_WIDEST = 128


def labels_width() -> int:
    """The width of the column of labels: so that the longest stands on one line, as far as there is room."""
    labels = (
        _("Held now"), _("Held"), _("Basis"), _("First"), _("Moved"), _("Stage"), _("Details"), _("Party"),
        _("Charge"), _("Hearing"), _("Decision"), _("Measure"),
    )  # fmt: skip
    metrics = QFontMetrics(text.font("caption"))
    return min(max(metrics.horizontalAdvance(label) for label in labels) + 8, theme.scaled(_WIDEST))


def labelled(label: str, widget: QWidget, *, lower: int = 0) -> QWidget:
    """Anything beside a label in that column; `lower` puts the label level with what stands in the widget."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    mark = text.caption(label)
    mark.setFixedWidth(labels_width())
    mark.setContentsMargins(0, lower, 0, 0)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return holder


class FactLine(QWidget):
    """F2 edits and Delete removes from either of its buttons. `label` tells readers what the buttons are about."""

    def __init__(
        self,
        label: str,
        said: str,
        *,
        edit: Callable[[], object],
        remove: Callable[[], object],
        more: More = (),
        name: str = "",
        strong: bool = False,
        tone: str = "",
    ) -> None:
        super().__init__()
        self._edit, self._remove = edit, remove
        mark = text.caption(label)
        mark.setFixedWidth(labels_width())
        mark.setContentsMargins(0, _BASELINE + 1, 0, 0)
        words = text.body(text_break(said), strong=strong, tone=tone)
        words.setContentsMargins(0, _BASELINE, 0, 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        about = name or label or said
        change = button(_("Edit"), edit, kind="link", in_row=True, writes=True)
        change.setToolTip(_("Edit (F2)"))
        change.setAccessibleName(_("{verb}: {title}").format(verb=change.text(), title=about))
        for widget in (change, self._menu_button(about, more)):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        calls = {Qt.Key.Key_F2: self._edit, Qt.Key.Key_Delete: self._remove}
        if call := calls.get(Qt.Key(event.key())):
            call()
        else:
            super().keyPressEvent(event)

    def _menu_button(self, about: str, more: More) -> QPushButton:
        dots = button("⋯", kind="quiet", in_row=True, writes=True)
        dots.setAccessibleName(_("More that can be done: {title}").format(title=about))
        dots.setToolTip(_("More"))
        self.menu = menu = QMenu(dots)
        for words, call in more:
            menu.addAction(words).triggered.connect(lambda _checked=False, call=call: call())
        gone = menu.addAction(_("Remove"))
        gone.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        gone.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        gone.triggered.connect(lambda _checked=False: self._remove())
        dots.clicked.connect(lambda: menu.popup(dots.mapToGlobal(dots.rect().bottomLeft())))
        return dots
