from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from builders import DANA, PRIYA, SAMUEL, Session, new_session
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    Amendment,
    EventResolved,
    IntegrationBegan,
    JourneyEnded,
    RescueAnswered,
    RescueGiven,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About
from proposals import codes

A, B, COUPLE = About.A, About.B, About.COUPLE
EYESHADE = StateBegan("eyeshade", "eyeshade on")
HANDS = StateBegan("holding-hands", "holding hands")
FALL = AdverseEvent(EventKind.FALL)
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


def _recorded(session: Session, about: About, body: Body) -> UUID:
    return session.service.record(about, body).link.entry.id


@pytest.mark.parametrize("body", [EYESHADE, FALL, ONDANSETRON], ids=lambda body: body.KIND)
def test_that_care_begins_with_the_journey(body: Body) -> None:
    assert "refuse not-started" in codes(new_session(), A, body)
    assert codes(new_session().start(), A, body) == []


def test_that_what_lasts_began_before_the_journeys_end() -> None:
    session = new_session().start()
    session.minutes(10).service.record(COUPLE, JourneyEnded())

    assert codes(session.minutes(1), A, EYESHADE) == ["refuse ended"]


@pytest.mark.parametrize("body", [FALL, ONDANSETRON], ids=lambda body: body.KIND)
def test_that_an_event_or_a_medicine_after_the_end_is_recorded_until_the_signature(
    body: Body,
) -> None:
    session = new_session().start()
    session.minutes(10).service.record(COUPLE, JourneyEnded())
    assert codes(session.minutes(60), A, body) == []

    session.minutes(60 * 29).service.record(COUPLE, IntegrationBegan())
    assert codes(session, A, body) == []

    session.sign()
    assert codes(session, A, body) == ["refuse signed"]


def test_that_an_event_is_resolved_and_a_medicine_answered_after_the_end() -> None:
    session = new_session().start()
    fall, rescue = _recorded(session, A, FALL), _recorded(session, A, ONDANSETRON)
    session.minutes(10).service.record(COUPLE, JourneyEnded())
    session.minutes(60)

    assert codes(session, A, EventResolved(fall, None)) == []
    assert codes(session, A, RescueAnswered(rescue, "calmer")) == []


@pytest.mark.parametrize("body", [FALL, ONDANSETRON], ids=lambda body: body.KIND)
def test_z1_that_an_event_or_a_rescue_medicine_is_one_partners_own(body: Body) -> None:
    assert codes(new_session().start(), COUPLE, body) == ["refuse about"]


def test_that_a_state_is_said_of_whom_the_protocol_says() -> None:
    session = new_session().start()

    assert codes(session, COUPLE, EYESHADE) == ["refuse about"]
    assert codes(session, A, HANDS) == ["refuse about"]
    assert codes(session, COUPLE, HANDS) == []
    assert codes(session, A, StateBegan("dancing", "dancing")) == ["refuse state"]


def test_that_a_state_begins_once_and_again_after_its_end() -> None:
    session = new_session().start()
    began = _recorded(session, A, EYESHADE)
    assert codes(session, A, EYESHADE) == ["refuse running"]
    assert codes(session, B, EYESHADE) == []

    session.minutes(3).service.record(A, StateEnded(began))

    assert codes(session, A, EYESHADE) == []
    assert codes(session, A, StateEnded(began)) == ["refuse not-open"]


@pytest.mark.parametrize(
    ("first", "end"),
    [
        (EYESHADE, StateEnded),
        (FALL, lambda target: EventResolved(target, None)),
        (ONDANSETRON, lambda target: RescueAnswered(target, "nausea gone")),
    ],
    ids=["state", "event", "rescue"],
)
def test_that_an_end_names_what_is_open_and_does_not_come_before_it(
    first: Body, end: object
) -> None:
    assert callable(end)
    session = new_session().start()
    session.minutes(5)
    target = _recorded(session, A, first)
    began = session.clock.read().moment.utc
    session.minutes(2)

    assert codes(session, A, end(UUID(int=5))) == ["refuse not-open"]
    assert codes(session, B, end(target)) == ["refuse not-open"]
    assert codes(session, A, end(target), began - timedelta(minutes=1)) == ["refuse before"]
    assert codes(session, A, end(target)) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"drug": " "}, "rescue"),
        ({"unit": ""}, "rescue"),
        ({"route": ""}, "rescue"),
        ({"unit": "cc"}, "rescue"),
        ({"route": "by mouth"}, "rescue"),
        ({"indication": "  "}, "indication"),
    ],
)
def test_z3_that_a_rescue_medicine_lacks_nothing(changes: dict[str, object], code: str) -> None:
    said: dict[str, object] = {
        name: getattr(ONDANSETRON, name)
        for name in ("drug", "amount", "unit", "route", "indication", "ordered_by", "given_by")
    }
    body = RescueGiven(**said | changes)  # type: ignore[arg-type] # one field of the row changes

    assert codes(new_session().start(), A, body) == [f"refuse {code}"]


def test_that_a_response_without_words_is_refused() -> None:
    session = new_session().start()
    rescue = _recorded(session, A, ONDANSETRON)

    assert codes(session, A, RescueAnswered(rescue, " ")) == ["refuse no-text"]


def test_z4_that_who_may_not_inject_is_said_for_an_injection_only() -> None:
    session = new_session().start()
    injected = replace(ONDANSETRON, route="IM")

    assert codes(session, A, injected) == ["caution may-inject"]
    assert codes(session, A, replace(injected, given_by=SAMUEL)) == []
    assert codes(session, A, ONDANSETRON) == []


def test_that_a_medicine_among_the_partners_own_allergies_is_said() -> None:
    session = new_session().start()
    penicillin = replace(ONDANSETRON, drug="Penicillin ")

    assert codes(session, A, penicillin) == ["caution allergy"]
    assert codes(session, B, penicillin) == []


def test_that_what_was_entered_is_corrected_under_the_same_rules() -> None:
    session = new_session().start()
    rescue = _recorded(session, A, ONDANSETRON)
    fall = _recorded(session, A, FALL)
    worded = replace(FALL, text="on the way to the bath", action="helped up")

    assert codes(session, A, Amendment(fall, "worded", worded)) == []
    assert codes(session, A, Amendment(fall, "worded", ONDANSETRON)) == ["refuse kind"]
    ten = replace(ONDANSETRON, amount=Decimal(0))
    assert codes(session, A, Amendment(rescue, "slip", ten)) == ["refuse amount"]


def test_that_an_event_of_the_past_is_taken_and_one_before_the_journey_is_not() -> None:
    session = new_session().start().minutes(30)
    now = session.clock.read().moment.utc

    assert codes(session, A, FALL, now - timedelta(minutes=20)) == []
    assert codes(session, A, FALL, now - timedelta(minutes=40)) == ["refuse before"]


def test_that_an_event_that_is_resolved_is_struck_out_after_its_resolution() -> None:
    session = new_session().start()
    fall = _recorded(session, A, FALL)
    end = _recorded(session, A, EventResolved(fall, None))

    assert codes(session, A, Amendment(fall, "wrong", None)) == ["refuse in-use"]
    session.service.amend(end, None, "wrong")
    assert codes(session, A, Amendment(fall, "wrong", None)) == []
