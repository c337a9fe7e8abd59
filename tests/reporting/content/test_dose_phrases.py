"""A dose in words: no slash, no trailing zero, and all four people."""

from __future__ import annotations

import re

import pytest

from kadelyx_desk.domain.entries import DoseGiven, DoseNotGiven, DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.facts import doses
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.reporting.content.dose_phrases import (
    checked_words,
    dose_title,
    given,
    not_given,
    ordered,
    prepared,
    total_with,
    weighed_words,
)
from kadelyx_desk.reporting.content.reading import Reading, read_order
from kadelyx_desk.reporting.paper.text import Run
from reports import eventful_order


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_order(eventful_order())


def _said(runs: list[Run]) -> str:
    return "".join(run.text for run in runs).replace("\xa0", " ")


def _given(reading: Reading) -> list[DoseGiven]:
    return [line.body for line in doses(reading.snapshot, Partner.A)]


def test_that_a_dose_says_everything_that_was_recorded_of_it(reading: Reading) -> None:
    body = _given(reading)[1]
    facts, *cautions = _said(given(reading, About.A, body)).split("; caution accepted: ")
    assert cautions == [sentence.rstrip(".").replace("\xa0", " ") for sentence in body.cautions]
    assert len(cautions) >= 2
    assert facts == (
        "ketamine BOOSTER 20 mg, intramuscular (IM), left vastus lateralis; total 70 mg. 0.4 mL"
        " of 50 mg per mL; 0.29 mg per kg, weight 68.2 kg, weighed 18-Nov-2026; lot K5520,"
        " expiry 30-Sep-2027, vial V2; date of birth confirmed 04-Mar-1985; ordered 25 mg;"
        " difference: less at her wish; ordered by Priya Nair; prepared by Samuel Ortiz; given"
        " by Samuel Ortiz; second check not recorded; aspirated: not recorded"
    )


def test_that_no_dose_sentence_holds_a_sign_that_is_misread(reading: Reading) -> None:
    bodies = [link.entry.body for link in reading.order.shown]
    said = [_said(given(reading, About.A, body)) for body in _given(reading)]
    said += [_said(ordered(reading, About.A, b)) for b in bodies if isinstance(b, DoseOrdered)]
    said += [
        _said(prepared(reading, About.A, b)) for b in bodies if isinstance(b, DosePrepared)
    ]
    for sentence in said:
        without_caution = sentence.partition("caution accepted")[0]
        assert not re.search(r"[@&+<>/]|\d\.0\b|(?<!\d)\.\d", without_caution)


def test_that_the_total_counts_the_doses_up_to_this_one(reading: Reading) -> None:
    totals = [total_with(reading, About.A, body) for body in _given(reading)]
    assert [str(total) for total in totals] == ["50", "70"]


def test_that_the_first_dose_and_a_booster_have_their_names(reading: Reading) -> None:
    titles = [dose_title(body).replace("\xa0", " ") for body in _given(reading)]
    assert titles == ["ketamine DOSE 50 mg", "ketamine BOOSTER 20 mg"]


def test_that_a_check_says_that_it_was_not_independent(reading: Reading) -> None:
    first = _given(reading)[0]
    assert checked_words(first.checked_by, first.check) == (
        "checked by Dana Whitfield (named, not independently checked)"
    )
    assert checked_words(None, Check.NAMED) == "second check not recorded"


def test_that_a_wasted_dose_names_its_witness(reading: Reading) -> None:
    (line,) = reading.snapshot.current(DoseNotGiven)
    said = _said(not_given(reading, About.B, line.body))
    assert said == "Not given, wasted: 1.2 mL (60 mg); witness Dana Whitfield"


def test_that_a_weight_nobody_took_is_not_recorded() -> None:
    assert weighed_words(None, None) == "not recorded"
