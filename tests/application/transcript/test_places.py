from __future__ import annotations

from desks import fake_desk
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.record.fields import JsonObject
from transcripts import refused, session_of, take, typed

_STOP: JsonObject = {"kind": "session.stopped", "occurred": "12:00", "reason": "Ill."}


def _on(day: int) -> JsonObject:
    return {"planned_journey": f"{day}-Oct-2026 13:00", "guide": "Dana Whitfield"}


def test_that_sessions_take_the_places_of_their_course_in_any_order() -> None:
    fake = fake_desk()
    third = session_of(fake, typed(course={"sessions": 3, "number": 3}, session=_on(20)))
    first = session_of(fake, typed(course={}, session=_on(13)))
    assert [opening(one).number for one in (third, first)] == [3, 1]
    found = refused(fake, typed(course={"number": 3}, session=_on(27)))
    assert "has this number" in found["course.number"]


def test_that_a_cancelled_session_uses_no_place() -> None:
    fake = fake_desk()
    take(fake, typed(session=_on(13)))
    take(fake, typed(_STOP, course={"number": 1}, session=_on(6)))
    assert len(fake.desk.directory.sessions()) == 2


def test_that_a_used_course_is_followed_by_another_one_and_said() -> None:
    fake = fake_desk()
    assert not take(fake, typed(course={"sessions": 1}, session=_on(13))).is_new_course
    taken = take(fake, typed(course={"sessions": 3}, session=_on(20)))
    assert taken.is_new_course
    (row,) = fake.desk.directory.couples()
    assert [course.sessions for course in row.courses] == [1, 3]
    assert "no session left" in refused(fake, typed(course={"sessions": 1}))["course.number"]


def test_that_a_place_that_no_course_has_is_refused() -> None:
    fake = fake_desk()
    for number in (0, 4):
        found = refused(fake, typed(course={"sessions": 3, "number": number}))
        assert "such a session" in found["course.number"]
    take(fake, typed(course={"sessions": 1}, session=_on(13)))
    found = refused(fake, typed(course={"sessions": 3, "number": 4}, session=_on(20)))
    assert "of this number" in found["course.number"]
    assert "1, 3 or 6" in refused(fake, typed(course={"sessions": 2}))["course.sessions"]


def test_z5_that_the_same_paper_typed_in_twice_is_refused() -> None:
    fake = fake_desk()
    take(fake, typed())
    found = refused(fake, typed())
    assert "typed in before" in found["session.planned_journey"]
