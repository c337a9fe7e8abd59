from __future__ import annotations

import pytest

from builders import new_session
from kadelyx_desk.domain.entries import (
    Amendment,
    IntegrationBegan,
    JourneyEnded,
    Marked,
    Observed,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import About
from proposals import codes

A, COUPLE = About.A, About.COUPLE
SEEN = Observed("tearful", "feeling", "tearful")
CALM = VitalsTaken(sedation=5)


@pytest.mark.parametrize("body", [CALM, SEEN, Marked(), JourneyEnded()])
def test_z8_that_a_clock_that_jumped_back_shuts_no_running_session(body: Body) -> None:
    session = new_session().start().minutes(10)
    session.clock.forward(hours=-1)
    about = COUPLE if isinstance(body, JourneyEnded) else A

    assert codes(session, about, body) == []


def test_z8_that_an_integration_after_a_jump_back_is_early_and_not_before_the_journey() -> None:
    session = new_session().start()
    session.service.record(COUPLE, JourneyEnded())
    session.clock.forward(hours=-5)

    (found,) = session.service.findings(COUPLE, IntegrationBegan())

    assert found.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "0 min after the journey: before the window."
    )


def test_z8_that_what_happened_after_a_jump_back_can_still_be_corrected() -> None:
    session = new_session().start()
    session.clock.forward(hours=-1)
    taken = session.service.record(A, CALM).link.entry.id

    session.clock.forward(hours=2)

    better = Amendment(taken, "misread", VitalsTaken(sedation=4))
    assert codes(session, A, better) == []
