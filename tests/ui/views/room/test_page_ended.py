from __future__ import annotations

from datetime import timedelta

from builders import full_session
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.ui.views.room.page import at_most_the_end


def test_that_the_room_of_an_ended_journey_stands_at_its_end() -> None:
    session = full_session()
    ended = time_of(session.snapshot, JourneyEnded)
    view = session.view()
    assert ended is not None
    assert view.now.moment.utc - ended > timedelta(hours=40)
    assert at_most_the_end(view).now.moment.utc == ended
