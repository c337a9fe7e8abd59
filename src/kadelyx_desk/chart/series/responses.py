"""The responses of a course: how each partner finds things, from worse to much better."""

from __future__ import annotations

from kadelyx_desk.chart.scale import ValueScale
from kadelyx_desk.chart.scene import Mark, Point, Scene, TextMetrics
from kadelyx_desk.chart.series.panel import BESIDE, Panel, Trend, aside, drawn
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.entries.integration import Change
from kadelyx_desk.domain.values import Partner

LEVELS = tuple(Change)
EMPTY = ("Asked at the integration;", "nothing is shared yet.")


def response_scene(
    series: CourseSeries, width: float, height: float, size: float, metrics: TextMetrics
) -> Scene:
    """The drawing, `size` being that of its text."""
    left = max(metrics.width(level.value, size) for level in LEVELS) + 12
    right = metrics.width("B", size, bold=True) + BESIDE
    panel = Panel(width, height, size, left, right, metrics)
    scale = ValueScale(0.0, float(len(LEVELS) - 1), panel.top, panel.bottom - size * 0.6)
    marks: list[Mark] = []
    for place, level in enumerate(LEVELS):
        y = scale.y(float(place))
        marks.append(panel.line_across(y))
        marks.append(panel.before(level.value, left - 8, y + size * 0.35))
    marks += panel.sessions(series.sessions)
    if not any(point.changes for point in series.points):
        marks += panel.said(*EMPTY)
    trends = [_trend(series, partner, panel, scale) for partner in series.partners]
    marks += drawn(panel, trends)
    return Scene(width, height, tuple(marks))


def _trend(series: CourseSeries, partner: Partner, panel: Panel, scale: ValueScale) -> Trend:
    every = range(1, series.sessions + 1)
    points = (_point(series, partner, session, panel, scale) for session in every)
    return Trend(partner, tuple(points), partner.value)


def _point(
    series: CourseSeries, partner: Partner, session: int, panel: Panel, scale: ValueScale
) -> Point | None:
    for point in series.points:
        if point.number == session and partner in point.changes:
            level = LEVELS.index(point.changes[partner])
            x = panel.x(session, series.sessions) + aside(partner, series.partners)
            return Point(x, scale.y(float(level)))
    return None
