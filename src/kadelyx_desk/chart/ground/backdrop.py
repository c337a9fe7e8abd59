"""What stands still under the marks: ground, grid, axes, names, legend of each row."""

from __future__ import annotations

from collections.abc import Iterator

from kadelyx_desk.chart.frame import Axis, Lane
from kadelyx_desk.chart.lanes.shapes import DIAMOND, shape
from kadelyx_desk.chart.lanes.vitals import scale_of
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Box, Disc, Label, Mark, Point, Polygon, Polyline, Role
from kadelyx_desk.chart.words import Anchor, label
from kadelyx_desk.domain.facts import identity
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock, listed_name, offset

_SCALE_END = 10.0
_CLEAR = 0.95
"""The least distance of two figures of a scale, as a share of their size."""

_GUTTER = 16.0
_BADGE = 6.4


def backdrop(plot: Plot, snapshot: SessionSnapshot) -> Iterator[Mark]:
    """All that no entry of the journey changes."""
    frame = plot.frame
    yield Box(Point(0, 0), frame.width, frame.height, Role.GROUND)
    if not frame.is_live:
        yield from _couple_strip(plot)
    yield from grid(plot, frame.left)
    yield from _time_axis(plot)
    for lane in frame.lanes:
        yield from _names(plot, lane, snapshot)


def ahead(plot: Plot, now: float) -> Iterator[Mark]:
    """The time that has not come: another ground, with the grid on it."""
    frame = plot.frame
    if now < frame.right:
        top = frame.lanes[0].top if frame.lanes else frame.foot
        left = round(now - 0.5)
        yield Box(Point(left, top), frame.right - left, frame.foot - top, Role.AHEAD)
        yield from grid(plot, now)


def grid(plot: Plot, left: float) -> Iterator[Mark]:
    """The grid right of `left`: a line for each value of an axis, each half hour, each lane."""
    frame = plot.frame
    for lane in frame.lanes:
        if lane.about is not About.COUPLE:
            yield from _values(plot, lane, left)
        if frame.is_live:
            yield _across(plot, left if left > frame.left else 0, lane.bottom)
        yield from _upright(plot, lane, left)


def _crisp(plot: Plot, y: float) -> float:
    return int(y) + 0.5 if plot.frame.is_snapped else y


def _across(plot: Plot, left: float, y: float) -> Mark:
    y = _crisp(plot, y - (0.5 if plot.frame.is_snapped else 0))
    return Polyline((Point(left, y), Point(plot.frame.right, y)), Role.GRID, plot.frame.hair)


def _values(plot: Plot, lane: Lane, left: float) -> Iterator[Mark]:
    axes = {plot.frame.pressure: None, plot.frame.heart: None}
    for axis in axes:
        scale = scale_of(lane, axis)
        for value in axis.grid:
            y = _crisp(plot, scale.y(value))
            ends = (Point(left, y), Point(plot.frame.right, y))
            yield Polyline(ends, Role.GRID, plot.frame.hair)
    if not plot.frame.is_live:
        for row in plot.frame.rows:
            y = lane.top + row.top
            ends = (Point(left, y), Point(plot.frame.right, y))
            yield Polyline(ends, Role.GRID, plot.frame.hair)
        if lane.captions is not None:
            y = lane.top + plot.frame.rows[-1].top + 12
            ends = (Point(left, y), Point(plot.frame.right, y))
            yield Polyline(ends, Role.GRID, plot.frame.hair)


def _upright(plot: Plot, lane: Lane, left: float) -> Iterator[Mark]:
    frame = plot.frame
    if lane.about is About.COUPLE and not frame.is_live:
        return
    top, bottom, width = lane.top, lane.bottom, 1.0
    dash: tuple[float, ...] = ()
    if not frame.is_live:
        top, bottom = lane.top + frame.pressure.top, lane.top + frame.pressure.bottom
        width, dash = 0.25, (1.0, 2.0)
    for at in plot.time.span.steps(frame.time.grid):
        x = plot.time.x(at)
        if x >= left and (frame.is_live or x < frame.right):
            yield Polyline((Point(x, top), Point(x, bottom)), Role.GRID, width, dash)


