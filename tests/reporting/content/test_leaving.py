from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from builders import Session, new_session
from kadelyx_desk.domain.entries import PartnerLeft, ReadyToLeave
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.leaving import leaving_phrases
from kadelyx_desk.reporting.content.reading import read_order
from reports import order_of

READY = ReadyToLeave(*(Said.YES,) * 8, padss=10, escort="Rosa Vega", follow_up=None)


def _said(session: Session, form: Form = Form.JOINT, partner: Partner = Partner.A) -> list[str]:
    reading = read_order(order_of(session, form))
    phrases = leaving_phrases(reading, partner)
    return ["".join(run.text for run in runs) for runs in phrases]


def test_that_nothing_checked_prints_not_recorded() -> None:
    assert _said(new_session().start()) == ["not recorded"]


def test_that_score_time_and_escort_are_printed() -> None:
    session = new_session().start()
    session.service.record(About.A, READY)
    assert _said(session) == ["PADSS 10 of 10", "left not recorded", "escort Rosa Vega"]

    session.minutes(4).service.record(About.A, PartnerLeft("Nell Vega", None, ()))

    assert _said(session) == ["PADSS 10 of 10", "left 12:19", "escort Nell Vega"]


def test_that_what_was_not_met_comes_first_with_the_reason() -> None:
    session = new_session().start()
    call = session.clock.read().moment.shifted(timedelta(hours=20))
    check = replace(READY, steady_gait=Said.NO, padss=7, follow_up=call)
    session.service.record(About.A, check)
    session.service.record(About.A, PartnerLeft("Rosa Vega", "Ambulance.", ()))

    assert _said(session) == [
        "steady gait: no",
        "PADSS 7 of 10, below 9",
        "left 12:15",
        "escort Rosa Vega",
        "reason: Ambulance.",
        "call 21-Nov-2026 08:15",
    ]
    blank = new_session().start()
    blank.service.record(About.A, replace(READY, padss=None, escort=None))
    assert _said(blank)[1:] == [
        "PADSS not recorded",
        "left not recorded",
        "escort not recorded",
    ]


def test_z13_that_the_leaving_of_one_stands_in_no_form_of_the_other() -> None:
    session = new_session().start()
    session.service.record(About.B, READY)

    assert _said(session, Form.B_ONLY, Partner.B)[0] == "PADSS 10 of 10"
    assert _said(session, Form.A_ONLY, Partner.B) == ["not recorded"]
