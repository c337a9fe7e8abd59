from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from builders import Session, new_session, protocol
from kadelyx_desk.domain.entries import JourneyEnded
from kadelyx_desk.domain.facts import doses
from kadelyx_desk.domain.journey.schedule import (
    WindowState,
    in_journey,
    leave_not_before,
    phase_at,
    window_state,
)
from kadelyx_desk.domain.values import About, Partner

A, B = About.A, About.B
PLAN = protocol()


def _given(*partners: Partner) -> Session:
    """A first dose of each partner, the second two minutes after the first."""
    session = new_session()
    for partner in partners:
        session.ready_dose(partner)
    session.start()
    for number, partner in enumerate(partners):
        session.minutes(2 if number else 0).give(partner)
    return session


def _at(session: Session, minutes: float, partner: Partner = Partner.A) -> datetime:
    """So many minutes after the partner's first dose."""
    return doses(session.snapshot, partner)[0].occurred + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "short"),
    [
        (-30, "Arrive"),
        (0, "Onset"),
        (9.9, "Onset"),
        (10, "Peak"),
        (40, "Plateau"),
        (75, "Re-emergence"),
        (120, "Recovery"),
        (180, "End"),
        (600, "End"),
    ],
)
def test_that_a_phase_counts_from_the_first_injection(minutes: float, short: str) -> None:
    session = _given(Partner.B, Partner.A)

    assert phase_at(session.snapshot, PLAN, _at(session, minutes, Partner.B)).short == short


def test_that_before_the_first_injection_the_phase_is_the_first() -> None:
    session = new_session().start().minutes(120)

    assert phase_at(session.snapshot, PLAN, session.clock.utc).short == "Arrive"


def test_that_a_journey_runs_from_its_start_to_its_end() -> None:
    session = new_session()
    assert not in_journey(session.snapshot)
    session.start()
    assert in_journey(session.snapshot)
    session.service.record(About.COUPLE, JourneyEnded())
    assert not in_journey(session.snapshot)


def test_that_a_partner_may_leave_two_hours_after_the_own_last_dose() -> None:
    session = _given(Partner.A)
    assert leave_not_before(session.snapshot, PLAN, Partner.A) == _at(session, 120)
    assert leave_not_before(session.snapshot, PLAN, Partner.B) is None

    session.ready_dose(Partner.A, "10", number=2)
    session.clock.utc = _at(session, 40)
    session.give()
    booster = doses(session.snapshot, Partner.A)[1].occurred
    assert leave_not_before(session.snapshot, PLAN, Partner.A) == booster + timedelta(hours=2)


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        (0, WindowState.BEFORE),
        (23.99, WindowState.BEFORE),
        (24, WindowState.OPEN),
        (39.99, WindowState.OPEN),
        (40, WindowState.CAUTION),
        (48, WindowState.CAUTION),
        (48.01, WindowState.OVER),
    ],
)
def test_that_the_integration_window_counts_from_the_end(
    hours: float, state: WindowState
) -> None:
    ended = new_session().clock.utc

    assert window_state(PLAN, ended, ended + timedelta(hours=hours)) is state
