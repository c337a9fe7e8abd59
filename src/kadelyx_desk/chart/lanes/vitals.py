"""A set of vitals: systolic and diastolic with the tip at the value, heart rate, figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.chart.frame import Axis, Lane
from kadelyx_desk.chart.lanes import figures
from kadelyx_desk.chart.lanes.figures import Figure
from kadelyx_desk.chart.lanes.flag import flag_marks
from kadelyx_desk.chart.lanes.gaps import Gap, gap_marks
from kadelyx_desk.chart.lanes.shapes import role_of, stem_of, trend_of
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scale import ValueScale
from kadelyx_desk.chart.scene import Disc, Label, Mark, Point, Polygon, Polyline, Role
from kadelyx_desk.chart.words import label
from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.values import BloodPressure, Partner


@dataclass(frozen=True, slots=True)
class Taken:
    """A set as it counts now."""

    partner: Partner
    at: datetime
    entry_id: UUID
    is_late: bool
    body: VitalsTaken


@dataclass(frozen=True, slots=True)
class Run:
    """Where a partner's vitals stand: the last set, its heart rate's y, the last figures."""

    last: datetime | None = None
    x: float = float("-inf")
    heart: float | None = None
    row: tuple[Figure | None, ...] = ()


def set_marks(plot: Plot, lane: Lane, run: Run, taken: Taken) -> tuple[list[Mark], Run]:
    """The marks of one set that follows `run`, and where the partner stands then."""
    x = plot.time.x(taken.at)
    marks = _gap_before(plot, lane, run, taken)
    broken = bool(marks)
    if plot.frame.is_snapped and x == run.x:
        # The same pixel column: a second mark would only hide the first, so it is counted.
        rows, final = _figures(plot, lane, run.row, taken, x)
        return marks + final, Run(taken.at, x, run.heart, rows)
    y = _heart_y(plot, lane, taken.body.heart_rate)
    if y is not None and run.heart is not None and not broken:
        marks.append(_trend(plot, taken.partner, Point(run.x, run.heart), Point(x, y)))
    if taken.body.blood_pressure is not None:
        marks.extend(_pressure(plot, lane, x, taken, taken.body.blood_pressure))
    if taken.body.heart_rate is not None:
        marks.extend(_heart(plot, lane, x, taken, taken.body.heart_rate))
    if not plot.frame.is_live:
        marks.extend(flag_marks(plot, lane, taken.partner, taken.at, taken.body))
    rows, final = _figures(plot, lane, run.row, taken, x)
    return marks + final, Run(taken.at, x, y, rows)


def last_figures(plot: Plot, lane: Lane, run: Run) -> Iterator[Mark]:
    """The figures that were not final yet."""
    for row, figure in zip(plot.frame.rows, run.row, strict=False):
        if figure is not None:
            yield figures.drawn(plot, lane, row, figure)


def scale_of(lane: Lane, axis: Axis) -> ValueScale:
    """The value axis as it stands in a lane."""
    return ValueScale(axis.low, axis.high, lane.top + axis.top, lane.top + axis.bottom)


def _gap_before(plot: Plot, lane: Lane, run: Run, taken: Taken) -> list[Mark]:
    missed = plot.plan.missed(taken.partner, run.last, taken.at)
    if not missed:
        return []
    start = run.last or missed[0].dosed
    gap = Gap(taken.partner, start, taken.at, tuple(asked.due for asked in missed))
    return gap_marks(plot, lane, gap)


def _figures(
    plot: Plot, lane: Lane, row: tuple[Figure | None, ...], taken: Taken, x: float
) -> tuple[tuple[Figure | None, ...], list[Mark]]:
    last = row or (None,) * len(plot.frame.rows)
    now: list[Figure | None] = []
    final: list[Mark] = []
    for place, before in zip(plot.frame.rows, last, strict=True):
        text = figures.text_of(place.sign, taken.body)
        new = Figure(text, x, taken.entry_id, taken.is_late)
        passed, figure = figures.joined(plot, before, new)
        now.append(figure)
        if passed is not None:
            final.append(figures.drawn(plot, lane, place, passed))
    return tuple(now), final


def _role(plot: Plot, partner: Partner) -> Role:
    return role_of(partner) if plot.frame.vitals.is_coloured else Role.TEXT


def _pressure(
    plot: Plot, lane: Lane, x: float, taken: Taken, measured: BloodPressure
) -> Iterator[Mark]:
    scale = scale_of(lane, plot.frame.pressure)
    upper, lower = _on_axis(scale, measured.systolic), _on_axis(scale, measured.diastolic)
    look = plot.frame.vitals
    stem = stem_of(taken.partner) if look.is_coloured else Role.TEXT
    if lower > upper:
        ends = (Point(x, upper), Point(x, lower))
        yield Polyline(ends, stem, 1.0 if look.is_coloured else 0.6)
    for value, upward in ((measured.systolic, False), (measured.diastolic, True)):
        if scale.shows(value):
            yield _tip(plot, Point(x, scale.y(value)), taken, upward=upward)
        else:
            yield from _beyond(plot, scale, x, taken, value)


def _on_axis(scale: ValueScale, value: float) -> float:
    return scale.y(min(max(value, scale.low), scale.high))


def _tip(plot: Plot, tip: Point, taken: Taken, *, upward: bool) -> Mark:
    look = plot.frame.vitals
    back = look.height if upward else -look.height
    role = _role(plot, taken.partner)
    left = Point(tip.x - look.width / 2, tip.y + back)
    right = Point(tip.x + look.width / 2, tip.y + back)
    if not look.is_filled:
        return Polyline((left, tip, right), role, look.line, entry_id=taken.entry_id)
    fill, edge = (Role.GROUND, role) if taken.is_late else (role, None)
    return Polygon((left, tip, right), fill, edge, entry_id=taken.entry_id)


def _beyond(
    plot: Plot, scale: ValueScale, x: float, taken: Taken, value: int
) -> Iterator[Mark]:
    """An open arrow at the edge of the axis that the value lies beyond, with its figure."""
    is_above = value > scale.high
    y = scale.top if is_above else scale.bottom
    back = 5.0 if is_above else -5.0
    role = _role(plot, taken.partner)
    points = (Point(x - 4, y + back), Point(x, y), Point(x + 4, y + back))
    yield Polyline(points, role, 1.0, entry_id=taken.entry_id)
    yield _edge_figure(plot, Point(x + 7, y + (9 if is_above else 0)), value, taken)


def _edge_figure(plot: Plot, at: Point, value: int, taken: Taken) -> Label:
    return label(
        plot.pen,
        str(value),
        at,
        plot.frame.figure,
        bold=True,
        plate=Role.GROUND,
        entry_id=taken.entry_id,
    )


def _heart_y(plot: Plot, lane: Lane, rate: int | None) -> float | None:
    return None if rate is None else _on_axis(scale_of(lane, plot.frame.heart), rate)


def _trend(plot: Plot, partner: Partner, before: Point, now: Point) -> Mark:
    if plot.frame.vitals.is_coloured:
        return Polyline((before, now), trend_of(partner), 1.0)
    return Polyline((before, now), Role.TEXT, 0.7)


def _heart(plot: Plot, lane: Lane, x: float, taken: Taken, rate: int) -> Iterator[Mark]:
    scale = scale_of(lane, plot.frame.heart)
    if not scale.shows(rate):
        yield from _beyond(plot, scale, x, taken, rate)
        return
    role = _role(plot, taken.partner)
    hollow = taken.is_late
    yield Disc(
        Point(x, scale.y(rate)),
        plot.frame.vitals.heart,
        Role.GROUND if hollow else role,
        role if hollow else None,
        entry_id=taken.entry_id,
    )
