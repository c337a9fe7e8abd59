from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from builders import new_session
from hands import write
from kadelyx_desk.domain.wording import at
from kadelyx_desk.ui.views.preparation.arrangements.past_time import PastTime


def told(qtbot: QtBot, day: str, time: str) -> PastTime:
    """What somebody tells at 12:15 on 20-Nov-2026."""
    part = PastTime("Last food")
    qtbot.addWidget(part)
    part.show_now(new_session().view().now.moment)
    write(part.day, day)
    write(part.time, time)
    return part


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("today", "12:15", "20-Nov-2026 12:15"),
        ("yesterday", "2130", "19-Nov-2026 21:30"),
        ("19 nov 2026", "7.05", "19-Nov-2026 07:05"),
    ],
)
def test_that_a_past_day_and_a_time_make_a_moment(
    qtbot: QtBot, day: str, time: str, said: str
) -> None:
    part = told(qtbot, day, time)
    moment = part.value()

    assert part.check()
    assert moment is not None
    assert at(moment) == said


@pytest.mark.parametrize(
    ("day", "time", "sentences"),
    [
        ("today", "12:16", ("", "That is ahead of now. Type a time that is past.")),
        (
            "tomorrow",
            "08:00",
            ("Type the day with the month in letters, such as 04-Mar-1985.", ""),
        ),
        ("21-Nov-2026", "08:00", ("That day is ahead. Type a day up to today.", "")),
        ("today", "", ("", "Type the time.")),
        ("", "08:00", ("Type the day.", "")),
        ("today", "25:00", ("", "Type a time such as 14:03.")),
        ("today", "noon", ("", "Type a time such as 14:03.")),
    ],
)
def test_that_what_cannot_be_meant_has_its_sentence(
    qtbot: QtBot, day: str, time: str, sentences: tuple[str, str]
) -> None:
    part = told(qtbot, day, time)

    assert not part.check()
    assert (part.day.problem, part.time.problem) == sentences
    assert (part.day.text(), part.time.text()) == (day, time)


def test_that_it_may_stay_blank(qtbot: QtBot) -> None:
    part = told(qtbot, "", "")

    assert part.check()
    assert part.value() is None


def test_that_a_word_for_a_day_becomes_the_day_once_it_is_left(qtbot: QtBot) -> None:
    part = told(qtbot, "yesterday", "21:30")
    kept: list[str] = []
    part.day.edited.connect(kept.append)

    part.day.left.emit()

    assert part.day.text() == "19-Nov-2026"
    assert kept == ["19-Nov-2026"]


def test_that_a_day_that_is_no_word_stays_as_it_was_typed(qtbot: QtBot) -> None:
    part = told(qtbot, "19 nov 2026", "21:30")

    part.day.left.emit()

    assert part.day.text() == "19 nov 2026"
