"""Couples, courses and sessions: who they are, what they book, when they come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.ports import Directory
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    AllergiesStated,
    CoupleFormed,
    CourseBooked,
    PartnerCopied,
    PersonRegistered,
    SessionOpened,
    StaffCopied,
    Weighed,
)
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.identifiers import uuid7
from kadelyx_desk.domain.parsing import parse_name, parse_text
from kadelyx_desk.domain.values import About, Kilograms, Partner, StaffRef

COURSES = (1, 3, 6)
"""The numbers of sessions that a course can have."""
_Body = TypeVar("_Body", bound=Body)


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is asked about a partner when a couple is registered."""

    family: str
    given: str
    born: date
    weight: Kilograms | None
    weighed: date | None
    allergies: str | None


@dataclass(frozen=True, slots=True)
class PlannedTimes:
    """The times of a session as they were agreed, in UTC."""

    preparation: datetime | None
    journey: datetime
    integration: datetime | None


class CourseService:
    """What a clinician can do before a session is there."""

    def __init__(
        self, recorder: Recorder, clinic: ClinicService, directory: Directory, audit: AuditLog
    ) -> None:
        self._recorder = recorder
        self._log = recorder.log
        self._clinic = clinic
        self._directory = directory
        self._audit = audit

    def register_couple(self, a: NewPerson, b: NewPerson | None, sessions: int) -> UUID:
        """Register a couple (or a solo client: no `b`) with a course; returns the couple.

        Raises:
            RefusedError: for a course that is not 1, 3 or 6 sessions, or one person twice.
            InvalidValueError: for a name that is none; nobody is registered then.
        """
        if sessions not in COURSES:
            raise RefusedError("A course has 1, 3 or 6 sessions.", "course")
        told = [self._told(person) for person in (a, b) if person is not None]
        if len(told) > 1 and told[0][0] == told[1][0]:
            raise RefusedError("Both partners have the same name and date of birth.", "twice")
        people = [self._register(bodies) for bodies in told]
        couple = self._begin(StreamKind.COUPLE)
        code = f"C-{len(self._directory.couples()) + 1:04d}"
        self._recorder.write(
            couple,
            CoupleFormed(code, people[0], people[1] if b is not None else None),
            CourseBooked(self._new_id(), sessions),
        )
        self._audit.note(Act.CREATED, couple)
        return couple

    def weigh(self, couple: UUID, partner: Partner, weight: Kilograms, on: date) -> None:
        """Record a new weight of a partner; a session that is open keeps the one it copied."""
        self._not_ahead(on, "weight")
        self._recorder.write(self._person(couple, partner), Weighed(weight, on))

    def open_session(self, couple: UUID, times: PlannedTimes, guide: StaffRef) -> UUID:
        """Open the couple's next session: copies what it stands on; returns its stream.

        Raises:
            RefusedError: where the course has no session left, or times are out of order.
        """
        formed = self._last(couple, CoupleFormed)
        course = self._last(couple, CourseBooked)
        number = 1 + sum(1 for row in self._directory.sessions() if row.couple == couple)
        if number > course.sessions:
            raise RefusedError("The course has no session left.", "course-used")
        self.check_times(times)
        session = self._begin(StreamKind.SESSION)
        clinic, protocol = self._clinic.clinic(), self._clinic.protocol()
        people = {Partner.A: formed.a} | ({Partner.B: formed.b} if formed.b else {})
        opened = SessionOpened(
            clinic=clinic.name,
            clinic_address=clinic.address,
            couple=couple,
            couple_code=formed.code,
            course=course.course,
            number=number,
            sessions=course.sessions,
            planned_preparation=times.preparation,
            planned_journey=times.journey,
            planned_integration=times.integration,
            guide=guide,
            protocol=protocol.id,
            protocol_version=protocol.version,
            protocol_sha256=protocol.sha256,
            heads=(self._head(self._clinic.head()[0]), self._head(couple)),
        )
        write = self._recorder.entry
        entries = [write(session, About.COUPLE, opened)]
        for partner, person in people.items():
            about = About.of(partner)
            entries += [write(session, about, body) for body in self._copied(person)]
        entries += [write(session, About.COUPLE, body) for body in self._team()]
        self._log.append(*entries)
        self._audit.note(Act.CREATED, session)
        return session

    def sessions_booked(self, couple: UUID) -> int:
        """How many sessions the couple's latest course has."""
        return self._last(couple, CourseBooked).sessions

    def check_times(self, times: PlannedTimes) -> None:
        """Refuse times that are out of order, before anything is registered.

        Raises:
            RefusedError: the journey is not between preparation and integration.
        """
        if times.preparation is not None and times.preparation > times.journey:
            raise RefusedError("The preparation comes before the journey.", "times")
        if times.integration is not None and times.integration < times.journey:
            raise RefusedError("The integration comes after the journey.", "times")

    def _team(self) -> list[StaffCopied]:
        return [
            StaffCopied(
                person.staff, person.name, person.roles, person.licence, person.may_inject
            )
            for person in self._clinic.staff()
        ]

    def _copied(self, person: UUID) -> list[Body]:
        bodies = [link.entry.body for link in self._log.read(person)]
        named = [body for body in bodies if isinstance(body, PersonRegistered)][-1]
        weighed = [body for body in bodies if isinstance(body, Weighed)]
        weight = max(weighed, key=lambda body: body.on, default=None)
        copies: list[Body] = [
            PartnerCopied(
                person=self._head(person),
                family=named.family,
                given=named.given,
                born=named.born,
                weight=weight.weight if weight else None,
                weighed=weight.on if weight else None,
            )
        ]
        stated = [body for body in bodies if isinstance(body, AllergiesStated)]
        return [*copies, AllergiesCopied(stated[-1].text)] if stated else copies

    def _head(self, stream: UUID) -> StreamHead:
        head = self._log.head(stream)
        return StreamHead(stream, head.seq, head.hash.hex())

    def _told(self, person: NewPerson) -> list[Body]:
        """What is recorded of a person, checked before anything is written."""
        self._not_ahead(person.born, "birth")
        family, given = parse_name(person.family), parse_name(person.given)
        bodies: list[Body] = [PersonRegistered(family, given, person.born)]
        if (person.weight is None) is not (person.weighed is None):
            raise RefusedError("A weight and its day belong together.", "weight")
        if person.weight is not None and person.weighed is not None:
            self._not_ahead(person.weighed, "weight")
            bodies.append(Weighed(person.weight, person.weighed))
        if person.allergies:
            bodies.append(AllergiesStated(parse_text(person.allergies)))
        return bodies

    def _not_ahead(self, on: date, code: str) -> None:
        if on > self._recorder.clock.read().moment.local.date():
            raise RefusedError(f"The day of a {code} cannot lie ahead.", f"{code}-ahead")

    def _register(self, bodies: list[Body]) -> UUID:
        stream = self._begin(StreamKind.PERSON)
        self._recorder.write(stream, *bodies)
        return stream

    def _begin(self, kind: StreamKind) -> UUID:
        now = self._recorder.clock.read().moment.utc
        return self._log.begin(uuid7(now), kind, now).id

    def _new_id(self) -> UUID:
        return uuid7(self._recorder.clock.read().moment.utc)

    def _person(self, couple: UUID, partner: Partner) -> UUID:
        formed = self._last(couple, CoupleFormed)
        person = formed.a if partner is Partner.A else formed.b
        if person is None:
            raise RefusedError("There is no partner B.", "solo")
        return person

    def _last(self, stream: UUID, kind: type[_Body]) -> _Body:
        bodies = [link.entry.body for link in self._log.read(stream)]
        return [body for body in bodies if isinstance(body, kind)][-1]
