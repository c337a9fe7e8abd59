"""The flag beside a set that crosses a limit of the protocol; paper only, words stand by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kadelyx_desk.chart.frame import Lane
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Box, Disc, Mark, Point, Polygon, Role
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.journey.flags import flags_of
from kadelyx_desk.domain.values import Partner

_WIDTH = 9.0
_HEIGHT = 8.0
_AWAY = 12.0


def flag_marks(
    plot: Plot, lane: Lane, partner: Partner, at: datetime, taken: VitalsTaken
) -> Iterator[Mark]:
    """A filled triangle with a white stroke and dot, left of the set."""
    given = plot.plan.doses_of(partner)
    before_dose = not given or at < given[0].at
    if not flags_of(plot.protocol, taken, at, before_dose=before_dose):
        return
    axis = plot.frame.pressure
    value = taken.blood_pressure.systolic if taken.blood_pressure else axis.high
    share = (min(max(value, axis.low), axis.high) - axis.low) / (axis.high - axis.low)
    foot = lane.top + axis.bottom - share * (axis.bottom - axis.top)
    foot = max(foot, lane.top + axis.top + _HEIGHT + 1)
    yield from flag(Point(plot.time.x(at) - _AWAY, foot))


def flag(foot: Point) -> Iterator[Mark]:
    """The sign itself, standing on `foot`."""
    x, y = foot.x, foot.y
    corners = (Point(x - _WIDTH / 2, y), Point(x + _WIDTH / 2, y), Point(x, y - _HEIGHT))
    yield Polygon(corners, Role.PROBLEM)
    yield Box(Point(x - 0.5, y - 5.4), 1, 3, Role.ON_PROBLEM)
    yield Disc(Point(x, y - 1.4), 0.6, Role.ON_PROBLEM)
