"""Wall times of this machine's zone, as they are typed, and back; each day has its own offset.

The offset of *now* is not the one of a day ahead: in between lies the end of summer time.
"""

from __future__ import annotations

from datetime import UTC, datetime


def utc_of(wall: datetime) -> datetime:
    """A wall time in UTC; in a repeated hour the first is meant."""
    return wall.astimezone().astimezone(UTC)


def local_of(utc: datetime, now: datetime) -> datetime:
    """A moment as the clock on the wall shows it on that day, with its offset.

    Args:
        utc: the moment.
        now: the clinic's wall time. Where its offset is not this machine's, the machine knows
            nothing of the clinic's summer time, and the offset of now is all there is.
    """
    own = utc.astimezone()
    is_here = now.astimezone().utcoffset() == now.utcoffset()
    return own if is_here else utc.astimezone(now.tzinfo)


def wall_of(utc: datetime) -> datetime:
    """The wall time of a moment, without an offset, as `utc_of` takes it."""
    return utc.astimezone().replace(tzinfo=None)
