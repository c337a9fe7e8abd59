"""Tabs turn by press and by arrow key, and say what is complete."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import looks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.kit.painting import text_width
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink, ThemeName


def _tabs(qtbot: QtBot, *, above: bool = False) -> Tabs:
    tabs = Tabs("Parts of the preparation", above=above)
    qtbot.addWidget(tabs)
    for key in ("intentions", "screening", "plan"):
        tabs.add(key, key.capitalize())
    tabs.resize(tabs.sizeHint())
    tabs.show()
    return tabs


def test_that_a_press_turns_to_a_tab(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    with qtbot.waitSignal(tabs.turned) as turned:
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert turned.args == ["screening"]


def test_that_an_arrow_key_turns_to_the_next_tab(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    with qtbot.waitSignal(tabs.turned) as turned:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert turned.args == ["screening"]


def test_that_the_page_can_turn_to_a_tab(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    with qtbot.waitSignal(tabs.turned) as turned:
        tabs.turn_to("plan")
    assert turned.args == ["plan"]


def test_that_adding_tabs_turns_nothing(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    with qtbot.assertNotEmitted(tabs.turned):
        tabs.add("a", "A")
        tabs.add("b", "B")


def test_that_check_and_count_ask_for_room_and_are_spoken(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    before = tabs.tabSizeHint(1).width()
    tabs.show_complete("screening", complete=True)
    tabs.show_count("screening", 3)
    assert tabs.tabSizeHint(1).width() > before + 30
    assert tabs.accessibleTabName(1) == "Screening, complete, 3"
    tabs.show_complete("screening", complete=False)
    assert tabs.accessibleTabName(1) == "Screening, 3"


def test_that_every_tab_is_a_target_of_44_px(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    tabs.add("x", "X")
    for index in range(tabs.count()):
        assert tabs.tabSizeHint(index).height() >= 44
        assert tabs.minimumTabSizeHint(index).width() >= 44


def test_that_the_bar_of_the_chosen_tab_can_lie_at_the_top(qtbot: QtBot) -> None:
    ink = theme.current().colour(Ink.TEXT)
    for above, y in ((False, 43), (True, 0)):
        tabs = _tabs(qtbot, above=above)
        rect = tabs.tabRect(0)
        image = looks.painted(tabs).toImage()
        assert image.pixelColor(rect.center().x(), rect.top() + y) == ink


def test_that_larger_text_makes_the_tabs_grow(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    before = tabs.sizeHint().width()
    theme.apply(ThemeName.LIGHT, 18)
    assert tabs.sizeHint().width() > before


def test_that_the_focus_ring_goes_around_the_chosen_tab(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    tabs.turn_to("plan")
    assert tabs.tabRect(2).contains(tabs.face())
    assert tabs.face_radius() > 0


def test_that_a_tab_that_is_left_out_is_not_seen_and_the_others_are(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.add("open", "Still open")
    tabs.add("report", "Report")
    tabs.show()
    tabs.turn_to("report")

    tabs.show_tab("open", shown=False)

    assert [tabs.isTabVisible(index) for index in range(2)] == [False, True]
    assert tabs.tabRect(0).width() == 0

    tabs.show_tab("open", shown=True)
    assert tabs.tabRect(0).width() > 0


def test_that_a_number_of_any_length_has_room_inside_its_line(qtbot: QtBot) -> None:
    tabs = _tabs(qtbot)
    widths = []
    for count in (7, 50, 120):
        tabs.show_count("screening", count)
        widths.append(tabs.tabSizeHint(1).width())

    digits = [text_width(str(count), Type.CAPTION) for count in (7, 50, 120)]
    assert widths[1] - widths[0] >= 4
    assert widths[2] - widths[1] == pytest.approx(digits[2] - digits[1], abs=1)
