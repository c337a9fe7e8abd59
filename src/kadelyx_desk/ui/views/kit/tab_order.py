"""Where Tab goes: widgets made later are put where they are seen, not at the end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab reach `widgets` in their order, right after `anchor` and what comes before it.

    Args:
        anchor: a widget of the same window; it need not take the focus itself.
        widgets: what was made later; already inside the window.
    """
    # Qt passes over an order that begins at a widget without focus, so the anchor borrows one.
    policy = anchor.focusPolicy()
    anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    before = anchor
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
    anchor.setFocusPolicy(policy)
