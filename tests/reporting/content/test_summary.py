"""The banner and the bottom line: nothing claimed that was not recorded."""

from __future__ import annotations

import pytest

from builders import full_session, new_session
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    DosingPlanned,
    JourneyEnded,
    SessionStopped,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.entries.preparation import Pattern
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content.reading import Reading, read_order
from kadelyx_desk.reporting.content.summary import (
    bottom_line,
    journey_words,
    signature_words,
    when_facts,
    who_facts,
)
from kadelyx_desk.reporting.paper.text import Run
from reports import (
    Clinic,
    eventful_order,
    full_order,
    order_of,
    sign_with,
    signed_order,
)


def _said(runs: list[Run]) -> str:
    return "".join(run.text for run in runs).replace("\xa0", " ")


def _lines(reading: Reading) -> dict[str, str]:
    return {label: _said(runs) for label, runs in bottom_line(reading)}


def test_that_the_banner_says_when_and_who() -> None:
    reading = read_order(full_order())
    assert dict(when_facts(reading)) == {
        "Journey": "20-Nov-2026, 12:15 to 15:11",
        "Integration": "22-Nov-2026 08:11",
        "Between": "41\xa0h: inside the 24 to 48 h window",
        "Form": "Joint: holds information on A and B",
    }
    assert dict(who_facts(reading)) == {
        "Therapist": "Dana Whitfield, LMFT",
        "Prescriber": "Priya Nair, MD",
        "Injector": "Samuel Ortiz, RN",
        "Protocol": "Couples IM, version 2",
    }


def test_that_a_planned_session_claims_nothing() -> None:
    reading = read_order(order_of(new_session()))
    assert dict(when_facts(reading))["Integration"] == "not recorded"
    assert dict(who_facts(reading))["Injector"] == "not recorded"
    assert journey_words(reading) == "not recorded; planned 20-Nov-2026 13:00"


def test_that_a_running_journey_has_no_end() -> None:
    reading = read_order(order_of(new_session().prepare().start()))
    assert journey_words(reading) == "20-Nov-2026, from 12:15, end not recorded"


def test_that_events_come_first_and_adverse_events_are_not_denied() -> None:
    lines = _lines(read_order(eventful_order()))
    assert lines["Events"] == (
        "A: BP 146/92 at 12:20 (amber: above 140/90 before a dose) and 1 more; B: vital signs"
        " not recorded; 2 sets of vitals not taken. Adverse events, rescue: none recorded."
    )


def test_that_a_cancelled_session_says_why_and_denies_nothing() -> None:
    session = new_session()
    session.service.record(About.COUPLE, SessionStopped("A has\na fever."))
    reading = read_order(order_of(session))
    assert journey_words(reading) == "cancelled; planned 20-Nov-2026 13:00"
    assert dict(when_facts(reading))["Between"] == "none: cancelled"
    lines = _lines(reading)
    assert lines["Events"] == "Session cancelled: A has a fever."
    assert lines["Asked of you"] == "Nothing yet. Still open: the signature."


def test_that_a_stopped_session_says_why_before_what_happened() -> None:
    session = new_session().start()
    session.service.record(About.COUPLE, JourneyEnded())
    session.service.record(About.COUPLE, SessionStopped("B wished to stop"))
    assert _lines(read_order(order_of(session)))["Events"].startswith(
        "Session stopped: B wished to stop. A: vital signs not recorded"
    )


def test_that_a_draft_says_what_is_still_open() -> None:
    lines = _lines(read_order(order_of(new_session().prepare())))
    assert lines["Asked of you"] == "Nothing yet. Still open: The journey has not ended."
    ready = _lines(read_order(full_order()))
    assert ready["Asked of you"] == "Nothing yet. Still open: the signature."


def test_that_a_signed_record_asks_for_the_second_signature() -> None:
    lines = _lines(read_order(signed_order(Clinic())))
    assert lines["Asked of you"] == "Co-signature. Due date: not recorded."


def test_that_a_joint_form_says_nothing_of_risk() -> None:
    assert list(_lines(read_order(signed_order(Clinic())))) == ["Events", "Asked of you"]


def test_that_a_signature_shows_name_role_time_and_meaning() -> None:
    reading = read_order(order_of(sign_with(Clinic(), full_session())))
    assert reading.signed is not None
    assert _said(signature_words(reading.signed)) == (
        "Dana Whitfield, LMFT, guiding therapist, 22-Nov-2026 08:11 UTC-08:00: author of this"
        " record"
    )


def test_that_a_journey_over_midnight_names_both_days() -> None:
    session = new_session().prepare()
    session.clock.forward(hours=11)
    session.start().minutes(120)
    session.service.record(About.COUPLE, JourneyEnded())
    words = journey_words(read_order(order_of(session)))
    assert words == "20-Nov-2026 23:15 to 21-Nov-2026 01:15"


def test_that_without_vital_signs_no_limit_is_said_to_hold() -> None:
    events = _lines(read_order(order_of(new_session())))["Events"]
    assert events.startswith("A: vital signs not recorded; B: vital signs not recorded.")
    assert events.endswith("Adverse events, rescue: not recorded.")


def test_that_a_quiet_journey_is_uneventful_and_one_that_never_began_is_not() -> None:
    quiet = new_session(solo=True).start()
    quiet.vitals(About.A)
    assert _lines(read_order(order_of(quiet)))["Events"] == (
        "Uneventful: no limit crossed, no set of vitals missed. Adverse events, rescue: none"
        " recorded."
    )
    assert "Uneventful" not in _lines(read_order(order_of(new_session())))["Events"]


def test_that_adverse_events_and_rescue_come_before_everything_else() -> None:
    session = new_session(solo=True).start()
    session.vitals(About.A, (150, 95))
    session.minutes(2)
    session.service.record(About.A, AdverseEvent(EventKind.BREATHING))
    assert _lines(read_order(order_of(session)))["Events"].startswith(
        "A, adverse event: breathing at 12:17, not resolved; A: BP 150/95 at 12:15"
    )
    assert _lines(read_order(order_of(session)))["Events"].endswith(". Rescue: none recorded.")


@pytest.mark.parametrize(
    ("form", "words"),
    [(Form.JOINT, "; staggered"), (Form.TEAM, "; staggered"), (Form.A_ONLY, "")],
)
def test_z13_that_the_dosing_pattern_stands_in_no_form_of_one_partner(
    form: Form, words: str
) -> None:
    session = new_session()
    plan = DosingPlanned(Pattern.STAGGERED, Partner.A, "B half an hour later")
    session.service.record(About.COUPLE, plan)

    facts = dict(who_facts(read_order(order_of(session, form))))

    assert facts["Protocol"] == f"Couples IM, version 2{words}"
