"""A gap stays a gap: nothing is drawn across a set that was due and not taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.chart.frame import Lane
from kadelyx_desk.chart.lanes.shapes import square
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role
from kadelyx_desk.chart.words import Anchor, label
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import clock, duration

_BRACKET_FOOT = 5.0
_NOT_TAKEN = "not taken"


@dataclass(frozen=True, slots=True)
class Gap:
    """From the set before to the set after; open at the right while it lasts."""

    partner: Partner
    start: datetime
    end: datetime
    missed: tuple[datetime, ...]
    is_open: bool = False


def gap_marks(plot: Plot, lane: Lane, gap: Gap) -> list[Mark]:
    """The grid left out, the words, and a sign at each set that was not taken."""
    frame, time = plot.frame, plot.time
    margin = frame.gaps.margin
    left = max(time.x(gap.start) + margin, frame.left)
    right = min(time.x(gap.end) - (0 if gap.is_open else margin), frame.right)
    marks: list[Mark] = []
    if right > left:
        marks.extend(_left_out(plot, lane, gap.partner, left, right))
        if frame.gaps.bracket:
            marks.extend(_brackets(plot, lane, left, right))
        marks.extend(_words(plot, lane, gap, (left, right)))
    marks.extend(_signs(plot, lane, gap))
    return marks


def _left_out(
    plot: Plot, lane: Lane, partner: Partner, left: float, right: float
) -> Iterator[Mark]:
    """Plates over the grid; the lines of doses given in the gap stay."""
    top = lane.top + plot.frame.pressure.top - 1
    height = lane.top + plot.frame.heart.bottom + 1 - top
    if plot.frame.is_snapped:
        top, height = float(round(top)), float(round(height))
        left, right = float(round(left)), float(round(right))
    edges = [left]
    for dose in plot.plan.doses_of(partner):
        x = plot.time.x(dose.at)
        if left < x < right:
            edges += [x - 0.5, x + 0.5]
    edges.append(right)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield Box(Point(start, top), end - start, height, Role.GROUND)


def _middle(plot: Plot, lane: Lane) -> float:
    return lane.top + (plot.frame.pressure.top + plot.frame.pressure.bottom) / 2


def _brackets(plot: Plot, lane: Lane, left: float, right: float) -> Iterator[Mark]:
    half = plot.frame.gaps.bracket / 2
    y = _middle(plot, lane)
    for x, foot in ((left, _BRACKET_FOOT), (right, -_BRACKET_FOOT)):
        corners = ((x + foot, y - half), (x, y - half), (x, y + half), (x + foot, y + half))
        yield Polyline(tuple(Point(*corner) for corner in corners), Role.TEXT, 0.8)


def _words(plot: Plot, lane: Lane, gap: Gap, between: tuple[float, float]) -> Iterator[Mark]:
    local = plot.time.span.local
    is_paper = bool(plot.frame.gaps.bracket)
    length = f"gap {duration(gap.end - gap.start)}"
    since = f"since {clock(local(gap.start))}"
    when = since if gap.is_open else f"{clock(local(gap.start))} to {clock(local(gap.end))}"
    missed = ", ".join(clock(local(due)) for due in gap.missed)
    sets = "set" if len(gap.missed) == 1 else "sets"
    size = plot.frame.text
    room = between[1] - between[0] - 2 * (_BRACKET_FOOT + 1)
    middle = sum(between) / 2
    y = _middle(plot, lane) + size * 0.35
    if not is_paper:
        for text in (f"{length}, {when}", length):
            if plot.metrics.width(text, size) <= room:
                at = Point(middle, round(y))
                yield label(plot.pen, text, at, size, anchor=Anchor.MIDDLE, role=Role.MUTED)
                return
        return
    whole, short = f"{sets} due {missed} not taken", f"{missed} not taken"
    for n, (texts, bold) in enumerate((((length,), True), ((whole, short), False))):
        for text in texts:
            if plot.metrics.width(text, size, bold=bold) <= room:
                at = Point(middle, y - 5.5 + 11.5 * n)
                yield label(plot.pen, text, at, size, anchor=Anchor.MIDDLE, bold=bold)
                break


def _signs(plot: Plot, lane: Lane, gap: Gap) -> Iterator[Mark]:
    frame = plot.frame
    for due in gap.missed:
        if not plot.time.shows(due):
            continue
        x = plot.time.x(due)
        for row in frame.rows:
            y = lane.top + row.baseline
            if frame.gaps.square:
                centre = Point(x, round(y - frame.figure * 0.36) + 0.5)
                yield square(centre, frame.gaps.square / 2, Role.TEXT)
            else:
                yield from _not_taken(plot, gap, Point(x, y))


def _not_taken(plot: Plot, gap: Gap, at: Point) -> Iterator[Mark]:
    """The words in a row of figures, clear of the figures of the sets around the gap."""
    size = plot.frame.text
    extent = plot.metrics.width(_NOT_TAKEN, size)
    left = max(at.x - extent / 2, plot.time.x(gap.start) + size)
    if left + extent <= plot.time.x(gap.end) - size:
        yield label(plot.pen, _NOT_TAKEN, Point(left, at.y), size, role=Role.MUTED)
