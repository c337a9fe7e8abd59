"""States as bars under the words of a lane: from their start to their end, or open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.plan import Lasting, Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role

_ALONE = 24 / 13
"""The height of a bar that lies alone, by the size of the words: 24 px on screen."""

_BETWEEN = 1.0
_ON_PAPER = 1.3
_SPARE = 0.5
_UNDER = 1.9
_ROOM = 2.5
"""A bar on paper is so high and so far below the words that no edge runs through them; it may
lie so far below its lane."""
_RADIUS = 4.0
_NEVER = datetime.max.replace(tzinfo=UTC)


def state_bars(plot: Plot) -> Iterator[Mark]:
    """The bars of all lanes. One that lasts is open: it ends where the time ahead begins."""
    for lane in plot.frame.lanes:
        for bar in _bars(plot, lane):
            yield from _drawn(plot, bar)


def ground_at(plot: Plot, lane: Lane, left: float, right: float, y: float) -> Role:
    """What words that reach from `left` to `right` lie on: a bar, or the lane's own ground."""
    if not plot.frame.is_live:
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
    top, whole = _zone(lane, lane.captions, is_alone=many == 1)
    height = (whole - (many - 1) * _BETWEEN) / many
    found = []
    for state, track in zip(states, tracks, strict=True):
        ends = _ends(plot, state)
        if ends is None:
            continue
        if plot.frame.is_live:
            found.append(_Bar(state, *ends, top + track * (height + _BETWEEN), height))
        else:
            found.append(_Bar(state, *ends, *_below(lane, lane.captions, track, many)))
    return found


def _below(lane: Lane, rows: Captions, track: int, many: int) -> tuple[float, float]:
    """The top of a bar on paper and its height: below all rows of words, one per track."""
    foot = rows.baselines[-1] + _UNDER
    step = min(_ON_PAPER + _SPARE, (lane.height + _ROOM - foot) / many)
    return lane.top + foot + track * step, step - _SPARE


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
    """Where the bars lie on screen: behind the words, from their rows' top to their foot.

    One alone is 24 px high, and its words have a plate.
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


def _drawn(plot: Plot, bar: _Bar) -> Iterator[Mark]:
    frame, entry = plot.frame, bar.state.entry_id
    left, top, width, height = bar.left, bar.top, bar.right - bar.left, bar.height
    if not frame.is_live:
        yield from _on_paper(bar)
        return
    if frame.is_snapped:
        left, top, height = int(left) + 0.5, int(top) + 0.5, float(int(height))
    corner = Point(left, top)
    if bar.state.end is not None:
        radius = min(_RADIUS, height / 3, width / 2)
        yield Box(corner, width, height, Role.BAND, Role.MUTED, 1.0, radius, entry)
        return
    yield Box(corner, width, height, Role.BAND, entry_id=entry)
    right, foot = left + width, top + height
    edge = (Point(right, top), corner, Point(left, foot), Point(right, foot))
    yield Polyline(edge, Role.MUTED, 1.0, entry_id=entry)


def _on_paper(bar: _Bar) -> Iterator[Mark]:
    """A line of ink below the words, with a foot where the state began and where it ended."""
    entry, foot = bar.state.entry_id, bar.top + bar.height
    width = bar.right - bar.left
    yield Box(Point(bar.left, bar.top), width, bar.height, Role.TEXT, entry_id=entry)
    for x in (bar.left, bar.right)[: 1 if bar.state.end is None else 2]:
        yield Polyline(
            (Point(x, bar.top - 1.5), Point(x, foot)), Role.TEXT, 0.8, entry_id=entry
        )
