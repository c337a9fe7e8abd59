from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import new_session
from kadelyx_desk.domain.entries import Marked, Noted
from kadelyx_desk.domain.values import About
from kadelyx_desk.ui.viewmodels.open_marks import OpenMarks
from rooms import in_journey


@given(steps=st.lists(st.sampled_from(["mark", "word", "undo", "note", "look"]), max_size=12))
def test_that_step_by_step_it_finds_what_the_session_says_as_a_whole(steps: list[str]) -> None:
    session = in_journey()
    followed = OpenMarks()
    for step in steps:
        open_now = [line.link.entry.id for line in session.snapshot.current(Marked)]
        match step:
            case "mark":
                session.service.record(About.A, Marked())
            case "word" if open_now:
                session.service.word(open_now[0], Noted("words"))
            case "undo":
                session.service.undo_last()
            case "note":
                session.service.record(About.A, Noted("other"))
            case _:
                followed.follow(session.view())

    found = [link.entry.id for link in followed.follow(session.view())]

    assert found == [line.link.entry.id for line in session.snapshot.current(Marked)]


def test_z11_that_another_session_begins_anew() -> None:
    session = in_journey()
    session.service.record(About.A, Marked())
    marks = OpenMarks()
    assert len(marks.follow(session.view())) == 1

    assert marks.follow(new_session().view()) == ()
