from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.listing.agenda import (
    Appointment,
    later_today,
    never_begun,
    next_session,
    unsigned,
)
from kadelyx_desk.ui.viewmodels.lists import SessionLine
from list_views import NOW, session_line

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def line(
    number: int, stage: Stage, planned: timedelta, ended: timedelta | None = None
) -> SessionLine:
    return session_line(number, "RIVERA, Ana", "OKAFOR, Ben", stage, planned, ended)


def test_that_the_earliest_that_is_not_long_past_is_next() -> None:
    past = line(1, Stage.PLANNED, -13 * HOUR)
    late = line(2, Stage.PREPARATION, -11 * HOUR)
    ahead = line(3, Stage.PLANNED, HOUR)
    journey = line(4, Stage.JOURNEY, -12 * HOUR)

    assert next_session((ahead, journey, past), NOW) == ahead
    assert next_session((ahead, journey, past, late), NOW) == late
    assert next_session((journey, past), NOW) is None
    assert never_begun((ahead, past, late), NOW) == [past]


def test_that_what_waits_longest_for_a_signature_comes_first() -> None:
    draft = line(1, Stage.DRAFT, -4 * DAY, 90 * HOUR)
    stopped = line(2, Stage.STOPPED, -9 * DAY, 200 * HOUR)
    cancelled = replace(line(3, Stage.CANCELLED, 3 * DAY), changed=NOW - 5 * DAY)
    others = [line(4, Stage.SIGNED, -DAY, HOUR), line(5, Stage.AWAITING, -DAY, HOUR)]

    assert unsigned((draft, stopped, cancelled, *others)) == [stopped, cancelled, draft]


def test_that_later_today_holds_what_is_planned_from_now_on() -> None:
    following = replace(line(1, Stage.PLANNED, 5 * HOUR), planned_preparation=NOW + 2 * HOUR)
    second = line(2, Stage.PREPARATION, 3 * HOUR)
    integration = replace(
        line(3, Stage.AWAITING, -DAY, 20 * HOUR), planned_integration=NOW + HOUR
    )
    gone = replace(line(4, Stage.AWAITING, -DAY, 20 * HOUR), planned_integration=NOW - HOUR)
    tomorrow = line(5, Stage.PLANNED, 16 * HOUR)

    found = later_today((following, second, integration, gone, tomorrow), NOW, following)

    assert found == [
        Appointment(NOW + HOUR, integration, "integration"),
        Appointment(NOW + 2 * HOUR, following, "preparation"),
        Appointment(NOW + 3 * HOUR, second, "journey"),
    ]
