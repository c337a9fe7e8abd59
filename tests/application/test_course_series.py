from __future__ import annotations

from uuid import UUID

from builders import Session, new_session
from course_stories import STORY, Told, course, tell
from fakes import FakeEntryLog
from kadelyx_desk.application.course_series import KeptReads, course_series
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.entries import SessionStopped
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About, Partner


def series(session: Session) -> CourseSeries:
    desk = session.fake.desk
    return course_series(desk.log.read, desk.couples.file(session.couple))


def test_that_a_course_is_read_session_by_session() -> None:
    _, last = course(*STORY)

    found = series(last)

    assert found.sessions == 3
    assert [point.themes for point in found.points] == [
        tuple(theme for theme in type(told.themes[0]) if theme in told.themes) for told in STORY
    ]


def test_that_a_session_that_was_cancelled_is_left_out() -> None:
    fake, first = course(STORY[0])
    first.sign()
    cancelled = Session(fake, couple=first.couple)
    cancelled.service.record(About.COUPLE, SessionStopped("ill"))
    second = tell(Session(fake, couple=first.couple), STORY[1])

    found = series(second)

    assert [point.number for point in found.points] == [1, 2]
    assert [point.tells for point in found.points] == [True, True]


def test_that_a_course_that_was_just_booked_shows_the_one_before() -> None:
    fake, first = course(Told({Partner.A: "50"}), sessions=1)
    first.sign()
    fake.desk.couples.book_course(first.couple, 6)
    before = series(first)
    second = Session(fake, couple=first.couple)
    planned = series(first)
    tell(second, STORY[1])

    assert (before.sessions, planned.sessions, series(first).sessions) == (1, 1, 6)


class _Counted(FakeEntryLog):
    """A log that notes which streams were read whole."""

    def __init__(self, plain: FakeEntryLog) -> None:
        self.__dict__ = plain.__dict__
        self.whole: list[UUID] = []

    def read(self, stream: UUID) -> tuple[Link, ...]:
        self.whole.append(stream)
        return super().read(stream)


def test_that_a_stream_is_read_again_only_when_it_grew_or_one_begins_again() -> None:
    session = new_session()
    log = _Counted(session.fake.log)
    reads = KeptReads(log)

    for _ in range(2):
        assert list(reads.read(session.id)) == list(session.fake.log.read(session.id))
    assert log.whole == [session.id]
    log.whole.clear()

    session.prepare()
    grown = reads.read(session.id)
    assert list(grown) == list(session.fake.log.read(session.id))
    reads.read(session.id)
    assert log.whole == [session.id]

    reads.begin_again()
    reads.read(session.id)
    assert log.whole == [session.id] * 2
