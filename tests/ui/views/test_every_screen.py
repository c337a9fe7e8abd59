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


@pytest.mark.parametrize("name", SCREENS)
def test_that_a_screen_fits_can_be_hit_is_named_and_follows_the_theme(
    qtbot: QtBot, name: str
) -> None:
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert page.size().toTuple() == shots.SMALLEST
    assert looks.clipped(page) == []
    assert looks.outside(page) == []
    assert looks.cut_at_the_side(page) == []
    assert looks.small_targets(page) == []
    assert looks.nameless(page) == []
    assert looks.out_of_order(page) == []
    assert looks.mean_luminance(page) > 0.5

    theme.apply(ThemeName.DIM)

    assert looks.mean_luminance(page) <= 0.03
    assert not looks.bright_block(page)


@pytest.mark.parametrize("name", SCREENS)
def test_that_larger_text_is_not_clipped_in_the_smallest_window(
    qtbot: QtBot, name: str
) -> None:
    theme.apply(ThemeName.LIGHT, LARGER_POINTS)
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert page.size().toTuple() == shots.SMALLEST
    assert looks.clipped(page) == []
    assert looks.outside(page) == []
    assert looks.cut_at_the_side(page) == []
