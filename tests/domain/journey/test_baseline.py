from __future__ import annotations

import pytest

from builders import new_session
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.journey.baseline import baseline, in_figures, last_taken
from kadelyx_desk.domain.values import About, BloodPressure, Partner


def test_that_the_baseline_is_the_last_set_before_the_first_dose() -> None:
    session = new_session().ready_dose().start()
    assert baseline(session.snapshot, Partner.A) is None
    assert last_taken(session.snapshot, Partner.A) is None
    session.vitals(About.A, (118, 74))
    session.minutes(5).vitals(About.A, (122, 76))
    session.vitals(About.B, (150, 90))
    session.minutes(1).give(Partner.A)
    session.minutes(15).vitals(About.A, (140, 80))

    first, last = baseline(session.snapshot, Partner.A), last_taken(session.snapshot, Partner.A)

    assert first is not None
    assert first.body.blood_pressure == BloodPressure(122, 76)
    assert last is not None
    assert last.body.blood_pressure == BloodPressure(140, 80)


def test_that_without_a_dose_the_first_set_is_the_baseline() -> None:
    session = new_session().start()
    session.vitals(About.A, (118, 74))
    assert last_taken(session.snapshot, Partner.A) is None
    session.minutes(60).vitals(About.A, (122, 76))

    first = baseline(session.snapshot, Partner.A)

    assert first is not None
    assert first.body.blood_pressure == BloodPressure(118, 74)


def test_that_a_dose_without_a_set_before_it_has_no_baseline() -> None:
    session = new_session().ready_dose().start()
    session.give(Partner.A)
    session.minutes(15).vitals(About.A)

    assert baseline(session.snapshot, Partner.A) is None
    assert last_taken(session.snapshot, Partner.A) is not None


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (None, "not recorded"),
        (VitalsTaken(sedation=5), "not recorded"),
        (VitalsTaken(heart_rate=68), "HR 68"),
        (VitalsTaken(BloodPressure(118, 74), 68, 98), "BP 118/74, HR 68, SpO2 98"),
    ],
)
def test_that_figures_are_said_in_their_order(taken: VitalsTaken | None, words: str) -> None:
    assert in_figures(taken) == words
