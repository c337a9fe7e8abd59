from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import shots
from builders import protocol
from hands import press
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.views.room.sheets.level_choice import LevelChoice


def choice(qtbot: QtBot) -> LevelChoice:
    levels = LevelChoice("MOAA/S", protocol().sedation_levels, About.A)
    qtbot.addWidget(levels)
    shots.settle(levels, (408, 160))
    return levels


def test_that_the_levels_run_from_awake_to_no_response_with_their_words(qtbot: QtBot) -> None:
    levels = choice(qtbot)

    assert list(levels.levels) == [5, 4, 3, 2, 1, 0]
    assert levels.levels[0].accessibleName() == "0, no response"


def test_that_one_level_is_chosen_and_a_second_press_takes_it_back(qtbot: QtBot) -> None:
    levels = choice(qtbot)
    assert levels.chosen() is None

    press(levels.levels[4])
    press(levels.levels[3])
    assert levels.chosen() == 3
    assert not levels.levels[4].isChecked()

    press(levels.levels[3])
    assert levels.chosen() is None


def test_r6_that_arrow_keys_and_tab_reach_every_level_also_once_one_is_chosen(
    qtbot: QtBot,
) -> None:
    levels = choice(qtbot)
    levels.levels[5].setFocus()
    QTest.keyClick(levels.levels[5], Qt.Key.Key_Space)
    for key, reached in (
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Up, 4),
        (Qt.Key.Key_Left, 5),
        (Qt.Key.Key_Left, 5),
        (Qt.Key.Key_Tab, 4),
        (Qt.Key.Key_Tab, 3),
    ):
        QTest.keyClick(levels.focusWidget(), key)
        assert levels.levels[reached].hasFocus()
    assert levels.chosen() == 5

    QTest.keyClick(levels.focusWidget(), Qt.Key.Key_Space)
    assert levels.chosen() == 3
