from __future__ import annotations

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
