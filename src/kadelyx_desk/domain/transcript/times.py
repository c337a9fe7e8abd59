"""Times as they are typed: 14:05 on the session's day, with another day, or in full."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.parsing import parse_date, parse_time
from kadelyx_desk.domain.transcript.leaves import HOW_TIMES, Timed
from kadelyx_desk.domain.transcript.placed import Place, wrong

_ZONE: Final = re.compile(r"\[([A-Za-z0-9_+/-]{1,64})\]$")
_OFFSET: Final = re.compile(r"(Z|[+-][0-9]{2}:[0-9]{2})$")
_EXACT: Final = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?")
_NO_ZONE: Final = (
    "This zone is not known here. Name one such as America/Los_Angeles, or type each time with"
    " its offset, as in 14:05-08:00."
)
_FURTHEST: Final = timedelta(hours=26)


@dataclass(frozen=True)
class Times:
    """Reads times in the zone of the transcript; `day` is that of the session."""

    zone: str
    zone_place: Place
    day: date | None = None

    def moment(self, typed: Timed) -> Moment:
        """The moment that was meant.

        Raises:
            TranscriptError: it is none, or could be two.
        """
        text, named = _cut(typed.text.strip(), _ZONE)
        text, offset = _cut(text, _OFFSET)
        zone = named.strip("[]") or self.zone
        try:
            wall = self._wall(text.strip(), typed)
            if offset:
                return _at(wall, _minutes(offset), zone)
        except InvalidValueError as error:
            raise wrong(typed.place, str(error)) from error
        except (ValueError, OverflowError) as error:
            raise wrong(typed.place, HOW_TIMES) from error
        return self._local(wall, zone, typed.place)

    def _wall(self, text: str, typed: Timed) -> datetime:
        """The wall time that was typed.

        Raises:
            InvalidValueError: no day, or no time.
            ValueError: no calendar has it.
        """
        said, _, clock = text.replace("T", " " if text[:4].isdigit() else "T").rpartition(" ")
        on = parse_date(said) if said else self.day
        if on is None:
            raise wrong(typed.place, "Type the day too, such as 20-Nov-2026 14:05.")
        if _EXACT.fullmatch(clock):
            return datetime.combine(on, time.fromisoformat(clock))
        return datetime.combine(on, time(*parse_time(clock)))

    def _local(self, wall: datetime, zone: str, place: Place) -> Moment:
        known = self._known if zone == self.zone else _zone(zone)
        if known is None:
            raise wrong(self.zone_place, _NO_ZONE)
        first, second = (wall.replace(tzinfo=known, fold=fold) for fold in (0, 1))
        if first.utcoffset() != second.utcoffset():
            if _is_skipped(wall, known):
                raise wrong(place, "The clocks were put forward over this time that day.")
            sentence = (
                "This hour came twice that day. Type its offset too, such as 01:30-07:00."
            )
            raise wrong(place, sentence)
        offset = first.utcoffset() or timedelta(0)
        return _at(wall, offset // timedelta(minutes=1), zone)

    def of_utc(self, utc: datetime, offset: int) -> Moment:
        """A time of the zone; of `offset` minutes where the zone is not known here."""
        if self._known is not None:
            local = utc.astimezone(self._known).utcoffset() or timedelta(0)
            offset = local // timedelta(minutes=1)
        return Moment(utc, offset, self.zone)

    @cached_property
    def _known(self) -> ZoneInfo | None:
        return _zone(self.zone)


def written(moment: Moment, zone: str) -> str:
    """The time in full, with its offset, and its zone where it is another one."""
    local = moment.utc.replace(tzinfo=None) + timedelta(minutes=moment.offset_minutes)
    sign, minutes = ("-" if moment.offset_minutes < 0 else "+"), abs(moment.offset_minutes)
    offset = f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"
    other = "" if moment.zone == zone else f"[{moment.zone}]"
    return f"{local.isoformat()}{offset}{other}"


def _cut(text: str, ending: re.Pattern[str]) -> tuple[str, str]:
    found = ending.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def _minutes(offset: str) -> int:
    if offset == "Z":
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    if timedelta(minutes=minutes) > _FURTHEST:
        raise ValueError(offset)
    return -minutes if offset[0] == "-" else minutes


def _at(wall: datetime, offset: int, zone: str) -> Moment:
    fixed = timezone(timedelta(minutes=offset))
    return Moment(wall.replace(tzinfo=fixed).astimezone(UTC), offset, zone)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def _is_skipped(wall: datetime, zone: ZoneInfo) -> bool:
    told = wall.replace(tzinfo=zone)
    return told.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall
