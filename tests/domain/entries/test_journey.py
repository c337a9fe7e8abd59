from __future__ import annotations

from typing import Any

import pytest

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted, Observed, VitalsTaken
from kadelyx_desk.domain.errors import InvalidValueError
from kadelyx_desk.domain.values import BloodPressure


def test_that_a_set_of_vitals_without_a_value_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="needs at least one value"):
        VitalsTaken()


@pytest.mark.parametrize(
    "one",
    [
        {"blood_pressure": BloodPressure(120, 80)},
        {"heart_rate": 70},
        {"spo2": 98},
        {"respiration": 14},
        {"sedation": 0},
        {"nausea": 0},
        {"dissociation": "none"},
    ],
)
def test_that_one_value_makes_a_set_and_nought_is_a_value(one: dict[str, Any]) -> None:
    taken = VitalsTaken(**one)

    for name, value in one.items():
        assert getattr(taken, name) == value


@pytest.mark.parametrize("intensity", [-1, 0, 4])
def test_that_an_intensity_is_one_to_three(intensity: int) -> None:
    with pytest.raises(InvalidValueError, match="1, 2 or 3"):
        Observed("tearful", "feeling", "tearful", intensity)
    assert [Observed("a", "b", "c", level).intensity for level in (1, 2, 3)] == [1, 2, 3]


def test_that_start_and_end_are_for_both() -> None:
    assert JourneyStarted().both_agreed
    assert JourneyEnded().both_agreed
