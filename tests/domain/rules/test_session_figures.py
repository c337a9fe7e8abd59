from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from builders import JOURNEY, Session, new_session
from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.integration import AgreedBy
from kadelyx_desk.domain.values import About, BloodPressure
from proposals import codes

A, COUPLE = About.A, About.COUPLE


def _integrating() -> Session:
    """A session whose integration has begun."""
    session = new_session()
    for stage in (JourneyStarted(), JourneyEnded(), IntegrationBegan()):
        session.service.record(COUPLE, stage)
        session.minutes(1)
    return session


RANGES = [
    ("systolic", 50, 260, "The upper pressure"),
    ("diastolic", 20, 180, "The lower pressure"),
    ("heart_rate", 20, 250, "The heart rate"),
    ("spo2", 40, 100, "SpO2"),
    ("respiration", 2, 60, "The respiration"),
    ("sedation", 0, 5, "MOAA/S"),
    ("nausea", 0, 10, "Nausea"),
]


def _vitals(name: str, value: int) -> VitalsTaken:
    if name == "systolic":
        return VitalsTaken(BloodPressure(value, min(value - 1, 40)))
    if name == "diastolic":
        return VitalsTaken(BloodPressure(250, value))
    changes: dict[str, Any] = {name: value}
    return replace(VitalsTaken(heart_rate=70), **changes)


@pytest.mark.parametrize(("name", "low", "high", "words"), RANGES)
def test_that_a_figure_outside_what_can_be_meant_is_refused_in_words(
    name: str, low: int, high: int, words: str
) -> None:
    session = new_session().start()

    for value in (low, high):
        assert codes(session, A, _vitals(name, value)) == []
    for value in (low - 1, high + 1):
        found = session.service.findings(A, _vitals(name, value))
        assert [(item.code, item.sentence) for item in found] == [
            (f"range-{name}", f"{words} can be from {low} to {high}.")
        ]


def test_that_a_dissociation_is_one_of_the_protocols_words() -> None:
    session = new_session().start()

    assert codes(session, A, VitalsTaken(dissociation="mild")) == []
    assert codes(session, A, VitalsTaken(dissociation="floaty")) == [
        "refuse range-dissociation"
    ]


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (None, []),
        (date(2026, 11, 20), []),
        (date(2026, 11, 21), []),
        (date(2026, 11, 19), ["refuse due-past"]),
    ],
)
def test_that_the_day_of_an_agreement_does_not_lie_in_the_past(
    due: date | None, expected: list[str]
) -> None:
    session = _integrating()
    assert JOURNEY.date() == date(2026, 11, 20)

    assert codes(session, COUPLE, Agreement("Walk", COUPLE, due, AgreedBy.BOTH)) == expected


def test_that_an_agreement_is_reworded_after_its_day_without_a_question() -> None:
    session = _integrating()
    walk = Agreement("Walk", COUPLE, date(2026, 11, 21), AgreedBy.BOTH)
    agreed = session.service.record(COUPLE, walk).link.entry.id
    session.clock.forward(hours=96)

    reworded = Amendment(agreed, "spelling", replace(walk, text="Walk on Saturday"))

    assert codes(session, COUPLE, reworded) == []
