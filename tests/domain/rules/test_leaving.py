from __future__ import annotations

from dataclasses import replace

import pytest

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    EscortNamed,
    JourneyEnded,
    JourneyStarted,
    Noted,
    PartnerLeft,
    ReadyToLeave,
    SessionStopped,
)
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.rules.leaving import not_met
from kadelyx_desk.domain.values import About, Partner
from proposals import codes

A, B, COUPLE = About.A, About.B, About.COUPLE
READY = ReadyToLeave(*(Said.YES,) * 8, padss=9, escort="Rosa Vega", follow_up=None)
LEFT = PartnerLeft("Rosa Vega", None, ())
WHY = PartnerLeft("Rosa Vega", "Transfer to the hospital.", ())


def _dosed() -> Session:
    session = new_session().ready_dose(Partner.A).start()
    session.give(Partner.A)
    return session


@pytest.mark.parametrize("name", ["Ben Okafor", "okafor, ben", "  BEN   okafor "])
def test_that_the_other_partner_is_never_the_escort(name: str) -> None:
    session = new_session().start()

    assert codes(session, A, EscortNamed(name, None)) == ["refuse escort-partner"]
    assert codes(session, A, replace(READY, escort=name)) == ["refuse escort-partner"]
    assert codes(session, B, EscortNamed("Ben Hale", None)) == []


def test_that_an_escort_has_a_name() -> None:
    assert codes(new_session(), A, EscortNamed("  ", None)) == ["refuse no-escort"]


@pytest.mark.parametrize(
    ("padss", "expected"), [(-1, True), (0, False), (10, False), (11, True)]
)
def test_that_a_padss_is_from_0_to_10(padss: int, expected: bool) -> None:
    found = codes(new_session().start(), A, replace(READY, padss=padss))

    assert found == (["refuse padss"] if expected else [])


def test_that_nobody_leaves_before_the_check() -> None:
    session = new_session().start()
    assert codes(session, A, LEFT) == ["refuse not-checked"]

    session.service.record(A, READY)

    assert codes(session, A, LEFT) == []
    assert codes(session, B, LEFT) == ["refuse not-checked"]


def test_that_leaving_within_two_hours_of_the_last_dose_needs_a_reason() -> None:
    session = _dosed()
    session.minutes(119).service.record(A, READY)

    assert codes(session, A, LEFT) == ["refuse left-early"]
    assert codes(session, A, WHY) == ["caution left-early"]
    assert codes(session.minutes(1), A, LEFT) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"steady_gait": Said.NO}, "steady gait: no"),
        ({"oriented": Said.NOT_RECORDED}, "oriented: not recorded"),
        ({"padss": 8}, "PADSS 8 of 10, below 9"),
        ({"padss": None}, "PADSS not recorded"),
        ({"escort": None}, "no escort named"),
    ],
)
def test_that_what_is_not_met_is_named(changes: dict[str, object], words: str) -> None:
    session = new_session().start()
    session.service.record(A, replace(READY, **changes))  # type: ignore[arg-type] # one answer
    now = session.clock.read().moment.utc

    assert not_met(session.snapshot, session.service.protocol, Partner.A, now) == (words,)
    assert codes(session, A, LEFT) == ["refuse left-early"]


def test_that_nobody_leaves_twice_or_past_a_dose_that_waits() -> None:
    session = new_session().ready_dose(Partner.A).start()
    session.service.record(A, READY)
    assert codes(session, A, LEFT) == ["refuse dose-left"]

    session = new_session().start()
    session.service.record(A, READY)
    session.service.record(A, LEFT)
    assert codes(session, A, LEFT) == ["refuse left"]


def test_that_a_session_is_cancelled_with_a_reason_and_takes_only_notes_then() -> None:
    session = new_session()
    assert codes(session, COUPLE, SessionStopped(" ")) == ["refuse no-reason"]
    assert codes(session, A, SessionStopped("fever")) == ["refuse about"]
    session.service.record(COUPLE, SessionStopped("fever"))

    assert codes(session, COUPLE, SessionStopped("again")) == ["refuse stopped"]
    assert codes(session, COUPLE, JourneyStarted()) == ["refuse cancelled"]
    assert codes(session, A, Noted("called them")) == []
    session.service.undo_last()
    assert codes(session, COUPLE, JourneyStarted()) == []


def test_that_a_running_journey_ends_before_it_is_stopped() -> None:
    session = new_session().start()
    assert codes(session, COUPLE, SessionStopped("fear")) == ["refuse running"]

    session.service.record(COUPLE, JourneyEnded())

    assert codes(session, COUPLE, SessionStopped("fear")) == []


def test_that_a_dose_that_waits_is_accounted_for_before_a_session_is_cancelled() -> None:
    session = new_session().ready_dose(Partner.B)

    assert codes(session, COUPLE, SessionStopped("fever")) == ["refuse dose-left"]


def test_that_an_integrated_session_is_signed_and_not_stopped() -> None:
    assert codes(full_session(), COUPLE, SessionStopped("late")) == ["refuse integrated"]
