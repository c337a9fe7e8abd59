"""Lists for tests: a day with nothing in it, and a full one. All people are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

from builders import fake_desk, protocol
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.preparedness.checks import Check
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.ui.viewmodels.lists import CoupleLine, SessionLine, SettingsView, TodayView
from kadelyx_desk.ui.views.first_run.intents import PassphraseTools

NOW = datetime(2026, 11, 20, 9, 4, tzinfo=timezone(timedelta(hours=-8)))


SHORTEST = 15


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


CHECKS = (
    Check(is_done=False, words="Ben: no escort is named"),
    Check(is_done=True, words="Intentions written"),
    Check(is_done=True, words="Challenges written"),
    Check(is_done=True, words="Dosing pattern chosen"),
    Check(is_done=True, words="Weight dated 18-Nov-2026"),
    Check(is_done=True, words="Allergies asked about"),
)


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
        session_line(7, "PIKE, Rosa", None, Stage.STOPPED, -7 * day, 160 * hour),
        replace(
            session_line(8, "LIND, Ida", "ROSS, Per", Stage.PLANNED, 5 * day),
            planned_preparation=NOW + 8 * hour,
        ),
        session_line(9, "FALK, Siri", "ADAMS, Joe", Stage.PLANNED, -9 * day),
        session_line(10, "WEBER, Kim", "SATO, Jun", Stage.CANCELLED, -2 * day, 2 * day),
    )
    couples = (
        CoupleLine(UUID(int=1011), "C-0011", "MOREAU, Luc", None, 3, 2, 3),
        CoupleLine(UUID(int=1001), "C-0001", "RIVERA, Ana", "OKAFOR, Ben", 3, 2, 3),
    )
    return TodayView(
        NOW, protocol(), sessions, couples, sessions[0], CHECKS, NOW - timedelta(minutes=4)
    )


def quiet_today() -> TodayView:
    """A day of a clinic that has couples and nothing planned."""
    return replace(full_today(), sessions=(), following=None, checks=())


def crowded_today() -> TodayView:
    """A day on which everything was put off: longer lists than a page, and long names."""
    day = timedelta(days=1)
    names = (
        ("FEATHERSTONEHAUGH, Maximilian", "PAPADOPOULOS, Wilhelmina"),
        ("RIVERA, Ana", "OKAFOR, Ben"),
    )
    stages = (Stage.DRAFT, Stage.AWAITING, Stage.PLANNED, Stage.STOPPED)
    sessions = tuple(
        session_line(
            number,
            *names[number % 2],
            stages[number % 4],
            -number * day,
            None if stages[number % 4] is Stage.PLANNED else number * day,
        )
        for number in range(1, 41)
    )
    following = session_line(90, *names[0], Stage.PLANNED, 2 * day)
    lacking = tuple(
        Check(is_done=False, words=f"{who}: last food and last drink are not both recorded")
        for who in ("Maximilian", "Wilhelmina") * 5
    )
    return replace(
        full_today(),
        sessions=(*sessions, following),
        following=following,
        checks=(*lacking, *CHECKS[1:]),
    )


def good_passphrase(passphrase: str, _clinic: str) -> None:
    """Refuse a short one, as the real rules do."""
    if len(passphrase) < SHORTEST:
        message = "A passphrase has 15 characters or more."
        raise InvalidValueError(message)


TOOLS = PassphraseTools(lambda: "shelter quartz banjo violet harbour", good_passphrase)
"""Passphrases of a test: any of 15 characters or more will do."""


def settings_view(newer: Protocol | None = None) -> SettingsView:
    """The settings of a clinic of three people."""
    desk = fake_desk().desk
    clinic, keys = desk.clinic.clinic().name, desk.keys.view()
    return SettingsView(
        desk.clinic.staff(), protocol(), newer, "light", 11.25, "letter", clinic, keys
    )
