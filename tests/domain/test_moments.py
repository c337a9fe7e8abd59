from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given

from drawn import moments_utc
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.moments import (
    Moment,
    Reading,
    Recorded,
    is_late,
    utc_from_text,
    utc_text,
)

AT = datetime(2026, 11, 20, 21, 4, tzinfo=UTC)
MOMENT = Moment(AT, -480, "America/Los_Angeles")


@pytest.mark.parametrize(
    "not_utc", [AT.replace(tzinfo=None), AT.astimezone(timezone(timedelta(hours=-8)))]
)
def test_that_a_moment_is_kept_in_utc_only(not_utc: datetime) -> None:
    with pytest.raises(InvalidValueError, match="kept in UTC"):
        Moment(not_utc, -480, "America/Los_Angeles")


@pytest.mark.parametrize(
    ("offset", "wall"),
    [(-480, "20-13:04"), (0, "20-21:04"), (345, "21-02:49"), (-210, "20-17:34")],
)
def test_z24_that_the_wall_time_is_the_one_that_was_read(offset: int, wall: str) -> None:
    moment = Moment(AT, offset, "somewhere")

    assert f"{moment.local:%d-%H:%M}" == wall
    assert moment.local == AT


def test_z24_that_an_hour_that_came_twice_is_told_apart() -> None:
    before = Moment(datetime(2026, 11, 1, 8, 30, tzinfo=UTC), -420, "America/Los_Angeles")
    after = Moment(datetime(2026, 11, 1, 9, 30, tzinfo=UTC), -480, "America/Los_Angeles")

    assert f"{before.local:%H:%M}" == f"{after.local:%H:%M}" == "01:30"
    assert after.utc - before.utc == timedelta(hours=1)


def test_that_a_shifted_moment_keeps_its_zone() -> None:
    shifted = MOMENT.shifted(timedelta(minutes=40))

    assert shifted == Moment(AT + timedelta(minutes=40), -480, "America/Los_Angeles")


def test_that_a_look_at_the_clock_says_when_and_in_which_boot() -> None:
    assert Reading(MOMENT, "boot", 57).recorded == Recorded(AT, "boot", 57)


@pytest.mark.parametrize(
    ("seconds", "late"), [(-5, False), (0, False), (300, False), (301, True)]
)
def test_that_an_entry_is_late_after_five_minutes(seconds: int, late: bool) -> None:
    recorded = Recorded(AT + timedelta(seconds=seconds), "boot", 0)

    assert is_late(MOMENT, recorded) is late


@given(moments_utc)
def test_that_a_time_is_read_as_it_was_written(utc: datetime) -> None:
    assert utc_from_text(utc_text(utc)) == utc


def test_that_a_time_has_one_spelling_wherever_it_was_read() -> None:
    assert utc_text(MOMENT.local) == utc_text(AT) == "2026-11-20T21:04:00.000000Z"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20T21:04:00Z",
        "2026-11-20T21:04:00.0Z",
        "2026-11-20 21:04:00.000000Z",
        "2026-11-20T21:04:00.000000",
        "2026-11-20T21:04:00.000000+00:00",
        "2026-11-31T21:04:00.000000Z",
        "2026-11-20T24:04:00.000000Z",
        " 2026-11-20T21:04:00.000000Z",
        "",
    ],
)
def test_that_any_other_spelling_of_a_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        utc_from_text(text)
