"""The look: one palette of tokens, light and dark, and what Qt is told of it. No colour stands anywhere else."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from kazrights.base import paths

ROW_ONE, ROW_TWO, ROW_THREE = 32, 52, 60
CONTROL, CONTROL_IN_ROW = 32, 28
TEXT_COLUMN = 880
_SMALLEST_TEXT = 10.0
_STYLE = "fusion"


class Tokens(NamedTuple):
    """Colours by what they mean; the contrast of each pair was computed (AA text 4.5, edges 3.0)."""

    window: str
    base: str
    text: str
    secondary: str
    placeholder: str
    edge: str
    hairline: str
    hover: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    overdue: str
    today: str
    done: str
    notice: str
    toast: str
    on_toast: str
    toast_link: str


LIGHT = Tokens(
    window="#F3F4F6",
    base="#FFFFFF",
    text="#1B1F24",
    secondary="#57606A",
    placeholder="#6A737D",
    edge="#818992",
    hairline="#D8DCE1",
    hover="#EAEDF1",
    accent="#1F5FA8",
    accent_hover="#184C87",
    on_accent="#FFFFFF",
    selected="#D9E8FA",
    overdue="#B3261E",
    today="#8A5300",
    done="#1E6B3A",
    notice="#FFF4DC",
    toast="#24292F",
    on_toast="#FFFFFF",
    toast_link="#9CCBFF",
)
DARK = Tokens(
    window="#1E2227",
    base="#16191D",
    text="#E6E8EB",
    secondary="#A9B1BB",
    placeholder="#8F98A3",
    edge="#7A838D",
    hairline="#343A41",
    hover="#2A3037",
    accent="#6CB0FF",
    accent_hover="#8CC2FF",
    on_accent="#16191D",
    selected="#24405E",
    overdue="#FF8A80",
    today="#FFC266",
    done="#7BD89B",
    notice="#3B3218",
    toast="#E6E8EB",
    on_toast="#16191D",
    toast_link="#184C87",
)

_tokens = LIGHT


def tokens() -> Tokens:
    """The colours in use."""
    return _tokens


def colour(name: str) -> QColor:
    """One token as Qt's colour."""
    return QColor(getattr(_tokens, name))


def apply(app: QApplication, *, dark: bool = False) -> None:
    """Give the program its look; the style sheet of `dress` comes when there are controls to wear it."""
    global _tokens
    _tokens = DARK if dark else LIGHT
    if app.style().objectName() != _STYLE:  # setting it again costs as much as building the unlock page
        app.setStyle(_STYLE)
    app.setPalette(_palette(_tokens))
    font = app.font()
    if font.pointSizeF() < _SMALLEST_TEXT:
        font.setPointSizeF(_SMALLEST_TEXT)
        app.setFont(font)
    app.setStyleSheet(_sheet(_tokens))


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, value in {
        role.Window: t.window,
        role.Base: t.base,
        role.AlternateBase: t.window,
        role.Button: t.window,
        role.WindowText: t.text,
        role.Text: t.text,
        role.ButtonText: t.text,
        role.ToolTipBase: t.toast,
        role.ToolTipText: t.on_toast,
        role.PlaceholderText: t.placeholder,
        role.Highlight: t.selected,
        role.HighlightedText: t.text,
        role.Accent: t.accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Mid: t.edge,
        role.Midlight: t.hairline,
        role.Dark: t.edge,
    }.items():
        palette.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.placeholder))
    return palette


