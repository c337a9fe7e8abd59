"""The focus ring goes where the focus goes, outside of what it surrounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button, IconButton
from kadelyx_desk.ui.views.kit.focus_ring import FocusRing
from kadelyx_desk.ui.views.kit.icons import Icon
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.ring = FocusRing(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(30, 30, 30, 30)
        self.first, self.second = Button("First"), Button("Second")
        self.icon = IconButton(Icon.CLOSE, "Close")
        for widget in (self.first, self.second, self.icon):
            self.column.addWidget(widget)
        self.resize(400, 300)


@pytest.fixture
def window(qtbot: QtBot) -> _Window:
    window = _Window()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    return window


def _around(window: QWidget, widget: QWidget, face: QRect) -> QRect:
    return face.translated(widget.mapTo(window, QPoint(0, 0))).adjusted(-4, -4, 4, 4)


def test_that_the_ring_surrounds_the_focus_with_a_gap(window: _Window) -> None:
    window.first.setFocus()
    assert window.ring.isVisible()
    assert window.ring.geometry() == _around(window, window.first, window.first.rect())
    window.second.setFocus()
    assert window.ring.geometry() == _around(window, window.second, window.second.rect())


@pytest.mark.parametrize("name", ThemeName)
def test_that_the_line_is_two_pixels_and_the_gap_two(window: _Window, name: ThemeName) -> None:
    theme.apply(name)
    window.first.setFocus()
    image = window.grab().toImage()
    x = window.first.geometry().center().x()
    top = window.first.y()
    look = theme.current()
    column = [image.pixelColor(x, top - step) for step in range(1, 6)]
    ground, ring = look.colour(Ink.WINDOW), look.colour(Ink.FOCUS)
    assert column == [ground, ground, ring, ring, ground]


def test_that_the_ring_follows_a_drawn_face_that_is_smaller_than_its_target(
    window: _Window,
) -> None:
    window.icon.setFocus()
    assert window.ring.geometry() == _around(window, window.icon, window.icon.face())


def test_that_the_ring_moves_with_its_widget(window: _Window) -> None:
    window.first.setFocus()
    window.first.move(60, 80)
    assert window.ring.geometry() == _around(window, window.first, window.first.rect())


def test_that_the_ring_goes_when_its_widget_goes(window: _Window) -> None:
    window.first.setFocus()
    window.first.hide()
    assert window.ring.geometry() != _around(window, window.first, window.first.rect())


def test_that_a_page_with_the_focus_has_no_ring(window: _Window) -> None:
    window.setFocus()
    assert not window.ring.isVisible()


def test_that_the_ring_lets_a_press_through(window: _Window) -> None:
    window.first.setFocus()
    middle = window.ring.geometry().center()
    assert window.childAt(middle) is window.first


def test_that_a_widget_scrolled_out_of_view_shows_no_ring(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [Button(f"Button {number}") for number in range(20)]
    for button in buttons:
        column.addWidget(button)
    scroll = Scroll(inside)
    outer = QVBoxLayout(window)
    outer.addWidget(scroll)
    ring = FocusRing(window)
    window.resize(300, 300)
    window.show()
    with qtbot.waitActive(window):
        pass
    buttons[0].setFocus()
    assert not ring.mask().isEmpty()

    scroll.verticalScrollBar().setValue(400)

    assert ring.mask().isEmpty() or not ring.isVisible()


def test_that_what_is_scrolled_out_of_view_has_no_ring(window: _Window, qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    far = Button("Far below")
    column.addSpacing(900)
    column.addWidget(far)
    scroll = Scroll(inside)
    window.column.addWidget(scroll)
    qtbot.wait(1)
    far.setFocus()
    scroll.ensureWidgetVisible(far)
    assert window.ring.isVisible()

    scroll.verticalScrollBar().setValue(0)

    assert not window.ring.isVisible()
