"""What an order says of itself: state, counts, window, whose clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from builders import Session, full_session, new_session
from kadelyx_desk.domain.entries import (
    Addendum,
    IntegrationBegan,
    JourneyEnded,
    SessionStopped,
)
from kadelyx_desk.domain.facts import time_of
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.reading import read_order
from reports import Clinic, full_order, order_of, sign_with, signed_order


def test_that_a_draft_says_so_and_names_no_head() -> None:
    reading = read_order(full_order())
    assert reading.state == "DRAFT, not signed"
    assert reading.head == "not signed: no head"
    assert reading.counts == "Entries shown 38 of 42 so far; 4 withheld from this form"


def test_that_a_signed_record_says_all_of_its_state() -> None:
    reading = read_order(signed_order(Clinic()))
    assert reading.state == "SIGNED, not co-signed"
    assert reading.head.startswith("signed head ")
    assert reading.counts == "Entries shown 39 of 43; 4 withheld from this form"


def _stopped(*, began: bool) -> Session:
    session = new_session()
    if began:
        session.start().minutes(60).service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("A has a fever."))
    return session


def test_that_a_cancelled_session_says_so_before_and_after_its_signature() -> None:
    session = _stopped(began=False)
    assert read_order(order_of(session)).state == "CANCELLED, not signed"
    signed = read_order(order_of(sign_with(Clinic(), session)))
    assert signed.state == "CANCELLED, signed, not co-signed"
    assert signed.window(None) == "none: cancelled"


def test_that_a_stopped_session_says_so_and_waits_for_no_integration() -> None:
    reading = read_order(order_of(_stopped(began=True)))
    assert reading.state == "STOPPED, not signed"
    assert reading.window(None) == "none: stopped"


def test_that_a_cancellation_that_was_taken_back_leaves_a_draft() -> None:
    session = _stopped(began=False)
    session.service.undo_last()
    reading = read_order(order_of(session))
    assert reading.state == "DRAFT, not signed"
    assert not reading.is_cancelled


def test_that_a_form_that_withholds_nothing_counts_only_what_it_shows() -> None:
    reading = read_order(signed_order(Clinic(), Form.TEAM))
    assert reading.counts == "Entries shown 43 of 43"


def test_that_only_shown_entries_are_read() -> None:
    order = full_order()
    assert len(read_order(order).snapshot.links) == len(order.shown) < 42


def test_that_times_are_those_of_the_room() -> None:
    reading = read_order(full_order())
    assert reading.offset == "UTC-08:00"
    assert reading.day_and_clock(datetime(2026, 11, 20, 20, 15, tzinfo=UTC)) == (
        "20-Nov-2026 12:15"
    )


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (23, "23 h: outside the 24 to 48 h window"),
        (24, "24 h: inside the 24 to 48 h window"),
        (47, "47 h: inside the 24 to 48 h window"),
        (52, "52 h: outside the 24 to 48 h window"),
    ],
)
def test_that_the_hours_between_say_whether_they_are_in_the_window(
    hours: int, words: str
) -> None:
    reading = read_order(full_order())
    ended = reading.journey[1]
    assert ended is not None
    assert reading.window(ended + timedelta(hours=hours)).replace("\xa0", " ") == words


def test_that_an_integration_that_is_still_due_says_by_when() -> None:
    reading = read_order(order_of(new_session().prepare().journey()))
    assert time_of(reading.snapshot, IntegrationBegan) is None
    assert reading.window(None).startswith("due by 22-Nov-2026")


def test_that_before_the_journey_ended_no_window_is_claimed() -> None:
    assert read_order(order_of(new_session())).window(None) == "not recorded"


def test_that_names_of_staff_come_from_the_session() -> None:
    reading = read_order(order_of(sign_with(Clinic(), full_session())))
    assert reading.author(reading.order.shown[0]) == "Dana Whitfield"


def test_that_the_form_says_whom_it_holds_information_on() -> None:
    assert read_order(order_of(new_session())).holds == "Joint: holds information on A and B"
    solo = read_order(order_of(new_session(solo=True), Form.A_ONLY))
    assert solo.holds == "A-only: holds information on A"


def test_that_a_partner_who_is_not_in_the_form_has_no_identity_there() -> None:
    reading = read_order(order_of(new_session(), Form.A_ONLY))
    assert reading.partners == (Partner.A,)
    with pytest.raises(LookupError):
        reading.partner(Partner.B)


def test_that_amendments_are_found_by_what_they_amend() -> None:
    reading = read_order(full_order())
    amended = [link for link in reading.order.shown if link.entry.id in reading.amendments]
    assert len(amended) == 2


def test_that_each_addendum_makes_the_next_version_and_the_state_says_so() -> None:
    session = sign_with(Clinic(), full_session())
    said = []
    for text in ("One.", "Two."):
        session.service.record(About.COUPLE, Addendum(text))
        reading = read_order(order_of(session))
        said.append((reading.version, reading.state))
    assert said == [
        (2, "AMENDED, version 2, not co-signed"),
        (3, "AMENDED, version 3, not co-signed"),
    ]


def test_that_a_cancelled_session_can_be_amended_after_its_signature() -> None:
    session = sign_with(Clinic(), _stopped(began=False))
    session.service.record(About.COUPLE, Addendum("A is well again."))
    reading = read_order(order_of(session))
    assert reading.state == "CANCELLED, amended, version 2, not co-signed"
