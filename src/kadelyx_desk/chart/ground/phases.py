"""The phases above the lanes, counted from the first injection of either partner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role
from kadelyx_desk.chart.words import Anchor, label

NOT_BEGUN = "Phases begin with the first injection"
_INSET = 8.0
_NOTCH = 1.2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase as it lies on the axis."""

    names: tuple[str, str]
    start: datetime
    left: float
    right: float


def stretches(plot: Plot) -> tuple[Stretch, ...]:
    """The phases that the span shows; none before the first injection."""
    first = plot.plan.first_injection
    if first is None:
        return ()
    span = plot.time.span
    until = plot.plan.ended if plot.plan.ended and not plot.frame.is_live else span.end
    found = []
    phases = plot.protocol.phases
    for place, phase in enumerate(phases):
        start = first + phase.start
        end = first + phases[place + 1].start if place + 1 < len(phases) else until
        end = min(end, until)
        if end <= span.start or start >= end:
            continue
        left = max(plot.time.x(start), plot.frame.left)
        right = min(plot.time.x(end), plot.frame.right)
        found.append(Stretch((phase.name, phase.short), start, left, right))
    return tuple(found)


def phase_marks(plot: Plot) -> Iterator[Mark]:
    """Every phase by its name, or the sentence that stands there before the first injection."""
    strip = plot.frame.phases
    text = plot.frame.text
    yield label(plot.pen, "Phase", Point(_gutter(plot), strip.baseline), text, role=Role.MUTED)
    shown = stretches(plot)
    if plot.plan.first_injection is None:
        at = Point(plot.frame.left + _INSET, strip.baseline)
        yield label(plot.pen, NOT_BEGUN, at, text, role=Role.MUTED)
    for stretch in shown:
        if strip.bracket is None:
            yield from _name(plot, stretch, Role.MUTED, bold=False)
        else:
            yield from _bracket(plot, stretch, strip.bracket)


def phase_now(plot: Plot, now: datetime) -> Iterator[Mark]:
    """The phase that runs, on a band."""
    running = [stretch for stretch in stretches(plot) if stretch.start <= now]
    if not running:
        return
    stretch, strip = running[-1], plot.frame.phases
    left, right = round(stretch.left - 0.5), round(stretch.right - 0.5)
    yield Box(Point(left, strip.top), right - left, strip.height - 1, Role.BAND)
    yield from _name(plot, stretch, Role.TEXT, bold=True)


def _gutter(plot: Plot) -> float:
    return 16.0 if plot.frame.is_live else 0.0


def _fitting(plot: Plot, stretch: Stretch, *, bold: bool) -> str:
    room = stretch.right - stretch.left - _INSET
    fits = (
        name
        for name in stretch.names
        if plot.metrics.width(name, plot.frame.text, bold=bold) <= room
    )
    return next(fits, "")


def _name(plot: Plot, stretch: Stretch, role: Role, *, bold: bool) -> Iterator[Mark]:
    # Whether it fits is asked of the bold name, so that a phase keeps its name when it begins.
    name = _fitting(plot, stretch, bold=True)
    if name:
        at = Point(stretch.left + _INSET - 0.5, plot.frame.phases.baseline)
        yield label(plot.pen, name, at, plot.frame.text, role=role, bold=bold)


def _bracket(plot: Plot, stretch: Stretch, y: float) -> Iterator[Mark]:
    left, right = stretch.left + _NOTCH, stretch.right - _NOTCH
    points = (Point(left, y + 2), Point(left, y), Point(right, y), Point(right, y + 2))
    yield Polyline(points, Role.TEXT, 0.6)
    name = _fitting(plot, stretch, bold=False)
    if name:
        at = Point((left + right) / 2, plot.frame.phases.baseline)
        yield label(plot.pen, name, at, plot.frame.text, anchor=Anchor.MIDDLE)
