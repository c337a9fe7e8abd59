"""Reads the streams of a couple's page, and again only those that grew; and its series."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.domain.course.couple_file import CoupleFile, CourseFile, Read, SessionFile
from kadelyx_desk.domain.course.series import CourseSeries, series_of
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.streams import Head
from kadelyx_desk.domain.snapshot import project


class KeptReads:
    """What was read and checked of each stream, up to the head it had then.

    A page that is shown anew after each word would else read every session whole, each time.
    """

    def __init__(self, log: EntryLog) -> None:
        self._log = log
        self._kept: dict[UUID, tuple[Head, tuple[Link, ...]]] = {}

    def begin_again(self) -> None:
        """Forget everything: the next read of each stream checks its whole chain."""
        self._kept = {}

    def read(self, stream: UUID) -> Iterable[Link]:
        """A whole stream in order, its chain checked when it was read.

        Raises:
            LookupError: there is no such stream.
            RecordAlteredError: where the chain does not hold.
        """
        kept = self._kept.get(stream)
        if kept is None or kept[0] != self._log.head(stream):
            links = self._log.read(stream)
            kept = self._kept[stream] = self._log.head(stream), links
        return kept[1]


def course_series(read: Read, file: CoupleFile) -> CourseSeries:
    """The series of the course that tells most lately: a course just booked shows the last.

    Raises:
        RecordAlteredError: the chain of a session does not hold.
    """
    return _series(read, _telling(file))


def _telling(file: CoupleFile) -> CourseFile:
    begun = [course for course in file.courses if any(map(_has_begun, course.sessions))]
    return begun[-1] if begun else file.course


def _has_begun(session: SessionFile) -> bool:
    return session.counts and not session.may_move


def _series(read: Read, course: CourseFile) -> CourseSeries:
    counted = [one.session for one in course.sessions if one.counts]
    return series_of(course.booked.sessions, (project(read(one)) for one in counted))
