"""A couple's file: who they are, why they come, what they booked and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kadelyx_desk.domain.course.calling import called
from kadelyx_desk.domain.course.seats import Booking, booking, current, left, uses_up
from kadelyx_desk.domain.course.statements import (
    PersonFile,
    Stated,
    latest,
    person_file,
    stated,
)
from kadelyx_desk.domain.entries import (
    CoupleFormed,
    CourseBooked,
    IntegrationBegan,
    JourneyEnded,
    ReasonsStated,
    SessionOpened,
    SessionStopped,
    Signed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.facts import Stage, opening, stage, time_of
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.values import About, Partner

Read = Callable[[UUID], Iterable[Link]]
"""Reads a stream whole."""


@dataclass(frozen=True, slots=True)
class SessionFile:
    """A session as its couple's file tells it. All times are UTC."""

    session: UUID
    opened: SessionOpened
    stage: Stage
    journey_ended: datetime | None
    integrated: datetime | None
    stopped: datetime | None
    signed: datetime | None

    @property
    def number(self) -> int:
        return self.opened.number

    @property
    def counts(self) -> bool:
        """Whether it is one of its course's sessions."""
        return uses_up(self.stage, self.journey_ended)

    @property
    def may_move(self) -> bool:
        """Whether its planned times can still be others: its journey has not begun."""
        return self.stage in {Stage.PLANNED, Stage.PREPARATION}


@dataclass(frozen=True, slots=True)
class CourseFile:
    """A course: when it was booked, for how much, and its sessions by number, then time."""

    entry: UUID
    booked: CourseBooked
    at: Moment
    sessions: tuple[SessionFile, ...]

    @property
    def price(self) -> Decimal | None:
        return self.booked.price

    @property
    def booking(self) -> Booking:
        """What of it is taken."""
        taken = (session.number for session in self.sessions if session.counts)
        return booking(self.booked.course, self.booked.sessions, taken)


@dataclass(frozen=True, slots=True)
class CoupleFile:
    """Everything that the page of a couple shows."""

    couple: UUID
    code: str
    people: tuple[PersonFile, ...]
    reasons: tuple[Stated[ReasonsStated], ...]
    courses: tuple[CourseFile, ...]

    def person(self, partner: Partner) -> PersonFile | None:
        """The file of a partner; None for B of a solo client."""
        return next((one for one in self.people if one.partner is partner), None)

    def called(self, person: PersonFile) -> str:
        """What a partner is called on the page."""
        other = self.person(person.partner.other)
        return called(person.identity, None if other is None else other.identity)

    @property
    def why(self) -> tuple[Reason, ...]:
        """Why the couple comes."""
        said = latest(self.reasons)
        return () if said is None else said.body.reasons

    @property
    def course(self) -> CourseFile:
        """The course that the next session belongs to, or the last one where none is left."""
        wanted = current([one.booking for one in self.courses]).course
        return next(one for one in self.courses if one.booked.course == wanted)

    @property
    def following(self) -> int | None:
        """The number that the next session will have; None where no session is left."""
        return next(iter(self.course.booking.free), None)

    @property
    def left(self) -> int:
        """How many sessions can still be booked."""
        return left([one.booking for one in self.courses])


def couple_file(couple: UUID, read: Read, sessions: Iterable[UUID]) -> CoupleFile:
    """The file of a couple, from its own stream, its persons' and its sessions'."""
    snapshot = project(read(couple))
    formed = _one(snapshot, CoupleFormed)
    people = {Partner.A: formed.a} | ({Partner.B: formed.b} if formed.b else {})
    told = sorted(
        (_session(session, project(read(session))) for session in sessions),
        key=lambda one: (one.number, one.opened.planned_journey),
    )
    booked = (one for one in stated(snapshot, CourseBooked) if not one.is_taken_back)
    return CoupleFile(
        couple=couple,
        code=formed.code,
        people=tuple(person_file(who, stream, read(stream)) for who, stream in people.items()),
        reasons=stated(snapshot, ReasonsStated),
        courses=tuple(
            CourseFile(
                one.entry,
                one.body,
                one.at,
                tuple(each for each in told if each.opened.course == one.body.course),
            )
            for one in booked
        ),
    )


def _one(snapshot: SessionSnapshot, kind: type[CoupleFormed]) -> CoupleFormed:
    found = latest(stated(snapshot, kind))
    if found is None:
        message = "the couple was never formed"
        raise LookupError(message)
    return found.body


def _session(session: UUID, snapshot: SessionSnapshot) -> SessionFile:
    return SessionFile(
        session=session,
        opened=opening(snapshot),
        stage=stage(snapshot),
        journey_ended=time_of(snapshot, JourneyEnded),
        integrated=time_of(snapshot, IntegrationBegan),
        stopped=_when(snapshot, SessionStopped),
        signed=_when(snapshot, Signed),
    )


def _when(snapshot: SessionSnapshot, kind: type[Body]) -> datetime | None:
    line = snapshot.latest(kind, About.COUPLE)
    return None if line is None else line.occurred