def _sheet(t: Tokens) -> str:
    chevron = paths.resource("icons", "chevron-down.svg").as_posix()
    return f"""
QPushButton {{ min-height: {CONTROL - 2}px; padding: 0 12px; border: 1px solid {t.edge}; border-radius: 4px;
    background: {t.base}; color: {t.text}; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 11px; min-height: {CONTROL - 4}px; }}
QPushButton:checked {{ background: {t.selected}; border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.placeholder}; background: {t.window}; border-color: {t.hairline}; }}
QPushButton::menu-indicator {{ image: url({chevron}); width: 14px; height: 14px;
    subcontrol-position: right center; right: 8px; }}
QPushButton[kind="menu"] {{ padding-right: 28px; }}
QPushButton[kind="primary"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent};
    font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; border-color: {t.hairline}; color: {t.secondary}; }}
QPushButton[kind="quiet"] {{ border-color: transparent; background: transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[kind="link"] {{ border-color: transparent; background: transparent; color: {t.accent};
    padding: 0 4px; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.accent}; padding: 0 3px; }}
QPushButton[size="row"] {{ min-height: {CONTROL_IN_ROW - 2}px; padding: 0 8px; }}
QPushButton[size="row"]:focus {{ min-height: {CONTROL_IN_ROW - 4}px; padding: 0 7px; }}
QPushButton[size="square"] {{ padding: 0; min-width: {CONTROL - 2}px; max-width: {CONTROL - 2}px; }}
QPushButton[size="square"]:focus {{ padding: 0; min-width: {CONTROL - 4}px; max-width: {CONTROL - 4}px; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {CONTROL - 4}px; padding: 1px 8px; border: 1px solid {t.edge};
    border-radius: 4px; background: {t.base}; color: {t.text}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px; border: 1px solid {t.edge}; border-radius: 4px; background: {t.base}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {t.accent}; padding: 0 7px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border: 2px solid {t.overdue}; padding: 0 7px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {t.window}; color: {t.secondary}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ border: 1px solid {t.edge}; background: {t.base}; }}
QCheckBox, QRadioButton {{ min-height: {CONTROL_IN_ROW}px; spacing: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ outline: 2px solid {t.accent}; }}
QListView, QTreeView, QTableView {{ border: none; background: {t.base}; outline: none; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
    background: {t.selected}; color: {t.text}; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: none; }}
QHeaderView::section {{ background: {t.base}; color: {t.secondary}; border: none;
    border-bottom: 1px solid {t.hairline}; padding: 4px 8px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.hairline}; }}
QTabBar::tab {{ padding: 8px 12px; border: none; border-bottom: 3px solid transparent; color: {t.secondary}; }}
QTabBar::tab:hover {{ background: {t.hover}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; font-weight: 600; }}
QTabBar:focus {{ outline: none; }}
QTabBar::tab:selected:focus {{ background: {t.selected}; }}
QScrollArea {{ border: none; background: transparent; }}
QSplitter::handle {{ background: {t.hairline}; }}
QStatusBar {{ border-top: 1px solid {t.hairline}; background: {t.window}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ border: 1px solid {t.edge}; border-radius: 4px; background: {t.base}; max-height: 10px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QMenu {{ background: {t.base}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; }}
QMenu::item:disabled {{ color: {t.secondary}; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenuBar {{ background: {t.window}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.selected}; }}
QLabel[tone="secondary"] {{ color: {t.secondary}; }}
QLabel[tone="problem"] {{ color: {t.overdue}; }}
QLabel[tone="today"] {{ color: {t.today}; }}
QLabel[tone="done"] {{ color: {t.done}; }}
QWidget[surface="base"] {{ background: {t.base}; }}
QWidget[surface="window"] {{ background: {t.window}; }}
QFrame[surface="panel"] {{ background: {t.base}; border: 1px solid {t.edge}; border-radius: 6px; }}
QFrame[surface="notice"] {{ background: {t.notice}; border: none; border-bottom: 1px solid {t.hairline}; }}
QFrame[surface="toast"] {{ background: {t.toast}; border-radius: 6px; }}
QFrame[surface="toast"] QLabel {{ color: {t.on_toast}; }}
QFrame[surface="toast"] QPushButton {{ color: {t.toast_link}; background: transparent; border-color: transparent;
    font-weight: 600; }}
QFrame[surface="toast"] QPushButton:focus {{ border: 2px solid {t.toast_link}; }}
QFrame[surface="line"] {{ background: {t.hairline}; border: none; max-height: 1px; min-height: 1px; }}
"""
