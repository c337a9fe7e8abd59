"""Events and medicines on paper: onset, what was done, and how each ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from builders import DANA, PRIYA, Session, new_session
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    JourneyEnded,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.care import (
    bottom_line_phrases,
    event_phrases,
    none_words,
    rescue_phrases,
    was_watched,
)
from kadelyx_desk.reporting.content.reading import read_order
from kadelyx_desk.reporting.paper.text import Run
from reports import order_of

BREATHING = AdverseEvent(
    EventKind.BREATHING, "shallow, SpO2 89", "name called", called_medical=True
)
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", PRIYA, DANA)


def _said(phrases: Sequence[list[Run]]) -> list[str]:
    return ["".join(run.text for run in runs).replace("\xa0", " ") for runs in phrases]


def _cared_for() -> Session:
    """Of A an event that resolved and a medicine that helped; of B both without an end."""
    session = new_session().start()
    record = session.service.record
    event = record(About.A, BREATHING).link.entry.id
    session.minutes(2)
    given = record(About.A, ONDANSETRON).link.entry.id
    record(About.B, AdverseEvent(EventKind.OTHER, called_medical=True))
    record(About.B, replace(ONDANSETRON, drug="oxygen", unit="L per min", route="mask"))
    session.minutes(6)
    record(About.A, EventResolved(event, "breathes by herself"))
    record(About.A, RescueAnswered(given, "nausea gone"))
    return session


def test_that_an_event_says_onset_action_and_resolution() -> None:
    reading = read_order(order_of(_cared_for()))

    assert _said(event_phrases(reading, Partner.A)) == [
        (
            "breathing at 12:15: shallow, SpO2 89; done: name called; medical help called;"
            " resolved 12:23: breathes by herself"
        )
    ]
    assert _said(event_phrases(reading, Partner.A, in_short=True)) == [
        "breathing at 12:15, medical help called, resolved 12:23"
    ]


def test_that_what_was_not_said_of_an_event_is_not_recorded() -> None:
    reading = read_order(order_of(_cared_for()))

    assert _said(event_phrases(reading, Partner.B)) == [
        "medical help called at 12:17: words not recorded; done: not recorded; not resolved"
    ]


def test_that_an_event_of_a_later_day_than_the_journeys_says_its_day() -> None:
    session = new_session().start()
    first = session.service.record(About.A, AdverseEvent(EventKind.FALL)).link.entry
    session.minutes(10).service.record(About.COUPLE, JourneyEnded())
    session.minutes(24 * 60)
    session.service.record(About.A, EventResolved(first.id, "no pain left"))
    session.service.record(About.A, AdverseEvent(EventKind.OTHER, "vomited at home"))

    said = _said(event_phrases(read_order(order_of(session)), Partner.A, in_short=True))

    assert said == [
        "fall at 12:15, resolved 21-Nov-2026 12:25",
        "other (vomited at home) at 21-Nov-2026 12:25, not resolved",
    ]


def test_that_a_medicine_says_dose_route_reason_people_and_response() -> None:
    reading = read_order(order_of(_cared_for()))

    assert _said(rescue_phrases(reading, Partner.A)) == [
        (
            "ondansetron 4 mg, oral, at 12:17: for nausea; ordered by Priya Nair, given by Dana"
            " Whitfield; response 12:23: nausea gone"
        )
    ]
    assert _said(rescue_phrases(reading, Partner.B, in_short=True)) == [
        "oxygen 4 L per min, mask, at 12:17, response not recorded"
    ]


def test_that_the_bottom_line_names_whom_each_befell() -> None:
    reading = read_order(order_of(_cared_for()))

    said = _said(list(bottom_line_phrases(reading)))

    assert [line.split(" at ")[0] for line in said] == [
        "A, adverse event: breathing",
        "A, rescue: ondansetron 4 mg, oral,",
        "B, adverse event: medical help called",
        "B, rescue: oxygen 4 L per min, mask,",
    ]
    assert none_words(reading) == ""


def test_that_nothing_is_denied_before_there_was_a_journey() -> None:
    planned = read_order(order_of(new_session()))
    begun = read_order(order_of(new_session().start()))

    assert (was_watched(planned), was_watched(begun)) == (False, True)
    assert none_words(planned) == " Adverse events, rescue: not recorded."
    assert none_words(begun) == " Adverse events, rescue: none recorded."


def test_z13_that_a_one_partner_form_holds_no_event_of_the_other() -> None:
    reading = read_order(order_of(_cared_for(), Form.A_ONLY))

    said = " ".join(_said(list(bottom_line_phrases(reading))))

    assert "breathing" in said
    assert "oxygen" not in said


@pytest.mark.parametrize(
    ("words", "head"),
    [
        (None, "other at 12:15"),
        ("Vomited once.", "other (Vomited once) at 12:15"),
        (
            "A long fit of laughter that turned into coughing and would not stop",
            "other (A long fit of laughter that turned into …) at 12:15",
        ),
    ],
)
def test_that_an_event_of_no_listed_kind_says_its_first_words_in_short(
    words: str | None, head: str
) -> None:
    session = new_session().start()
    session.service.record(About.A, AdverseEvent(EventKind.OTHER, words))
    reading = read_order(order_of(session))

    (said,) = _said(event_phrases(reading, Partner.A, in_short=True))

    assert said == f"{head}, not resolved"
