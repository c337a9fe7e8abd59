"""Bars of what lasts: their place, their ends, and how they share a lane."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.lanes.states import ground_at, state_bars, tracks_of
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.plan import Lasting, Plot, plot_of
from kadelyx_desk.chart.scene import Box, Polyline, Role
from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.entries import StateBegan, StateEnded
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, metrics, moment, protocol, span

BOTH = tuple(Partner)


def told() -> Story:
    story = Story()
    story.start()
    shade = story.add(About.A, StateBegan("eyeshade", "eyeshade on"), 10)
    story.add(About.A, StateEnded(shade), 70)
    story.add(About.COUPLE, StateBegan("music", "music"), 20)
    return story


def screen(story: Story) -> Plot:
    frame = screen_frame(1366, 340, BOTH)
    return plot_of(story.snapshot, protocol(), span(), frame, metrics())


def boxes(plot: Plot) -> list[Box]:
    return [mark for mark in state_bars(plot) if isinstance(mark, Box)]


def test_that_a_bar_alone_is_24_high_pressed_with_a_muted_edge() -> None:
    plot = screen(told())
    bar = boxes(plot)[0]

    assert (bar.height, bar.fill, bar.edge) == (24, Role.BAND, Role.MUTED)
    assert abs(bar.corner.x - plot.time.x(moment(10).utc)) <= 0.5
    assert abs(bar.corner.x + bar.width - plot.time.x(moment(70).utc)) <= 1
    lane = plot.frame.lane(About.A)
    assert lane is not None
    assert lane.top < bar.corner.y
    assert bar.corner.y + bar.height <= lane.bottom


def test_that_a_state_that_lasts_is_open_on_the_right() -> None:
    plot = screen(told())
    lasting = boxes(plot)[1]
    (edge,) = [mark for mark in state_bars(plot) if isinstance(mark, Polyline)]

    assert lasting.edge is None
    assert lasting.corner.x + lasting.width == pytest.approx(plot.frame.right, abs=1)
    assert edge.points[0].x == edge.points[-1].x == max(point.x for point in edge.points)
    couple = plot.frame.lane(About.COUPLE)
    assert couple is not None
    assert couple.top < lasting.corner.y < couple.bottom


def test_that_states_at_one_time_share_the_height_and_others_do_not() -> None:
    story = told()
    story.add(About.A, StateBegan("covered", "under a blanket"), 30)
    story.add(About.A, StateBegan("lying-down", "lying down"), 80)
    first, second, third = (box for box in boxes(screen(story)) if box.height < 24)

    assert first.corner.y + first.height <= second.corner.y
    assert third.corner.y == first.corner.y, "the first track is free again at 14:20"


def test_that_tracks_are_taken_again_once_they_are_free() -> None:
    def state(start: int, end: int | None) -> Lasting:
        over = None if end is None else moment(end).utc
        return Lasting(About.A, UUID(int=start), "music", moment(start).utc, over)

    found = [state(0, 10), state(5, None), state(10, 20), state(15, 16)]
    assert tracks_of(found) == [0, 1, 0, 2]


def test_that_a_state_struck_out_has_no_bar() -> None:
    story = Story()
    story.start()
    story.strike(story.add(About.B, StateBegan("covered", "under a blanket"), 10), 11)

    assert boxes(screen(story)) == []


@pytest.mark.parametrize("frame", [full_frame(BOTH), summary_frame(BOTH)])
def test_that_paper_has_the_same_bars_where_it_has_words(frame: Frame) -> None:
    story = told()
    story.end(150)
    plot = plot_of(story.snapshot, protocol(), span(), frame, metrics())
    found = boxes(plot)

    couple = found[-1]
    assert couple.fill is Role.TEXT, "a line of ink is seen on the couple's strip too"
    end = plot.time.x(moment(150).utc)
    assert couple.corner.x + couple.width == pytest.approx(end)


def test_that_on_paper_a_bar_has_a_foot_at_its_start_and_at_the_end_that_came() -> None:
    plot = plot_of(told().snapshot, protocol(), span(), full_frame(BOTH), metrics())
    feet = [mark.points[0].x for mark in state_bars(plot) if isinstance(mark, Polyline)]
    assert feet == pytest.approx([plot.time.x(moment(at).utc) for at in (10, 70, 20)])


def test_that_on_paper_a_bar_underlines_no_words_that_are_not_its_own() -> None:
    plot = plot_of(told().snapshot, protocol(), span(), full_frame(BOTH), metrics())
    lane = plot.frame.lane(About.A)
    assert lane is not None
    assert lane.captions is not None
    assert boxes(plot)[0].corner.y > lane.top + lane.captions.baselines[-1]


def test_z29_that_on_paper_no_edge_of_a_bar_runs_through_words() -> None:
    story = told()
    story.add(About.A, StateBegan("covered", "under a blanket"), 30)
    story.add(About.A, StateBegan("music", "music"), 40)
    plot = plot_of(story.snapshot, protocol(), span(), full_frame(BOTH), metrics())
    lane = plot.frame.lane(About.A)
    assert lane is not None
    assert lane.captions is not None
    size = lane.captions.size
    bars = [box for box in boxes(plot) if lane.top <= box.corner.y <= lane.bottom + 3]

    assert len(bars) == 3
    for bar in bars:
        for baseline in lane.captions.baselines:
            above = bar.corner.y + bar.height <= lane.top + baseline - 0.75 * size
            assert above or bar.corner.y >= lane.top + baseline + 0.22 * size
    for one, two in pairwise(sorted(bars, key=lambda bar: bar.corner.y)):
        assert one.corner.y + one.height <= two.corner.y


def test_that_words_over_a_bar_lie_on_its_ground() -> None:
    plot = screen(told())
    lane = plot.frame.lane(About.A)
    assert lane is not None
    inside, y = plot.time.x(moment(30).utc), boxes(plot)[0].corner.y + 12

    assert ground_at(plot, lane, inside, inside + 40, y) is Role.BAND
    assert ground_at(plot, lane, inside - 300, inside, y) is Role.GROUND
    assert ground_at(plot, lane, inside, inside + 40, lane.top) is Role.GROUND
