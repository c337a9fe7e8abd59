from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

import shots
from builders import full_session, new_session
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.views.integration.window_line import WindowLine
from kadelyx_desk.ui.views.kit.reminder import Pressing


def _line(qtbot: QtBot) -> WindowLine:
    line = WindowLine()
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("hours", "place", "pressing"),
    [
        (23.9, "before the window", Pressing.DUE),
        (24, "in the window", Pressing.NEXT),
        (39.9, "in the window", Pressing.NEXT),
        (40, "in the window, near its end", Pressing.DUE),
        (47.9, "in the window, near its end", Pressing.DUE),
        (48.1, "after the window", Pressing.LATE),
    ],
)
def test_that_the_window_is_said_in_words_with_a_caution_from_40_hours(
    qtbot: QtBot, hours: float, place: str, pressing: Pressing
) -> None:
    session = new_session().prepare().journey()
    session.clock.forward(hours=hours)
    line = _line(qtbot)
    line.show_session(session.view())
    shots.settle(line, (800, 40))

    assert line.words.words.endswith(f"after the journey, {place}")
    assert line.words._pressing is pressing


def test_that_it_is_hidden_until_the_journey_has_ended(qtbot: QtBot) -> None:
    line = _line(qtbot)
    shots.settle(line, (800, 40))
    line.show_session(new_session().view())

    assert not line.isVisible()


def test_that_after_the_beginning_the_window_stands_still(qtbot: QtBot) -> None:
    session = full_session()
    line = _line(qtbot)
    line.show_session(session.view())
    before = line.words.words
    line.show_session(session.minutes(600).view())

    assert (
        line.words.words
        == before
        == f"41{NBSP}h after the journey, in the window, near its end"
    )
