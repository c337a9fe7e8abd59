from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.transcript.leaves import Timed
from kadelyx_desk.domain.transcript.placed import Place, TranscriptError
from kadelyx_desk.domain.transcript.times import Times, written

_ZONE, _HERE = "America/Los_Angeles", Place(5, "entries[0].occurred")
_TIMES = Times(_ZONE, Place(2, "zone"), date(2026, 11, 20))


def _timed(text: str) -> Timed:
    return Timed(text, _HERE, is_bare=False)


@pytest.mark.parametrize(
    "text",
    [
        *("14:05", "1405", "20-Nov-2026 14:05", "2026-11-20 14:05", "2026-11-20T14:05"),
        *("14:05-08:00", "22:05Z", "2026-11-20T22:05:00Z", "20 Nov 2026 14:05 -08:00"),
    ],
)
def test_that_a_time_stands_on_the_day_of_the_session_or_on_its_own(text: str) -> None:
    moment = _TIMES.moment(_timed(text))
    assert moment.utc == datetime(2026, 11, 20, 22, 5, tzinfo=UTC)
    assert moment.zone == _ZONE
    assert moment.offset_minutes == (0 if text.endswith("Z") else -480)


def test_z24_that_the_offset_is_that_of_the_day() -> None:
    summer = _TIMES.moment(_timed("13-Jul-2026 14:05"))
    assert (summer.offset_minutes, summer.utc.hour) == (-420, 21)


def test_z24_that_an_hour_that_came_twice_or_never_is_asked_again() -> None:
    with pytest.raises(TranscriptError, match="came twice"):
        _TIMES.moment(_timed("01-Nov-2026 01:30"))
    first = _TIMES.moment(_timed("01-Nov-2026 01:30-07:00"))
    second = _TIMES.moment(_timed("01-Nov-2026 01:30-08:00"))
    assert second.utc - first.utc == timedelta(hours=1)
    with pytest.raises(TranscriptError, match="put forward"):
        _TIMES.moment(_timed("08-Mar-2026 02:30"))


def test_that_a_time_may_name_its_own_zone() -> None:
    moment = _TIMES.moment(_timed("14:05[Europe/Berlin]"))
    assert (moment.zone, moment.offset_minutes, moment.utc.hour) == ("Europe/Berlin", 60, 13)


def test_that_a_zone_that_is_not_known_is_said_at_the_zone() -> None:
    lost = Times("America/Los_Angles", Place(2, "zone"), date(2026, 11, 20))
    with pytest.raises(TranscriptError, match="line 2, zone: This zone is not known"):
        lost.moment(_timed("14:05"))
    assert lost.moment(_timed("14:05-08:00")).utc.hour == 22
    assert lost.of_utc(datetime(2026, 1, 1, tzinfo=UTC), 90).offset_minutes == 90


@pytest.mark.parametrize(
    "text", ["31-Feb-2026 14:05", "20/11/2026 14:05", "x 14:05", "14:05+99:00"]
)
def test_that_what_no_calendar_has_is_refused_where_it_stands(text: str) -> None:
    with pytest.raises(TranscriptError) as caught:
        _TIMES.moment(_timed(text))
    assert caught.value.troubles[0].place == _HERE


def test_that_a_time_without_a_day_needs_the_day_of_a_session() -> None:
    with pytest.raises(TranscriptError, match="Type the day too"):
        Times(_ZONE, Place(2, "zone")).moment(_timed("14:05"))


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds of a strategy
    st.integers(-14 * 60, 14 * 60),
    st.sampled_from((_ZONE, "Etc/UTC", "Asia/Kathmandu", "PST")),
)
def test_that_a_time_that_is_written_out_is_read_as_it_was(
    utc: datetime, offset: int, zone: str
) -> None:
    moment = Moment(utc, offset, zone)
    assert _TIMES.moment(_timed(written(moment, _ZONE))) == moment
