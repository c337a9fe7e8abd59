from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.domain.course.prices import COURSES
from kadelyx_desk.domain.course.seats import booking, current, left, uses_up
from kadelyx_desk.domain.facts import Stage

ENDED = datetime(2026, 11, 20, tzinfo=UTC)
FIRST, SECOND = UUID(int=1), UUID(int=2)
courses = st.sampled_from(COURSES)


@given(courses, st.sets(st.integers(1, 6)))
def test_that_what_is_taken_and_what_is_free_make_the_course(
    sessions: int, taken: set[int]
) -> None:
    one = booking(FIRST, sessions, taken)

    assert sorted({*one.free, *(taken & set(range(1, sessions + 1)))}) == list(
        range(1, sessions + 1)
    )
    assert not set(one.free) & taken


@given(courses, st.data())
def test_that_the_free_numbers_are_given_out_once_each_and_then_none(
    sessions: int, data: st.DataObject
) -> None:
    taken = data.draw(st.sets(st.integers(1, sessions)))
    given_out = []
    while one := booking(FIRST, sessions, taken).free:
        given_out.append(one[0])
        taken.add(one[0])

    assert given_out == sorted(set(given_out))
    assert len(taken) == sessions


@given(st.lists(st.tuples(courses, st.sets(st.integers(1, 6))), min_size=1, max_size=4))
def test_that_a_session_taken_of_the_current_course_leaves_one_less(
    told: list[tuple[int, set[int]]],
) -> None:
    bookings = [
        booking(UUID(int=n), sessions, taken) for n, (sessions, taken) in enumerate(told)
    ]
    before, wanted = left(bookings), current(bookings)

    if not wanted.free:
        assert before == 0
        return
    again = [
        booking(one.course, one.sessions, one.taken | {wanted.free[0]})
        if one.course == wanted.course
        else one
        for one in bookings
    ]
    assert left(again) == before - 1


@pytest.mark.parametrize(
    ("stage", "ended", "counts"),
    [
        (Stage.PLANNED, None, True),
        (Stage.JOURNEY, None, True),
        (Stage.AWAITING, ENDED, True),
        (Stage.CANCELLED, None, False),
        (Stage.STOPPED, ENDED, True),
        (Stage.SIGNED, ENDED, True),
        (Stage.SIGNED, None, False),
    ],
)
def test_that_only_a_session_cancelled_before_its_journey_is_given_back(
    stage: Stage, ended: datetime | None, counts: bool
) -> None:
    assert uses_up(stage, ended) is counts


def test_that_a_session_given_back_comes_before_the_next_course() -> None:
    first, second = booking(FIRST, 3, {1, 3}), booking(SECOND, 1, ())

    assert current([first, second]) is first
    assert left([first, second]) == 2


def test_that_where_nothing_is_left_the_last_course_is_the_current_one() -> None:
    second = booking(SECOND, 1, {1})

    assert current([booking(FIRST, 1, {1}), second]) is second


def test_that_there_is_no_current_course_before_the_first() -> None:
    with pytest.raises(LookupError):
        current([])
