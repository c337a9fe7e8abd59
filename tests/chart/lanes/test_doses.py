"""Doses on the timeline."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kadelyx_desk.chart.lanes.doses import dose_line, dose_marks, kept, words_of
from kadelyx_desk.chart.paper import full_frame
from kadelyx_desk.chart.scene import Box, Disc, Label, Polyline, Role
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, moment, of_entry, plotted, said, scene_of

BOTH = tuple(Partner)
SPACE = "\N{NO-BREAK SPACE}"


def told() -> Story:
    story = Story()
    story.dose(Partner.A, 20, 55)
    story.dose(Partner.A, 90, 20)
    return story


def test_that_each_dose_says_its_amount_and_the_running_total() -> None:
    words = said(scene_of(told(), 120))
    assert f"55{SPACE}mg" in words
    assert f"total 55{SPACE}mg" in words
    assert f"20{SPACE}mg" in words
    assert f"total 75{SPACE}mg" in words


def test_that_paper_calls_a_booster_one_and_gives_the_total_from_then_on() -> None:
    words = said(scene_of(told(), 120, full_frame(BOTH)))
    assert f"55{SPACE}mg" in words
    assert f"total 55{SPACE}mg" not in words
    assert f"booster 20{SPACE}mg" in words
    assert f"total 75{SPACE}mg" in words


def test_that_a_late_dose_is_hollow_and_says_so() -> None:
    story = Story()
    dose = story.dose(Partner.A, 20, 50, late=9)
    scene = scene_of(story, 60)
    (sign,) = [mark for mark in of_entry(scene, dose) if isinstance(mark, Box)]
    assert (sign.fill, sign.edge) == (Role.GROUND, Role.A)
    assert f"total 50{SPACE}mg, late entry 13:29" in said(scene)


def test_that_the_line_of_a_dose_runs_down_its_own_lane() -> None:
    plot = plotted(told())
    lane = plot.frame.lanes[0]
    line = dose_line(plot, lane, plot.plan.doses[0])
    assert isinstance(line, Polyline)
    assert [point.y for point in line.points] == [lane.top, lane.bottom]
    assert {point.x for point in line.points} == {plot.time.x(moment(20).utc)}


def test_that_paper_has_the_partners_shape_and_a_dashed_stem() -> None:
    plot = plotted(told(), full_frame(BOTH))
    lane = plot.frame.lanes[0]
    stem = dose_line(plot, lane, plot.plan.doses[0])
    assert isinstance(stem, Polyline)
    assert stem.dash
    sign, *_ = dose_marks(plot, lane, words_of(plot, None)[0])
    assert isinstance(sign, Disc)


@pytest.mark.parametrize("apart", [5, 12])
def test_that_the_words_of_near_doses_do_not_lie_over_each_other(apart: int) -> None:
    story = Story()
    story.dose(Partner.A, 20, 50)
    story.dose(Partner.A, 20 + apart, 20)
    for frame in (None, full_frame(BOTH)):
        plot = plotted(story, frame)
        lane = plot.frame.lanes[0]
        labels = [
            mark
            for words in words_of(plot, None)
            for mark in dose_marks(plot, lane, words)
            if isinstance(mark, Label)
        ]
        spans = sorted((m.start.y, m.start.x, m.start.x + m.extent) for m in labels)
        for one, two in pairwise(spans):
            assert one[0] != two[0] or one[2] <= two[1]


def test_that_words_keep_rows_free_on_screen_and_nothing_on_paper() -> None:
    plot = plotted(told())
    taken = kept(plot, words_of(plot, None))[About.A]
    assert len(taken) == 2
    assert taken[0].left < plot.time.x(moment(20).utc) < taken[0].right
    paper = plotted(told(), full_frame(BOTH))
    assert not kept(paper, words_of(paper, None))


def test_that_a_dose_outside_the_span_has_no_words() -> None:
    story = Story()
    story.dose(Partner.A, -30, 50)
    assert not words_of(plotted(story), None)
