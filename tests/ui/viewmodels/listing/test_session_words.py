from __future__ import annotations

from datetime import timedelta

import pytest

from couple_lists import CLOSES, couple_at
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.listing.session_words import (
    age_words,
    at_words,
    stage_words,
    when_words,
)
from kadelyx_desk.ui.viewmodels.lists import CoupleLine
from list_views import NOW, session_line

DAY = timedelta(days=1)
COURSE = couple_at(0).course


@pytest.mark.parametrize(
    ("stage", "ended", "words", "when"),
    [
        (Stage.PLANNED, None, "planned", "journey 19-Nov-2026 09:04"),
        (Stage.PREPARATION, None, "in preparation", "journey 19-Nov-2026 09:04"),
        (Stage.JOURNEY, None, "in the journey", "now"),
        (Stage.AWAITING, 4, "awaiting integration", "integration by 22-Nov-2026 05:04"),
        (Stage.DRAFT, 30, "integrated, not signed", "journey of 19-Nov-2026"),
        (Stage.CANCELLED, None, "cancelled, not signed", "journey of 19-Nov-2026"),
        (Stage.STOPPED, 22, "stopped, not signed", "journey of 19-Nov-2026"),
        (Stage.SIGNED, 50, "signed", "session 3 not planned"),
        (Stage.SIGNED, None, "cancelled, signed", "session 3 not planned"),
    ],
)
def test_that_every_stage_has_its_words(
    stage: Stage, ended: int | None, words: str, when: str
) -> None:
    after = None if ended is None else timedelta(hours=ended)
    line = session_line(1, "RIVERA, Ana", None, stage, -DAY, after)

    assert stage_words(line) == words
    assert when_words(line, COURSE, CLOSES) == when


def test_that_a_course_without_a_session_left_is_complete() -> None:
    line = session_line(1, "RIVERA, Ana", None, Stage.SIGNED, -DAY, DAY)
    done = CoupleLine(line.couple, line.code, line.a, line.b, 1, 1)

    assert when_words(line, done, CLOSES) == "course complete"


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "today"), (9, "today"), (10, "1 day"), (7 * 24, "7 days"), (-1, "today")],
)
def test_that_an_age_counts_the_days_on_the_calendar(hours: int, words: str) -> None:
    assert age_words(NOW - timedelta(hours=hours), NOW) == words


def test_that_a_time_has_its_day() -> None:
    assert at_words(NOW) == "20-Nov-2026 09:04"
