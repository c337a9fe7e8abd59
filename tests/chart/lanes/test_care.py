"""Adverse events and rescue medicines on the timeline."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from uuid import UUID

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.lanes import doses
from kadelyx_desk.chart.lanes.care import (
    care_line,
    care_marks,
    event_sign,
    kept,
    rescue_sign,
    words_of,
)
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.chart.scene import Box, Label, Point, Polygon, Polyline, Role
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    EventResolved,
    RescueAnswered,
    RescueGiven,
)
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.values import About, Partner
from timelines import WHO, Story, moment, of_entry, plotted, said, scene_of

A, B = About.A, About.B
BOTH = tuple(Partner)
SEDATION = AdverseEvent(EventKind.SEDATION)
ONDANSETRON = RescueGiven("ondansetron", Decimal(4), "mg", "oral", "nausea", WHO, WHO)


def bold(story: Story, at: float, frame: Frame | None = None) -> list[str]:
    scene = scene_of(story, at, frame)
    return [mark.text for mark in scene.marks if isinstance(mark, Label) and mark.bold]


def labels_of(story: Story, entry: UUID, at: float, frame: Frame | None = None) -> list[str]:
    marks = of_entry(scene_of(story, at, frame), entry)
    return [mark.text for mark in marks if isinstance(mark, Label)]


def test_that_an_event_stands_in_bold_words_and_says_when_it_ended() -> None:
    story = Story()
    event = story.add(A, SEDATION, 30)
    assert labels_of(story, event, 60) == ["sedation"]
    assert "sedation" in bold(story, 60)

    story.add(A, EventResolved(event, None), 48)

    assert labels_of(story, event, 60) == ["sedation", "resolved 13:48"]


def test_that_a_rescue_medicine_stands_with_its_dose_and_its_response() -> None:
    story = Story()
    given = story.add(B, ONDANSETRON, 30)
    story.add(B, RescueAnswered(given, "nausea gone"), 50)

    assert labels_of(story, given, 90) == ["ondansetron 4 mg", "response 13:50"]


def test_that_a_call_for_medical_help_is_said() -> None:
    story = Story()
    bare = story.add(A, AdverseEvent(EventKind.OTHER, called_medical=True), 20)
    told = story.add(A, AdverseEvent(EventKind.FALL, "fell", called_medical=True), 90)

    assert labels_of(story, bare, 120) == ["medical help called"]
    assert labels_of(story, told, 120) == ["fall", "medical help called"]


def test_that_signs_differ_in_shape_and_not_by_colour_alone() -> None:
    event = list(event_sign(Point(50, 50), 6.5))
    rescue = list(rescue_sign(Point(50, 50), 6.5, Role.A))

    assert isinstance(event[0], Polygon)
    assert isinstance(rescue[0], Box)
    assert (event[0].fill, rescue[0].fill) == (Role.TEXT, Role.A)


@pytest.mark.parametrize("body", [SEDATION, ONDANSETRON], ids=["event", "rescue"])
def test_that_a_late_one_is_hollow_and_says_so(body: AdverseEvent | RescueGiven) -> None:
    story = Story()
    entry = story.add(A, body, 30, recorded=50)

    sign = next(
        mark
        for mark in of_entry(scene_of(story, 90), entry)
        if isinstance(mark, Box | Polygon) and mark.edge is not None
    )
    assert sign.fill is Role.GROUND
    assert "late entry 13:50" in labels_of(story, entry, 90)[-1]


def test_that_its_line_runs_down_its_own_lane_and_down_the_plot_on_paper() -> None:
    story = Story()
    story.add(B, SEDATION, 30)
    plot = plotted(story)
    line = care_line(plot, plot.frame.lanes[2], plot.plan.care[0])
    assert isinstance(line, Polyline)
    lane = plot.frame.lanes[2]
    assert [point.y for point in line.points] == [lane.top, lane.bottom]
    assert {point.x for point in line.points} == {plot.time.x(moment(30).utc)}

    paper = plotted(story, full_frame(BOTH))
    line = care_line(paper, paper.frame.lanes[2], paper.plan.care[0])
    assert isinstance(line, Polyline)
    assert line.dash
    assert line.points[1].y == paper.frame.lanes[2].top + paper.frame.pressure.bottom


def test_z29_that_no_observation_takes_the_place_of_an_event() -> None:
    story = Story()
    for minute in range(20, 40, 2):
        story.see(A, minute, f"seen at {minute}")
    event = story.add(A, SEDATION, 30)

    assert "sedation" in labels_of(story, event, 90)
    assert any("more" in words for words in said(scene_of(story, 90)))


@pytest.mark.parametrize("frame", [None, full_frame(BOTH), summary_frame(BOTH)])
@pytest.mark.parametrize("apart", [1, 3, 8])
def test_that_the_words_of_near_ones_and_of_doses_do_not_lie_over_each_other(
    frame: Frame | None, apart: int
) -> None:
    story = Story()
    story.dose(Partner.A, 26, 50)
    story.add(A, SEDATION, 30)
    story.add(A, ONDANSETRON, 30 + apart)
    story.see(A, 22, "tearful")
    story.see(A, 33, "anger")
    scene = scene_of(story, 90, frame)
    lane = (frame or plotted(story).frame).lanes[0]
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in scene.marks:
        if isinstance(mark, Label) and mark.entry_id and lane.top < mark.start.y < lane.bottom:
            span = (mark.start.x, mark.start.x + mark.extent)
            rows.setdefault(mark.start.y, []).append(span)
    for spans in rows.values():
        spans.sort()
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_that_on_the_small_chart_words_leave_the_next_sign_free() -> None:
    story = Story()
    first = story.add(A, SEDATION, 60)
    story.add(A, ONDANSETRON, 63)
    plot = plotted(story, summary_frame(BOTH))
    words = words_of(plot, {}, None)

    sign = plot.time.x(moment(63).utc)
    (name,) = [
        mark
        for mark in care_marks(plot, plot.frame.lanes[0], words[0])
        if isinstance(mark, Label)
    ]
    assert name.entry_id == first
    assert not name.start.x <= sign <= name.start.x + name.extent


def test_that_near_signs_of_one_row_stand_side_by_side_and_lines_at_their_time() -> None:
    story = Story()
    story.add(A, SEDATION, 60)
    story.add(A, ONDANSETRON, 62)
    plot = plotted(story, summary_frame(BOTH, with_care=True))
    first, second = words_of(plot, {}, None)

    assert second.sign - first.sign >= 2 * 0.46 * plot.frame.text
    line = care_line(plot, plot.frame.lanes[0], second.item)
    assert isinstance(line, Polyline)
    assert {point.x for point in line.points} == {plot.time.x(moment(62).utc)}


def test_z29_that_on_the_small_chart_no_line_of_the_grid_runs_through_the_words() -> None:
    story = Story()
    story.add(A, SEDATION, 60)
    plot = plotted(story, summary_frame(BOTH, with_care=True))
    (words,) = words_of(plot, {}, None)
    marks = care_marks(plot, plot.frame.lanes[0], words)
    feet = [mark.start.y for mark in marks if isinstance(mark, Label)]

    assert feet
    assert max(feet) < plot.frame.lanes[0].top + plot.frame.pressure.top


def test_that_on_paper_an_event_of_no_kind_is_called_by_its_own_words() -> None:
    story = Story()
    event = story.add(A, AdverseEvent(EventKind.OTHER, "Vomited once."), 60)

    assert labels_of(story, event, 90) == ["other"]
    assert labels_of(story, event, 90, full_frame(BOTH)) == ["Vomited once"]


def test_that_where_there_is_no_room_for_words_the_sign_still_stands() -> None:
    story = Story()
    entries = [story.add(A, SEDATION, 30 + minute / 2) for minute in range(12)]
    scene = scene_of(story, 60)

    for entry in entries:
        assert any(isinstance(mark, Polygon) for mark in of_entry(scene, entry))


@pytest.mark.parametrize("apart", [0.0, 0.5, 1.0, 1.6, 2.5])
def test_that_no_sign_stands_over_the_words_of_another(apart: float) -> None:
    story = Story()
    for place in range(9):
        story.add(A, SEDATION if place % 2 else ONDANSETRON, 30 + place * apart)
    marks = scene_of(story, 150).marks
    names = [mark for mark in marks if isinstance(mark, Label) and mark.bold and mark.entry_id]
    signs = [mark for mark in marks if isinstance(mark, Polygon | Box) and mark.entry_id]
    for name in names:
        for sign in signs:
            middle = (sign.bounds.left + sign.bounds.right) / 2
            is_across = name.start.x < middle < name.start.x + name.extent
            is_beside = sign.bounds.top < name.start.y - 4 < sign.bounds.bottom
            assert not (is_across and is_beside)


def test_that_it_keeps_its_row_free_beside_what_doses_keep() -> None:
    story = Story()
    story.dose(Partner.A, 20, 50)
    story.add(A, SEDATION, 60)
    plot = plotted(story)
    taken = doses.kept(plot, doses.words_of(plot, None))
    found = kept(plot, taken, words_of(plot, taken, None))

    assert len(found[A]) == len(taken[A]) + 1


def test_that_one_outside_the_span_has_no_words() -> None:
    story = Story()
    story.add(A, SEDATION, -30)
    assert not words_of(plotted(story), {}, None)
