"""Where Tab goes: widgets made later are put where they are seen, not at the end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_ROOM = 48


def tab_after(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab reach `widgets` in their order, right after `anchor` and what comes before it.

    Args:
        anchor: a widget of the same window; it need not take the focus itself.
        widgets: what was made later; already inside the window.
    """
    before = anchor
    for widget in widgets:
        field = widget.parentWidget()
        if field is not None and field.focusProxy() is widget:
            before = _put_field_after(before, field, widget)
        else:
            _put_after(before, widget)
            before = widget


def _put_field_after(before: QWidget, field: QWidget, line: QWidget) -> QWidget:
    """Put the whole field of a line there: left where it was made, it would send Tab back."""
    field.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none, its stub does not say so
    parts = field.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for part in (field, *parts):
        _put_after(before, part)
        before = part
    field.setFocusProxy(line)  # goes before its first part, by Qt's own rule
    return before


def _put_after(before: QWidget, widget: QWidget) -> None:
    """Qt passes over an order with a widget in it that takes no focus, so each borrows some."""
    policies = [(one, one.focusPolicy()) for one in (before, widget)]
    for one, policy in policies:
        if policy is Qt.FocusPolicy.NoFocus:
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QWidget.setTabOrder(before, widget)
    for one, policy in policies:
        one.setFocusPolicy(policy)


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever `widget` lies in so far that all of it is seen, with its question.

    Qt does it only where Tab goes on inside of one scrolling part, and for a field only as far
    as the cursor in it.
    """
    step = widget.parentWidget()
    while step is not None:
        if isinstance(step, QScrollArea) and (inside := step.widget()) is not None:
            place = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
            step.ensureVisible(place.left(), place.bottom(), 0, _ROOM)
            step.ensureVisible(place.left(), place.top(), 0, _ROOM)
        step = step.parentWidget()
