"""The one small style sheet, for what Qt paints itself: fields and scroll bars."""

from __future__ import annotations

from kadelyx_desk.ui.views.theme_tokens import Tokens


def style_sheet(tokens: Tokens) -> str:
    """Write the style sheet of a theme; everything else is palette or painted by the kit."""
    return f"""
QLineEdit, QPlainTextEdit {{
    background: {tokens.surface}; color: {tokens.text};
    border: 1px solid {tokens.border}; border-radius: 8px;
    placeholder-text-color: {tokens.muted};
    selection-background-color: {tokens.primary}; selection-color: {tokens.on_primary};
}}
QLineEdit {{ padding: 0 11px; lineedit-password-character: 8226; }}
QPlainTextEdit {{ padding: 7px 8px; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{
    border: 2px solid {tokens.problem};
}}
QLineEdit[problem="true"] {{ padding: 0 10px; }}
QPlainTextEdit[problem="true"] {{ padding: 6px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{
    background: {tokens.sunken}; color: {tokens.muted}; border-color: {tokens.line};
}}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {tokens.border}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 44px; }}
QScrollBar::handle:horizontal {{ min-width: 44px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{
    background: {tokens.surface}; color: {tokens.text}; border: 1px solid {tokens.border};
}}
"""
