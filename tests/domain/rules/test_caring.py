from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from builders import DANA, PRIYA, Session, new_session
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
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


def test_that_care_after_the_end_needs_the_time_it_happened() -> None:
    session = new_session().start()
    session.minutes(10).service.record(COUPLE, JourneyEnded())

    assert codes(session.minutes(1), A, FALL) == ["refuse ended"]


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
