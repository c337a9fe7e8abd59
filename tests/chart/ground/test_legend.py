"""What the marks mean is printed."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.ground.legend import legend_marks, screen_legend
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Label
from kadelyx_desk.domain.entries import AdverseEvent
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from timelines import Story, metrics, plotted

BOTH = tuple(Partner)


def test_that_the_room_names_every_kind_of_mark() -> None:
    scene = screen_legend(metrics(), 13, 24)
    words = [mark.text for mark in scene.marks if isinstance(mark, Label)]
    assert words == ["systolic", "diastolic", "heart rate", "dose", "late entry", "planned"]
    assert all(mark.bounds.right <= scene.width for mark in scene.marks)


@pytest.mark.parametrize("frame", [summary_frame(BOTH), full_frame(BOTH)])
def test_that_the_legend_on_paper_stays_on_the_paper(frame: Frame) -> None:
    plot = plotted(Story(), frame)
    assert plot.frame.legend is not None
    marks = list(legend_marks(plot, plot.frame.legend))
    assert all(mark.bounds.right <= plot.frame.width for mark in marks)
    assert all(mark.bounds.bottom <= plot.frame.height for mark in marks)


def test_that_events_and_medicines_are_named_where_a_wide_chart_has_them() -> None:
    story = Story()
    story.add(About.A, AdverseEvent(EventKind.FALL), 30)
    plot = plotted(story, full_frame(BOTH))
    assert plot.frame.legend is not None
    marks = list(legend_marks(plot, plot.frame.legend))

    words = [mark.text for mark in marks if isinstance(mark, Label)]
    assert words[-3:-1] == ["adverse event", "rescue medicine"]
    assert all(mark.bounds.right <= plot.frame.width for mark in marks)


def test_that_the_legend_names_only_who_is_in_the_chart() -> None:
    plot = plotted(Story(Partner.A), full_frame((Partner.A,)))
    words = [m.text for m in legend_marks(plot, 100) if isinstance(m, Label)]
    assert "dose to A" in words
    assert "dose to B" not in words
