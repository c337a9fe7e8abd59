"""Times and values to places, and back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadelyx_desk.chart.scale import TimeScale, ValueScale, rounded_down, rounded_up
from timelines import moment, span


def test_that_the_room_shows_seven_pixels_a_minute() -> None:
    scale = TimeScale(span(0, 180), 92, 1352)
    assert scale.per_minute == pytest.approx(7)
    assert scale.x(moment(30).utc) == pytest.approx(302)


@given(st.floats(min_value=0, max_value=180))
def test_that_a_time_comes_back_from_its_place(minute: float) -> None:
    scale = TimeScale(span(0, 180), 92, 1352)
    assert abs(scale.time(scale.x(moment(minute).utc)) - moment(minute).utc) < timedelta(
        milliseconds=1
    )


@given(st.floats(min_value=0, max_value=180))
def test_that_a_snapped_place_is_the_middle_of_the_pixel_it_falls_into(minute: float) -> None:
    exact = TimeScale(span(0, 180), 92, 1352).x(moment(minute).utc)
    snapped = TimeScale(span(0, 180), 92, 1352, is_snapped=True).x(moment(minute).utc)
    assert snapped % 1 == pytest.approx(0.5)
    assert abs(snapped - exact) <= 0.5


@given(st.floats(min_value=0, max_value=300))
def test_that_a_value_comes_back_from_its_place(value: float) -> None:
    scale = ValueScale(40, 190, 23, 77)
    assert scale.value(scale.y(value)) == pytest.approx(value, abs=1e-6)


def test_that_the_axis_has_its_low_value_at_the_foot_and_its_high_one_at_the_top() -> None:
    scale = ValueScale(40, 190, 23, 77)
    assert (scale.y(40), scale.y(190)) == (77, 23)
    assert scale.shows(190)
    assert not scale.shows(191)


def test_that_steps_stand_on_the_full_half_hours_of_the_wall() -> None:
    steps = list(span(10, 95).steps(timedelta(minutes=30)))
    assert [f"{step:%H:%M}" for step in steps] == ["13:30", "14:00", "14:30"]


def test_that_a_span_that_begins_on_a_step_shows_it() -> None:
    steps = list(span(0, 60).steps(timedelta(minutes=30)))
    assert [f"{step:%H:%M}" for step in steps] == ["13:00", "13:30", "14:00"]


def test_that_times_are_rounded_by_the_wall_clock() -> None:
    quarter = timedelta(minutes=15)
    at = moment(22).local
    assert f"{rounded_down(at, quarter):%H:%M} {rounded_up(at, quarter):%H:%M}" == "13:15 13:30"
    assert rounded_up(moment(15).local, quarter) == moment(15).local
