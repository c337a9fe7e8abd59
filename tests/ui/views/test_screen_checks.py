"""The checks on every screen find what they are for: each is shown a page with the defect."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import looks
import shots
import walks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.button import Button
from kadelyx_desk.ui.views.kit.layout import Scroll
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.theme_tokens import ThemeName


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    return page


def _put(page: QWidget, widget: QWidget, width: int, height: int) -> None:
    widget.setParent(page)
    widget.setGeometry(20, 20, width, height)
    widget.show()


def test_that_a_word_cut_off_is_found(page: QWidget) -> None:
    _put(page, Text("not recorded"), 40, 30)
    assert looks.clipped(page) == ["Text 'not recorded' has 40 x 30"]


def test_that_a_wrapped_sentence_without_its_second_line_is_found(page: QWidget) -> None:
    _put(page, Text("Type the day with the month in letters.", wrap=True), 120, 22)
    assert len(looks.clipped(page)) == 1


def test_that_a_button_narrower_than_its_words_is_found(page: QWidget) -> None:
    _put(page, Button("Review and sign"), 80, 44)
    assert len(looks.clipped(page)) == 1


def test_that_a_page_with_room_for_everything_is_left_alone(page: QWidget) -> None:
    column = QVBoxLayout(page)
    column.addWidget(Text("Type the day with the month in letters.", wrap=True))
    column.addWidget(Button("Review and sign"))
    column.activate()
    assert looks.clipped(page) == []
    assert looks.outside(page) == []
    assert looks.small_targets(page) == []
    assert looks.nameless(page) == []


def test_that_something_off_the_page_is_found(page: QWidget) -> None:
    button = Button("Lock")
    _put(page, button, 100, 44)
    button.move(380, 20)
    assert looks.outside(page) == ["Button 'Lock' at 380, 20"]


def test_that_a_part_cut_off_at_its_side_is_found(page: QWidget) -> None:
    wide = Text("What waits to be finished")
    wide.setMinimumWidth(300)
    place = Scroll(wide)
    _put(page, place, 200, 100)
    assert len(looks.cut_at_the_side(page)) == 1
    place.resize(340, 100)
    assert looks.cut_at_the_side(page) == []


def test_that_a_small_target_is_found(page: QWidget) -> None:
    _put(page, QPushButton("x"), 60, 30)
    assert looks.small_targets(page) == ["QPushButton 'x' has 60 x 30"]


def test_that_a_control_without_a_name_is_found(page: QWidget) -> None:
    _put(page, QPushButton("x"), 60, 44)
    assert looks.nameless(page) == ["QPushButton "]


def test_that_a_bright_block_is_found_in_the_dark(page: QWidget) -> None:
    theme.apply(ThemeName.DIM)
    assert not looks.bright_block(page)
    lamp = QWidget()
    lamp.setStyleSheet("background: #B08D63")
    _put(page, lamp, 120, 120)
    assert looks.bright_block(page)
    assert looks.mean_luminance(page) > 0.02


def test_that_a_walk_by_tab_against_reading_is_found(page: QWidget) -> None:
    first, second, third = Button("One"), Button("Two"), Button("Three")
    for button, x, y in ((first, 20, 20), (second, 20, 80), (third, 150, 20)):
        _put(page, button, 100, 44)
        button.move(x, y)
    assert looks.tab_walk(page) == [first, second, third]
    assert looks.out_of_order(page) == []

    QWidget.setTabOrder(second, first)
    assert looks.out_of_order(page) == ["Button 'Two' then Button 'One'"]

    QWidget.setTabOrder(third, first)
    assert "Button 'Three' then Button 'One'" in looks.out_of_order(page)


def _walkable(qtbot: QtBot, *widgets: QWidget) -> MainWindow:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for widget in widgets:
        column.addWidget(widget)
    window = walks.hosted(inside)
    qtbot.addWidget(window)
    shots.settle(window, (400, 300))
    return window


def test_that_a_page_that_can_be_walked_is_left_alone(qtbot: QtBot) -> None:
    assert walks.faults(_walkable(qtbot, Button("One"), Button("Two"))) == []


def test_that_what_tab_passes_over_is_found(qtbot: QtBot) -> None:
    two, three, group = Button("Two"), Button("Three"), QWidget()
    column = QVBoxLayout(group)
    column.addWidget(two)
    column.addWidget(three)
    window = _walkable(qtbot, Button("One"), group)
    group.setFocusProxy(three)

    assert walks.faults(window) == ["Key_Tab misses Button 'Two'"]


def test_that_a_stop_that_is_not_seen_is_found(qtbot: QtBot) -> None:
    one, two = Button("One"), Button("Two")
    window = _walkable(qtbot, one, two)
    two.move(20, 2000)
    one.setFocus()

    assert walks.faults(window)[0] == "Key_Tab comes to Button 'Two', which is not seen"


def test_that_two_stops_that_are_told_alike_are_found(qtbot: QtBot) -> None:
    window = _walkable(qtbot, Button("Change"), Button("Change"))

    assert walks.faults(window) == ["2 are called Change"]
