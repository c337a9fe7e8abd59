"""What must hold on every registered screen, whatever it is about."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import looks
import shots
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName

LARGER_POINTS = 14.0
SCREENS = shots.screens()


@pytest.mark.parametrize("points", [theme.BASE_POINTS, LARGER_POINTS])
@pytest.mark.parametrize("name", SCREENS)
def test_that_nothing_is_clipped_in_the_smallest_window(
    qtbot: QtBot, name: str, points: float
) -> None:
    theme.apply(ThemeName.LIGHT, points)
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert page.size().toTuple() == shots.SMALLEST
    assert looks.clipped(page) == []
    assert looks.outside(page) == []


@pytest.mark.parametrize("name", SCREENS)
def test_that_everything_can_be_hit_and_has_a_name(qtbot: QtBot, name: str) -> None:
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert looks.small_targets(page) == []
    assert looks.nameless(page) == []


@pytest.mark.parametrize("name", SCREENS)
def test_that_the_page_follows_a_change_of_theme_at_once(qtbot: QtBot, name: str) -> None:
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)
    light = looks.mean_luminance(page)

    theme.apply(ThemeName.DIM)

    assert light > 0.5
    assert looks.mean_luminance(page) <= 0.03
    assert not looks.bright_block(page)
