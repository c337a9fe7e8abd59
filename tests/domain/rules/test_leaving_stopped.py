"""A session that is cancelled before its journey, or stopped from then on."""

from __future__ import annotations

import pytest

from builders import full_session, new_session
from kadelyx_desk.application.session_parts import Part
from kadelyx_desk.domain.entries import (
    Amendment,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    Noted,
    SessionStopped,
)
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import Stage, stage
from kadelyx_desk.domain.values import About, Partner
from proposals import codes

A, COUPLE = About.A, About.COUPLE


def test_that_a_session_is_cancelled_with_a_reason_and_takes_only_notes_then() -> None:
    session = new_session()
    assert codes(session, COUPLE, SessionStopped(" ")) == ["refuse no-reason"]
    assert codes(session, A, SessionStopped("fever")) == ["refuse about"]
    session.service.record(COUPLE, SessionStopped("fever"))

    assert codes(session, COUPLE, SessionStopped("again")) == ["refuse stopped"]
    assert codes(session, COUPLE, JourneyStarted()) == ["refuse cancelled"]
    assert codes(session, A, Noted("called them")) == []
    session.service.undo_last()
    assert codes(session, COUPLE, JourneyStarted()) == []


def test_that_a_running_journey_ends_before_it_is_stopped() -> None:
    session = new_session().start()
    assert codes(session, COUPLE, SessionStopped("fear")) == ["refuse running"]

    session.service.record(COUPLE, JourneyEnded())

    assert codes(session, COUPLE, SessionStopped("fear")) == []


def test_that_a_dose_that_waits_is_accounted_for_before_a_session_is_cancelled() -> None:
    session = new_session().ready_dose(Partner.B)

    assert codes(session, COUPLE, SessionStopped("fever")) == ["refuse dose-left"]


def test_that_a_stopped_session_is_not_integrated_until_that_is_taken_back() -> None:
    session = new_session().start()
    session.service.record(COUPLE, JourneyEnded())
    stop = session.service.record(COUPLE, SessionStopped("fear")).link.entry.id
    assert codes(session, COUPLE, JourneyEnded()) == ["refuse ended"]
    assert "refuse stopped" in codes(session, COUPLE, IntegrationBegan())

    session.service.amend(stop, None, "taken back")

    assert "refuse stopped" not in codes(session, COUPLE, IntegrationBegan())


def test_that_a_reason_to_stop_can_be_worded_better_and_never_emptied() -> None:
    session = new_session()
    stop = session.service.record(COUPLE, SessionStopped("fever")).link.entry.id

    session.service.amend(stop, SessionStopped("A has a fever."), "in full")

    assert session.snapshot.line(session.snapshot.link(stop)).body == SessionStopped(
        "A has a fever."
    )
    assert codes(session, COUPLE, Amendment(stop, "x", SessionStopped(" "))) == [
        "refuse no-reason"
    ]


def test_that_the_end_of_a_stopped_journey_is_struck_after_the_stop() -> None:
    session = new_session().start()
    end = session.service.record(COUPLE, JourneyEnded()).link.entry.id
    stop = session.service.record(COUPLE, SessionStopped("fear")).link.entry.id
    assert codes(session, COUPLE, Amendment(end, "x", None)) == ["refuse in-use"]

    session.service.amend(stop, None, "taken back")

    assert codes(session, COUPLE, Amendment(end, "x", None)) == []


def test_that_end_and_stop_of_a_running_journey_go_into_the_record_together() -> None:
    session = new_session().start()
    session.service.record_together(
        (Part(COUPLE, JourneyEnded()), Part(COUPLE, SessionStopped("fear")))
    )
    assert stage(session.snapshot) is Stage.STOPPED

    waiting = new_session().ready_dose(Partner.A).start()
    with pytest.raises(RefusedError, match="was not given"):
        waiting.service.record_together(
            (Part(COUPLE, JourneyEnded()), Part(COUPLE, SessionStopped("fear")))
        )
    assert stage(waiting.snapshot) is Stage.JOURNEY


def test_that_a_cancelled_session_takes_a_signature_and_then_nothing() -> None:
    session = new_session()
    session.service.record(COUPLE, SessionStopped("fever"))
    session.service.record(COUPLE, Noted("They come again in spring."))

    session.sign()

    assert stage(session.snapshot) is Stage.SIGNED
    assert "refuse signed" in codes(session, COUPLE, SessionStopped("again"))


def test_that_an_integrated_session_is_signed_and_not_stopped() -> None:
    assert codes(full_session(), COUPLE, SessionStopped("late")) == ["refuse integrated"]
