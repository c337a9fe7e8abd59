"""Z29, a chart misread: a gap stays a gap."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.lanes.gaps import Gap, gap_marks
from kadelyx_desk.chart.lanes.vitals import scale_of
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Box, Label, Point, Polyline, Role
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.values import Partner
from timelines import Story, moment, of_entry, plotted, said, scene_of

BOTH = tuple(Partner)
FRAMES = [screen_frame(1366, 340, BOTH), full_frame(BOTH), summary_frame(BOTH)]


def with_gap(heart_rate: int | None = 72) -> tuple[Story, UUID, UUID]:
    """Sets of B around a set that was due at 13:46 and not taken."""
    story = Story()
    story.dose(Partner.B, 6, 60)
    story.vitals(Partner.B, 21)
    before = story.vitals(Partner.B, 36, heart_rate=heart_rate)
    after = story.vitals(Partner.B, 92, (146, 88), 84)
    return story, before, after


@pytest.mark.parametrize("frame", FRAMES)
def test_z29_no_line_is_drawn_across_a_set_that_was_not_taken(frame: Frame) -> None:
    story, _, _ = with_gap()
    assert trends_to(92, story, frame) == 0
    assert trends_to(36, story, frame) == 1


@pytest.mark.parametrize("frame", FRAMES)
def test_z29_the_grid_is_left_out_where_nothing_was_measured(frame: Frame) -> None:
    story, _, _ = with_gap()
    plot = plotted(story, frame)
    lane = frame.lanes[-1]
    middle = (plot.time.x(moment(36).utc) + plot.time.x(moment(92).utc)) / 2
    scale = scale_of(lane, frame.pressure)
    over = None
    for mark in scene_of(story, 100, frame).marks:
        seen = mark.bounds.distance(Point(middle, scale.y(100))) == 0
        if seen and isinstance(mark, Box | Polyline) and mark.bounds.top > lane.top:
            over = mark
    assert isinstance(over, Box)
    assert over.fill is Role.GROUND


def trends_to(minute: float, story: Story, frame: Frame) -> int:
    """How many lines between two sets end at the set of a minute, in the lane of B."""
    plot = plotted(story, frame)
    lane, x = frame.lanes[-1], plot.time.x(moment(minute).utc)
    top, bottom = lane.top + frame.pressure.top, lane.top + frame.heart.bottom
    return sum(
        1
        for mark in scene_of(story, 100, frame).marks
        if isinstance(mark, Polyline)
        and mark.role in {Role.TREND_B, Role.TEXT}
        and mark.points[-1].x == x
        and mark.points[0].x < x - 5
        and top <= mark.points[-1].y <= bottom
    )


def test_z29_a_set_without_a_heart_rate_ends_its_line_too() -> None:
    story = Story()
    story.vitals(Partner.A, 10)
    story.vitals(Partner.A, 15, heart_rate=None)
    story.vitals(Partner.A, 20)
    trends = [
        mark for mark in scene_of(story, 30).marks if getattr(mark, "role", 0) is Role.TREND_A
    ]
    assert not trends


def test_z29_a_gap_says_how_long_and_from_when_to_when() -> None:
    story, _, _ = with_gap()
    assert "gap 56\N{NO-BREAK SPACE}min, 13:36 to 14:32" in said(scene_of(story, 95))


def test_z29_a_gap_on_paper_says_which_set_was_not_taken() -> None:
    story, _, _ = with_gap()
    words = said(scene_of(story, 95, full_frame(BOTH)))
    assert "gap 56\N{NO-BREAK SPACE}min" in words
    assert "set due 13:46 not taken" in words
    assert words.count("not taken") == 5, "one in each row of figures"


def test_z29_a_missed_set_is_a_hollow_square_at_its_time() -> None:
    story, _, _ = with_gap()
    x = plotted(story).time.x(moment(46).utc)
    squares = [
        mark
        for mark in scene_of(story, 100).marks
        if isinstance(mark, Box) and mark.edge is Role.TEXT and mark.width == 8
    ]
    assert [mark.corner.x + 4 for mark in squares] == [x]


def test_z29_the_words_in_the_rows_stay_clear_of_the_figures_around() -> None:
    story = Story()
    story.dose(Partner.B, 6, 60)
    story.vitals(Partner.B, 40.5)
    story.vitals(Partner.B, 91.5)
    frame = summary_frame(BOTH)
    scene = scene_of(story, 170, frame)
    for row in frame.rows:
        y = frame.lanes[-1].top + row.baseline
        marks = [m for m in scene.marks if isinstance(m, Label) and m.start.y == y]
        spans = sorted((m.start.x, m.start.x + m.extent) for m in marks if m.start.x > 88)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_that_the_line_of_a_dose_given_in_a_gap_stays() -> None:
    story = Story()
    story.dose(Partner.B, 6, 60)
    story.vitals(Partner.B, 21)
    dose = story.dose(Partner.B, 70, 20)
    story.vitals(Partner.B, 90)
    plot = plotted(story)
    x = plot.time.x(moment(70).utc)
    gap = Gap(Partner.B, moment(21).utc, moment(90).utc, (moment(46).utc,))
    plates = [
        mark
        for mark in gap_marks(plot, plot.frame.lanes[-1], gap)
        if isinstance(mark, Box) and mark.width != 8
    ]
    assert len(plates) == 2
    assert all(mark.bounds.right <= x - 0.5 or mark.bounds.left >= x + 0.5 for mark in plates)
    assert of_entry(scene_of(story, 95), dose)


def test_that_a_gap_that_lasts_says_since_when() -> None:
    plot = plotted(Story())
    gap = Gap(Partner.A, moment(20).utc, moment(90).utc, (moment(40).utc,), is_open=True)
    words = [m.text for m in gap_marks(plot, plot.frame.lanes[0], gap) if isinstance(m, Label)]
    assert words == [
        "gap 1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}10\N{NO-BREAK SPACE}min, since 13:20"
    ]
