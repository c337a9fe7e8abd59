"""The geometry of the room."""

from __future__ import annotations

import pytest

from kadelyx_desk.chart.screen import screen_frame
from kadelyx_desk.domain.values import Partner

BOTH = tuple(Partner)


def test_that_the_smallest_room_has_the_strips_of_the_design() -> None:
    frame = screen_frame(1366, 340, BOTH)
    assert (frame.left, frame.right) == (92, 1352)
    assert [(lane.top, lane.height) for lane in frame.lanes] == [
        (44, 132),
        (176, 32),
        (208, 132),
    ]
    assert (frame.pressure.top, frame.pressure.low, frame.pressure.high) == (23, 40, 190)
    assert (frame.heart.low, frame.heart.high) == (40, 140)


def test_that_extra_height_goes_to_blood_pressure_and_extra_width_to_time() -> None:
    small, large = screen_frame(1366, 340, BOTH), screen_frame(1920, 640, BOTH)
    gained = (large.pressure.bottom - large.pressure.top) - (
        small.pressure.bottom - small.pressure.top
    )
    assert gained == 150
    assert large.heart.bottom - large.heart.top == small.heart.bottom - small.heart.top
    assert large.right - large.left == small.right - small.left + 554


@pytest.mark.parametrize("scale", [1.0, 14 / 11.25, 2.0])
@pytest.mark.parametrize("partners", [BOTH, (Partner.A,)])
def test_that_strips_of_a_lane_lie_below_each_other(
    scale: float, partners: tuple[Partner, ...]
) -> None:
    frame = screen_frame(1366, 340 * scale, partners, scale)
    captions = frame.lanes[0].captions
    assert captions is not None
    edges = [
        frame.rows[0].baseline,
        frame.pressure.top,
        frame.pressure.bottom,
        frame.heart.top,
        frame.heart.bottom,
        *captions.baselines,
        frame.lanes[0].height,
    ]
    assert edges == sorted(edges)
    assert frame.foot <= frame.height


def test_that_in_a_cramped_lane_a_row_of_words_gives_way_to_blood_pressure() -> None:
    roomy, cramped = screen_frame(1366, 340, BOTH), screen_frame(1366, 300, BOTH, 14 / 11.25)
    rows = [frame.lanes[0].captions for frame in (roomy, cramped)]

    assert [len(captions.baselines) for captions in rows if captions is not None] == [2, 1]
    assert cramped.pressure.bottom - cramped.pressure.top >= 24
