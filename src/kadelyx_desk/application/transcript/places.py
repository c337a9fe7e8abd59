"""Which session of which course it is: a place that is free, in a course that is booked."""

from __future__ import annotations

from dataclasses import dataclass

from kadelyx_desk.application.transcript.bench import Bench
from kadelyx_desk.domain.course.couple_file import CoupleFile, CourseFile
from kadelyx_desk.domain.course.seats import uses_up
from kadelyx_desk.domain.entries import CourseBooked, JourneyEnded
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import opening, stage, time_of
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.transcript.placed import Fields, Trouble, wrong


@dataclass(frozen=True, slots=True)
class Seat:
    """The course and the number; `is_free` where no session that counts has it.

    `is_new` is a course that the transcript books for a couple which had used up its own.
    """

    course: CourseBooked
    number: int
    is_free: bool
    is_new: bool = False


def seat_of(bench: Bench, file: CoupleFile, course: Fields) -> Seat:
    """The place that the transcript names, or the next one.

    Raises:
        TranscriptError: the course has no such session, or none left.
    """
    sessions, number = course.get("sessions"), course.get("number")
    offered = [
        one for one in file.courses if sessions is None or one.booked.sessions == sessions
    ]
    free = (one for one in offered if _is_free(one, number))
    found = next(free, None)
    if found is None and sessions is not None and not file.left:
        return Seat(_book(bench, file, course), number or 1, is_free=True, is_new=True)
    if found is not None:
        return Seat(found.booked, number or found.booking.free[0], is_free=True)
    if number is None:
        raise wrong(course.where("number"), "The course has no session left. Say the number.")
    holding = [one for one in offered if 1 <= number <= one.booked.sessions]
    if not holding:
        raise wrong(course.where("number"), "No course of this couple has such a session.")
    return Seat(holding[-1].booked, number, is_free=False)


def check_seat(
    bench: Bench, couple: CoupleFile, snapshot: SessionSnapshot, seat: Seat, sections: Fields
) -> list[Trouble]:
    """What speaks against the place, now that it is known how the session went.

    A cancelled session does not use up the course. One that is planned for the very time of
    another of the couple was in all likelihood transcribed before (Z5).
    """
    found = []
    counts = uses_up(stage(snapshot), time_of(snapshot, JourneyEnded))
    if counts and not seat.is_free:
        sentence = "Another session of the course has this number."
        found.append(Trouble(sections.where("number"), sentence))
    planned = opening(snapshot).planned_journey
    for row in bench.directory.sessions():
        if row.couple == couple.couple and row.planned_journey == planned:
            sentence = "The couple has a session planned for this time. Was it typed in before?"
            found.append(Trouble(sections.where("planned_journey"), sentence))
    return found


def _is_free(course: CourseFile, number: int | None) -> bool:
    free = course.booking.free
    return bool(free) if number is None else number in free


def _book(bench: Bench, file: CoupleFile, course: Fields) -> CourseBooked:
    """Another course, where every earlier one is used up."""
    number, sessions = course.get("number", 1), course.values["sessions"]
    try:
        body = bench.couples.book_course(file.couple, sessions).entry.body
    except RefusedError as error:
        raise wrong(course.where("sessions"), str(error)) from error
    if not isinstance(body, CourseBooked) or not 1 <= number <= sessions:
        raise wrong(course.where("number"), "The course has no session of this number.")
    return body
