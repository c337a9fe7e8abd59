from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from builders import new_session, protocol
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.journey.flags import baseline, flags_crossed, flags_of, is_above
from kadelyx_desk.domain.protocol import Pressure
from kadelyx_desk.domain.values import About, BloodPressure, Partner

AT = datetime(2026, 11, 20, 21, tzinfo=UTC)
PLAN = protocol()
RELEASE = "BP 160/101: above 160/100 before a dose, the prescriber's release is needed"


def _words(taken: VitalsTaken, *, before: bool = False) -> list[tuple[str, bool]]:
    found = flags_of(PLAN, taken, AT, before_dose=before)
    assert all(flag.at == AT for flag in found)
    return [(flag.words, flag.is_problem) for flag in found]


@pytest.mark.parametrize(
    ("measured", "above"),
    [((140, 90), False), ((141, 90), True), ((140, 91), True), ((150, 95), True)],
)
def test_that_a_pressure_is_above_where_either_figure_is(
    measured: tuple[int, int], above: bool
) -> None:
    assert is_above(BloodPressure(*measured), Pressure(140, 90)) is above


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        ((140, 90), []),
        ((141, 90), [("BP 141/90: above 140/90 before a dose", False)]),
        ((160, 100), [("BP 160/100: above 140/90 before a dose", False)]),
        (
            (160, 101),
            [(RELEASE, True)],
        ),
    ],
)
def test_that_a_pressure_before_a_dose_has_a_caution_and_a_release(
    measured: tuple[int, int], words: list[tuple[str, bool]]
) -> None:
    assert _words(VitalsTaken(BloodPressure(*measured)), before=True) == words


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (VitalsTaken(BloodPressure(180, 110)), []),
        (VitalsTaken(BloodPressure(181, 110)), [("BP 181/110: above 180/110", False)]),
        (VitalsTaken(BloodPressure(170, 111)), [("BP 170/111: above 180/110", False)]),
        (VitalsTaken(spo2=94), []),
        (VitalsTaken(spo2=93), [("SpO2 93 %: below 94 %", False)]),
        (VitalsTaken(spo2=90), [("SpO2 90 %: below 94 %", False)]),
        (VitalsTaken(spo2=89), [("SpO2 89 %: below 90 %", True)]),
        (VitalsTaken(heart_rate=50), []),
        (VitalsTaken(heart_rate=49), [("heart rate 49: below 50", False)]),
        (VitalsTaken(heart_rate=120), []),
        (VitalsTaken(heart_rate=121), [("heart rate 121: above 120", False)]),
        (VitalsTaken(sedation=4), []),
        (VitalsTaken(sedation=3), [("MOAA/S 3", False)]),
        (VitalsTaken(sedation=2), [("MOAA/S 2", True)]),
        (VitalsTaken(sedation=0), [("MOAA/S 0", True)]),
        (VitalsTaken(nausea=10, dissociation="marked"), []),
        (
            VitalsTaken(spo2=85, sedation=1),
            [("SpO2 85 %: below 90 %", True), ("MOAA/S 1", True)],
        ),
    ],
)
def test_that_a_vital_sign_past_its_limit_is_said_in_words(
    taken: VitalsTaken, words: list[tuple[str, bool]]
) -> None:
    assert _words(taken) == words


def test_that_a_high_pressure_is_a_problem_from_the_second_reading_in_a_row() -> None:
    session = new_session().ready_dose().start()
    session.vitals(About.A, (190, 100))
    session.give()
    for pressure in ((190, 100), (170, 100), (185, 100), (150, 115), (186, 100)):
        session.minutes(10).vitals(About.A, pressure)

    found = flags_crossed(session.snapshot, PLAN, Partner.A)

    assert [(flag.words[:6], flag.is_problem) for flag in found] == [
        ("BP 190", True),  # before the dose: the prescriber's release
        ("BP 190", False),
        ("BP 185", False),
        ("BP 150", True),
        ("BP 186", True),
    ]
    assert flags_crossed(session.snapshot, PLAN, Partner.B) == ()


def test_that_a_set_without_a_pressure_neither_breaks_nor_makes_a_row() -> None:
    session = new_session().ready_dose().start()
    session.give()
    session.minutes(10).vitals(About.A, (190, 100))
    session.service.record(About.A, VitalsTaken(spo2=91))
    session.minutes(10).vitals(About.A, (190, 100))

    found = flags_crossed(session.snapshot, PLAN, Partner.A)

    assert [flag.is_problem for flag in found] == [False, False, True]


def test_that_the_baseline_is_the_last_pressure_before_the_first_dose() -> None:
    session = new_session().ready_dose().start()
    assert baseline(session.snapshot, Partner.A) is None
    session.vitals(About.A, (118, 74))
    session.vitals(About.A, (122, 76))
    session.service.record(About.A, VitalsTaken(heart_rate=70))
    session.vitals(About.B, (150, 95))
    given = session.give().link.entry.occurred.utc
    session.clock.utc = given - timedelta(microseconds=1)
    session.vitals(About.A, (140, 90))  # at the very moment of the dose

    found = baseline(session.snapshot, Partner.A)

    assert found is not None
    assert found.body.blood_pressure == BloodPressure(122, 76)
