"""When a late entry happened: hours and minutes as typed, as a moment that has passed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.moments import LATE_AFTER, Moment
from kadelyx_desk.domain.parsing import parse_date, parse_time
from kadelyx_desk.domain.wording import clock, day

_HALF_A_DAY = timedelta(hours=12)
"""Before the journey, nothing further back than this is meant by hours and minutes."""

_AT_THE_PRESS = timedelta(seconds=5)
"""So much may go by between the choice of a time and the press that records it."""


def earlier(
    typed: str, now: Moment, begun: datetime | None = None, *, is_over: bool = False
) -> datetime:
    """The time typed as 14:03, in UTC: the last time the clock showed it.

    Shortly after midnight 23:50 is that of the day before. A minute has no seconds: in the
    minute in which the journey began, the beginning itself is meant.

    Args:
        typed: hours and minutes.
        now: the time now, on the wall of the session.
        begun: when the journey began; None where it did not.
        is_over: the journey has ended, and `now` is its end.

    Raises:
        InvalidValueError: for no time, one that is ahead, one before the journey or after it.
    """
    hour, minute = parse_time(typed)
    local = now.local
    today = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    found = today if today <= local else today - timedelta(days=1)
    is_early = begun is not None and found + timedelta(minutes=1) <= begun
    is_far = begun is None and local - found > _HALF_A_DAY
    if today > local and (is_early or is_far):
        message = f"{clock(today)} is ahead. It is {clock(local)} now."
        if is_over:
            message = f"{clock(today)} is after the journey's end, at {clock(local)}."
        raise InvalidValueError(message)
    if begun is not None and is_early:
        started = clock(begun.astimezone(local.tzinfo))
        message = f"That is before the journey began, at {started}."
        raise InvalidValueError(message)
    if is_far:
        message = f"{clock(found)} is more than 12 hours ago. Check the time."
        raise InvalidValueError(message)
    utc = found.astimezone(UTC)
    return utc if begun is None else max(utc, begun)


def since_began(typed: str, now: Moment, begun: datetime) -> datetime:
    """The time typed as 22:10, in UTC, of what may also happen days after the journey began.

    A time that the clock showed on several of these days is never guessed: it takes its day,
    as 20-Nov-2026 22:10.

    Raises:
        InvalidValueError: for no time, one ahead, before the journey, or of several days.
    """
    words, _, time = typed.strip().rpartition(" ")
    hour, minute = parse_time(time)
    local, first = now.local, begun.astimezone(now.local.tzinfo)
    at_that_time = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    last = parse_date(words) if words.strip() else local.date()
    latest = at_that_time.replace(year=last.year, month=last.month, day=last.day)
    if words.strip():
        found = [latest]
    else:
        days = (local.date() - first.date()).days
        every = (latest - timedelta(days=back) for back in range(days + 1))
        found = [time for time in every if time <= local and _minute_over(time) > begun]
    if len(found) > 1:
        message = (
            f"{clock(latest)} was on {len(found)} days since the journey began. Type the day"
            f" too, such as {day(found[-1].date())} {clock(latest)}."
        )
        raise InvalidValueError(message)
    meant = found[0] if found else latest
    if meant > local:
        message = f"{clock(meant)} is ahead. It is {clock(local)} now."
        raise InvalidValueError(message)
    if _minute_over(meant) <= begun:
        message = f"That is before the journey began, at {clock(first)}."
        raise InvalidValueError(message)
    return max(meant.astimezone(UTC), begun)


def _minute_over(local: datetime) -> datetime:
    return local + timedelta(minutes=1)


def needs_reason(occurred: datetime, now: Moment) -> bool:
    """Whether an entry of that time counts as a late one once its button is pressed."""
    return now.utc - occurred > LATE_AFTER - _AT_THE_PRESS


def not_before(occurred: datetime | None, bound: datetime) -> datetime | None:
    """The bound itself, where the minute of a typed time is the minute in which it lies."""
    if occurred is None or occurred >= bound:
        return occurred
    return bound if bound - occurred < timedelta(minutes=1) else occurred
