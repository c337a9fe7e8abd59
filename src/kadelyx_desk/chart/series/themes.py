"""The themes of a course: a row for each, and a mark in every session that worked on it."""

from __future__ import annotations

from kadelyx_desk.chart.scene import Box, Mark, Point, Role, Scene, TextMetrics
from kadelyx_desk.chart.series.panel import Panel
from kadelyx_desk.domain.course.series import CourseSeries
from kadelyx_desk.domain.entries.integration import Theme

_SIDE = 11.0
EMPTY = ("Chosen at the integration;", "none is shared yet.")


def theme_scene(
    series: CourseSeries, width: float, height: float, size: float, metrics: TextMetrics
) -> Scene:
    """The drawing, `size` being that of its text."""
    left = max(metrics.width(theme.value, size) for theme in Theme) + 12
    panel = Panel(width, height, size, left, 4.0, metrics)
    step = (panel.bottom - panel.top) / len(Theme)
    marks: list[Mark] = []
    for place, theme in enumerate(Theme):
        middle = panel.top + step * (place + 0.5)
        marks.append(panel.label(theme.value, 2.0, middle + size * 0.35))
        marks.append(panel.line_across(panel.top + step * (place + 1)))
        for point in series.points:
            if theme in (point.themes or ()):
                x = panel.x(point.number, series.sessions)
                corner = Point(round(x - _SIDE / 2), round(middle - _SIDE / 2))
                marks.append(Box(corner, _SIDE, _SIDE, Role.TEXT, radius=2.0))
    marks += panel.sessions(series.sessions)
    if not any(point.themes for point in series.points):
        marks += panel.said(*EMPTY)
    return Scene(width, height, tuple(marks))
