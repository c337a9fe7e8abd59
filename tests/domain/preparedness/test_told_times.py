from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.preparedness.told_times import moment_at

AT = datetime(2026, 11, 20, 21, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "wall", "utc", "offset"),
    [
        ("America/Los_Angeles", "2026-11-20 08:30", "20-16:30", -480),
        ("America/Los_Angeles", "2026-10-30 08:30", "30-15:30", -420),
        ("America/Los_Angeles", "2026-11-01 01:30", "01-08:30", -420),
        ("no such zone", "2026-11-20 08:30", "20-16:30", -480),
        ("", "2026-11-20 08:30", "20-16:30", -480),
        ("../elsewhere", "2026-11-20 08:30", "20-16:30", -480),
    ],
)
def test_z24_that_a_time_that_was_told_has_the_offset_of_its_own_day(
    zone: str, wall: str, utc: str, offset: int
) -> None:
    told = moment_at(datetime.fromisoformat(wall), Moment(AT, -480, zone))

    assert f"{told.utc:%d-%H:%M}" == utc
    assert (told.offset_minutes, told.zone) == (offset, zone)
    assert f"{told.local:%Y-%m-%d %H:%M}" == wall
