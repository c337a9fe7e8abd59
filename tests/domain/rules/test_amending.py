from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from builders import PRIYA, Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    Amendment,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    Insight,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    PartnerCopied,
    SessionOpened,
    StaffCopied,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import opening
from kadelyx_desk.domain.values import About, Kilograms
from proposals import codes, draw_up, injected, order

A, B, COUPLE = About.A, About.B, About.COUPLE
SEEN = Observed("tearful", "feeling", "tearful")
CALM = VitalsTaken(sedation=5)


def _amend(session: Session, target: UUID, new: Body | None, reason: str = "slip") -> list[str]:
    about = session.snapshot.link(target).entry.about
    return codes(session, about, Amendment(target, reason, new))


def _id(session: Session, kind: type[Body], about: About) -> UUID:
    return next(session.snapshot.current(kind, about)).link.entry.id


def _recorded(session: Session, body: Body, about: About = A) -> UUID:
    return session.service.record(about, body).link.entry.id


def test_that_what_is_not_in_the_session_cannot_be_amended() -> None:
    strange = Amendment(UUID(int=1), "slip", Noted("words"))

    assert codes(new_session(), A, strange) == ["refuse no-target"]


def test_that_an_amendment_is_itself_never_amended() -> None:
    session = new_session()
    noted = _recorded(session, Noted("calm"))
    correction = session.service.amend(noted, Noted("warm"), "slip").link.entry.id

    assert "refuse no-target" in _amend(session, correction, None)


def test_that_what_is_struck_out_is_not_amended_again() -> None:
    session = new_session()
    noted = _recorded(session, Noted("calm"))
    session.service.amend(noted, None, "slip")

    assert _amend(session, noted, None) == ["refuse struck"]
    assert _amend(session, noted, Noted("warm")) == ["refuse struck"]


@pytest.mark.parametrize("reason", ["", "  "])
def test_that_an_amendment_says_why(reason: str) -> None:
    session = new_session()

    assert _amend(session, _recorded(session, Noted("calm")), None, reason) == [
        "refuse no-reason"
    ]


def test_z13_that_an_amendment_is_about_whom_its_entry_is_about() -> None:
    session = new_session()
    noted = _recorded(session, Noted("calm"), A)

    assert codes(session, B, Amendment(noted, "slip", None)) == ["refuse about"]


@pytest.mark.parametrize("new", [Noted("words"), SEEN, CALM, Marked()])
def test_that_a_mark_may_become_words_an_observation_or_vitals(new: Body) -> None:
    session = new_session().start()

    assert _amend(session, _recorded(session, Marked()), new) == []


@pytest.mark.parametrize("new", [Insight("words"), order(), JourneyEnded()])
def test_that_a_mark_becomes_nothing_else(new: Body) -> None:
    session = new_session().start()

    assert "refuse kind" in _amend(session, _recorded(session, Marked()), new)


@pytest.mark.parametrize("new", [SEEN, CALM, order(), JourneyEnded(), Insight("words")])
def test_that_a_note_is_corrected_by_a_note_only(new: Body) -> None:
    session = new_session().start()

    assert "refuse kind" in _amend(session, _recorded(session, Noted("calm")), new)


def test_z2_that_a_note_cannot_become_a_dose() -> None:
    session = new_session().ready_dose().start()
    noted = _recorded(session, Noted("calm"))

    assert "refuse kind" in _amend(session, noted, injected(session))


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        (SessionOpened, COUPLE),
        (PartnerCopied, A),
        (PartnerCopied, B),
        (AllergiesCopied, A),
        (StaffCopied, COUPLE),
    ],
)
def test_that_what_a_session_stands_on_is_never_struck_out(
    kind: type[Body], about: About
) -> None:
    session = new_session()

    assert _amend(session, _id(session, kind, about), None) == ["refuse stands"]


def test_that_a_weight_that_was_copied_wrongly_can_be_corrected() -> None:
    session = new_session()
    (line,) = session.snapshot.current(PartnerCopied, A)
    lighter = replace(line.body, weight=Kilograms(Decimal("58.2")))

    assert _amend(session, line.link.entry.id, lighter) == []


@pytest.mark.parametrize("kind", [JourneyStarted, JourneyEnded, IntegrationBegan])
def test_that_a_stage_is_not_struck_out_from_under_what_stands_on_it(
    kind: type[Body],
) -> None:
    session = full_session()

    assert _amend(session, _id(session, kind, COUPLE), None) == ["refuse in-use"]


@pytest.mark.parametrize("kind", [JourneyStarted, JourneyEnded, IntegrationBegan])
def test_that_a_stage_that_was_pressed_too_early_can_be_taken_back(kind: type[Body]) -> None:
    session = new_session()
    for stage in (JourneyStarted(), JourneyEnded(), IntegrationBegan()):
        session.service.record(COUPLE, stage)
        if isinstance(stage, kind):
            break

    assert _amend(session, _id(session, kind, COUPLE), None) == []


