"""What must hold on every registered screen, whatever it is about."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import looks
import pastes
import shots
import walks
from kadelyx_desk.ui.views import theme
from kadelyx_desk.ui.views.theme_tokens import ThemeName

LARGER_POINTS = 14.0
SCREENS = shots.screens()


@pytest.mark.parametrize("name", SCREENS)
def test_r6_that_a_screen_fits_can_be_hit_is_named_follows_the_theme_and_is_walked_by_keys(
    qtbot: QtBot, name: str
) -> None:
    # One page for all of it: to make one takes longer than to look at it.
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert _what_does_not_fit(page) == []
    assert looks.small_targets(page) == []
    assert looks.nameless(page) == []
    assert looks.out_of_order(page) == []
    assert looks.mean_luminance(page) > 0.5

    theme.apply(ThemeName.DIM)

    assert looks.mean_luminance(page) <= 0.03
    assert not looks.bright_block(page)

    window = walks.hosted(page)
    qtbot.addWidget(window)
    shots.settle(window, shots.SMALLEST)

    assert walks.faults(window) == []


@pytest.mark.parametrize("name", SCREENS)
def test_that_larger_text_is_not_clipped_and_bad_input_gets_a_sentence_and_is_not_lost(
    qtbot: QtBot, name: str
) -> None:
    theme.apply(ThemeName.LIGHT, LARGER_POINTS)
    page = SCREENS[name]()
    qtbot.addWidget(page)
    shots.settle(page, shots.SMALLEST)

    assert _what_does_not_fit(page) == []
    assert pastes.answers_amiss(page) == []


def _what_does_not_fit(page: QWidget) -> list[str]:
    return [
        *([] if page.size().toTuple() == shots.SMALLEST else [f"grew to {page.size()}"]),
        *looks.clipped(page),
        *looks.outside(page),
        *looks.cut_at_the_side(page),
    ]
