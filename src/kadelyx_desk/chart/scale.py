"""Time to x and value to y, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from math import floor


@dataclass(frozen=True, slots=True)
class Span:
    """The time that a drawing shows; `start` carries the zone in which times are written."""

    start: datetime
    end: datetime

    @property
    def zone(self) -> tzinfo:
        return self.start.tzinfo or UTC

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def local(self, utc: datetime) -> datetime:
        """`utc` as the wall showed it."""
        return utc.astimezone(self.zone)

    def steps(self, every: timedelta) -> Iterator[datetime]:
        """Each full step of the wall clock within the span, both ends included."""
        at = rounded_down(self.start, every)
        if at < self.start:
            at += every
        while at <= self.end:
            yield at
            at += every


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Where a time lies between `left` and `right`.

    With `is_snapped` an x lies in the middle of a pixel, so that a line of 1 px is crisp.
    """

    span: Span
    left: float
    right: float
    is_snapped: bool = False

    @property
    def per_minute(self) -> float:
        return (self.right - self.left) / (self.span.length / timedelta(minutes=1))

    def x(self, at: datetime) -> float:
        """The x of a time, inside the span or not."""
        passed = (at - self.span.start) / self.span.length
        x = self.left + passed * (self.right - self.left)
        return floor(x) + 0.5 if self.is_snapped else x

    def time(self, x: float) -> datetime:
        """The time at `x`; on a snapped scale to half a pixel."""
        return self.span.start + self.span.length * ((x - self.left) / (self.right - self.left))

    def shows(self, at: datetime) -> bool:
        """Whether a time lies within the span."""
        return self.span.start <= at <= self.span.end


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Where a value lies between `bottom` (the value `low`) and `top` (the value `high`)."""

    low: float
    high: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """The y of a value, inside the axis or not."""
        return self.bottom - (value - self.low) * (self.bottom - self.top) / (
            self.high - self.low
        )

    def value(self, y: float) -> float:
        """The value at `y`."""
        return self.low + (self.bottom - y) * (self.high - self.low) / (self.bottom - self.top)

    def shows(self, value: float) -> bool:
        """Whether a value lies on the axis."""
        return self.low <= value <= self.high


def rounded_down(at: datetime, step: timedelta) -> datetime:
    """The last full step of the wall clock at or before `at`."""
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (at - midnight) // step * step


def rounded_up(at: datetime, step: timedelta) -> datetime:
    """The first full step of the wall clock at or after `at`."""
    down = rounded_down(at, step)
    return down if down == at else down + step