def test_that_an_order_with_a_syringe_and_a_syringe_given_are_struck_from_the_end() -> None:
    session = new_session().ready_dose().start()
    session.give()
    ordered, drawn, given = (
        _id(session, kind, A) for kind in (DoseOrdered, DosePrepared, DoseGiven)
    )

    for target, expected in (
        (ordered, ["refuse in-use"]),
        (drawn, ["refuse in-use"]),
        (given, []),
    ):
        assert _amend(session, target, None) == expected

    for target in (given, drawn, ordered):
        session.service.amend(target, None, "slip")


def test_that_a_returned_syringe_is_struck_after_its_return() -> None:
    session = new_session().ready_dose()
    (line,) = session.snapshot.current(DosePrepared, A)
    drawn = line.link.entry.id
    back = DoseNotGiven(drawn, Outcome.RETURNED, line.body.milligrams, line.body.volume, PRIYA)
    session.service.record(A, back)

    assert _amend(session, drawn, None) == ["refuse in-use"]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (VitalsTaken(sedation=7), "refuse range-sedation"),
        (VitalsTaken(heart_rate=680), "refuse range-heart_rate"),
    ],
)
def test_that_a_mark_or_a_set_is_not_corrected_to_what_cannot_be_meant(
    new: Body, expected: str
) -> None:
    session = new_session().start()

    for first in (Marked(), CALM):
        assert _amend(session, _recorded(session, first), new) == [expected]


def test_z2_that_a_prepared_dose_is_not_corrected_ten_fold() -> None:
    session = new_session().ready_dose()
    (ordered,) = session.snapshot.current(DoseOrdered, A)
    drawn = _id(session, DosePrepared, A)

    assert _amend(session, drawn, draw_up(ordered.link.entry.id)) == []
    assert "refuse ten-fold" in _amend(
        session, drawn, draw_up(ordered.link.entry.id, "500", "100")
    )
    assert "refuse cap" in _amend(session, ordered.link.entry.id, order("500"))


def test_z1_z4_that_a_dose_given_is_corrected_under_the_rules_of_the_bedside() -> None:
    session = new_session().ready_dose().start()
    for _ in range(2):
        session.vitals(A)
    row = injected(session)
    session.give()
    session.minutes(300)
    session.service.record(COUPLE, JourneyEnded())
    given = _id(session, DoseGiven, A)

    assert _amend(session, given, replace(row, site="right-deltoid")) == []
    assert _amend(session, given, replace(row, route="IV")) == ["refuse route"]
    assert _amend(session, given, replace(row, site="left-eye")) == ["refuse site"]


def test_that_a_correction_days_later_is_judged_by_the_day_it_happened() -> None:
    session = new_session()
    ordered = _recorded(session, order())
    last_day = replace(
        draw_up(ordered), expiry=session.clock.read().moment.local.date(), lot="K1"
    )
    drawn = _recorded(session, last_day)
    session.clock.forward(hours=72)

    assert _amend(session, drawn, replace(last_day, lot="K2")) == []


def test_that_a_correction_does_not_meet_the_entry_it_stands_for() -> None:
    session = new_session().ready_dose()

    assert _amend(session, _id(session, DoseOrdered, A), order()) == []
    assert "refuse prepared" not in _amend(
        session, _id(session, DosePrepared, A), draw_up(_id(session, DoseOrdered, A))
    )


def _moved(session: Session) -> SessionOpened:
    opened = opening(session.snapshot)
    return replace(opened, planned_journey=opened.planned_journey + timedelta(days=7))


def test_that_the_planned_times_are_moved_until_the_journey_begins() -> None:
    session = new_session()
    target = _id(session, SessionOpened, COUPLE)

    assert _amend(session, target, _moved(session), "They are travelling.") == []
    assert _amend(session.prepare(), target, _moved(session)) == []
    assert _amend(session, target, _moved(session), " ") == ["refuse no-reason"]
    assert _amend(session.start(), target, _moved(session)) == ["refuse began"]


@pytest.mark.parametrize(
    "change",
    [
        {"number": 2},
        {"sessions": 6},
        {"couple_code": "C-0002"},
        {"guide": PRIYA},
        {"protocol_sha256": "0" * 64},
        {"heads": ()},
    ],
)
def test_that_what_a_session_stands_on_is_never_another(change: dict[str, Any]) -> None:
    session = new_session()
    opened = replace(_moved(session), **change)

    found = _amend(session, _id(session, SessionOpened, COUPLE), opened)

    assert found == ["refuse opening"]
