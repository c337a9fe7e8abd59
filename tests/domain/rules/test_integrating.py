from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from builders import full_session, new_session
from kadelyx_desk.application.session_parts import Part
from kadelyx_desk.domain.entries import (
    Agreement,
    AgreementReviewed,
    Amendment,
    PlanMade,
    Responded,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.integration import (
    AgreedBy,
    Change,
    Kept,
    RiskLevel,
    Theme,
)
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Visibility
from proposals import codes

A, B, COUPLE = About.A, About.B, About.COUPLE
CALM = RiskAssessed(RiskLevel.NONE, None, None)
REST = PlanMade("Rest, then a call.", None, None)
TOLD = AgreementReviewed(
    session=UUID(int=1),
    agreement=UUID(int=2),
    text="Sunday walk",
    owner=COUPLE,
    agreed_by=AgreedBy.BOTH,
    kept=Kept.PARTLY,
    note=None,
)


@pytest.mark.parametrize(
    "body",
    [
        Responded(Change.BETTER, None),
        RiskAsked(),
        CALM,
        REST,
        ThemesWorked((Theme.BIAS,)),
        TOLD,
        Agreement("Walk", COUPLE, None, AgreedBy.BOTH),
    ],
)
def test_that_nothing_of_the_integration_is_told_before_it_began(body: Body) -> None:
    about = A if isinstance(body, Responded | RiskAsked | RiskAssessed) else COUPLE

    assert "refuse no-integration" in codes(new_session().prepare().journey(), about, body)
    assert "refuse no-integration" not in codes(full_session(), about, body)


@pytest.mark.parametrize("body", [Responded(Change.WORSE, None), RiskAsked(), CALM])
def test_that_a_response_and_a_risk_are_one_partners_own(body: Body) -> None:
    assert "refuse about" in codes(full_session(), COUPLE, body)


@pytest.mark.parametrize("body", [ThemesWorked((Theme.BIAS,)), REST])
def test_that_themes_and_plan_are_the_couples(body: Body) -> None:
    assert codes(full_session(), A, body) == ["refuse about"]


@pytest.mark.parametrize("action", [None, "", "  "])
def test_that_action_needed_asks_what_is_done(action: str | None) -> None:
    session = full_session()
    session.service.record(A, RiskAsked())
    needed = RiskAssessed(RiskLevel.ACTION, "words alone do not do", action)

    assert codes(session, A, needed) == ["refuse no-action"]
    assert codes(session, A, replace(needed, action="Called the doctor.")) == []
    assert codes(session, A, replace(needed, level=RiskLevel.WATCH)) == []


def test_that_a_risk_is_assessed_only_of_who_was_asked() -> None:
    session = full_session()
    session.service.record(B, RiskAsked())

    assert codes(session, A, CALM) == ["refuse not-asked"]
    assert codes(session, B, CALM) == []


def test_z13_that_what_was_found_of_a_risk_is_never_shared_with_both() -> None:
    session = full_session()
    session.service.record(A, RiskAsked())
    together = Part(A, CALM, Visibility.SHARED)

    for ask in (
        lambda: session.service.record(A, CALM, visibility=Visibility.SHARED),
        lambda: session.service.state(A, CALM, Visibility.SHARED),
        lambda: session.service.record_together((together,)),
    ):
        with pytest.raises(RefusedError, match="never shared with both"):
            ask()
    found = session.service.record(A, CALM, visibility=Visibility.TEAM)
    assert found.link.entry.visibility is Visibility.TEAM


def test_that_asked_stands_as_long_as_its_own_assessment_stands() -> None:
    session = full_session()
    service = session.service
    asked = {who: service.record(who, RiskAsked()).link.entry.id for who in (A, B)}
    assessed = service.record(A, CALM).link.entry.id

    assert codes(session, A, Amendment(asked[A], "slip", None)) == ["refuse in-use"]
    assert codes(session, B, Amendment(asked[B], "slip", None)) == []
    service.amend(assessed, None, "slip")
    assert codes(session, A, Amendment(asked[A], "slip", None)) == []


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (REST, []),
        (PlanMade(None, date(2026, 11, 22), None), []),
        (PlanMade(None, None, "her own doctor"), []),
        (PlanMade(None, None, None), ["refuse no-plan"]),
        (PlanMade("  ", None, ""), ["refuse no-plan"]),
        (PlanMade("Again.", date(2026, 11, 21), None), ["refuse next-past"]),
    ],
)
def test_that_a_plan_says_something_and_lies_ahead(plan: PlanMade, expected: list[str]) -> None:
    assert codes(full_session(), COUPLE, plan) == expected


def test_that_a_plan_is_corrected_weeks_later_by_the_day_it_was_made() -> None:
    session = full_session()
    made = session.service.record(COUPLE, REST).link.entry.id
    session.clock.forward(hours=24 * 21)
    later = Amendment(made, "reworded", PlanMade("Rest.", date(2026, 11, 30), None))
    never = Amendment(made, "reworded", PlanMade("Rest.", date(2026, 11, 20), None))

    assert codes(session, COUPLE, later) == []
    assert codes(session, COUPLE, never) == ["refuse next-past"]


def test_that_themes_are_named_and_each_once() -> None:
    session = full_session()

    assert codes(session, COUPLE, ThemesWorked(())) == ["refuse no-theme"]
    twice = ThemesWorked((Theme.BIAS, Theme.BIAS))
    assert codes(session, COUPLE, twice) == ["refuse theme-twice"]
    assert codes(session, COUPLE, ThemesWorked(tuple(Theme))) == []


def test_that_a_solo_client_agrees_with_nobody_who_is_not_there() -> None:
    session = new_session(solo=True)

    theirs = codes(session, COUPLE, Agreement("Walk", B, None, AgreedBy.A))
    both = codes(session, COUPLE, Agreement("Walk", A, None, AgreedBy.B))
    own = codes(session, COUPLE, Agreement("Walk", A, None, AgreedBy.A))
    assert "refuse solo" in theirs
    assert "refuse solo" in both
    assert "refuse solo" not in own


def test_that_what_became_of_an_agreement_is_told_once_and_then_corrected() -> None:
    session = full_session()
    told = session.service.record(COUPLE, TOLD).link.entry.id

    assert codes(session, COUPLE, replace(TOLD, kept=Kept.KEPT)) == ["refuse reviewed"]
    other = replace(TOLD, agreement=UUID(int=3))
    assert codes(session, COUPLE, other) == []
    kept = Amendment(told, "reworded", replace(TOLD, kept=Kept.KEPT))
    assert codes(session, COUPLE, kept) == []
    assert codes(session, COUPLE, Amendment(told, "x", other)) == ["refuse agreement"]


def test_that_an_agreement_of_this_session_is_looked_back_at_in_a_later_one() -> None:
    session = full_session()
    (walk,) = session.snapshot.current(Agreement)

    own = replace(TOLD, agreement=walk.link.entry.id)
    assert codes(session, COUPLE, own) == ["refuse own"]
