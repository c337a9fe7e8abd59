from __future__ import annotations

from datetime import timedelta

import pytest

from builders import FakeDesk, fake_desk
from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import Stage
from kadelyx_desk.domain.journey.schedule import WindowState, awaited_set, window_state
from kadelyx_desk.domain.record.chain import check
from kadelyx_desk.domain.values import Partner
from stories import tell, the_story


@pytest.fixture
def told() -> FakeDesk:
    return the_story()


def test_that_there_is_a_session_of_each_stage(told: FakeDesk) -> None:
    stages = {row.stage for row in told.desk.directory.sessions()}

    assert stages == {Stage.SIGNED, Stage.AWAITING, Stage.JOURNEY}


def test_that_the_one_that_waits_is_inside_its_window(told: FakeDesk) -> None:
    (row,) = (r for r in told.desk.directory.sessions() if r.stage is Stage.AWAITING)
    assert row.journey_ended is not None

    found = window_state(told.desk.clinic.protocol(), row.journey_ended, told.clock.utc)

    assert found is WindowState.OPEN


def test_that_the_one_that_runs_awaits_vitals_of_both(told: FakeDesk) -> None:
    (row,) = (r for r in told.desk.directory.sessions() if r.stage is Stage.JOURNEY)
    service = told.desk.session(row.session)

    for partner in Partner:
        assert awaited_set(service.snapshot, service.protocol, partner, told.clock.utc)


def test_that_every_stream_of_the_story_has_a_whole_chain(told: FakeDesk) -> None:
    for kind in StreamKind:
        for stream in told.log.streams(kind):
            links = told.log.read(stream.id)
            assert check(stream, links).total == len(links) > 0


def test_that_nothing_in_it_happens_after_now_or_after_it_was_recorded(told: FakeDesk) -> None:
    for stream in told.log.streams(StreamKind.SESSION):
        for link in told.log.read(stream.id):
            assert link.entry.occurred.utc <= link.entry.recorded.utc <= told.clock.utc


def _words(fake: FakeDesk) -> list[list[tuple[str, str]]]:
    return [
        [(link.entry.body.KIND, link.entry.about.value) for link in fake.log.read(stream.id)]
        for stream in fake.log.streams(StreamKind.SESSION)
    ]


def test_that_it_is_told_the_same_every_time(told: FakeDesk) -> None:
    assert _words(tell()) == _words(told)


@pytest.mark.parametrize("hours", range(0, 24, 3))
def test_that_it_can_be_told_at_every_time_of_the_day(hours: int) -> None:
    fake = tell(timedelta(hours=hours))

    stages = {row.stage for row in fake.desk.directory.sessions()}
    assert stages == {Stage.SIGNED, Stage.AWAITING, Stage.JOURNEY}


def test_that_it_ends_now(told: FakeDesk) -> None:
    now = fake_desk().clock.utc

    assert now <= told.clock.utc < now + timedelta(seconds=1)


def test_that_every_signed_session_of_the_story_is_whole(told: FakeDesk) -> None:
    for row in told.desk.directory.sessions():
        if row.stage is Stage.SIGNED:
            snapshot = told.desk.session(row.session).snapshot
            assert open_points(snapshot) == ()
