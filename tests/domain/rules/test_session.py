from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from builders import PRIYA, Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    Addendum,
    Agreement,
    AllergiesCopied,
    Amendment,
    Challenge,
    ClinicFounded,
    DoseGiven,
    Insight,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    PartnerCopied,
    Practice,
    SessionOpened,
    Signed,
    StaffCopied,
    VitalsTaken,
    Weighed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About, Kilograms
from proposals import codes, draw_up, order

A, B, COUPLE = About.A, About.B, About.COUPLE
SEEN = Observed("tearful", "feeling", "tearful")
CALM = VitalsTaken(sedation=5)
SIGNED = Signed(PRIYA, "prescriber", None, "author", "", "team", "", "test", "", "")


def test_that_nothing_is_added_to_a_signed_session() -> None:
    session = full_session().sign()
    (noted, *_) = session.snapshot.current(Noted, A)

    for body in (Noted("late thought"), SIGNED, Amendment(noted.link.entry.id, "slip", None)):
        about = COUPLE if isinstance(body, Signed) else A
        assert "refuse signed" in codes(session, about, body)


def test_that_an_addendum_follows_a_signature_with_words_about_the_couple() -> None:
    session = full_session()
    assert codes(session, COUPLE, Addendum("B called.")) == ["refuse not-signed"]

    session.sign()

    assert codes(session, COUPLE, Addendum("B called.")) == []
    assert codes(session, COUPLE, Addendum("  ")) == ["refuse no-text"]
    assert codes(session, A, Addendum("B called.")) == ["refuse about"]


@pytest.mark.parametrize(
    ("seconds", "expected"), [(-3600, []), (0, []), (0.9, []), (1.1, ["refuse ahead"])]
)
def test_z8_that_nothing_happens_ahead_of_now(seconds: float, expected: list[str]) -> None:
    session = new_session()
    occurred = session.clock.read().moment.utc + timedelta(seconds=seconds)

    assert codes(session, A, Noted("calm"), occurred) == expected


@pytest.mark.parametrize("body", [Noted("calm"), Intention("hope"), order(), CALM, Marked()])
def test_that_a_solo_session_has_no_partner_b(body: Body) -> None:
    session = new_session(solo=True).start()

    assert "refuse solo" in codes(session, B, body)
    assert "refuse solo" not in codes(session, A, body)


@pytest.mark.parametrize("about", [A, B])
@pytest.mark.parametrize("body", [JourneyStarted(), JourneyEnded(), IntegrationBegan(), SIGNED])
def test_that_a_stage_is_the_couples_and_never_one_partners(about: About, body: Body) -> None:
    assert "refuse about" in codes(new_session(), about, body)


def test_z1_that_vitals_are_one_partners_and_never_the_couples() -> None:
    session = new_session().start()

    assert codes(session, COUPLE, CALM) == ["refuse about"]
    assert codes(session, B, CALM) == []


def _copies(session: Session) -> list[tuple[About, Body]]:
    kinds: tuple[type[Body], ...] = (SessionOpened, PartnerCopied, AllergiesCopied, StaffCopied)
    return [
        (line.link.entry.about, line.body)
        for kind in kinds
        for line in session.snapshot.current(kind)
    ]


def test_that_a_session_is_opened_once() -> None:
    session = new_session()

    for about, body in _copies(session):
        assert codes(session, about, body) == ["refuse opened"]


@pytest.mark.parametrize(
    "body",
    [
        ClinicFounded("Alder House", None),
        Weighed(Kilograms(Decimal(60)), date(2026, 11, 1)),
    ],
)
def test_that_an_entry_of_another_stream_has_no_place_in_a_session(body: Body) -> None:
    assert codes(new_session(), COUPLE, body) == ["refuse stream"]


STAGES: list[tuple[str, Body]] = [
    ("start", JourneyStarted()),
    ("end", JourneyEnded()),
    ("integration", IntegrationBegan()),
]
ORDER: dict[str, list[tuple[About, Body, list[str]]]] = {
    "": [
        (COUPLE, JourneyStarted(), []),
        (COUPLE, JourneyEnded(), ["refuse not-started"]),
        (COUPLE, IntegrationBegan(), ["refuse not-ended"]),
        (A, CALM, ["refuse not-started"]),
        (A, SEEN, ["refuse not-started"]),
        (A, Marked(), ["refuse not-started"]),
        (A, Noted("calm"), []),
        (A, Challenge("money"), []),
        (A, Insight("found"), ["refuse no-integration"]),
        (COUPLE, Practice("ten breaths"), ["refuse no-integration"]),
    ],
    "start": [
        (COUPLE, JourneyStarted(), ["refuse started"]),
        (COUPLE, JourneyEnded(), []),
        (COUPLE, IntegrationBegan(), ["refuse not-ended"]),
        (A, CALM, []),
        (A, SEEN, []),
        (COUPLE, Marked(), []),
        (A, order(), []),
        (A, Insight("found"), ["refuse no-integration"]),
    ],
    "end": [
        (COUPLE, JourneyStarted(), ["refuse started"]),
        (COUPLE, JourneyEnded(), ["refuse ended"]),
        (COUPLE, IntegrationBegan(), ["caution early"]),
        (A, CALM, ["refuse ended"]),
        (A, SEEN, ["refuse ended"]),
        (A, Marked(), ["refuse ended"]),
        (A, order(), ["refuse ended"]),
        (A, Noted("calm"), []),
        (A, Insight("found"), ["refuse no-integration"]),
    ],
    "integration": [
        (COUPLE, JourneyEnded(), ["refuse ended"]),
        (COUPLE, IntegrationBegan(), ["refuse began"]),
        (A, Insight("found"), []),
        (COUPLE, Practice("ten breaths"), []),
        (COUPLE, Agreement("Walk", COUPLE, None, AgreedBy.BOTH), []),
        (COUPLE, SIGNED, []),
    ],
}