def _time_axis(plot: Plot) -> Iterator[Mark]:
    frame, axis, span = plot.frame, plot.frame.time, plot.time.span
    role = Role.GRID if frame.is_live else Role.TEXT
    start = 0.0 if frame.is_live else frame.left
    width = 1.0 if frame.is_live else 0.6
    yield Polyline((Point(start, axis.line), Point(frame.right, axis.line)), role, width)
    if frame.is_live:
        y = frame.phases.height - 0.5
        yield Polyline((Point(0, y), Point(frame.right, y)), role, width)
    tick = -axis.tick if frame.is_live else axis.tick
    for at in span.steps(axis.ticks):
        x = plot.time.x(at)
        yield Polyline((Point(x, axis.line), Point(x, axis.line + tick)), role, width)
    for at in span.steps(axis.labels):
        x = plot.time.x(at)
        anchor = Anchor.MIDDLE
        if frame.is_live and at == span.start:
            anchor = Anchor.START
        elif at == span.end:
            anchor = Anchor.END
        yield label(
            plot.pen,
            clock(at),
            Point(x, axis.baseline),
            frame.text,
            anchor=anchor,
            role=Role.MUTED if frame.is_live else Role.TEXT,
        )
    if not frame.is_live:
        minutes = span.start.utcoffset()
        zone = offset(int(minutes.total_seconds()) // 60 if minutes else 0)
        yield label(plot.pen, zone, Point(0, axis.baseline), frame.text, role=Role.MUTED)


def _names(plot: Plot, lane: Lane, snapshot: SessionSnapshot) -> Iterator[Mark]:
    if plot.frame.is_live:
        yield from _names_on_screen(plot, lane)
    else:
        yield from _names_on_paper(plot, lane, snapshot)


def _names_on_screen(plot: Plot, lane: Lane) -> Iterator[Mark]:
    frame = plot.frame
    scale_end = frame.left - _SCALE_END
    if lane.about is About.COUPLE:
        middle = lane.top + lane.height / 2
        yield from couple_sign(Point(_GUTTER + 12, middle - 0.5), 7)
        at = Point(_GUTTER + 32, middle + frame.text * 0.36)
        yield label(plot.pen, "Both", at, frame.text, role=Role.MUTED)
        return
    baseline = lane.top + frame.rows[0].baseline
    middle = baseline - frame.figure * 0.36
    yield shape(lane.about, Point(_GUTTER + 4, middle), 5.4, hollow=False)
    role = Role.A if lane.about is About.A else Role.B
    at = Point(_GUTTER + 15, baseline + 0.5)
    yield label(plot.pen, lane.about.value, at, frame.text, role=role, bold=True)
    at = Point(scale_end, baseline)
    yield label(
        plot.pen, frame.rows[0].name, at, frame.figure, role=Role.MUTED, anchor=Anchor.END
    )
    for axis in (frame.pressure, frame.heart):
        yield from _axis_figures(plot, lane, axis, scale_end)
        middle = lane.top + (axis.top + axis.bottom) / 2 + frame.figure * 0.36
        at = Point(_GUTTER, round(middle))
        yield label(plot.pen, axis.name, at, frame.figure, role=Role.MUTED)


def _axis_figures(plot: Plot, lane: Lane, axis: Axis, end: float) -> Iterator[Label]:
    scale = scale_of(lane, axis)
    size = plot.frame.figure
    last = float("-inf")
    for value in axis.grid:
        at = Point(end, scale.y(value) + size * 0.36)
        if at.y - last < size * _CLEAR:
            continue
        last = at.y
        yield label(plot.pen, str(value), at, size, anchor=Anchor.END, role=Role.MUTED)


def _names_on_paper(plot: Plot, lane: Lane, snapshot: SessionSnapshot) -> Iterator[Mark]:
    frame = plot.frame
    if lane.about is About.COUPLE:
        at = Point(3, lane.top + 9.5)
        yield label(plot.pen, "Couple", at, frame.text, bold=True)
        return
    partner = lane.about.partner
    person = identity(snapshot, partner) if partner else None
    baseline = lane.top + frame.dose.baseline
    yield from badge(plot, lane.about, Point(_BADGE, baseline - 3.2))
    if person is not None:
        name = listed_name(person.family, person.given)
        yield label(plot.pen, name, Point(17, baseline), frame.text, bold=True)
    axis = frame.pressure
    at = Point(0, lane.top + axis.top + (axis.bottom - axis.top) * 0.4)
    yield label(plot.pen, axis.name, at, frame.text, role=Role.MUTED)
    is_full = lane.captions is not None
    if is_full:
        below = Point(at.x, at.y + 10.5)
        yield label(plot.pen, axis.unit, below, frame.text, role=Role.MUTED)
    yield from _axis_figures(plot, lane, axis, frame.left - 4)
    for row in frame.rows:
        y = lane.top + row.baseline
        role = Role.TEXT if is_full else Role.MUTED
        yield label(plot.pen, row.name, Point(0, y), frame.text, role=role, bold=is_full)
        end = Point(frame.left - 4, y)
        yield label(plot.pen, row.unit, end, frame.text, anchor=Anchor.END, role=Role.MUTED)
    if lane.captions is not None:
        at = Point(0, lane.top + lane.captions.baselines[0])
        yield label(plot.pen, "Observed", at, frame.text, bold=True)


def _couple_strip(plot: Plot) -> Iterator[Mark]:
    for lane in plot.frame.lanes:
        if lane.about is About.COUPLE:
            yield Box(Point(0, lane.top), plot.frame.width, lane.height, Role.BAND)


def badge(plot: Plot, about: About, centre: Point) -> Iterator[Mark]:
    """A partner's shape with the letter in it."""
    half = 5.4 if about is About.A else 6.6 / DIAMOND
    yield shape(about, centre, half, hollow=False)
    at = Point(centre.x, centre.y + 2.9)
    yield label(
        plot.pen, about.value, at, 8, anchor=Anchor.MIDDLE, role=Role.ON_PROBLEM, bold=True
    )


def couple_sign(centre: Point, half: float) -> Iterator[Mark]:
    """Circle and diamond in outline, one over the other."""
    x, y, out = centre.x, centre.y, half * 1.15
    yield Disc(Point(x - 4, y), half, None, Role.A)
    right = x + 5
    corners = (
        Point(right, y - out),
        Point(right + out, y),
        Point(right, y + out),
        Point(right - out, y),
    )
    yield Polygon(corners, None, Role.B)
