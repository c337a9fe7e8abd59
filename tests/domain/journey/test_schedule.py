from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from builders import Session, new_session, protocol
from kadelyx_desk.application.session_parts import Late
from kadelyx_desk.domain.entries import JourneyEnded, Marked, VitalsTaken
from kadelyx_desk.domain.facts import doses
from kadelyx_desk.domain.journey.schedule import (
    DueState,
    awaited_set,
    baselines_missing,
    due_sets,
    is_stale,
    planned_sets,
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


def _go_to(session: Session, minutes: float, partner: Partner = Partner.A) -> None:
    """To where the next look at the clock is so many minutes after that dose, to the moment."""
    session.clock.utc = _at(session, minutes, partner) - timedelta(microseconds=1)


def _take(session: Session, minutes: float, partner: Partner = Partner.A) -> None:
    """A set of vitals, so many minutes after the partner's first dose."""
    _go_to(session, minutes, partner)
    session.vitals(About.of(partner))


def _states(session: Session, minutes: float, partner: Partner = Partner.A) -> list[str]:
    now = _at(session, minutes, partner)
    return [item.state.value for item in due_sets(session.snapshot, PLAN, partner, now)]


def test_that_nothing_is_due_before_the_own_dose() -> None:
    session = _given(Partner.A)

    assert due_sets(session.snapshot, PLAN, Partner.B, _at(session, 30)) == ()
    assert awaited_set(session.snapshot, PLAN, Partner.B, _at(session, 30)) is None


def test_that_sets_are_due_from_each_partners_own_injection() -> None:
    session = _given(Partner.A, Partner.B)

    for partner in Partner:
        planned = planned_sets(session.snapshot, PLAN, partner)
        assert [due for due, _, _ in planned] == [
            _at(session, minutes, partner) for minutes in (15, 40, 90)
        ]
    assert _at(session, 0, Partner.B) - _at(session, 0, Partner.A) >= timedelta(minutes=2)


@pytest.mark.parametrize(
    ("minutes", "states"),
    [
        (0, ["next", "next", "next"]),
        (14.9, ["next", "next", "next"]),
        (15, ["due", "next", "next"]),
        (19.9, ["due", "next", "next"]),
        (20, ["late", "next", "next"]),
        (39.9, ["late", "next", "next"]),
        (40, ["not taken", "due", "next"]),
        (45, ["not taken", "late", "next"]),
        (90, ["not taken", "not taken", "due"]),
        (300, ["not taken", "not taken", "late"]),
    ],
)
def test_z23_that_a_set_not_taken_is_due_then_late_then_a_gap(
    minutes: float, states: list[str]
) -> None:
    assert _states(_given(Partner.A), minutes) == states


@pytest.mark.parametrize(
    ("taken", "states"),
    [
        (9.9, ["late", "next", "next"]),
        (10, ["taken", "next", "next"]),
        (15, ["taken", "next", "next"]),
        (34.9, ["taken", "next", "next"]),
        (35, ["late", "taken", "next"]),
    ],
)
def test_that_a_set_counts_from_five_minutes_early_until_the_next_one_does(
    taken: float, states: list[str]
) -> None:
    session = _given(Partner.A)
    _take(session, taken)

    assert _states(session, 38) == states
    if taken == 10:
        assert _states(session, 10) == ["taken", "next", "next"]


def test_z29_that_a_late_set_closes_the_gap_where_it_happened_and_no_other() -> None:
    session = _given(Partner.A)
    _go_to(session, 60)
    assert _states(session, 60) == ["not taken", "late", "next"]

    happened = session.clock.read().moment.shifted(timedelta(minutes=-44))
    late = Late(happened, "hands busy")
    session.service.record(A, VitalsTaken(heart_rate=80), late=late)

    assert _states(session, 61) == ["taken", "late", "next"]


def test_z1_that_the_other_partners_vitals_do_not_count() -> None:
    session = _given(Partner.A, Partner.B)
    _take(session, 15, Partner.B)

    assert _states(session, 16) == ["due", "next", "next"]
    assert _states(session, 16, Partner.B) == ["taken", "next", "next"]


def test_that_vitals_struck_out_count_no_more() -> None:
    session = _given(Partner.A)
    _take(session, 15)
    session.service.undo_last()

    assert _states(session, 16) == ["due", "next", "next"]


def test_that_a_mark_worded_as_vitals_counts_at_the_time_of_its_press() -> None:
    session = _given(Partner.A)
    session.clock.utc = _at(session, 15)
    mark = session.service.record(A, Marked()).link.entry.id
    session.minutes(30).service.word(mark, VitalsTaken(sedation=4))

    assert _states(session, 46) == ["taken", "late", "next"]


def test_that_the_schedule_restarts_at_a_booster() -> None:
    session = _given(Partner.A)
    _take(session, 15)
    session.ready_dose(Partner.A, "10", number=2)
    _go_to(session, 40)
    session.give()

    planned = planned_sets(session.snapshot, PLAN, Partner.A)

    assert [(after // timedelta(minutes=1), number) for _, after, number in planned] == [
        (15, 1),
        (15, 2),
        (40, 2),
        (90, 2),
    ]
    assert _states(session, 40 + 15) == ["taken", "due", "next", "next"]


def test_that_after_the_end_nothing_is_awaited_and_no_gap_is_made_up() -> None:
    session = _given(Partner.A)
    _go_to(session, 40)
    session.service.record(About.COUPLE, JourneyEnded())

    for minutes in (40, 61):  # what was due at the very end was still asked for
        assert _states(session, minutes) == ["not taken", "not taken"]
        assert awaited_set(session.snapshot, PLAN, Partner.A, _at(session, minutes)) is None


@pytest.mark.parametrize(
    ("minutes", "after", "state"),
    [
        (5, 15, DueState.NEXT),
        (17, 15, DueState.DUE),
        (25, 15, DueState.LATE),
        (41, 40, DueState.DUE),
    ],
)
def test_z23_that_the_awaited_set_is_the_one_that_is_due_before_the_next(
    minutes: float, after: int, state: DueState
) -> None:
    session = _given(Partner.A)

    found = awaited_set(session.snapshot, PLAN, Partner.A, _at(session, minutes))

    assert found is not None
    assert (found.after_dose, found.state) == (timedelta(minutes=after), state)
    assert found.dose_number == 1


@pytest.mark.parametrize(("sets", "missing"), [(0, 2), (1, 1), (2, 0), (3, 0)])
def test_that_the_baseline_is_taken_twice_before_the_first_dose(
    sets: int, missing: int
) -> None:
    session = new_session().ready_dose().start()
    for _ in range(sets):
        session.vitals(A)
    assert baselines_missing(session.snapshot, PLAN, Partner.A) == missing

    session.give()
    _take(session, 0)
    assert baselines_missing(session.snapshot, PLAN, Partner.A) == missing
    assert baselines_missing(session.snapshot, PLAN, Partner.B) == 2


@pytest.mark.parametrize(
    ("taken", "now", "stale"),
    [
        (2, 14.9, False),
        (2, 15, True),  # the next set is due
        (16, 30.9, False),
        (16, 31, True),  # a quarter of an hour went by
        (12, 15, False),  # it is the set that was due
        (12, 26.9, False),
        (30, 40, True),
        (36, 40, False),
    ],
)
def test_z9_that_a_value_is_stale_when_the_next_set_is_due_or_after_its_time(
    taken: float, now: float, stale: bool
) -> None:
    session = _given(Partner.A)
    _take(session, taken)
    measured, at = _at(session, taken), _at(session, now)

    assert is_stale(session.snapshot, PLAN, Partner.A, measured, at) is stale


def test_z9_that_a_value_without_a_dose_is_stale_after_its_time_alone() -> None:
    session = new_session().start()
    measured = session.clock.read().moment.utc

    for minutes, stale in ((14, False), (15, True)):
        now = measured + timedelta(minutes=minutes)
        assert is_stale(session.snapshot, PLAN, Partner.A, measured, now) is stale