def _up_to(stage: str) -> Session:
    session = new_session()
    for name, body in STAGES:
        if stage:
            session.service.record(COUPLE, body)
            session.minutes(1)
        if name == stage:
            break
    return session


@pytest.mark.parametrize(
    ("stage", "about", "body", "expected"),
    [(stage, *row) for stage, rows in ORDER.items() for row in rows],
)
def test_that_a_session_goes_through_its_stages_in_order(
    stage: str, about: About, body: Body, expected: list[str]
) -> None:
    assert codes(_up_to(stage), about, body) == expected


def test_that_a_syringe_is_not_drawn_after_the_journey_ended() -> None:
    session = new_session()
    ordered = session.service.record(A, order()).link.entry.id
    session.start().minutes(10).service.record(COUPLE, JourneyEnded())
    session.minutes(1)

    assert codes(session, A, draw_up(ordered)) == ["refuse ended"]


@pytest.mark.parametrize(
    ("body", "minutes", "expected"),
    [
        (CALM, -1, ["refuse before"]),
        (CALM, 0, []),
        (CALM, 60, []),
        (CALM, 61, ["refuse ended"]),
        (SEEN, -1, ["refuse before"]),
        (Marked(), 30, []),
    ],
)
def test_that_a_late_entry_of_the_journey_lies_between_its_start_and_its_end(
    body: Body, minutes: int, expected: list[str]
) -> None:
    session = new_session().start()
    (started,) = session.snapshot.current(JourneyStarted)
    session.minutes(60).service.record(COUPLE, JourneyEnded())
    session.minutes(30)

    assert codes(session, A, body, started.occurred + timedelta(minutes=minutes)) == expected


def test_that_no_stage_is_entered_before_the_one_it_follows() -> None:
    session = new_session().start()
    (started,) = session.snapshot.current(JourneyStarted)
    early = started.occurred - timedelta(minutes=1)
    assert codes(session, COUPLE, JourneyEnded(), early) == ["refuse before"]

    assert codes(session, COUPLE, JourneyEnded(), started.occurred) == []

    session.minutes(60).service.record(COUPLE, JourneyEnded())
    (ended,) = session.snapshot.current(JourneyEnded)
    session.minutes(60)
    assert codes(session, COUPLE, IntegrationBegan(), early) == ["refuse before"]
    assert codes(session, COUPLE, IntegrationBegan(), ended.occurred) == ["caution early"]
    assert codes(session, A, order(), ended.occurred) == []
    assert codes(session, A, CALM, ended.occurred) == []


def test_that_a_journey_does_not_end_while_a_dose_waits() -> None:
    session = new_session().ready_dose().start()

    found = session.service.findings(COUPLE, JourneyEnded())

    assert [item.code for item in found] == ["dose-left"]
    assert found[0].sentence.startswith("The dose prepared for A was not given.")


def test_that_a_session_is_not_signed_while_something_blocks() -> None:
    session = full_session()
    assert codes(session, COUPLE, SIGNED) == []

    (given,) = session.snapshot.current(DoseGiven, A)
    session.service.amend(given.link.entry.id, None, "was not given")

    assert codes(session, COUPLE, SIGNED) == ["refuse open"]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(23.9, ["caution early"]), (24, []), (41, []), (48, []), (48.1, ["caution late"])],
)
def test_that_an_integration_outside_its_window_is_said(
    hours: float, expected: list[str]
) -> None:
    session = _up_to("end")
    (ended,) = session.snapshot.current(JourneyEnded)
    session.clock.forward(hours=60)

    assert codes(
        session, COUPLE, IntegrationBegan(), ended.occurred + timedelta(hours=hours)
    ) == (expected)


def test_that_the_hours_outside_the_window_are_said_in_words() -> None:
    session = _up_to("end")
    session.clock.forward(hours=52, minutes=10 - 1)

    (found,) = session.service.findings(COUPLE, IntegrationBegan())

    assert found.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "52 h 10 min after the journey: after the window."
    )
