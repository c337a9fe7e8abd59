"""Counting: which sessions of a course are taken, which number comes next, what is left.

A session that was cancelled before its journey began does not use up the course: its number is
free again, signed or not. One that was stopped after the journey began does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.facts import Stage


@dataclass(frozen=True, slots=True)
class Booking:
    """A course that was booked, and the numbers of its sessions that are taken."""

    course: UUID
    sessions: int
    taken: frozenset[int]

    @property
    def free(self) -> tuple[int, ...]:
        """The numbers that a session can still have, lowest first."""
        every = range(1, self.sessions + 1)
        return tuple(number for number in every if number not in self.taken)


def uses_up(stage: Stage, journey_ended: datetime | None) -> bool:
    """Whether a session counts as one of its course.

    A signed session whose journey never ended never began one: a running journey is neither
    stopped nor signed. So it was cancelled.
    """
    if stage is Stage.SIGNED:
        return journey_ended is not None
    return stage is not Stage.CANCELLED


def booking(course: UUID, sessions: int, taken: Iterable[int]) -> Booking:
    """A course with the numbers of the sessions that count."""
    return Booking(course, sessions, frozenset(taken))


def current(bookings: Sequence[Booking]) -> Booking:
    """The course that the next session belongs to: the first with one left, else the last.

    The first, because a session that was cancelled after another course was booked is still
    owed to the couple.

    Raises:
        LookupError: where no course was booked.
    """
    if not bookings:
        message = "no course was booked"
        raise LookupError(message)
    return next((one for one in bookings if one.free), bookings[-1])


def left(bookings: Sequence[Booking]) -> int:
    """How many sessions can still be booked, over all courses."""
    return sum(len(one.free) for one in bookings)
