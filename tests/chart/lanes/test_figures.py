"""Figures in their row."""

from __future__ import annotations

from uuid import UUID

import pytest

from kadelyx_desk.chart.frame import Sign
from kadelyx_desk.chart.lanes.figures import Figure, drawn, joined, text_of
from kadelyx_desk.chart.scene import Role
from kadelyx_desk.domain.entries import VitalsTaken
from timelines import Story, plotted

PLOT = plotted(Story())
ONE = UUID(int=1)


def figure(x: float, text: str = "97", *, late: bool = False) -> Figure:
    return Figure(text, x, ONE, late)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        (Sign.SPO2, "97"),
        (Sign.RESPIRATION, "14"),
        (Sign.MOAA_S, "0"),
        (Sign.NAUSEA, "3"),
        (Sign.DISSOCIATION, "mild"),
    ],
)
def test_that_each_row_says_its_own_sign(sign: Sign, text: str) -> None:
    taken = VitalsTaken(spo2=97, respiration=14, sedation=0, nausea=3, dissociation="mild")
    assert text_of(sign, taken) == text


def test_that_what_was_not_measured_leaves_its_row_empty() -> None:
    assert not text_of(Sign.SPO2, VitalsTaken(heart_rate=70))
    assert joined(PLOT, None, figure(200, "")) == (None, None)


def test_that_a_figure_stands_over_its_time() -> None:
    passed, last = joined(PLOT, None, figure(200))
    assert passed is None
    assert last is not None
    assert (last.start + last.end) / 2 == pytest.approx(200)


def test_that_a_near_figure_moves_right_and_a_nearer_one_is_counted() -> None:
    _, first = joined(PLOT, None, figure(200))
    passed, moved = joined(PLOT, first, figure(208))
    assert passed == first
    assert first is not None
    assert moved is not None
    assert moved.start >= first.end
    assert 208 < moved.x <= 220
    passed, counted = joined(PLOT, first, figure(201))
    assert passed is None
    assert counted is not None
    label = drawn(PLOT, PLOT.frame.lanes[0], PLOT.frame.rows[0], counted)
    assert label.text == "97 +1"
    assert label.bounds.right <= counted.end + 3


def test_that_the_figure_of_a_late_entry_is_muted() -> None:
    _, last = joined(PLOT, None, figure(200, late=True))
    assert last is not None
    lane, row = PLOT.frame.lanes[0], PLOT.frame.rows[0]
    assert drawn(PLOT, lane, row, last).role is Role.MUTED
