"""Every kind of a session's entries has its words, and they hold every value."""

from __future__ import annotations

import pytest

from builders import DANA, full_session
from kadelyx_desk.domain.entries import (
    BODIES,
    AllergiesCopied,
    Body,
    Marked,
    Noted,
    Observed,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.told import told_kinds
from kadelyx_desk.domain.values import About, BloodPressure
from kadelyx_desk.domain.visibility import Form
from kadelyx_desk.reporting.content import phrases
from kadelyx_desk.reporting.content.phrases import observed_words, phrase, whom
from kadelyx_desk.reporting.content.reading import Reading, read_order
from reports import Clinic, eventful_session, order_of, sign_with


@pytest.fixture(scope="module")
def reading() -> Reading:
    session = sign_with(Clinic(), full_session())
    return read_order(order_of(session, Form.TEAM))


def _said(reading: Reading, body: Body, about: About = About.A) -> str:
    return "".join(run.text for run in phrase(reading, about, body)).replace("\xa0", " ")


def test_that_every_kind_that_a_session_takes_has_words_of_its_own() -> None:
    kinds = {body for body in BODIES if body.STREAM is StreamKind.SESSION}
    assert kinds <= {*phrases._WRITERS, *told_kinds()}


def test_that_a_set_of_vitals_says_every_value_and_its_unit(reading: Reading) -> None:
    taken = VitalsTaken(BloodPressure(118, 74), 68, 97, 14, 4, 2, "mild")
    assert _said(reading, taken) == (
        "Vitals: BP 118/74, HR 68, SpO2 97 %, respiration 14, MOAA/S 4, nausea 2 of 10,"
        " dissociation mild"
    )


def test_that_what_was_not_measured_is_not_said(reading: Reading) -> None:
    assert _said(reading, VitalsTaken(spo2=97)) == "Vitals: SpO2 97 %"


def test_that_an_intensity_is_said_from_the_second_step_on(reading: Reading) -> None:
    assert observed_words(Observed("tearful", "feeling", "tearful")) == "tearful"
    strong = Observed("tearful", "feeling", "tearful", 2)
    assert _said(reading, strong) == "Feeling: tearful 2 of 3"


def test_that_a_quote_is_marked_as_the_words_of_whom_it_is_about(reading: Reading) -> None:
    assert (
        _said(reading, Noted("lighter", quote=True), About.B) == "In the words of B: “lighter”"
    )
    assert _said(reading, Noted("Rain."), About.COUPLE) == "Note: Rain."


def test_that_the_couple_is_named_by_its_letters(reading: Reading) -> None:
    assert whom(reading, About.COUPLE) == "A and B"
    assert whom(reading, About.B) == "B"


def test_that_a_correction_names_its_entry_and_its_reason(reading: Reading) -> None:
    said = [
        _said(reading, link.entry.body, link.entry.about)
        for link in reading.order.shown
        if link.entry.target is not None
    ]
    assert said == [
        "Corrects no. 32: Note: Breathing slows. (reason: worded)",
        "Strikes out no. 34. Reason: undone",
    ]


def test_that_a_signature_says_name_role_meaning_and_head(reading: Reading) -> None:
    assert reading.signed is not None
    said = _said(reading, reading.signed.body, About.COUPLE)
    assert said.startswith(f"Signed by {DANA.name}, guiding therapist: author of this record;")
    assert reading.signed.body.head[:4] in said


def test_that_allergies_and_marks_have_their_line(reading: Reading) -> None:
    assert _said(reading, AllergiesCopied("penicillin")) == "Allergies: penicillin"
    assert _said(reading, Marked()) == "Mark, to be worded"


def test_that_no_phrase_is_empty_in_an_eventful_session() -> None:
    reading = read_order(order_of(eventful_session(), Form.TEAM))
    for link in reading.order.shown:
        assert len(_said(reading, link.entry.body, link.entry.about)) > 4
