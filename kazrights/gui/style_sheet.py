"""How controls look, in the colours of a theme."""

from __future__ import annotations

from kazrights.base import paths
from kazrights.gui.tokens import Tokens

CONTROL, CONTROL_IN_ROW = 32, 28


def sheet(t: Tokens, *, dark: bool, line: int = 0) -> str:
    """The style sheet in the colours of `t`, for text of that line height.

    A style sheet can't colour a picture, so each theme has its own.
    """
    control, in_row = max(CONTROL, line + 10), max(CONTROL_IN_ROW, line + 6)
    chevron, tick, dot = (_picture(name, dark) for name in ("chevron-down", "check", "dot"))
    return f"""
QPushButton {{ min-height: {control - 2}px; padding: 0 12px; border: 1px solid {t.edge}; border-radius: 4px;
    background: {t.base}; color: {t.text}; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 11px; min-height: {control - 4}px; }}
QPushButton:checked {{ background: {t.selected}; border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.placeholder}; background: {t.window}; border-color: {t.hairline}; }}
QPushButton::menu-indicator {{ image: url({chevron}); width: 14px; height: 14px;
    subcontrol-position: right center; right: 8px; }}
QPushButton[kind="menu"] {{ padding-right: 28px; }}
QPushButton[kind="search"] {{ color: {t.secondary}; text-align: left; min-width: 120px; }}
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
QPushButton[kind="link"]:disabled {{ color: {t.placeholder}; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.accent}; padding: 0 3px; }}
QPushButton[kind="add"] {{ border-color: transparent; background: transparent; color: {t.secondary}; padding: 0 4px; }}
QPushButton[kind="add"]:hover {{ color: {t.accent}; text-decoration: underline; }}
QPushButton[kind="add"]:focus {{ border: 2px solid {t.accent}; padding: 0 3px; }}
QPushButton[kind="value"] {{ border: 1px solid transparent; background: transparent; min-height: 22px; padding: 0; }}
QPushButton[kind="value"]:hover {{ background: {t.hover}; }}
QPushButton[kind="value"]:focus {{ border: 2px solid {t.accent}; min-height: 20px; padding: 0; }}
QPushButton[size="row"] {{ min-height: {in_row - 2}px; padding: 0 8px; }}
QPushButton[size="row"]:focus {{ min-height: {in_row - 4}px; padding: 0 7px; }}
QPushButton[size="square"] {{ padding: 0; min-width: {control - 2}px; max-width: {control - 2}px; }}
QPushButton[size="square"]:focus {{ padding: 0; min-width: {control - 4}px; max-width: {control - 4}px; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {control - 4}px; padding: 1px 8px; border: 1px solid {t.edge};
    border-radius: 4px; background: {t.base}; color: {t.text}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px; border: 1px solid {t.edge}; border-radius: 4px; background: {t.base}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {t.accent}; padding: 0 7px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border: 2px solid {t.overdue}; padding: 0 7px; }}
QComboBox[problem="true"] {{ border: 2px solid {t.overdue}; padding: 0 7px; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {t.window}; color: {t.secondary}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ border: 1px solid {t.edge}; background: {t.base}; }}
QCheckBox, QRadioButton {{ min-height: {in_row}px; spacing: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator {{
    width: 16px; height: 16px; border: 1px solid {t.edge}; border-radius: 3px; background: {t.base}; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.accent}; width: 14px; height: 14px; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
    QTableView::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({tick}); }}
QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({dot}); }}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {{ border: 2px solid {t.text}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.hairline};
    background: {t.window}; }}
QListView, QTreeView, QTableView {{ border: none; background: {t.base}; outline: none; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
    background: {t.selected}; color: {t.text}; }}
QTableView[roomy="true"]::item {{ padding: 0 6px; }}
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
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
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


def _picture(name: str, dark: bool) -> str:
    return paths.resource("icons", "sheet", f"{name}-{'dark' if dark else 'light'}.svg").as_posix()
