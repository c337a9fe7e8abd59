"""Lists for tests: a day with nothing in it, and a full one. All people are invented."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from uuid import UUID

from builders import fake_desk, protocol
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine, SettingsView, TodayView

NOW = datetime(2026, 11, 20, 9, 4, tzinfo=timezone(timedelta(hours=-8)))


def session_line(  # noqa: PLR0913, PLR0917 - a row of a table, read by its columns
    number: int,
    a: str,
    b: str | None,
    stage: Stage,
    planned: timedelta,
    ended: timedelta | None = None,
) -> SessionLine:
    """A session planned and ended so long from `NOW`."""
    return SessionLine(
        session=UUID(int=number),
        couple=UUID(int=1000 + number),
        code=f"C-{number:04d}",
        a=a,
        b=b,
        number=2,
        sessions=3,
        stage=stage,
        planned_journey=NOW + planned,
        changed=NOW - (ended or timedelta(0)),
        journey_ended=None if ended is None else NOW - ended,
        first_injection=NOW - timedelta(minutes=48) if stage is Stage.JOURNEY else None,
        phase="Plateau and return" if stage is Stage.JOURNEY else "",
    )


def no_today() -> TodayView:
    """The first day of a clinic."""
    return TodayView(NOW, protocol(), (), ())


def full_today() -> TodayView:
    """A day with everything that can be due."""
    day, hour = timedelta(days=1), timedelta(hours=1)
    sessions = (
        session_line(1, "RIVERA, Ana", "OKAFOR, Ben", Stage.PREPARATION, 3.93 * hour),
        session_line(2, "DEMIR, Elif", "VOSS, Jonas", Stage.JOURNEY, -hour),
        session_line(3, "HALE, Tom", "ORTIZ, Inés", Stage.AWAITING, -2 * day, 41 * hour),
        session_line(4, "BERG, Liv", "NAKO, Samuel", Stage.AWAITING, -day, 17.4 * hour),
        session_line(5, "STOLL, Eva", "MARSH, Dan", Stage.AWAITING, -3 * day, 60 * hour),
        session_line(6, "AHMADI, Leyla", "COLE, Max", Stage.DRAFT, -4 * day, 90 * hour),
        session_line(7, "PIKE, Rosa", None, Stage.SIGNED, -7 * day, 160 * hour),
        session_line(8, "LIND, Ida", "ROSS, Per", Stage.PLANNED, 5 * day),
    )
    couples = (
        CoupleLine(UUID(int=1007), "C-0007", "PIKE, Rosa", None, 3, 2, 3),
        CoupleLine(UUID(int=1001), "C-0001", "RIVERA, Ana", "OKAFOR, Ben", 3, 2, 3),
    )
    return TodayView(NOW, protocol(), sessions, couples)


def settings_view(newer: Protocol | None = None) -> SettingsView:
    """The settings of a clinic of three people."""
    return SettingsView(
        fake_desk().desk.clinic.staff(), protocol(), newer, "light", 11.25, "letter"
    )
