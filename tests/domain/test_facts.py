from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from builders import BORN_A, JOURNEY, PRIYA, Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    Addendum,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    IntegrationBegan,
    Intention,
    JourneyEnded,
    JourneyStarted,
    Noted,
    SessionStopped,
)
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import (
    Stage,
    addenda,
    doses,
    first_injection,
    given_on,
    identity,
    open_order,
    opening,
    orders,
    partners,
    stage,
    state_line,
    time_of,
    total_given,
    version,
    vitals,
    waiting_dose,
)
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from proposals import draw_up, order

A, B, COUPLE = About.A, About.B, About.COUPLE


def test_that_a_session_goes_from_planned_to_signed() -> None:
    session = new_session()
    found = [stage(session.snapshot)]
    session.service.record(A, Noted("a call before the session"))
    found.append(stage(session.snapshot))
    for step in (
        lambda: session.service.record(B, Intention("To feel lighter.")),
        session.journey,
        session.integrate,
        session.sign,
    ):
        step()
        found.append(stage(session.snapshot))

    assert found == [
        Stage.PLANNED,
        Stage.PLANNED,
        Stage.PREPARATION,
        Stage.AWAITING,
        Stage.DRAFT,
        Stage.SIGNED,
    ]
    assert stage(new_session().start().snapshot) is Stage.JOURNEY


def test_that_an_order_alone_is_preparation_and_a_struck_one_is_not() -> None:
    session = new_session()
    ordered = session.service.record(A, order()).link.entry.id
    assert stage(session.snapshot) is Stage.PREPARATION

    session.service.amend(ordered, None, "slip")
    assert stage(session.snapshot) is Stage.PLANNED


def test_that_an_ending_taken_back_is_a_journey_again() -> None:
    session = new_session().start()
    session.service.record(COUPLE, JourneyEnded())
    session.service.undo_last()

    assert stage(session.snapshot) is Stage.JOURNEY
    assert time_of(session.snapshot, JourneyEnded) is None


def test_that_the_opening_says_what_the_session_is() -> None:
    opened = opening(new_session().snapshot)

    assert (opened.number, opened.sessions, opened.couple_code) == (1, 3, "C-0001")
    assert opened.planned_journey == JOURNEY
    with pytest.raises(LookupError):
        opening(SessionSnapshot())


def test_z1_that_each_partner_has_the_own_identity() -> None:
    snapshot, alone = new_session().snapshot, new_session(solo=True).snapshot
    ana, nobody = identity(snapshot, Partner.A), identity(alone, Partner.B)

    assert ana is not None
    assert (ana.family, ana.born) == ("Rivera", BORN_A)
    assert nobody is None
    assert partners(snapshot) == (Partner.A, Partner.B)
    assert partners(alone) == (Partner.A,)


def test_that_totals_and_times_are_each_partners_own() -> None:
    session = new_session().ready_dose(Partner.A, "50").ready_dose(Partner.B, "60").start()
    assert first_injection(session.snapshot) is None
    second = session.minutes(2).give(Partner.B, "left-vastus-lateralis")
    first = session.minutes(2).give(Partner.A)
    session.ready_dose(Partner.A, "12.5", number=2).minutes(40).give(Partner.A)

    snapshot = session.snapshot

    assert total_given(snapshot, Partner.A) == Decimal("62.5")
    assert total_given(snapshot, Partner.B) == Decimal(60)
    assert first_injection(snapshot) == second.link.entry.occurred.utc
    assert doses(snapshot, Partner.A)[0].link == first.link
    assert [line.body.number for line in doses(snapshot, Partner.A)] == [1, 2]


def test_that_a_dose_struck_out_was_not_given_and_waits_again() -> None:
    session = new_session().ready_dose().start()
    session.give()
    session.service.undo_last()

    assert total_given(session.snapshot, Partner.A) == 0
    assert waiting_dose(session.snapshot, Partner.A) is not None


def test_that_sets_of_vitals_are_told_by_the_time_they_were_taken() -> None:
    session = full_session()

    times = [line.occurred for line in vitals(session.snapshot, Partner.A)]

    assert len(times) == 4
    assert times == sorted(times)


