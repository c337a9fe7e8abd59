from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from builders import Session, new_session
from kadelyx_desk.domain.entries import (
    EscortNamed,
    PartnerCopied,
    PartnerLeft,
    ReadyToLeave,
)
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import identity, last_dose
from kadelyx_desk.domain.rules.leaving import not_met
from kadelyx_desk.domain.values import About, Partner
from proposals import codes, injected

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


@pytest.mark.parametrize("name", ["Ana Rivera", "RIVERA, Ana"])
def test_that_nobody_is_their_own_escort(name: str) -> None:
    assert codes(new_session(), A, EscortNamed(name, None)) == ["refuse escort-self"]
    assert codes(new_session(solo=True), A, EscortNamed(name, None)) == ["refuse escort-self"]


def test_that_the_other_partners_first_name_alone_asks_who_is_meant() -> None:
    assert codes(new_session(), A, EscortNamed("ben", None)) == ["caution escort-name"]
    assert codes(new_session(), B, EscortNamed("ben", None)) == []
    assert codes(new_session(solo=True), A, EscortNamed("Ben", None)) == []


def test_that_nobody_leaves_with_the_other_partner() -> None:
    session = new_session().start()
    session.service.record(A, READY)
    session.service.record(B, READY)

    assert codes(session, A, replace(LEFT, escort="Ben Okafor")) == ["refuse escort-partner"]
    assert codes(session, A, replace(LEFT, escort=None)) == []


def test_that_a_name_the_other_partner_goes_by_is_known_too() -> None:
    session = new_session()
    copied = identity(session.snapshot, Partner.B)
    line = session.snapshot.latest(PartnerCopied, B)
    assert copied is not None
    assert line is not None
    called = replace(copied, preferred="Benny")
    session.service.amend(line.link.entry.id, called, "goes by it")

    assert codes(session, A, EscortNamed("Benny Okafor", None)) == ["refuse escort-partner"]
    assert codes(session, A, EscortNamed("Ben Okafor", None)) == ["refuse escort-partner"]
    assert codes(session, A, EscortNamed("Benny", None)) == ["caution escort-name"]


def test_that_an_escort_has_a_name() -> None:
    assert codes(new_session(), A, EscortNamed("  ", None)) == ["refuse no-escort"]


@pytest.mark.parametrize(
    ("padss", "expected"), [(-1, True), (0, False), (10, False), (11, True)]
)
def test_that_a_padss_is_from_0_to_10(padss: int, expected: bool) -> None:
    found = codes(new_session().start(), A, replace(READY, padss=padss))

    assert found == (["refuse padss"] if expected else [])


def test_that_nobody_is_checked_before_the_journey() -> None:
    assert codes(new_session(), A, READY) == ["refuse not-started"]
    assert codes(new_session().start(), COUPLE, READY) == ["refuse about"]


@pytest.mark.parametrize(("minutes", "expected"), [(-1, True), (0, True), (1, False)])
def test_that_a_follow_up_call_lies_ahead(minutes: int, expected: bool) -> None:
    session = new_session().start()
    now = session.clock.read().moment
    call = replace(READY, follow_up=now.shifted(timedelta(minutes=minutes)))

    assert codes(session, A, call, now.utc) == (["refuse follow-up-past"] if expected else [])


def test_that_a_check_is_said_again_by_a_correction() -> None:
    session = new_session().start()
    session.service.state(A, replace(READY, padss=None))
    session.service.state(A, READY)

    assert [line.body.padss for line in session.snapshot.current(ReadyToLeave, A)] == [9]
    with pytest.raises(RefusedError, match="PADSS is from 0 to 10"):
        session.service.state(A, replace(READY, padss=11))


def test_that_nobody_leaves_before_the_journey_began() -> None:
    session = new_session().minutes(30).start()
    session.service.record(A, READY)
    earlier = session.clock.read().moment.utc - timedelta(minutes=10)

    assert codes(session, A, LEFT, earlier) == ["refuse before"]


def test_that_a_time_left_that_is_told_late_counts_from_that_time() -> None:
    session = _dosed()
    session.minutes(130).service.record(A, READY)
    earlier = session.clock.read().moment.utc - timedelta(minutes=20)

    assert codes(session, A, LEFT) == []
    assert codes(session, A, LEFT, earlier) == ["refuse left-early"]


def test_that_a_partner_who_left_is_given_nothing_more() -> None:
    session = new_session().start()
    session.service.record(A, READY)
    session.service.record(A, LEFT)
    session.ready_dose(Partner.A).ready_dose(Partner.B)

    assert "refuse left" in codes(session, A, injected(session))
    assert "refuse left" not in codes(session, B, injected(session, Partner.B))


def test_that_leaving_can_be_taken_back() -> None:
    session = new_session().start()
    session.service.record(A, READY)
    session.service.record(A, LEFT)

    session.service.undo_last()

    assert codes(session, A, LEFT) == []


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


def test_that_two_hours_to_the_moment_are_enough() -> None:
    session = _dosed()
    session.service.record(A, READY)
    given = last_dose(session.snapshot, Partner.A)
    assert given is not None
    rules = session.service.protocol
    at = given + timedelta(hours=2)

    assert not_met(session.snapshot, rules, Partner.A, at) == ()
    assert not_met(session.snapshot, rules, Partner.A, at - timedelta(minutes=1)) == (
        "1\xa0h\xa059\xa0min since the last dose, below 2\xa0h",
    )


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
