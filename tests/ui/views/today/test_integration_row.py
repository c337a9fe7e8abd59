from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from builders import protocol
from hands import press
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.wording import NBSP
from kadelyx_desk.ui.viewmodels.intents import Intent
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.views.kit.reminder import Pressing
from kadelyx_desk.ui.views.today.integration_row import IntegrationRow, window_words
from list_views import NOW, session_line


@pytest.mark.parametrize(
    ("hours", "pressing", "words"),
    [
        (17.4, Pressing.NEXT, "opens in 6 h 36 min"),
        (24, Pressing.NEXT, "open, closes in 24 h"),
        (39.5, Pressing.NEXT, "open, closes in 8 h 30 min"),
        (40, Pressing.DUE, "closes in 8 h"),
        (48, Pressing.DUE, "closes in 0 min"),
        (60.1, Pressing.LATE, "late by 12 h 6 min"),
        (119.5, Pressing.LATE, "late by 71 h 30 min"),
        (120, Pressing.LATE, "late by 3 days"),
    ],
)
def test_that_the_words_follow_the_window(hours: float, pressing: Pressing, words: str) -> None:
    ended = NOW - timedelta(hours=hours)

    found = window_words(protocol(), ended, NOW)

    assert found == (pressing, found[1])
    assert found[1].replace(NBSP, " ") == words


def test_that_the_row_opens_its_own_session(qtbot: QtBot) -> None:
    ended = timedelta(hours=30)
    line = session_line(3, "HALE, Tom", "ORTIZ, Inés", Stage.AWAITING, -ended, ended)
    row = IntegrationRow(line, NOW - ended, protocol())
    qtbot.addWidget(row)
    asked: list[Intent] = []
    row.asked.connect(asked.append)
    row.show_now(NOW)

    press(row.open)

    assert asked == [OpenSession(line.session)]
    assert "open, closes" in row.reminder.words
    assert row.open.accessibleName() == "Open the integration of HALE and ORTIZ"
