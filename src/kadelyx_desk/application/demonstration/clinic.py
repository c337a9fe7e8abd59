"""The made-up clinic, its people, and what telling a story about it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.application.demonstration.scene import Scene
from kadelyx_desk.application.desk import Desk
from kadelyx_desk.application.session_service import SessionService
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.values import Kilograms, StaffRef

CLINIC = "Alder House Clinic"
ADDRESS = "212 Pier Street, Astoria OR"
GUIDE = NewStaff(
    "Dana Whitfield",
    (Role.GUIDE, Role.DIRECTOR, Role.ADMINISTRATOR),
    "LMFT",
    may_inject=False,
)
_INJECTOR = NewStaff("Samuel Ortiz", (Role.INJECTOR,), "RN", may_inject=True)
_PRESCRIBER = NewStaff("Priya Nair", (Role.PRESCRIBER,), "MD", may_inject=True)


class MovableClock(Protocol):
    """A clock that the story sets."""

    def set(self, utc: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Team:
    """Who works at the clinic."""

    guide: StaffRef
    injector: StaffRef
    prescriber: StaffRef


@dataclass(frozen=True, slots=True)
class Stage:
    """What every story is told on: the desk, the clock, the team, and when now is.

    `sign` puts the guide's signature under a session.
    """

    desk: Desk
    clock: MovableClock
    team: Team
    now: datetime
    sign: Callable[[SessionService], object]

    def wall(self, at: datetime) -> datetime:
        """A moment as the clock on the clinic's wall shows it."""
        return at.astimezone(self.desk.clock.read().moment.local.tzinfo)

    def days_ago(self, days: int, hour: int = 13) -> datetime:
        """A full hour on the clinic's wall, so many days before today."""
        local = self.wall(self.now) - timedelta(days=days)
        return local.replace(hour=hour, minute=0, second=0, microsecond=0).astimezone(UTC)

    def day_of(self, at: datetime) -> date:
        """The day on the clinic's wall; that of UTC may lie ahead of it."""
        return self.wall(at).date()

    def open(self, couple: UUID, start: datetime, meet: datetime | None = None) -> Scene:
        """Open the couple's next session, two days before its journey starts.

        Args:
            couple: whose session it is.
            start: when the journey starts.
            meet: when the integration is planned; None for 44 hours after the start.
        """
        self.clock.set(start - timedelta(days=2))
        meet = meet or start + timedelta(hours=44)
        times = PlannedTimes(start - timedelta(days=1), start, meet)
        session = self.desk.courses.open_session(couple, times, self.team.guide)
        service = self.desk.session(session)
        team = self.team
        return Scene(
            service, self.clock.set, start, self.now, team.guide, team.injector, team.prescriber
        )


def engage(desk: Desk, guide: StaffRef) -> Team:
    """Register the other two people of the clinic."""

    def registered(person: NewStaff) -> StaffRef:
        entry = desk.clinic.register(desk.clinic.new_staff_id(), person)
        return StaffRef(entry.staff, person.name)

    return Team(guide, registered(_INJECTOR), registered(_PRESCRIBER))


def client(  # noqa: PLR0913, PLR0917 - a row of a form, read by its columns
    family: str,
    given: str,
    pronouns: str,
    born: date,
    weight: str,
    weighed: date,
    allergies: str = "none known",
    medicines: str = "none",
) -> NewPerson:
    """A client as the first call tells of them."""
    return NewPerson(
        family=family,
        given=given,
        born=born,
        weight=Kilograms(Decimal(weight)),
        weighed=weighed,
        allergies=allergies,
        pronouns=pronouns,
        medicines=medicines,
    )
