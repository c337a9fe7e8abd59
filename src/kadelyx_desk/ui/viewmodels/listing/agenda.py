"""What a day asks for, out of the sessions that are not signed; pure, the time is handed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.ui.viewmodels.lists import SessionLine

AHEAD: Final = {Stage.PLANNED, Stage.PREPARATION}
UNSIGNED: Final = {Stage.DRAFT, Stage.CANCELLED, Stage.STOPPED}
STILL_NEXT: Final = timedelta(hours=12)
"""How long after its planned journey a session that has not begun is still the next one."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something that is planned for later today: when, which session, and what."""

    at: datetime
    line: SessionLine
    what: str


def next_session(lines: Iterable[SessionLine], now: datetime) -> SessionLine | None:
    """The session that comes next: the earliest whose time has not long gone by."""
    due = (line for line in lines if line.stage in AHEAD and not _has_gone_by(line, now))
    return min(due, key=lambda line: line.planned_journey, default=None)


def never_begun(lines: Iterable[SessionLine], now: datetime) -> list[SessionLine]:
    """Sessions whose time went by and whose journey never began, the oldest first."""
    gone = (line for line in lines if line.stage in AHEAD and _has_gone_by(line, now))
    return sorted(gone, key=lambda line: line.planned_journey)


def _has_gone_by(line: SessionLine, now: datetime) -> bool:
    return now - line.planned_journey > STILL_NEXT


def unsigned(lines: Iterable[SessionLine]) -> list[SessionLine]:
    """Sessions that wait for a signature and nothing else, the oldest first."""
    return sorted((line for line in lines if line.stage in UNSIGNED), key=waits_since)


def waits_since(line: SessionLine) -> datetime:
    """From when an unsigned session counts its days: its journey's end, or its last entry."""
    return line.journey_ended or line.changed


def later_today(
    lines: Iterable[SessionLine], now: datetime, following: SessionLine | None
) -> list[Appointment]:
    """What is still planned for today, besides the journey of the session that comes next."""
    found = (one for line in lines for one in _appointments(line, line == following))
    today = [one for one in found if one.at.date() == now.date() and one.at >= now]
    return sorted(today, key=lambda one: (one.at, one.line.code))


def _appointments(line: SessionLine, is_next: bool) -> Iterator[Appointment]:  # noqa: FBT001 - one caller, in view
    if line.stage is Stage.PLANNED and line.planned_preparation is not None:
        yield Appointment(line.planned_preparation, line, "preparation")
    if line.stage in AHEAD and not is_next:
        yield Appointment(line.planned_journey, line, "journey")
    if line.stage is Stage.AWAITING and line.planned_integration is not None:
        yield Appointment(line.planned_integration, line, "integration")
