"""Couples, courses and sessions: who they are, what they book, when they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.clinic_service import ClinicService
from kadelyx_desk.application.couple_service import read_couple
from kadelyx_desk.application.new_person import NewPerson, told
from kadelyx_desk.application.ports import Directory
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.course.opening import Opening, arriving
from kadelyx_desk.domain.course.prices import price_of
from kadelyx_desk.domain.entries import (
    CoupleFormed,
    CourseBooked,
    ReasonsStated,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import StaffRef

__all__ = ["CourseService", "NewPerson", "PlannedTimes"]


def next_code(taken: Iterable[str]) -> str:
    """The code of the next couple: one above the highest, whatever codes came from paper."""
    numbers = (code.removeprefix("C-") for code in taken)
    return f"C-{max((int(one) for one in numbers if one.isdecimal()), default=0) + 1:04d}"


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

    def register_couple(
        self,
        a: NewPerson,
        b: NewPerson | None,
        sessions: int,
        reasons: tuple[Reason, ...] = (),
        *,
        code: str | None = None,
    ) -> UUID:
        """Register a couple (or a solo client: no `b`) with a course; returns the couple.

        `code` is the one that it has on paper already; the next free one where it has none.

        Raises:
            RefusedError: for a course that is not 1, 3 or 6 sessions, or one person twice.
            InvalidValueError: for a name that is none; nobody is registered then.
        """
        price = price_of(sessions)
        today = self._recorder.clock.read().moment.local.date()
        people = told([person for person in (a, b) if person is not None], today)
        streams = [self._register(bodies) for bodies in people]
        couple = self._begin(StreamKind.COUPLE)
        taken = [row.code for row in self._directory.couples()]
        bodies: list[Body] = [
            CoupleFormed(
                code or next_code(taken), streams[0], streams[1] if b is not None else None
            ),
            CourseBooked(self._new_id(), sessions, price),
        ]
        self._recorder.write(couple, *bodies, *([ReasonsStated(reasons)] if reasons else []))
        self._audit.note(Act.CREATED, couple)
        return couple

    def open_session(self, couple: UUID, times: PlannedTimes, guide: StaffRef) -> UUID:
        """Open the couple's next session: copies what it stands on; returns its stream.

        Raises:
            RefusedError: where the course has no session left, or times are out of order.
        """
        file = read_couple(self._log.read, self._directory, couple)
        number, course = file.following, file.course.booked
        if number is None:
            raise RefusedError("The course has no session left.", "course-used")
        self.check_times(times)
        session = self._begin(StreamKind.SESSION)
        clinic, protocol = self._clinic.clinic(), self._clinic.protocol()
        opened = SessionOpened(
            clinic=clinic.name,
            clinic_address=clinic.address,
            couple=couple,
            couple_code=file.code,
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
        people = tuple(arriving(one, self._head(one.person)) for one in file.people)
        opening = Opening(opened, people, file.why, self._team())
        press = self._recorder.clock.read()
        write = self._recorder.entry
        self._log.append(
            *(write(session, about, body, press=press) for about, body in opening.entries())
        )
        self._audit.note(Act.CREATED, session)
        return session

    def check_times(self, times: PlannedTimes) -> None:
        """Refuse times that are out of order, before anything is registered.

        Raises:
            RefusedError: the journey is not between preparation and integration.
        """
        if times.preparation is not None and times.preparation > times.journey:
            raise RefusedError("The preparation comes before the journey.", "times")
        if times.integration is not None and times.integration < times.journey:
            raise RefusedError("The integration comes after the journey.", "times")

    def _team(self) -> tuple[StaffCopied, ...]:
        return tuple(
            StaffCopied(
                person.staff, person.name, person.roles, person.licence, person.may_inject
            )
            for person in self._clinic.staff()
        )

    def _head(self, stream: UUID) -> StreamHead:
        head = self._log.head(stream)
        return StreamHead(stream, head.seq, head.hash.hex())

    def _register(self, bodies: list[Body]) -> UUID:
        stream = self._begin(StreamKind.PERSON)
        self._recorder.write(stream, *bodies)
        return stream

    def _begin(self, kind: StreamKind) -> UUID:
        now = self._recorder.clock.read().moment.utc
        return self._log.begin(uuid7(now), kind, now).id

    def _new_id(self) -> UUID:
        return uuid7(self._recorder.clock.read().moment.utc)