def _back(session: Session) -> None:
    (line,) = session.snapshot.current(DosePrepared, A)
    body = line.body
    back = DoseNotGiven(
        line.link.entry.id, Outcome.RETURNED, body.milligrams, body.volume, PRIYA
    )
    session.service.record(A, back)


def test_that_an_order_waits_for_its_syringe_and_the_syringe_for_its_injection() -> None:
    session = new_session()
    assert open_order(session.snapshot, Partner.A) is None

    ordered = session.service.record(A, order()).link
    opened = open_order(session.snapshot, Partner.A)
    assert opened is not None
    assert opened.link == ordered
    assert open_order(session.snapshot, Partner.B) is None

    drawn = session.service.record(A, draw_up(ordered.entry.id)).link
    waiting = waiting_dose(session.snapshot, Partner.A)
    assert open_order(session.snapshot, Partner.A) is None
    assert waiting is not None
    assert waiting.link == drawn

    session.start().give()
    assert open_order(session.snapshot, Partner.A) is None
    assert waiting_dose(session.snapshot, Partner.A) is None


def test_that_an_order_whose_syringe_went_back_may_be_drawn_up_again() -> None:
    session = new_session().ready_dose()
    _back(session)

    opened = open_order(session.snapshot, Partner.A)

    assert waiting_dose(session.snapshot, Partner.A) is None
    assert opened is not None
    session.service.record(A, draw_up(opened.link.entry.id))
    assert open_order(session.snapshot, Partner.A) is None


def test_that_what_was_given_on_an_order_is_that_orders_alone() -> None:
    session = new_session().ready_dose(milligrams="50").start()
    session.give()
    session.ready_dose(milligrams="20", number=2)
    first, second = (line.link.entry.id for line in orders(session.snapshot, Partner.A))

    assert given_on(session.snapshot, Partner.A, first) == 50
    assert given_on(session.snapshot, Partner.A, second) == 0
    assert given_on(session.snapshot, Partner.B, first) == 0


def test_that_orders_are_told_by_their_number() -> None:
    session = new_session()
    first = session.service.record(A, order("50", 1)).link.entry.id
    session.service.record(A, order("20", 2))
    session.service.amend(first, None, "slip")
    session.service.record(A, order("40", 1))

    assert [line.body.milligrams.value for line in orders(session.snapshot, Partner.A)] == [
        40,
        20,
    ]


def test_that_stages_have_the_time_at_which_they_happened() -> None:
    session = full_session()
    started, ended, began = (
        time_of(session.snapshot, kind)
        for kind in (JourneyStarted, JourneyEnded, IntegrationBegan)
    )

    assert started is not None
    assert ended is not None
    assert began is not None
    assert timedelta(hours=41) <= began - ended < timedelta(hours=41, minutes=1)
    assert started < ended
    assert [DoseGiven.KIND, DoseOrdered.KIND] == ["dose.given", "dose.ordered"]


def test_that_each_addendum_makes_the_next_version() -> None:
    session = full_session().sign()
    assert (version(session.snapshot), addenda(session.snapshot)) == (1, ())

    for text in ("B called.", "A called."):
        session.service.record(About.COUPLE, Addendum(text))

    assert version(session.snapshot) == 3
    assert [line.body.text for line in addenda(session.snapshot)] == ["B called.", "A called."]


def test_that_the_state_is_one_line_of_all_its_words() -> None:
    said = []
    session = full_session()
    said.append(state_line(session.snapshot, 1))
    session.sign()
    said += [state_line(session.snapshot, number) for number in (1, 2)]
    cancelled = new_session()
    cancelled.service.record(About.COUPLE, SessionStopped("B has a fever."))
    said += [state_line(cancelled.snapshot, 1), state_line(cancelled.sign().snapshot, 3)]

    assert said == [
        "DRAFT, not signed",
        "SIGNED, not co-signed",
        "AMENDED, version 2, not co-signed",
        "CANCELLED, not signed",
        "CANCELLED, amended, version 3, not co-signed",
    ]
