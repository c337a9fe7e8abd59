"""What moves with the time: now, what is due, what comes, and words that now still touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor
from typing import assert_never

from kadelyx_desk.chart.frame import Lane
from kadelyx_desk.chart.ground.backdrop import ahead
from kadelyx_desk.chart.ground.phases import phase_now
from kadelyx_desk.chart.lanes.gaps import Gap, gap_marks
from kadelyx_desk.chart.lanes.shapes import square
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role
from kadelyx_desk.chart.words import Anchor, label
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.journey.schedule import DueSet, DueState, due_sets, leave_not_before
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, duration

_CHIP = 14.0
_PAD = 11.0
_TAG_PAD = 6.0


@dataclass(frozen=True, slots=True)
class Present:
    """Now, as the drawing sees it. `x` is None for a drawing of what is over."""

    at: datetime
    x: float | None
    sets: tuple[tuple[Partner, tuple[DueSet, ...]], ...]


def present(plot: Plot, snapshot: SessionSnapshot, now: datetime) -> Present:
    """Where now lies, and where each partner's sets stand; no x once the journey has ended."""
    is_shown = plot.frame.is_live and plot.plan.ended is None and plot.time.shows(now)
    return Present(
        now,
        plot.time.x(now) if is_shown else None,
        tuple(
            (partner, due_sets(snapshot, plot.protocol, partner, now))
            for partner in plot.plan.partners
        ),
    )


def ground(plot: Plot, here: Present) -> Iterator[Mark]:
    """What lies under every mark: the time ahead, and the phase that runs."""
    if here.x is not None:
        yield from ahead(plot, here.x)
        yield from phase_now(plot, here.at)


def open_gaps(plot: Plot, snapshot: SessionSnapshot, here: Present) -> Iterator[Mark]:
    """The gaps that last, over what the cells hold."""
    for partner, sets in here.sets:
        lane = plot.frame.lane(About.of(partner))
        if lane is not None:
            yield from _open_gap(plot, snapshot, lane, here.at, (partner, sets))


def over(plot: Plot, snapshot: SessionSnapshot, here: Present) -> Iterator[Mark]:
    """What lies over every mark: planned sets, ready to leave, the line and the tag of now."""
    if here.x is None:
        return
    for partner, sets in here.sets:
        lane = plot.frame.lane(About.of(partner))
        if lane is not None:
            yield from _ready(plot, snapshot, lane, partner, here)
            yield from _due(plot, lane, sets, here.at, here.x)
    yield from _now(plot, here.at, here.x)


def _open_gap(
    plot: Plot,
    snapshot: SessionSnapshot,
    lane: Lane,
    now: datetime,
    of: tuple[Partner, tuple[DueSet, ...]],
) -> Iterator[Mark]:
    """The gap after the last set that was taken, once a set after it was missed."""
    partner, sets = of
    last = snapshot.latest(VitalsTaken, About.of(partner))
    early = plot.protocol.vitals.late_after
    missed = [
        item
        for item in sets
        if item.state is DueState.MISSED and (last is None or last.occurred < item.due - early)
    ]
    if missed:
        start = missed[0].due - missed[0].after_dose if last is None else last.occurred
        end, is_open = plot.plan.ended or now, plot.plan.ended is None
        dues = tuple(item.due for item in missed)
        yield from gap_marks(plot, lane, Gap(partner, start, end, dues, is_open))


def _due(
    plot: Plot, lane: Lane, sets: tuple[DueSet, ...], now: datetime, x: float
) -> Iterator[Mark]:
    is_first = True
    for item in sets:
        match item.state:
            case DueState.NEXT:
                yield from _planned(plot, lane, item, Role.EDGE)
                if is_first:
                    yield from _next_words(plot, lane, item, x)
                is_first = False
            case DueState.DUE | DueState.LATE:
                yield from _planned(plot, lane, item, Role.TEXT)
                yield from _chip(plot, lane, item, now, x)
                is_first = False
            case DueState.TAKEN | DueState.MISSED:
                continue
            case _:
                assert_never(item.state)


def _figure_middle(plot: Plot, lane: Lane) -> float:
    frame = plot.frame
    return round(lane.top + frame.rows[0].baseline - frame.figure * 0.36) + 0.5


def _planned(plot: Plot, lane: Lane, item: DueSet, edge: Role) -> Iterator[Mark]:
    if plot.time.shows(item.due):
        centre = Point(plot.time.x(item.due), _figure_middle(plot, lane))
        yield square(centre, plot.frame.gaps.square / 2, edge)


