"""Z29, a chart misread: the tip of a mark stands at its value."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.lanes.vitals import Run, last_figures, scale_of
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Disc, Label, Polygon, Polyline, Role
from kadelyx_desk.domain.values import Partner
from timelines import Story, moment, of_entry, plotted, said, scene_of

BOTH = tuple(Partner)


def test_z29_the_tips_point_down_at_systolic_and_up_at_diastolic() -> None:
    story = Story()
    taken = story.vitals(Partner.A, 20, (132, 84), 78)
    plot = plotted(story)
    lane, frame = plot.frame.lanes[0], plot.frame
    marks = of_entry(scene_of(story, 30), taken)
    upper, lower = [mark for mark in marks if isinstance(mark, Polygon)]
    pressure = scale_of(lane, frame.pressure)
    assert upper.points[1].y == max(point.y for point in upper.points)
    assert pressure.value(upper.points[1].y) == pytest.approx(132)
    assert lower.points[1].y == min(point.y for point in lower.points)
    assert pressure.value(lower.points[1].y) == pytest.approx(84)
    (dot,) = [mark for mark in marks if isinstance(mark, Disc)]
    assert scale_of(lane, frame.heart).value(dot.centre.y) == pytest.approx(78)
    assert {upper.points[1].x, lower.points[1].x, dot.centre.x} == {plot.time.x(moment(20).utc)}


def test_z29_on_paper_heart_rate_stands_on_the_axis_that_is_printed() -> None:
    story = Story()
    taken = story.vitals(Partner.A, 20, (132, 84), 78)
    frame = full_frame(BOTH)
    marks = of_entry(scene_of(story, 30, frame), taken)
    (dot,) = [mark for mark in marks if isinstance(mark, Disc)]
    assert scale_of(frame.lanes[0], frame.pressure).value(dot.centre.y) == pytest.approx(78)


@pytest.mark.parametrize(
    ("pressure", "figure", "is_above"), [((212, 90), "212", True), ((80, 31), "31", False)]
)
def test_z29_a_value_beyond_the_axis_stands_at_its_edge_with_its_figure(
    pressure: tuple[int, int], figure: str, *, is_above: bool
) -> None:
    story = Story()
    taken = story.vitals(Partner.A, 20, pressure)
    plot = plotted(story)
    scale = scale_of(plot.frame.lanes[0], plot.frame.pressure)
    marks = of_entry(scene_of(story, 30), taken)
    arrows = [mark for mark in marks if isinstance(mark, Polyline)]
    edge = scale.top if is_above else scale.bottom
    assert [arrow.points[1].y for arrow in arrows] == [edge]
    assert figure in [mark.text for mark in marks if isinstance(mark, Label)]
    assert len([mark for mark in marks if isinstance(mark, Polygon)]) == 1


def test_that_a_late_set_is_hollow_and_says_so() -> None:
    story = Story()
    taken = story.vitals(Partner.A, 20, late=12)
    scene = scene_of(story, 60)
    filled = [m for m in of_entry(scene, taken) if isinstance(m, Disc | Polygon)]
    assert len(filled) >= 3
    assert all((mark.fill, mark.edge) == (Role.GROUND, Role.A) for mark in filled)
    assert "vitals, late entry 13:32" in said(scene)


def test_that_a_second_set_in_one_pixel_is_counted_and_not_drawn_over_the_first() -> None:
    story = Story()
    story.vitals(Partner.A, 20.0)
    second = story.vitals(Partner.A, 20.01, (150, 95), 99)
    scene = scene_of(story, 30)
    assert not of_entry(scene, second)
    assert "97 +1" in said(scene)


def test_that_marks_on_paper_are_open_and_of_ink_and_on_screen_the_partners() -> None:
    story = Story()
    taken = story.vitals(Partner.B, 20)
    on_paper = of_entry(scene_of(story, 30, full_frame(BOTH)), taken)
    assert not [mark for mark in on_paper if isinstance(mark, Polygon)]
    tips = [mark for mark in on_paper if isinstance(mark, Polyline)]
    assert {mark.role for mark in tips} == {Role.TEXT}
    on_screen = [m for m in of_entry(scene_of(story, 30), taken) if isinstance(m, Polygon)]
    assert {mark.fill for mark in on_screen} == {Role.B}


def test_that_nothing_is_drawn_of_a_partner_without_a_set() -> None:
    plot = plotted(Story())
    assert not list(last_figures(plot, plot.frame.lanes[0], Run()))


def test_z29_a_value_read_off_the_printed_axis_is_the_value_that_was_taken() -> None:
    story = Story()
    taken = story.vitals(Partner.A, 20, (132, 84), 78)
    scene = scene_of(story, 30, full_frame(BOTH))
    figures = {
        int(mark.text): mark.start.y - mark.size * 0.36
        for mark in reversed(scene.marks)
        if isinstance(mark, Label) and mark.text in {"60", "180"}
    }
    per_unit = (figures[60] - figures[180]) / 120
    tips = [m.points[1].y for m in of_entry(scene, taken) if isinstance(m, Polyline)]
    read = [60 + (figures[60] - tip) / per_unit for tip in tips]
    assert read == pytest.approx([132, 84], abs=1)
