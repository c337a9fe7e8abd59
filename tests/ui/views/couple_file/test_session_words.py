from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta, timezone

import pytest

from builders import JOURNEY, Session, full_session, new_session
from couples import view_of
from kadelyx_desk.domain.course.couple_file import SessionFile
from kadelyx_desk.domain.entries import JourneyEnded, SessionStopped
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.lists import OpenSession
from kadelyx_desk.ui.viewmodels.wall_time import wall_of
from kadelyx_desk.ui.views.couple_file.session_words import latest_words, next_step, step_words

ZONE = timezone(timedelta(hours=-8))
AT = f"{day(wall_of(JOURNEY).date())} {clock(wall_of(JOURNEY))}"


def _file(session: Session) -> SessionFile:
    return view_of(session).file.course.sessions[0]


def _stopped() -> Session:
    session = new_session().start()
    session.service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("fire alarm"))
    return session


def _cancelled() -> Session:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("ill"))
    return session


STAGES = [
    (new_session, f"planned {AT}", "Open preparation of session 1", ""),
    (
        lambda: new_session().prepare(),
        f"in preparation, {AT}",
        "Open preparation of session 1",
        "",
    ),
    (lambda: new_session().start(), "in the journey", "Back to the room", ""),
    (
        lambda: new_session().journey(),
        "journey 20-Nov-2026, not integrated",
        "Open integration of session 1",
        "",
    ),
    (
        full_session,
        "integrated 22-Nov-2026, not signed",
        "Review and sign session 1",
        "review",
    ),
    (_cancelled, "cancelled 20-Nov-2026, not signed", "Sign cancelled session 1", "review"),
    (_stopped, "stopped 20-Nov-2026, not signed", "Sign stopped session 1", "review"),
]


@pytest.mark.parametrize(("make", "words", "step", "page"), STAGES)
def test_that_a_session_says_how_far_it_is_and_what_comes_next(
    make: Callable[[], Session], words: str, step: str, page: str
) -> None:
    session = make()

    found = next_step(view_of(session).file)

    assert step_words(_file(session), ZONE) == words
    assert found is not None
    assert (found.words, found.intent) == (step, OpenSession(session.id, page))


def test_that_a_signed_session_says_when_and_asks_for_nothing() -> None:
    session = full_session().sign()

    assert step_words(_file(session), ZONE) == "signed 22-Nov-2026"
    assert next_step(view_of(session).file) is None


def test_that_a_journey_comes_before_an_earlier_session_that_is_not_signed() -> None:
    first = full_session()
    running = Session(first.fake, couple=first.couple).start()

    found = next_step(view_of(running).file)

    assert found is not None
    assert found.intent.session == running.id


def test_that_a_cancelled_session_comes_last() -> None:
    first = _cancelled()
    second = Session(first.fake, couple=first.couple)

    found = next_step(view_of(second).file)

    assert found is not None
    assert found.intent.session == second.id


def test_that_the_next_session_is_planned_knowing_the_last_that_counts() -> None:
    first = full_session().sign()
    file = view_of(first).file
    assert latest_words(file, None) == f"Session 1: {step_words(_file(first), None)}."

    second = Session(first.fake, couple=first.couple)
    second.service.record(About.COUPLE, SessionStopped("ill"))

    assert latest_words(view_of(second).file, None) == latest_words(file, None)
    assert latest_words(view_of(_cancelled()).file, None) == ""
