from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.journey.earlier import earlier, needs_reason, not_before, since_began
from kadelyx_desk.domain.moments import LATE_AFTER, Moment

WEST = -480
AFTERNOON = Moment(datetime(2026, 11, 20, 22, 28, 30, tzinfo=UTC), WEST, "America/Los_Angeles")
BEGUN = datetime(2026, 11, 20, 21, 0, 40, tzinfo=UTC)  # 13:00:40 on the wall
MIDNIGHT = Moment(datetime(2026, 11, 21, 8, 10, tzinfo=UTC), WEST, "America/Los_Angeles")


@pytest.mark.parametrize("typed", ["14:16", "1416", " 14.16 "])
def test_that_hours_and_minutes_are_the_last_ones_that_the_clock_showed(typed: str) -> None:
    found = earlier(typed, AFTERNOON, BEGUN)

    assert found == datetime(2026, 11, 20, 22, 16, tzinfo=UTC)
    assert found.utcoffset() == timedelta(0)


def test_that_shortly_after_midnight_it_is_the_evening_before() -> None:
    begun = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)

    assert earlier("23:50", MIDNIGHT, begun) == datetime(2026, 11, 21, 7, 50, tzinfo=UTC)
    assert earlier("00:05", MIDNIGHT, begun) == datetime(2026, 11, 21, 8, 5, tzinfo=UTC)


def test_that_the_minute_of_now_is_now_and_not_yesterday() -> None:
    assert earlier("14:28", AFTERNOON, BEGUN) == datetime(2026, 11, 20, 22, 28, tzinfo=UTC)


def test_that_the_minute_in_which_the_journey_began_is_its_beginning() -> None:
    assert earlier("13:00", AFTERNOON, BEGUN) == BEGUN


@pytest.mark.parametrize(
    ("typed", "begun", "sentence"),
    [
        ("14:29", BEGUN, "14:29 is ahead. It is 14:28 now."),
        ("14:29", None, "14:29 is ahead. It is 14:28 now."),
        ("12:59", BEGUN, "That is before the journey began, at 13:00."),
        ("02:00", BEGUN, "That is before the journey began, at 13:00."),
        ("02:00", None, "02:00 is more than 12 hours ago. Check the time."),
        ("25:00", BEGUN, "Type a time such as 14:03."),
        ("", BEGUN, "Type a time such as 14:03."),
        ("ten past", BEGUN, "Type a time such as 14:03."),
        ("14:03 \U0001f642", BEGUN, "Type a time such as 14:03."),
        ("1" * 10_000, BEGUN, "Type a time such as 14:03."),
    ],
)
def test_that_a_time_that_cannot_be_meant_is_refused_in_a_sentence(
    typed: str, begun: datetime | None, sentence: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        earlier(typed, AFTERNOON, begun)

    assert str(refused.value) == sentence


def test_that_a_reason_is_asked_for_where_the_entry_will_count_as_late() -> None:
    now = AFTERNOON

    assert needs_reason(now.utc - LATE_AFTER, now)
    assert not needs_reason(now.utc - timedelta(minutes=4), now)


def test_that_an_end_typed_in_the_minute_of_its_beginning_is_the_beginning() -> None:
    began = AFTERNOON.utc
    minute = began.replace(second=0)

    assert not_before(minute, began) == began
    assert not_before(minute - timedelta(minutes=1), began) == minute - timedelta(minutes=1)
    assert not_before(began + timedelta(minutes=1), began) == began + timedelta(minutes=1)
    assert not_before(None, began) is None


def test_that_after_the_end_no_later_time_can_be_meant() -> None:
    with pytest.raises(InvalidValueError) as refused:
        earlier("14:29", AFTERNOON, BEGUN, is_over=True)

    assert str(refused.value) == "14:29 is after the journey's end, at 14:28."
    assert earlier("14:28", AFTERNOON, BEGUN, is_over=True) <= AFTERNOON.utc


TWO_DAYS = (
    "14:10 was on 2 days since the journey began. Type the day too, such as 20-Nov-2026 14:10."
)
NEXT_DAY = Moment(datetime(2026, 11, 21, 22, 28, 30, tzinfo=UTC), WEST, "America/Los_Angeles")


@pytest.mark.parametrize(
    ("typed", "utc"),
    [
        ("14:10", datetime(2026, 11, 20, 22, 10, tzinfo=UTC)),
        ("13:00", BEGUN),
    ],
)
def test_that_on_the_day_of_the_journey_a_time_is_that_days(typed: str, utc: datetime) -> None:
    assert since_began(typed, AFTERNOON, BEGUN) == utc


@pytest.mark.parametrize(
    ("typed", "utc"),
    [
        ("22:10", datetime(2026, 11, 21, 6, 10, tzinfo=UTC)),
        ("09:15", datetime(2026, 11, 21, 17, 15, tzinfo=UTC)),
        ("14:40", datetime(2026, 11, 20, 22, 40, tzinfo=UTC)),
        ("20-Nov-2026 14:10", datetime(2026, 11, 20, 22, 10, tzinfo=UTC)),
        ("21 Nov 2026  1410", datetime(2026, 11, 21, 22, 10, tzinfo=UTC)),
    ],
)
def test_that_the_next_day_a_time_of_one_day_needs_none_and_another_takes_its_day(
    typed: str, utc: datetime
) -> None:
    assert since_began(typed, NEXT_DAY, BEGUN) == utc


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("14:10", TWO_DAYS),
        ("21-Nov-2026 14:29", "14:29 is ahead. It is 14:28 now."),
        ("20-Nov-2026 12:59", "That is before the journey began, at 13:00."),
        ("31-Nov-2026 12:59", "There is no day 31-Nov-2026."),
        ("yesterday 14:10", "Type the day with the month in letters, such as 04-Mar-1985."),
        ("20-Nov-2026", "Type a time such as 14:03."),
    ],
)
def test_z9_that_a_time_of_two_days_is_never_guessed(typed: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        since_began(typed, NEXT_DAY, BEGUN)
    assert str(refused.value) == sentence


def test_that_a_time_after_now_or_before_the_journey_says_which() -> None:
    with pytest.raises(InvalidValueError, match="is ahead"):
        since_began("14:29", AFTERNOON, BEGUN)
    with pytest.raises(InvalidValueError, match="before the journey began"):
        since_began("12:59", AFTERNOON, BEGUN)
