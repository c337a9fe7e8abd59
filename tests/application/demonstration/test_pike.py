from __future__ import annotations

from datetime import timedelta

import pytest

from builders import DANA, PRIYA, SAMUEL, fake_desk
from kadelyx_desk.application.demonstration import pike
from kadelyx_desk.application.demonstration.clinic import Stage, Team
from kadelyx_desk.domain.facts import Stage as Step
from kadelyx_desk.domain.facts import opening, partners
from kadelyx_desk.domain.values import Partner
from stories import Movable, sessions_of, the_story


def test_that_the_solo_client_waits_for_the_integration() -> None:
    (row,) = sessions_of("Pike")

    assert (row.stage, row.b) == (Step.AWAITING, None)
    snapshot = the_story().desk.session(row.session).snapshot
    assert partners(snapshot) == (Partner.A,)


@pytest.mark.parametrize("hours", range(24))
def test_that_her_journey_was_held_by_day_and_waits_without_haste(hours: int) -> None:
    fake = fake_desk()
    fake.clock.utc += timedelta(hours=hours)
    stage = Stage(
        fake.desk,
        Movable(fake.clock),
        Team(DANA, SAMUEL, PRIYA),
        fake.clock.utc,
        lambda _: None,
    )

    pike.tell(stage)

    (row,) = fake.desk.directory.sessions()
    assert row.journey_ended is not None
    ended = stage.wall(row.journey_ended)
    assert 8 <= stage.wall(row.planned_journey).hour < ended.hour <= 20
    assert timedelta(hours=24) < stage.now - row.journey_ended < timedelta(hours=40)
    meeting = opening(fake.desk.session(row.session).snapshot).planned_integration
    assert meeting is not None
    assert timedelta(hours=1) <= meeting - stage.now <= timedelta(hours=2)
    assert meeting - row.journey_ended < timedelta(hours=48)
