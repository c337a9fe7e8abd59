"""The doses of a course: each partner's running total in mg per kg, session by session."""

from __future__ import annotations

from decimal import Decimal
from math import ceil
from typing import Final

from kadelyx_desk.chart.scale import ValueScale
from kadelyx_desk.chart.scene import Mark, Point, Scene, TextMetrics
from kadelyx_desk.chart.series.panel import BESIDE, Panel, Trend, aside, drawn
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import number

_STEPS: Final = (Decimal("0.25"), Decimal("0.5"), Decimal(1), Decimal(2), Decimal(5))
EMPTY: Final = ("From the first journey on;", "none has begun yet.")
_LINES: Final = 4
"""At most so many steps above 0."""


def dose_scene(
    series: CourseSeries, width: float, height: float, size: float, metrics: TextMetrics
) -> Scene:
    """The drawing, `size` being that of its text."""
    step = step_of(series)
    ticks = [step * place for place in range(_highest(series, step) + 1)]
    left = max(metrics.width(number(tick), size) for tick in ticks) + 10
    right = metrics.width("B 0.00", size, bold=True) + BESIDE
    panel = Panel(width, height, size, left, right, metrics)
    scale = ValueScale(0.0, float(ticks[-1]), panel.top, panel.bottom)
    marks: list[Mark] = []
    for tick in ticks:
        y = scale.y(float(tick))
        marks.append(panel.line_across(y))
        marks.append(panel.before(number(tick), left - 6, y + size * 0.35))
    marks += panel.sessions(series.sessions)
    if not any(point.doses for point in series.points):
        marks += panel.said(*EMPTY)
    trends = [_trend(series, partner, panel, scale) for partner in series.partners]
    marks += drawn(panel, trends)
    return Scene(width, height, tuple(marks))


def _trend(series: CourseSeries, partner: Partner, panel: Panel, scale: ValueScale) -> Trend:
    every = range(1, series.sessions + 1)
    values = [_value(series, partner, session) for session in every]
    off = aside(partner, series.partners)
    points = tuple(
        None
        if value is None
        else Point(panel.x(session, series.sessions) + off, scale.y(float(value)))
        for session, value in zip(every, values, strict=True)
    )
    last = next((value for value in reversed(values) if value is not None), Decimal(0))
    return Trend(partner, points, f"{partner.value} {number(last)}")


def _value(series: CourseSeries, partner: Partner, session: int) -> Decimal | None:
    for point in series.points:
        if point.number == session and partner in point.doses:
            return point.doses[partner].per_kilogram
    return None


def _largest(series: CourseSeries) -> Decimal:
    values = (
        dosed.per_kilogram or Decimal(0)
        for point in series.points
        for dosed in point.doses.values()
    )
    return max(values, default=Decimal(0))


def step_of(series: CourseSeries) -> Decimal:
    """The step of the axis, so that a few lines reach above the largest total."""
    largest = _largest(series)
    return next((step for step in _STEPS if step * _LINES >= largest), largest)


def _highest(series: CourseSeries, step: Decimal) -> int:
    """How many steps the axis has: at least two, and one that reaches the largest total."""
    return max(2, ceil(_largest(series) / step))
