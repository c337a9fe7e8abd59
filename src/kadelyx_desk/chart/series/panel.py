"""What the drawings of a course share: where a session stands, the grid, marks and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kadelyx_desk.chart.scene import (
    Disc,
    Label,
    Mark,
    Point,
    Polygon,
    Polyline,
    Role,
    TextMetrics,
)
from kadelyx_desk.domain.values import Partner

ROLES: Final = {Partner.A: Role.A, Partner.B: Role.B}
_LINE: Final = 1.4
_APART: Final = 6.0
"""How far left and right of a session A's and B's marks stand, so that one hides no other."""
_RADIUS: Final = 5.0
BESIDE: Final = _APART + _RADIUS + 11.0
"""What lies between the middle of the last session and its label, and a little more."""

_BELOW: Final = 1.7
"""Height of the row of session names, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A drawing's size, the size of its text, and the room beside the plot."""

    width: float
    height: float
    size: float
    left: float
    right: float
    metrics: TextMetrics

    @property
    def top(self) -> float:
        return self.size * 0.8

    @property
    def bottom(self) -> float:
        return self.height - self.size * _BELOW

    def x(self, number: int, sessions: int) -> float:
        """The middle of a session, counted from 1."""
        share = (self.width - self.left - self.right) / max(sessions, 1)
        return self.left + share * (number - 0.5)

    def label(self, text: str, x: float, y: float, role: Role = Role.MUTED) -> Label:
        """Words whose baseline begins at x, y."""
        wide = self.metrics.width(text, self.size)
        return Label(text, Point(x, y), self.size, wide, role)

    def centred(self, text: str, x: float, y: float) -> Label:
        """Words around x."""
        return self.label(text, x - self.metrics.width(text, self.size) / 2, y)

    def before(self, text: str, x: float, y: float) -> Label:
        """Words that end at x."""
        return self.label(text, x - self.metrics.width(text, self.size), y)

    def line_across(self, y: float) -> Polyline:
        """A line of the grid, in the middle of a pixel."""
        level = int(y) + 0.5
        return Polyline(
            (Point(self.left, level), Point(self.width - self.right, level)), Role.GRID
        )

    def said(self, *lines: str) -> Iterator[Mark]:
        """Why the plot is empty, in its middle: an axis alone asks more than it answers."""
        x = (self.left + self.width - self.right) / 2
        step = self.size * 1.5
        y = (self.top + self.bottom + self.size - step * (len(lines) - 1)) / 2
        for place, line in enumerate(lines):
            said = self.centred(line, x, y + step * place)
            yield replace(said, plate=Role.GROUND)

    def sessions(self, count: int) -> Iterator[Mark]:
        """The names of the sessions below the plot; their numbers alone where it is full."""
        names = [f"session {number}" for number in range(1, count + 1)]
        share = (self.width - self.left - self.right) / max(count, 1)
        fits = all(self.metrics.width(name, self.size) + 8 <= share for name in names)
        y = self.height - self.size * 0.4
        for number, name in enumerate(names, 1):
            yield self.centred(name if fits else str(number), self.x(number, count), y)


def mark_of(partner: Partner, at: Point) -> Mark:
    """The shape of a partner: a disc for A, a diamond for B."""
    if partner is Partner.A:
        return Disc(at, _RADIUS, ROLES[partner])
    half = _RADIUS * 1.25
    corners = ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0))
    return Polygon(tuple(Point(at.x + x, at.y + y) for x, y in corners), ROLES[partner])


def aside(partner: Partner, partners: Sequence[Partner]) -> float:
    """How far from the middle of a session a partner's marks stand."""
    if len(partners) == 1:
        return 0.0
    return -_APART if partner is Partner.A else _APART


@dataclass(frozen=True, slots=True)
class Trend:
    """A partner over the sessions: a point for each, None where there is none; and a label."""

    partner: Partner
    points: tuple[Point | None, ...]
    label: str

    @property
    def end(self) -> Point | None:
        """The last point."""
        return next((point for point in reversed(self.points) if point is not None), None)


def drawn(panel: Panel, trends: Sequence[Trend]) -> Iterator[Mark]:
    """Lines first, then marks, then labels: no line runs over a mark."""
    for one in trends:
        yield from _lines(one)
    for one in trends:
        yield from (mark_of(one.partner, point) for point in one.points if point is not None)
    yield from _labels(panel, trends)


def _lines(one: Trend) -> Iterator[Mark]:
    """From session to session, and never across one that has no point."""
    run: list[Point] = []
    for point in (*one.points, None):
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            yield Polyline(tuple(run), ROLES[one.partner], _LINE)
        run = []


def _labels(panel: Panel, trends: Sequence[Trend]) -> Iterator[Mark]:
    """The words right of the last marks, moved apart where they would touch."""
    ends = [(one, one.end) for one in trends]
    points = [(one, end) for one, end in ends if end is not None]
    by_height = sorted(points, key=lambda pair: pair[1].y)
    baselines = _apart([end.y for _, end in by_height], panel)
    for (one, end), y in zip(by_height, baselines, strict=True):
        near = (other.x for _, other in points if abs(other.x - end.x) <= 2 * _APART)
        start = Point(max(near) + _RADIUS + 7, y)
        wide = panel.metrics.width(one.label, panel.size, bold=True)
        role, ground = ROLES[one.partner], Role.GROUND
        yield Label(one.label, start, panel.size, wide, role, bold=True, plate=ground)


def _apart(heights: Sequence[float], panel: Panel) -> list[float]:
    """Baselines beside these heights, from the top: none touches another or sinks too low."""
    step = panel.size * 1.25
    found: list[float] = []
    for height in heights:
        y = height + panel.size * 0.35
        found.append(max(y, found[-1] + step) if found else y)
    lowest = panel.bottom - 2
    for place in range(len(found) - 1, -1, -1):
        found[place] = min(found[place], lowest)
        lowest = found[place] - step
    return found
