"""Makes what Today shows. What was read of a session is kept until the session grows."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Final
from uuid import UUID

from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.ports import SessionRow
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries import SessionOpened
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import Stage, first_injection
from kadelyx_desk.domain.journey.schedule import phase_at
from kadelyx_desk.domain.preparedness.checks import Check, checks
from kadelyx_desk.ui.viewmodels.couple_desk import CoupleDesk
from kadelyx_desk.ui.viewmodels.listing.agenda import next_session
from kadelyx_desk.ui.viewmodels.listing.clinic_lists import ClinicLists
from kadelyx_desk.ui.viewmodels.listing.couples import CouplesView
from kadelyx_desk.ui.viewmodels.lists import SessionLine, TodayView
from kadelyx_desk.ui.viewmodels.wall_time import local_of

_TIMED: Final = {Stage.PLANNED, Stage.PREPARATION, Stage.JOURNEY, Stage.AWAITING}
_AS_LONG: Final = timedelta(days=14)
"""A session whose journey was planned longer ago has no time ahead that a list could tell."""


class DayDesk:
    """The desk as the first page asks it."""

    def __init__(self, desk: Desk, couples: CoupleDesk) -> None:
        self._desk = desk
        self._read: dict[UUID, tuple[datetime, SessionService]] = {}
        self._times: dict[UUID, tuple[datetime, SessionOpened]] = {}
        self._lists = ClinicLists(couples.line, _line_of)

    def today(self) -> TodayView:
        """Everything that the first page shows now."""
        now = self._desk.clock.read().moment.local
        rows = self._desk.directory.sessions()
        open_rows = [row for row in rows if row.stage is not Stage.SIGNED]
        self._forget_others({row.session for row in open_rows})
        self._ask_for_times(open_rows, now)
        lines = tuple(self._line(row, now) for row in open_rows)
        following = next_session(lines, now)
        saved = max(map(attrgetter("changed"), rows), default=None)
        return TodayView(
            now=now,
            protocol=self._desk.clinic.protocol(),
            sessions=lines,
            couples=self._lists.lines(self._desk.directory.couples(), rows),
            following=following,
            checks=self._checks(following, open_rows),
            saved=_local(saved, now),
        )

    def couples(self) -> CouplesView:
        """All couples by name, each with how far it is."""
        now = self._desk.clock.read().moment.local
        couples, rows = self._desk.directory.couples(), self._desk.directory.sessions()
        closes = self._desk.clinic.protocol().window.closes
        return CouplesView(now, closes, self._lists.by_name(couples, rows, now))

    def _ask_for_times(self, rows: list[SessionRow], now: datetime) -> None:
        """Learn what is planned around the journeys of sessions that are new or grew."""
        wanted = {
            row.session: row.changed
            for row in rows
            if row.stage in _TIMED
            and _is_near(row, now)
            and self._times.get(row.session, (None,))[0] != row.changed
        }
        if wanted:
            opened = self._desk.directory.openings(wanted.keys())
            for session, body in opened.items():
                self._times[session] = wanted[session], body

    def _line(self, row: SessionRow, now: datetime) -> SessionLine:
        line = _line_of(row, now)
        if row.stage not in _TIMED or not _is_near(row, now):
            return line
        if row.session in self._times:
            _, opened = self._times[row.session]
            line = replace(
                line,
                planned_preparation=_local(opened.planned_preparation, now),
                planned_integration=_local(opened.planned_integration, now),
            )
        if row.stage is Stage.JOURNEY:
            with suppress(KadelyxError):  # one session that cannot be read hides no other
                return self._in_journey(line, self._service(row), now)
        return line

    def _in_journey(
        self, line: SessionLine, service: SessionService, now: datetime
    ) -> SessionLine:
        first = first_injection(service.snapshot)
        phase = phase_at(service.snapshot, service.protocol, now).name
        return replace(line, first_injection=_local(first, now), phase=phase)

    def _service(self, row: SessionRow) -> SessionService:
        kept = self._read.get(row.session)
        if kept is None or kept[0] != row.changed:
            kept = row.changed, self._desk.session(row.session)
            self._read[row.session] = kept
        return kept[1]

    def _checks(
        self, following: SessionLine | None, rows: list[SessionRow]
    ) -> tuple[Check, ...]:
        """What the session that comes next still lacks; the only one that is read for it."""
        for row in rows:
            if following is not None and row.session == following.session:
                with suppress(KadelyxError):
                    return checks(self._service(row).snapshot)
        return ()

    def _forget_others(self, wanted: set[UUID]) -> None:
        for kept in (self._read, self._times):
            for session in kept.keys() - wanted:
                del kept[session]


def _is_near(row: SessionRow, now: datetime) -> bool:
    return now - row.planned_journey < _AS_LONG


def _line_of(row: SessionRow, now: datetime) -> SessionLine:
    return SessionLine(
        session=row.session,
        couple=row.couple,
        code=row.couple_code,
        a=row.a,
        b=row.b,
        number=row.number,
        sessions=row.sessions,
        stage=row.stage,
        planned_journey=local_of(row.planned_journey, now),
        changed=local_of(row.changed, now),
        journey_ended=_local(row.journey_ended, now),
    )


def _local(utc: datetime | None, now: datetime) -> datetime | None:
    return None if utc is None else local_of(utc, now)
