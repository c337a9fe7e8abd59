from __future__ import annotations

from datetime import timedelta

from kadelyx_desk.domain.facts import Stage, first_injection
from stories import sessions_of, the_story


def test_that_the_first_session_is_signed_and_the_second_is_in_its_journey_now() -> None:
    first, second = sessions_of("Hale")
    assert (first.stage, second.stage) == (Stage.SIGNED, Stage.JOURNEY)

    story = the_story()
    given = first_injection(story.desk.session(second.session).snapshot)
    assert given is not None
    assert timedelta(minutes=54) < story.clock.utc - given < timedelta(minutes=56)
