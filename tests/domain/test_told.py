from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from builders import DANA, PRIYA, new_session
from kadelyx_desk.domain.entries import (
    Addendum,
    AdverseEvent,
    AgreementReviewed,
    Body,
    DosingPlanned,
    EscortNamed,
    EventResolved,
    Fasted,
    Noted,
    PartnerLeft,
    PlanMade,
    PresenceNoted,
    ReadyToLeave,
    ReasonsCopied,
    RescueGiven,
    Responded,
    RiskAssessed,
    RoomChecked,
    SessionStopped,
    StateBegan,
    StateEnded,
    ThemesWorked,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, RiskLevel, Theme
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern, RoomItem, Said
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.told import capitalised, joined, told, told_in, told_kinds, unmet
from kadelyx_desk.domain.values import About, Partner

SEVEN = Moment(datetime(2026, 11, 20, 15, 30, tzinfo=UTC), -480, "America/Los_Angeles")
READY = ReadyToLeave(*(Said.YES,) * 8, padss=9, escort="Rosa Vega", follow_up=SEVEN)
LIGHT = RoomItem("light", "light lowered", Said.YES, "one lamp")
KIT = RoomItem("kit", "rescue kit", Said.NO, None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (ReasonsCopied((Reason.CONFLICT,)), "why they come: recurring arguments"),
        (ReasonsCopied(()), "why they come: not recorded"),
        (
            DosingPlanned(Pattern.STAGGERED, Partner.B, "30 min apart"),
            "dosing plan: staggered; B first; 30 min apart",
        ),
        (DosingPlanned(Pattern.TOGETHER, None, None), "dosing plan: both together"),
        (Fasted(SEVEN, None), "last food 20-Nov-2026 07:30; last drink not recorded"),
        (EscortNamed("Rosa Vega", "555 0100"), "escort: Rosa Vega; 555 0100"),
        (SessionStopped("fever"), "session cancelled or stopped: fever"),
        (
            RoomChecked((LIGHT, KIT)),
            "room checked: light lowered yes (one lamp), rescue kit no",
        ),
        (PresenceNoted((DANA,), "a student"), "present: Dana Whitfield; a student"),
        (
            AdverseEvent(EventKind.FALL, "slid off the mat", "helped up", called_medical=True),
            "adverse event, fall: slid off the mat; done: helped up; medical help called",
        ),
        (EventResolved(UUID(int=1), "steady again"), "adverse event resolved: steady again"),
        (
            RescueGiven("ondansetron", Decimal("4.0"), "mg", "oral", "nausea", PRIYA, DANA),
            (
                "rescue medicine ondansetron 4\xa0mg, oral, for nausea; ordered by Priya Nair;"
                " given by Dana Whitfield"
            ),
        ),
        (PartnerLeft("Rosa Vega", None, ()), "left with Rosa Vega"),
        (
            PartnerLeft(None, "hospital", ("oriented: no",)),
            "left with not recorded; not met: oriented: no; reason: hospital",
        ),
        (
            AgreementReviewed(
                *(UUID(int=1), UUID(int=2), "walk", About.A, AgreedBy.BOTH),
                kept=Kept.PARTLY,
                note="once",
            ),
            "earlier agreement partly kept: walk; note: once",
        ),
        (ThemesWorked((Theme.BIAS, Theme.EMPATHY)), None),
        (Responded(Change.LITTLE, "calmer"), "response: a little better. calmer"),
        (RiskAssessed(RiskLevel.WATCH, None, "call"), "risk: to be watched; done: call"),
        (PlanMade(None, None, None), "plan: not recorded"),
        (
            PlanMade("Rest", date(2026, 12, 1), "sleep clinic"),
            "plan: Rest; next on 01-Dec-2026; referral: sleep clinic",
        ),
        (Addendum("B called."), "addendum: B called."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_that_an_entry_is_told_with_all_that_it_says(body: Body, expected: str | None) -> None:
    if expected is None:
        expected = "themes: less negative bias, empathy and closeness"
    assert told(body) == expected


def test_that_the_check_tells_every_answer() -> None:
    words = told(replace(READY, steady_gait=Said.NO)) or ""

    assert "steady gait no, nausea controlled yes" in words
    assert "PADSS (modified) 9 of 10; escort Rosa Vega" in words
    assert "; follow-up call 20-Nov-2026 07:30" in words


def test_that_only_what_was_answered_by_yes_is_met() -> None:
    assert unmet(READY, 9) == ()
    assert unmet(replace(READY, padss=None, escort=None), 9) == (
        "PADSS not recorded",
        "no escort named",
    )
    assert unmet(READY, 10) == ("PADSS 9 of 10, below 10",)
    assert unmet(replace(READY, mood_checked=Said.NOT_RECORDED), 9) == (
        "mood and suicide asked about: not recorded",
    )


def test_that_other_kinds_are_told_elsewhere() -> None:
    assert told(Noted("calm")) is None
    assert Noted not in told_kinds()
    assert Addendum in told_kinds()


def test_that_a_line_of_paper_begins_with_a_capital() -> None:
    assert capitalised("risk asked about") == "Risk asked about"
    assert capitalised("") == ""


def test_that_the_end_of_a_state_says_what_is_over() -> None:
    session = new_session().start()
    began = session.service.record(About.A, StateBegan("eyeshade", "eyeshade on")).link
    ended = StateEnded(began.entry.id)
    session.service.record(About.A, ended)

    assert told_in(session.snapshot, ended) == "eyeshade on, over from here"


def test_that_the_end_of_a_state_that_is_not_in_sight_says_that_it_is_over() -> None:
    """A form may withhold the beginning."""
    session = new_session()

    assert told_in(session.snapshot, StateEnded(DANA.id)) == "over from here"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Rest", "next on 01-Dec-2026"), "Rest; next on 01-Dec-2026"),
        (("Rest.", "next on 01-Dec-2026", "left: 1"), "Rest. Next on 01-Dec-2026; left: 1"),
        (("“I can.”", None, "done"), "“I can.” Done"),
        ((None, ""), ""),
    ],
)
def test_that_no_semicolon_follows_a_full_stop(
    parts: tuple[str | None, ...], expected: str
) -> None:
    assert joined(parts) == expected
