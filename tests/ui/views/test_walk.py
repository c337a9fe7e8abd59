"""Whoever has only the keys reaches everything: Tab walks once round each page and sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import shots
from builders import new_session
from closes import two_hours_after
from kadelyx_desk.ui.views.checklist.page import ChecklistPage
from kadelyx_desk.ui.views.close.page import ClosePage
from kadelyx_desk.ui.views.kit.form.choice import Choice, ChoiceGroup
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.preparation.page import PreparationPage
from kadelyx_desk.ui.views.rail import RailRow

_MOST = 300
_ROOM = (
    *("room", "room-before-dose", "room-solo", "room-ended", "room-entries"),
    *("room-finish-these", "room-correct-vitals", "room-vitals-late", "room-observe-sheet"),
    *("room-couple-sheet", "room-care-sheet", "room-note-sheet", "room-carried-sheet"),
    *("room-dose-sheet", "room-dose-not-given", "room-ended-vitals", "room-ended-help"),
    *("help-card", "help-card-solo", "events-full", "events-words", "rescue", "rescue-empty"),
)


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


def _walked(start: QWidget, key: Qt.Key) -> set[QWidget]:
    """Every stop on one way round."""
    seen = [start]
    for _ in range(_MOST):
        QTest.keyClick(seen[-1], key)
        focused = QApplication.focusWidget()
        if focused is None or focused is start:
            break
        seen.append(focused)
    return {_stop(widget) for widget in seen}


def _missed(window: QWidget, key: Qt.Key) -> list[str]:
    wanted = _by_tab(window)
    start = QApplication.focusWidget()
    assert start is not None
    missed = wanted - _walked(start, key)
    return sorted(f"{type(one).__name__} {one.accessibleName()}" for one in missed)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("name", _ROOM)
def test_r6_that_tab_reaches_everything_in_the_room(
    qtbot: QtBot, name: str, key: Qt.Key
) -> None:
    window = shots.screens()[name]()
    qtbot.addWidget(window)
    shots.settle(window, shots.SMALLEST)

    assert _missed(window, key) == []


def _close() -> QWidget:
    page = ClosePage()
    page.show_session(two_hours_after().view())
    return page


def _checklist() -> QWidget:
    page = ChecklistPage()
    page.show_session(new_session().view())
    return page


def _preparation() -> QWidget:
    page = PreparationPage()
    page.show_session(new_session().view())
    return page


@pytest.mark.parametrize("make", [_close, _checklist, _preparation])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_r6_that_tab_reaches_everything_on_a_page_beside_the_rail(
    qtbot: QtBot, make: Callable[[], QWidget], key: Qt.Key
) -> None:
    page = make()
    window = MainWindow((RailRow("today", Icon.TODAY, "Today"),))
    qtbot.addWidget(window)
    window.add_page("page", page)
    window.show_page("page")
    shots.settle(window, shots.SMALLEST)

    assert _missed(window, key) == []
