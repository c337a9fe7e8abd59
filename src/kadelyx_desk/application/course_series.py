"""Reads the sessions of a course for the drawings of its file."""

from __future__ import annotations

from kadelyx_desk.application.ports import EntryLog
from kadelyx_desk.domain.course.couple_file import CoupleFile, CourseFile, SessionFile
from kadelyx_desk.domain.course.series import CourseSeries, series_of
from kadelyx_desk.domain.snapshot import project


def course_series(log: EntryLog, file: CoupleFile) -> CourseSeries:
    """The series of the course that tells most lately: a course just booked shows the last.

    Raises:
        RecordAlteredError: the chain of a session does not hold.
    """
    return _series(log, _telling(file))


def _telling(file: CoupleFile) -> CourseFile:
    begun = [course for course in file.courses if any(map(_has_begun, course.sessions))]
    return begun[-1] if begun else file.course


def _has_begun(session: SessionFile) -> bool:
    return session.counts and not session.may_move


def _series(log: EntryLog, course: CourseFile) -> CourseSeries:
    counted = [one.session for one in course.sessions if one.counts]
    return series_of(course.booked.sessions, (project(log.read(one)) for one in counted))
