"""States as bars under the words of a lane: from their start to their end, or open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.plan import Lasting, Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role
from kadelyx_desk.domain.values import About

_ALONE = 24 / 13
"""The height of a bar that lies alone, by the size of the words: 24 px on screen."""

_BETWEEN = 1.0
_RADIUS = 4.0
_NEVER = datetime.max.replace(tzinfo=UTC)


def state_bars(plot: Plot) -> Iterator[Mark]:
    """The bars of all lanes. One that lasts is open: it ends where the time ahead begins."""
    for lane in plot.frame.lanes:
        for bar in _bars(plot, lane):
            yield from _drawn(plot, lane, bar)


def ground_at(plot: Plot, lane: Lane, left: float, right: float, y: float) -> Role:
    """What words that reach from `left` to `right` lie on: a bar, or the lane's own ground."""
    if lane.about is About.COUPLE and not plot.frame.is_live:
        return Role.GROUND
    over = (bar for bar in _bars(plot, lane) if bar.left <= left and right <= bar.right)
    is_over = any(bar.top <= y <= bar.top + bar.height for bar in over)
    return Role.BAND if is_over else Role.GROUND


@dataclass(frozen=True, slots=True)
class _Bar:
    state: Lasting
    left: float
    right: float
    top: float
    height: float


def _bars(plot: Plot, lane: Lane) -> list[_Bar]:
    """The bars of a lane. Those that lie over each other in time share its height."""
    states = [state for state in plot.plan.lasting if plot.frame.lane(state.about) is lane]
    if lane.captions is None or not states:
        return []
    tracks = tracks_of(states)
    many = max(tracks) + 1
    top, whole = _zone(lane, lane.captions, is_alone=many == 1 and plot.frame.is_live)
    height = (whole - (many - 1) * _BETWEEN) / many
    found = []
    for state, track in zip(states, tracks, strict=True):
        ends = _ends(plot, state)
        if ends is not None:
            found.append(_Bar(state, *ends, top + track * (height + _BETWEEN), height))
    return found


def tracks_of(states: Sequence[Lasting]) -> list[int]:
    """For each state, by start, the first track on which nothing else lasts then."""
    free_from: list[datetime] = []
    found = []
    for state in states:
        end = state.end or _NEVER
        track = next(
            (n for n, free in enumerate(free_from) if free <= state.start), len(free_from)
        )
        if track == len(free_from):
            free_from.append(end)
        else:
            free_from[track] = end
        found.append(track)
    return found


def _zone(lane: Lane, rows: Captions, *, is_alone: bool) -> tuple[float, float]:
    """Where the bars lie: behind the words of the lane, from its rows' top to their foot.

    On screen one alone is 24 px high, and its words have a plate. Paper has no plates, so
    there no edge may run through a row.
    """
    top, foot = rows.baselines[0] - rows.size, rows.baselines[-1] + rows.size * 0.35
    if not is_alone:
        return lane.top + top, foot - top
    alone = min(rows.size * _ALONE, lane.height - 2)
    return lane.top + (top + foot - alone) / 2, alone


def _ends(plot: Plot, state: Lasting) -> tuple[float, float] | None:
    """From where to where it is seen; None where it lies outside the drawing."""
    span, end = plot.time.span, state.end or plot.plan.ended
    if state.start >= span.end or (end is not None and end <= span.start):
        return None
    left = plot.time.x(max(state.start, span.start))
    right = plot.frame.right if end is None or end >= span.end else plot.time.x(end)
    return left, max(right, left + 1.0)


def _drawn(plot: Plot, lane: Lane, bar: _Bar) -> Iterator[Mark]:
    frame, entry = plot.frame, bar.state.entry_id
    left, top, width, height = bar.left, bar.top, bar.right - bar.left, bar.height
    if frame.is_snapped:
        left, top, height = int(left) + 0.5, int(top) + 0.5, float(int(height))
    on_band = lane.about is About.COUPLE and not frame.is_live
    fill = Role.GROUND if on_band else Role.BAND
    line = 1.0 if frame.is_live else 0.6
    corner = Point(left, top)
    if bar.state.end is not None:
        radius = min(_RADIUS, height / 3, width / 2)
        yield Box(corner, width, height, fill, Role.MUTED, line, radius, entry)
        return
    yield Box(corner, width, height, fill, entry_id=entry)
    right, foot = left + width, top + height
    edge = (Point(right, top), corner, Point(left, foot), Point(right, foot))
    yield Polyline(edge, Role.MUTED, line, entry_id=entry)
