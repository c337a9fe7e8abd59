"""When something happened and when it was recorded; nothing here asks a clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from kadelyx_desk.domain.errors import InvalidValueError

LATE_AFTER = timedelta(minutes=5)
"""An entry recorded more than this after it happened is shown as a late entry."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as it was read on the wall: UTC, the offset then, and the zone's name."""

    utc: datetime
    offset_minutes: int
    zone: str

    def __post_init__(self) -> None:
        if self.utc.utcoffset() != timedelta(0):
            message = "A moment is kept in UTC."
            raise InvalidValueError(message)

    @property
    def local(self) -> datetime:
        """The wall time it showed, with its offset."""
        return self.utc.astimezone(timezone(timedelta(minutes=self.offset_minutes)))

    def shifted(self, by: timedelta) -> Moment:
        """The moment that much later, in the same offset and zone."""
        return Moment(self.utc + by, self.offset_minutes, self.zone)


@dataclass(frozen=True, slots=True)
class Recorded:
    """When the program took an entry: UTC, and the machine's boot with nanoseconds since it."""

    utc: datetime
    boot_id: str
    boot_ns: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the injected clock."""

    moment: Moment
    boot_id: str
    boot_ns: int

    @property
    def recorded(self) -> Recorded:
        return Recorded(self.moment.utc, self.boot_id, self.boot_ns)


def is_late(occurred: Moment, recorded: Recorded) -> bool:
    """Whether the entry counts as a late entry (recorded more than 5 min after it happened)."""
    return recorded.utc - occurred.utc > LATE_AFTER


def utc_text(utc: datetime) -> str:
    """The one spelling of a UTC time in the record, to the microsecond."""
    return utc.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def utc_from_text(text: str) -> datetime:
    """Read what `utc_text` wrote.

    Raises:
        ValueError: where the text is spelt in any other way.
    """
    utc = datetime.fromisoformat(
        text
    )  # ten times as fast as strptime, and the spelling is checked
    if utc_text(utc) != text:
        message = "not the record's spelling of a time"
        raise ValueError(message)
    return utc
