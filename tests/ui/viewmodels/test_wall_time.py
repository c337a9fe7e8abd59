from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kadelyx_desk.ui.viewmodels.wall_time import local_of, utc_of, wall_of


@pytest.fixture
def pacific(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands where summer time ends on 01-Nov-2026."""
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("pacific")
@pytest.mark.parametrize(("month", "hour"), [(10, 20), (11, 21)])
def test_z24_that_one_at_noon_is_one_at_noon_before_and_after_summer_time(
    month: int, hour: int
) -> None:
    wall = datetime(2026, month, 15, 13, 0)  # noqa: DTZ001 - a wall time of the clinic

    assert utc_of(wall) == datetime(2026, month, 15, hour, 0, tzinfo=UTC)
    assert wall_of(utc_of(wall)) == wall


@pytest.mark.usefixtures("pacific")
def test_z24_that_a_time_ahead_is_shown_as_the_wall_will_show_it_then() -> None:
    now = datetime(2026, 10, 20, 19, 0, tzinfo=UTC).astimezone()
    planned = datetime(2026, 11, 15, 21, 0, tzinfo=UTC)

    shown = local_of(planned, now)

    assert (shown.hour, shown) == (13, planned)


@pytest.mark.usefixtures("pacific")
def test_that_where_the_clock_is_not_this_machines_its_offset_is_kept() -> None:
    now = datetime(2026, 10, 20, 19, 0, tzinfo=timezone(timedelta(hours=2)))
    assert local_of(datetime(2026, 11, 15, 21, 0, tzinfo=UTC), now).hour == 23
