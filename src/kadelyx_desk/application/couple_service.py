"""A couple's file: read whole, and changed by saying something new; nothing is rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.course_series import KeptReads, course_series
from kadelyx_desk.application.ports import CoupleRow, Directory, SessionRow
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.course.couple_file import CoupleFile, Read, couple_file
from kadelyx_desk.domain.course.prices import price_of
from kadelyx_desk.domain.course.seats import Booking, booking, current, uses_up
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.course.statements import PersonFile, Stated
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    Amendment,
    CourseBooked,
    MedicinesStated,
    PersonRegistered,
    ReasonsStated,
    Weighed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.parsing import parse_name, parse_text
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import Partner

TAKEN_BACK = "taken back"
Statement = PersonRegistered | Weighed | AllergiesStated | MedicinesStated


def read_couple(read: Read, directory: Directory, couple: UUID) -> CoupleFile:
    """The file of a couple as it stands."""
    rows = directory.sessions()
    return couple_file(couple, read, [row.session for row in rows if row.couple == couple])


class CoupleService:
    """What a clinician can do to the file of a couple."""

    def __init__(self, recorder: Recorder, directory: Directory, audit: AuditLog) -> None:
        self._recorder = recorder
        self._directory = directory
        self._audit = audit
        self._reads = KeptReads(recorder.log)
        self._read_of: UUID | None = None

    def begin_again(self) -> None:
        """Somebody opens a couple: what was read before is read and checked anew."""
        self._reads.begin_again()

    def file(self, couple: UUID) -> CoupleFile:
        """Everything that is known of a couple."""
        if couple != self._read_of:
            self._reads.begin_again()
            self._read_of = couple
        return read_couple(self._reads.read, self._directory, couple)

    def series(self, file: CoupleFile) -> CourseSeries:
        """The series of the course that tells most lately.

        Raises:
            RecordAlteredError: the chain of a session does not hold.
        """
        return course_series(self._reads.read, file)

    def standing(self, couple: CoupleRow, own: Iterable[SessionRow]) -> Booking:
        """The course that the next session belongs to, as the lists know it.

        Args:
            couple: the couple, with the courses it booked.
            own: the couple's sessions.
        """
        taken: dict[UUID, list[int]] = {one.course: [] for one in couple.courses}
        for row in own:
            if row.course in taken and uses_up(row.stage, row.journey_ended):
                taken[row.course].append(row.number)
        return current(
            [booking(one.course, one.sessions, taken[one.course]) for one in couple.courses]
        )

    def say(self, couple: UUID, partner: Partner, body: Statement) -> Link:
        """Say something new of a partner; returns the entry, which can be taken back.

        A session that is open keeps what it copied.

        Raises:
            RefusedError: for a day ahead, or both partners with one name and date of birth.
            InvalidValueError: for a name or text that is none.
        """
        file = self.file(couple)
        person = _person(file, partner)
        said = self.checked(body)
        if isinstance(said, PersonRegistered):
            other = file.person(partner.other)
            apart(said, None if other is None else other.identity)
        (link,) = self._recorder.write(person.person, said)
        return link

    def take_back(self, couple: UUID, partner: Partner | None, entry: UUID) -> None:
        """Strike a statement out; it stays readable, and the one before it counts again.

        Args:
            couple: whose file it is.
            partner: whose statement; None for a reason or a course of the couple.
            entry: the statement.

        Raises:
            RefusedError: it is not in the file, is taken back already, or is the only name.
        """
        file = self.file(couple)
        stream, statements = couple, _of_couple(file)
        if partner is not None:
            person = _person(file, partner)
            stream, statements = person.person, _statements(person)
        found = next((one for one in statements if one.entry == entry), None)
        if found is None or found.is_taken_back:
            raise RefusedError("There is nothing to take back.", "nothing")
        names = [one for one in statements if isinstance(one.body, PersonRegistered)]
        if [one.entry for one in names if not one.is_taken_back] == [entry]:
            raise RefusedError("A name is corrected, never taken back.", "only-name")
        self._recorder.write(stream, Amendment(entry, TAKEN_BACK, None))

    def state_reasons(self, couple: UUID, reasons: tuple[Reason, ...]) -> Link:
        """Say why the couple comes; it replaces what was said before. Returns the entry.

        Raises:
            RefusedError: where no reason is given.
        """
        if not reasons:
            raise RefusedError("Choose at least one reason.", "reasons")
        (link,) = self._recorder.write(couple, ReasonsStated(reasons))
        return link

    def book_course(self, couple: UUID, sessions: int) -> Link:
        """Book another course at the price of the list; returns the entry.

        It can be taken back until its first session is booked.

        Raises:
            RefusedError: for a course that is not offered, or while a session is left.
        """
        price = price_of(sessions)
        if self.file(couple).left:
            raise RefusedError("The course has a session left. Book that first.", "left")
        course = uuid7(self._recorder.clock.read().moment.utc)
        (link,) = self._recorder.write(couple, CourseBooked(course, sessions, price))
        return link

    def checked(self, body: Statement) -> Statement:
        """The statement as it is recorded.

        Raises:
            KadelyxError: it cannot be meant; nothing was written.
        """
        today = self._recorder.clock.read().moment.local.date()
        return checked(body, today)


def checked(body: Statement, today: date) -> Statement:
    """A statement in the spelling of the record.

    Raises:
        RefusedError: for a day that lies ahead.
        InvalidValueError: for a name or text that is none.
    """
    match body:
        case PersonRegistered(family, given, born, preferred, pronouns):
            not_ahead(born, today, "birth")
            return PersonRegistered(
                parse_name(family),
                parse_name(given),
                born,
                parse_name(preferred) if preferred else None,
                parse_name(pronouns) if pronouns else None,
            )
        case Weighed(_, on):
            not_ahead(on, today, "weight")
            return body
        case AllergiesStated(text):
            return AllergiesStated(parse_text(text))
        case MedicinesStated(text):
            return MedicinesStated(parse_text(text))


def not_ahead(on: date, today: date, code: str) -> None:
    """Refuse a day that lies ahead."""
    if on > today:
        raise RefusedError(f"The day of a {code} cannot lie ahead.", f"{code}-ahead")


def apart(a: Body, b: Body | None) -> None:
    """Refuse one person as both partners: two identifiers must tell them apart."""
    if b is not None and _identifiers(a) == _identifiers(b):
        raise RefusedError("Both partners have the same name and date of birth.", "twice")


def _identifiers(body: Body | None) -> tuple[str, str, date] | None:
    if not isinstance(body, PersonRegistered):
        return None
    return body.family, body.given, body.born


def _of_couple(file: CoupleFile) -> list[Stated[Any]]:
    """What can be taken back of a couple: reasons, and another course that nobody began."""
    unused = [one for one in file.courses[1:] if not one.sessions]
    return [*file.reasons, *(Stated(one.entry, one.booked, one.at) for one in unused)]


def _statements(person: PersonFile) -> list[Stated[Any]]:
    return [*person.names, *person.weights, *person.allergies, *person.medicines]


def _person(file: CoupleFile, partner: Partner) -> PersonFile:
    person = file.person(partner)
    if person is None:
        raise RefusedError("There is no partner B.", "solo")
    return person
