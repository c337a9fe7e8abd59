"""Z29, a chart misread: the figures of an axis stand where their values are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.ground.backdrop import ahead, backdrop, badge, couple_sign, grid
from kadelyx_desk.chart.lanes.vitals import scale_of
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Box, Label, Point, Polyline, Role
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, moment, plotted

BOTH = tuple(Partner)
FRAMES = [screen_frame(1366, 340, BOTH), full_frame(BOTH), summary_frame(BOTH)]


@pytest.mark.parametrize("frame", FRAMES)
def test_z29_each_figure_of_the_axis_stands_at_its_value_and_has_its_line(frame: Frame) -> None:
    story = Story()
    marks = list(backdrop(plotted(story, frame), story.snapshot))
    levels = {m.points[0].y for m in marks if isinstance(m, Polyline) and _is_level(m)}
    for lane in (frame.lanes[0], frame.lanes[-1]):
        scale = scale_of(lane, frame.pressure)
        for value in frame.pressure.grid:
            assert any(abs(level - scale.y(value)) <= 0.5 for level in levels)
            named = [m for m in marks if isinstance(m, Label) and m.text == str(value)]
            middles = [label.start.y - label.size * 0.36 for label in named]
            assert any(abs(middle - scale.y(value)) <= 1 for middle in middles)


def _is_level(line: Polyline) -> bool:
    return len({point.y for point in line.points}) == 1


@pytest.mark.parametrize("frame", FRAMES)
def test_z29_each_time_of_the_axis_stands_at_its_tick(frame: Frame) -> None:
    story = Story()
    plot = plotted(story, frame)
    marks = list(backdrop(plot, story.snapshot))
    ticks = {m.points[0].x for m in marks if isinstance(m, Polyline) and not _is_level(m)}
    for minute, words in ((30, "13:30"), (60, "14:00"), (150, "15:30")):
        x = plot.time.x(moment(minute).utc)
        (label,) = [m for m in marks if isinstance(m, Label) and m.text == words]
        assert abs(label.start.x + label.extent / 2 - x) <= 1
        assert x in ticks


def test_that_figures_of_an_axis_that_is_too_low_for_them_are_left_out() -> None:
    story = Story()
    frame = screen_frame(1366, 340, BOTH, 14 / 11.25)
    marks = backdrop(plotted(story, frame), story.snapshot)
    found = [m for m in marks if isinstance(m, Label) and m.text in {"160", "120", "80"}]
    ends = sorted(label.start.y for label in found)
    same = [two - one for one, two in pairwise(ends)]
    assert all(step == 0 or step >= frame.figure * 0.8 for step in same)


def test_that_the_time_ahead_has_a_ground_of_its_own_and_the_same_grid() -> None:
    plot = plotted(Story())
    ground, *lines = ahead(plot, 777.5)
    assert isinstance(ground, Box)
    assert (ground.fill, ground.corner.x) == (Role.AHEAD, 777)
    assert all(mark.bounds.left >= 777 for mark in lines)
    assert not list(ahead(plot, plot.frame.right + 1))


def test_that_the_grid_has_a_line_for_each_value_and_half_hour() -> None:
    plot = plotted(Story())
    lines = list(grid(plot, plot.frame.left))
    levels = [m for m in lines if isinstance(m, Polyline) and _is_level(m)]
    assert len(levels) == 2 * 4 + 3, "values of both lanes, and the foot of each lane"
    assert len(lines) - len(levels) == 3 * 7, "half hours from 13:00 to 16:00 in each lane"


def test_that_paper_says_who_is_who_and_in_which_zone() -> None:
    story = Story()
    marks = list(backdrop(plotted(story, full_frame(BOTH)), story.snapshot))
    words = {mark.text for mark in marks if isinstance(mark, Label)}
    assert {"RIVERA, Ana", "OKAFOR, Ben", "A", "B", "Couple", "UTC-08:00"} <= words


def test_that_a_form_for_one_partner_does_not_name_the_other() -> None:
    story = Story(Partner.A)
    marks = list(backdrop(plotted(story, full_frame((Partner.A,))), story.snapshot))
    words = {mark.text for mark in marks if isinstance(mark, Label)}
    assert not {"OKAFOR, Ben", "B", "Couple"} & words


def test_that_a_badge_has_the_letter_in_the_shape_and_the_couple_has_both_shapes() -> None:
    plot = plotted(Story(), full_frame(BOTH))
    _, letter = badge(plot, About.B, Point(10, 10))
    assert isinstance(letter, Label)
    assert letter.text == "B"
    assert len({type(mark) for mark in couple_sign(Point(10, 10), 7)}) == 2
