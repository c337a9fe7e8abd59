"""A screen walked by Tab in its window: what is missed, comes out of view, or is told alike."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import looks
from kadelyx_desk.ui.views.kit.form.choice import Choice, ChoiceGroup
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.painting import TARGET
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.rail import RAIL_WIDTH, RailRow

_MOST = 300


def hosted(screen: QWidget) -> MainWindow:
    """The window of the program around a registered screen, with the rail where it has one."""
    if isinstance(screen, MainWindow):
        return screen
    window = MainWindow((RailRow("today", Icon.TODAY, "Today"),))
    layout = screen.layout()
    kept_free = 0 if layout is None else layout.contentsMargins().left()
    inside = layout.itemAt(0) if layout is not None and kept_free == RAIL_WIDTH else None
    page = None if inside is None else inside.widget()
    window.add_page("page", screen if page is None else page, full=page is None)
    window.show_page("page")
    return window


def faults(window: QWidget) -> list[str]:
    """All that a person without a mouse would stumble over."""
    # What the page has let go of is no stop; in the program it is gone before the next key.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wanted = _by_tab(window)
    found = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        stops, hidden = _walked(window, key)
        wanted = set(filter(isValid, wanted))  # what went meanwhile is no stop
        missed = wanted - {_stop(widget) for widget in stops if isValid(widget)}
        found += [f"{key.name} misses {told}" for told in sorted(map(looks.told, missed))]
        found += [f"{key.name} comes to {looks.told(one)}, which is not seen" for one in hidden]
    return found + _alike(window, wanted)


def _by_tab(window: QWidget) -> set[QWidget]:
    """What Tab must reach. Of answers that exclude each other one is enough: arrows do it."""
    found = set()
    for widget in window.findChildren(QWidget):
        can = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        if can and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.add(_stop(widget))
    return found


def _stop(widget: QWidget) -> QWidget:
    """The stop on the way of Tab that a widget belongs to: its group, or itself."""
    parent = widget.parentWidget()
    is_answer = isinstance(widget, Choice) and isinstance(parent, ChoiceGroup)
    return parent if is_answer and parent is not None else widget


def _walked(window: QWidget, key: Qt.Key) -> tuple[list[QWidget], list[QWidget]]:
    """Every stop on one way round, and those that are not seen when they are reached."""
    stops = [QApplication.focusWidget() or window]
    hidden = []
    for _ in range(_MOST):
        QTest.keyClick(stops[-1], key)
        focused = QApplication.focusWidget()
        if focused is stops[-1]:
            continue  # from link to link in a text
        if focused is None or focused in stops:
            break
        stops.append(focused)
        if not _is_seen(focused, window):
            hidden.append(focused)
    return stops, hidden


def _is_seen(widget: QWidget, window: QWidget) -> bool:
    """Whether no scrolling part around it hides it, or so much of it as can be pressed."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    seen = place & window.rect()
    step = widget.parentWidget()
    while step is not None and step is not window:
        seen &= QRect(step.mapTo(window, QPoint(0, 0)), step.size())
        step = step.parentWidget()
    return seen.width() >= min(place.width(), TARGET) and seen.height() >= min(
        place.height(), TARGET
    )


def _alike(window: QWidget, stops: set[QWidget]) -> list[str]:
    """Stops of which a screen reader says the same, with what they stand in."""
    heard = Counter(_heard(stop, window) for stop in stops)
    return sorted(f"{count} are called {said}" for said, count in heard.items() if count > 1)


def _heard(widget: QWidget, window: QWidget) -> str:
    said = [widget.accessibleName(), widget.accessibleDescription()]
    step = widget.parentWidget()
    while step is not None and step is not window:
        said.append(step.accessibleName())
        step = step.parentWidget()
    return "; ".join(word for word in said if word)
