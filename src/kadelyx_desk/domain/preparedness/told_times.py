"""A time that somebody tells, as a moment: the wall time of that day, in the clinic's zone.

It stands apart from the moments themselves, because a start reads those and needs no zones.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from kadelyx_desk.domain.moments import Moment


def moment_at(wall: datetime, now: Moment) -> Moment:
    """The moment of a wall time that was told at `now`; in a repeated hour the first is meant.

    A zone that this machine does not know has the offset it has now.
    """
    zone: tzinfo = timezone(timedelta(minutes=now.offset_minutes))
    with suppress(LookupError, ValueError, OSError):
        zone = ZoneInfo(now.zone)
    told = wall.replace(tzinfo=zone)
    offset = told.utcoffset() or timedelta(0)
    return Moment(told.astimezone(UTC), offset // timedelta(minutes=1), now.zone)
