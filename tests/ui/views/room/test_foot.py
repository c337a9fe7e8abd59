from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from hands import press
from kadelyx_desk.ui.views.room.foot import ENTRIES, Foot
from rooms import metrics


@pytest.fixture
def foot(qtbot: QtBot) -> Foot:
    made = Foot(metrics())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        shots.settle(made, (1366, 45))
    made.activateWindow()
    return made


def test_that_a_tab_turns_with_its_key(foot: Foot) -> None:
    turned: list[str] = []
    foot.turned.connect(turned.append)

    foot.tabs.turn_to(ENTRIES)

    assert turned == [ENTRIES]


def test_that_leaving_closing_and_the_theme_are_asked_for(foot: Foot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(foot.theme_asked):
        press(foot.theme)
    with qtbot.waitSignal(foot.leave_asked):
        press(foot.leave)
    with qtbot.waitSignal(foot.close_asked):
        press(foot.close_journey)


def test_that_the_key_of_the_theme_is_left_to_the_window(foot: Foot, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(foot.theme_asked, wait=0):
        QTest.keyClick(foot, Qt.Key.Key_F10)
    with qtbot.waitSignal(foot.leave_asked):
        QTest.keyClick(foot, Qt.Key.Key_F8)


def test_that_a_pressed_button_looks_pressed(foot: Foot) -> None:
    at_rest = foot.leave.grab().toImage()
    foot.leave.setDown(True)

    assert foot.leave.grab().toImage() != at_rest
