"""The geometry of the report's charts."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.paper import full_frame, summary_frame
from kadelyx_desk.domain.values import About, Partner

BOTH = tuple(Partner)


def test_that_the_summary_has_the_scales_of_the_design() -> None:
    frame = summary_frame(BOTH)
    assert (frame.left, frame.right) == (88, 516)
    assert (frame.pressure.bottom - frame.pressure.top) / 150 == pytest.approx(0.46)
    assert [row.name for row in frame.rows] == ["SpO2", "MOAA/S"]


def test_that_the_full_chart_has_every_sign_and_what_was_observed() -> None:
    frame = full_frame(BOTH)
    assert (frame.pressure.bottom - frame.pressure.top) / 150 == pytest.approx(0.63)
    assert len(frame.rows) == 5
    captions = frame.lanes[0].captions
    assert captions is not None
    assert len(captions.baselines) == 2


def test_that_a_summary_with_events_keeps_its_scale_and_is_a_row_higher_for_each() -> None:
    plain, cared = summary_frame(BOTH), summary_frame(BOTH, with_care=True)
    heights = [frame.pressure.bottom - frame.pressure.top for frame in (plain, cared)]
    assert heights[0] == heights[1]
    assert cared.height == plain.height + 24
    assert plain.care is None


@pytest.mark.parametrize("frame", [summary_frame(BOTH), full_frame(BOTH)])
def test_that_lanes_lie_below_each_other_and_the_legend_inside(frame: Frame) -> None:
    edges = [edge for lane in frame.lanes for edge in (lane.top, lane.bottom)]
    assert edges == sorted(edges)
    assert frame.legend is not None
    assert frame.foot < frame.time.baseline < frame.legend < frame.height


@pytest.mark.parametrize("partner", BOTH)
def test_that_a_form_for_one_partner_has_that_lane_alone(partner: Partner) -> None:
    assert [lane.about for lane in full_frame((partner,)).lanes] == [About.of(partner)]
