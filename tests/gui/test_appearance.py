"""Light, dark and as the system has it: changed at once, with everything open; contrasts as designed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kazrights.base import settings
from kazrights.casework import cases
from kazrights.gui import appearance, icons, theme
from kazrights.gui.desk import Desk
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts.button import button
from kazrights.gui.parts.choice_field import Choice, ChoiceField
from kazrights.gui.settings.keys import KeysDialog
from kazrights.gui.tokens import DARK, LIGHT, Tokens
from kazrights.store.vault import Vault

_TEXTS = ("text", "secondary", "placeholder", "accent", "overdue", "today", "done")
_ON_SELECTED = ("text", "secondary", "accent", "overdue", "today", "done")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, put back to light afterwards."""
    size = qapp.font()
    yield qapp
    settings.put(appearance=None, text_percent=None)
    theme.apply(qapp)
    qapp.setFont(size)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_edges_stand_out(tokens: Tokens) -> None:
    """WCAG 2.2: 4.5 for text (1.4.3), 3 for edges of controls and focus rings (1.4.11)."""
    for name in _TEXTS:
        assert _contrast(getattr(tokens, name), tokens.base) >= 4.5, name
    for name in _ON_SELECTED:
        assert _contrast(getattr(tokens, name), tokens.selected) >= 4.5, name
        assert _contrast(getattr(tokens, name), tokens.hover) >= 4.5, name
    for ground in (tokens.base, tokens.window):
        assert _contrast(tokens.text, ground) >= 4.5
        assert _contrast(tokens.secondary, ground) >= 4.5
        assert _contrast(tokens.edge, ground) >= 3
        assert _contrast(tokens.accent, ground) >= 3
    assert _contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert _contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert _contrast(tokens.on_toast, tokens.toast) >= 4.5
    assert _contrast(tokens.toast_link, tokens.toast) >= 4.5
    assert _contrast(tokens.text, tokens.notice) >= 4.5


def test_a_change_reaches_what_is_open(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app)
    made = button("Save", icon="check")
    menu = QMenu(made)
    icons.give(menu.addAction("Undo"), "undo-2")
    qtbot.addWidget(made)
    theme.dress(made)
    made.show()
    before = made.icon().cacheKey(), menu.actions()[0].icon().cacheKey()
    appearance.choose(app, "dark")
    assert theme.is_dark()
    assert made.icon().cacheKey() != before[0]
    assert menu.actions()[0].icon().cacheKey() != before[1]
    ground = made.grab().toImage().pixelColor(made.width() // 2, 4)
    assert ground.name().upper() == DARK.base


def test_an_open_window_dialog_menu_and_preview_all_turn_dark(
    app: QApplication, qtbot: QtBot, sample: Vault
) -> None:
    """What keeps light colours after the switch would be light where the dark picture is dark."""
    theme.apply(app)
    window = MainWindow(Desk(sample))
    theme.dress(window)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    case_id = cases.find(sample, "Bokayev")
    window.desk.go("write_letter", case_id)
    preview = window.page("cases").letter
    dialog = KeysDialog(window)
    dialog.show()
    menu = window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(QPoint(10, 10)))
    qtbot.waitExposed(dialog)
    seen = {"window": window, "dialog": dialog, "menu": menu, "preview": preview}
    light = {name: _ground(widget) for name, widget in seen.items()}
    appearance.choose(app, "dark")
    qtbot.wait(50)
    dark = {name: _ground(widget) for name, widget in seen.items()}
    menu.close()
    dialog.close()
    assert min(light.values()) > 200
    assert max(dark.values()) < 90


def _ground(widget: QWidget) -> int:
    """How light the commonest colour of a picture of it is, from 0 to 255."""
    image = widget.grab().toImage()
    colours = Counter(
        image.pixelColor(x, y).lightness()
        for x in range(2, image.width() - 2, 7)
        for y in range(2, image.height() - 2, 7)
    )
    return colours.most_common(1)[0][0]


def test_a_dialog_and_what_is_offered_under_a_line_wear_the_look_of_the_window(
    app: QApplication, qtbot: QtBot
) -> None:
    appearance.choose(app, "dark")
    window = QWidget()
    theme.dress(window)
    field = ChoiceField([Choice(1, "Sample Lawyer"), Choice(2, "Sample Relative")])
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.show()
    field.line.textEdited.emit("samp")
    assert DARK.selected in field.line.completer().popup().styleSheet()
    save = button("Save")
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(save)
    dialog.show()
    assert save.grab().toImage().pixelColor(save.width() // 2, 4).name().upper() == DARK.base


def test_the_choice_is_kept_and_a_strange_one_is_the_systems(app: QApplication) -> None:
    appearance.choose(app, "dark")
    assert appearance.mode() == "dark"
    settings.put(appearance="mauve", text_percent=1000)
    assert (appearance.mode(), appearance.text_percent()) == ("system", 100)


def test_text_grows_and_comes_back(app: QApplication) -> None:
    theme.apply(app)
    usual = app.font().pointSizeF()
    appearance.choose_text_percent(app, 160)
    assert app.font().pointSizeF() == pytest.approx(usual * 1.6)
    appearance.choose_text_percent(app, 100)
    assert app.font().pointSizeF() == pytest.approx(usual)
