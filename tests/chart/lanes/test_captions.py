"""The words of an entry and how they are drawn."""

from __future__ import annotations

from dataclasses import replace

from kadelyx_desk.chart.lanes.captions import Placed, caption, tick_over, words_drawn
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Disc, Label, Polyline, Role
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, moment, plotted

BOTH = tuple(Partner)


def told(*, late: float = 0) -> Story:
    story = Story()
    story.see(About.A, 20, "peace or release", late)
    return story


def test_that_words_are_measured_and_stand_at_their_time() -> None:
    story = told()
    plot = plotted(story)
    made = caption(plot, story.snapshot.links[-1].entry, "peace or release")
    assert made is not None
    assert made.x == plot.time.x(moment(20).utc)
    assert made.extent == plot.metrics.width("peace or release", 13)


def test_that_a_late_entry_is_hollow_and_muted_and_says_when_it_was_recorded() -> None:
    story = told(late=18)
    plot = plotted(story)
    lane = plot.frame.lanes[0]
    made = caption(plot, story.snapshot.links[-1].entry, "peace or release")
    assert made is not None
    assert lane.captions is not None
    assert made.text == "peace or release, late entry 13:38"
    tick, mark, words = words_drawn(plot, lane, lane.captions, Placed(made, 0, is_left=False))
    assert isinstance(mark, Disc)
    assert isinstance(words, Label)
    assert (mark.fill, mark.edge, words.role) == (Role.GROUND, Role.A, Role.MUTED)
    assert isinstance(tick, Polyline)


def test_that_words_left_of_their_mark_end_before_it_and_a_count_is_said() -> None:
    story = told()
    plot = plotted(story)
    lane = plot.frame.lanes[0]
    made = caption(plot, story.snapshot.links[-1].entry, "peace or release")
    assert made is not None
    assert lane.captions is not None
    placed = Placed(made, 1, is_left=True, more=2)
    *_, words = words_drawn(plot, lane, lane.captions, placed)
    assert isinstance(words, Label)
    assert words.text == "peace or release, 2 more"
    assert words.start.x + words.extent <= made.x - 9


def test_that_paper_has_a_tick_and_no_plate() -> None:
    story = told()
    plot = plotted(story, full_frame(BOTH))
    lane = plot.frame.lanes[0]
    made = caption(plot, story.snapshot.links[-1].entry, "peace or release")
    assert made is not None
    assert lane.captions is not None
    tick, words = words_drawn(plot, lane, lane.captions, Placed(made, 0, is_left=False))
    assert isinstance(words, Label)
    assert words.plate is None
    assert tick.bounds.right < words.start.x
    assert tick_over(lane, lane.captions, made).bounds.bottom < words.bounds.bottom


def test_that_a_lane_without_captions_and_an_entry_without_words_have_none() -> None:
    story = told()
    entry = story.snapshot.links[-1].entry
    assert caption(plotted(story, summary_frame(BOTH)), entry, "tearful") is None
    assert caption(plotted(story), entry, "") is None
    assert caption(plotted(story), replace(entry, about=About.COUPLE), "music") is not None
