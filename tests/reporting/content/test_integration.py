"""What page 2 says of the integration; of risk no form says more than it may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from builders import Session, full_session
from kadelyx_desk.domain.entries import (
    AgreementReviewed,
    PlanMade,
    Responded,
    RiskAsked,
    RiskAssessed,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.integration import (
    AgreedBy,
    Change,
    Kept,
    RiskLevel,
    Theme,
)
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.integration import (
    Said,
    looked_back,
    plan_facts,
    plan_row,
    responses,
    risk_in_short,
    risk_rows,
    themes,
)
from kadelyx_desk.reporting.content.reading import Reading, read_order
from kadelyx_desk.reporting.document import document
from reports import FONTS, order_of, words

A, B, COUPLE = About.A, About.B, About.COUPLE
CANARIES = ("Canarywords", "Canaryaction")
NEEDED = RiskAssessed(RiskLevel.ACTION, "Canarywords of A.", "Canaryaction for A.")


def _told(session: Session) -> Session:
    say = session.service.state
    say(COUPLE, ThemesWorked((Theme.PATTERNS, Theme.EMPATHY)))
    say(A, Responded(Change.LITTLE, "Lighter for a day."))
    session.service.record(A, RiskAsked())
    say(A, NEEDED)
    return session


def _plain(said: Said) -> str:
    return "".join(run.text for run in said[0])


def _rows(reading: Reading) -> list[str]:
    return [_plain(said) for said in risk_rows(reading)]


def test_that_a_blank_is_said_in_each_row() -> None:
    reading = read_order(order_of(full_session()))

    assert _plain(themes(reading)) == "not recorded"
    assert [_plain(said) for said in responses(reading)] == [
        "A: not recorded",
        "B: not recorded",
    ]
    assert _rows(reading) == ["A not recorded, B not recorded"]
    assert _plain(plan_row(reading)) == "not recorded; left: 2 of 3 sessions"
    assert looked_back(reading) == []


def test_that_a_form_of_one_partner_says_where_the_couples_own_is_read_and_not_whether() -> (
    None
):
    told = full_session()
    told.service.state(COUPLE, ThemesWorked((Theme.PATTERNS,)))
    told.service.state(COUPLE, PlanMade("Again in May.", date(2027, 1, 9), "a group"))

    for session in (full_session(), told):
        reading = read_order(order_of(session, Form.A_ONLY))
        assert _plain(themes(reading)) == "see the joint form"
        assert _plain(plan_row(reading)) == "see the joint form; left: 2 of 3 sessions"
        assert plan_facts(reading)[:3] == [
            ("Next", "see the joint form"),
            ("Calls", "not recorded"),
            ("Referral", "see the joint form"),
        ]
        assert reading.couples_none == "none on this form"


def test_that_themes_and_the_response_of_each_are_said() -> None:
    reading = read_order(order_of(_told(full_session())))

    assert _plain(themes(reading)) == "repeated patterns; empathy and closeness"
    assert [_plain(said) for said in responses(reading)] == [
        "A: a little better. Lighter for a day.",
        "B: not recorded",
    ]


def test_z13_that_the_joint_form_says_of_risk_no_more_than_done() -> None:
    session = _told(full_session())
    session.service.state(A, replace(NEEDED, text="Canarywords reworded."))

    pdf = document(order_of(session), FONTS)

    assert _rows(read_order(order_of(session))) == ["A done, B not recorded"]
    assert "Risk, each alone A done, B not recorded" in words(pdf)
    assert not any(canary in words(pdf) or canary.encode() in pdf for canary in CANARIES)
    assert "action needed" not in words(pdf)


def test_z13_that_the_joint_form_names_no_level_whatever_it_was_handed() -> None:
    order = order_of(_told(full_session()), Form.TEAM)

    assert _rows(read_order(replace(order, form=Form.JOINT))) == ["A done, B not recorded"]


def test_z13_that_the_other_partners_form_holds_nothing_of_a_risk() -> None:
    session = _told(full_session())

    theirs = words(document(order_of(session, Form.B_ONLY), FONTS))
    own = words(document(order_of(session, Form.A_ONLY), FONTS))

    assert not any(canary in theirs for canary in CANARIES)
    assert "action needed" not in theirs
    assert all(canary in own for canary in CANARIES)


def test_that_the_team_reads_level_words_and_what_is_done() -> None:
    reading = read_order(order_of(_told(full_session()), Form.TEAM))

    assert _rows(reading) == [
        "A: action needed. Canarywords of A. Done: Canaryaction for A.",
        "B: not recorded",
    ]
    short = "".join(run.text for run in risk_in_short(reading))
    assert short == "A action needed, B not recorded. Dana Whitfield, 22-Nov-2026 08:11."


def test_that_without_an_assessment_the_bottom_line_names_nobody() -> None:
    reading = read_order(order_of(full_session(), Form.TEAM))

    short = "".join(run.text for run in risk_in_short(reading))
    assert short == "A not recorded, B not recorded."


def test_that_a_corrected_risk_names_who_corrected_it_and_when() -> None:
    session = _told(full_session())
    session.minutes(30)
    session.service.state(A, RiskAssessed(RiskLevel.WATCH, None, None))
    reading = read_order(order_of(session, Form.A_ONLY))

    short = "".join(run.text for run in risk_in_short(reading))
    assert short == "A to be watched. Dana Whitfield, 22-Nov-2026 08:41."


@pytest.mark.parametrize(
    ("note", "end"), [("Three of five.", "; note: Three of five."), (None, "")]
)
def test_that_what_became_of_an_agreement_stands_in_a_row(note: str | None, end: str) -> None:
    session = full_session()
    body = AgreementReviewed(
        UUID(int=1), UUID(int=2), "Ask first", B, AgreedBy.BOTH, Kept.PARTLY, note
    )
    session.service.record(COUPLE, body)

    (row,) = looked_back(read_order(order_of(session)))

    assert (row.text, row.owner, row.kept) == (f"Ask first{end}", "B", "partly kept")


def test_that_the_plan_stands_on_page_1_and_in_words_on_page_2() -> None:
    session = full_session()
    plan = PlanMade("A call in ten days.", date(2026, 12, 12), "B: own\ndoctor")
    session.service.state(COUPLE, plan)
    reading = read_order(order_of(session))

    assert plan_facts(reading) == [
        ("Next", "12-Dec-2026"),
        ("Calls", "not recorded"),
        ("Referral", "B: own doctor"),
        ("Left", "2 of 3 sessions"),
    ]
    assert _plain(plan_row(reading)) == (
        "A call in ten days. Next: 12-Dec-2026; referral: B: own doctor; left: 2 of 3 sessions"
    )
