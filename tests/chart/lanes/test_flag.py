"""The flag beside a set that crosses a limit."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.lanes.flag import flag, flag_marks
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Point, Polygon, Role
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.values import BloodPressure, Partner
from timelines import Story, moment, plotted, scene_of

BOTH = tuple(Partner)


def dosed() -> Story:
    story = Story()
    story.dose(Partner.A, 30, 50)
    return story


@pytest.mark.parametrize(
    ("minute", "pressure", "count"),
    [(20, (150, 92), 3), (40, (150, 92), 0), (40, (182, 92), 3), (20, (120, 80), 0)],
)
def test_that_limits_before_a_dose_are_others_than_in_the_journey(
    minute: int, pressure: tuple[int, int], count: int
) -> None:
    plot = plotted(dosed(), full_frame(BOTH))
    taken = VitalsTaken(BloodPressure(*pressure))
    marks = list(flag_marks(plot, plot.frame.lanes[0], Partner.A, moment(minute).utc, taken))
    assert len(marks) == count


def test_that_the_flag_stands_inside_the_plot_even_beyond_the_axis() -> None:
    plot = plotted(dosed(), full_frame(BOTH))
    lane = plot.frame.lanes[0]
    taken = VitalsTaken(BloodPressure(230, 120))
    marks = flag_marks(plot, lane, Partner.A, moment(40).utc, taken)
    assert min(mark.bounds.top for mark in marks) >= lane.top + plot.frame.pressure.top


def test_that_a_flag_is_a_shape_and_not_a_colour_alone() -> None:
    triangle, *sign = flag(Point(10, 10))
    assert isinstance(triangle, Polygon)
    assert len(triangle.points) == 3
    assert len(sign) == 2


def test_that_the_room_shows_no_flag_on_its_timeline() -> None:
    story = dosed()
    story.vitals(Partner.A, 20, (170, 105))
    roles = {getattr(mark, "fill", None) for mark in scene_of(story, 60).marks}
    assert Role.PROBLEM not in roles