def _next_words(plot: Plot, lane: Lane, item: DueSet, now: float) -> Iterator[Mark]:
    text = f"next vitals {clock(plot.time.span.local(item.due))}"
    frame = plot.frame
    x = (plot.time.x(item.due) if plot.time.shows(item.due) else now) + 11
    extent = plot.metrics.width(text, frame.text)
    if x + extent > frame.right:
        x = plot.time.x(min(item.due, plot.time.span.end)) - 9 - extent
    at = Point(x, lane.top + frame.rows[0].baseline)
    yield label(plot.pen, text, at, frame.text, role=Role.MUTED, plate=Role.AHEAD)


def _chip(plot: Plot, lane: Lane, item: DueSet, now: datetime, at: float) -> Iterator[Mark]:
    """The reminder: an outline with words; filled once it is late."""
    since = clock(plot.time.span.local(item.due))
    is_late = item.state is DueState.LATE
    late = f"vitals LATE {duration(now - item.due)}"
    text = late if is_late else f"vitals due since {since}"
    frame = plot.frame
    height = float(round(frame.text * 2.1))
    width = float(round(plot.metrics.width(text, frame.text, bold=True) + 2 * _PAD))
    x = round(at) + _CHIP
    if x + width > frame.right:
        x = round(at) - _CHIP - width
    axis = frame.pressure
    y = round(lane.top + axis.top + (axis.bottom - axis.top - height) / 2) + 0.5
    fill = Role.TEXT if is_late else Role.GROUND
    yield Box(Point(x + 0.5, y), width, height, fill, Role.TEXT, radius=height / 2)
    yield label(
        plot.pen,
        text,
        Point(x + 0.5 + _PAD, y + height / 2 + frame.text * 0.36),
        frame.text,
        role=Role.ON_TEXT if is_late else Role.TEXT,
        bold=True,
    )


def _ready(
    plot: Plot, snapshot: SessionSnapshot, lane: Lane, partner: Partner, here: Present
) -> Iterator[Mark]:
    at = leave_not_before(snapshot, plot.protocol, partner)
    if at is None or at < here.at or not plot.time.shows(at) or lane.captions is None:
        return
    x = plot.time.x(at)
    ends = (Point(x, lane.top), Point(x, lane.bottom - 1))
    yield Polyline(ends, Role.TEXT, 1.0, (2, 3))
    text = f"ready to leave: not before {clock(plot.time.span.local(at))}"
    size = lane.captions.size
    extent = plot.metrics.width(text, size)
    is_right = x + 8 + extent <= plot.frame.right
    start = x + 8 if is_right else x - 8 - extent
    if is_right or start > (here.x or 0.0):
        where = Point(start, lane.top + lane.captions.baselines[0])
        yield label(plot.pen, text, where, size, role=Role.MUTED, plate=Role.AHEAD)


def _now(plot: Plot, now: datetime, x: float) -> Iterator[Mark]:
    frame = plot.frame
    text = f"{clock(plot.time.span.local(now))} now"
    extent = plot.metrics.width(text, frame.text, bold=True)
    width = float(round(extent + 2 * _TAG_PAD))
    top = frame.phases.top + frame.phases.height
    height = frame.time.line - top - 1
    left = round(min(max(x - width / 2, 0), frame.width - width))
    ends = (Point(x, top + height), Point(x, frame.foot))
    yield Polyline(ends, Role.TEXT)
    yield from _covered(plot, left, left + width)
    yield Box(Point(left, round(top)), width, round(height), Role.TEXT, radius=4)
    at = Point(left + width / 2, frame.time.baseline)
    yield label(
        plot.pen, text, at, frame.text, anchor=Anchor.MIDDLE, role=Role.ON_TEXT, bold=True
    )


def _covered(plot: Plot, left: float, right: float) -> Iterator[Mark]:
    """Leave out the times of the axis that the tag would cut."""
    frame = plot.frame
    for at in plot.time.span.steps(frame.time.labels):
        extent = plot.metrics.width(clock(at), frame.text)
        start = plot.time.x(at) - extent / 2
        start = min(max(start, frame.left), frame.right - extent)
        if start < right + 2 and left - 2 < start + extent:
            top = Point(floor(start) - 2, frame.time.baseline - frame.text)
            yield Box(top, ceil(extent) + 4, frame.text + 1, Role.GROUND)
