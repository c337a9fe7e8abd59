"""States as bars under the words of a lane: from their start to their end, or open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """The bars of all lanes. One that lasts is open: it ends where the time ahead begins.

    Bars that lie over each other in time share the height, so that each end can be seen.
    """
    for lane in plot.frame.lanes:
        states = [
            state for state in plot.plan.lasting if plot.frame.lane(state.about) is lane
        ]
        if lane.captions is None or not states:
            continue
        tracks = tracks_of(states)
        many = max(tracks) + 1
        top, height = _zone(lane, lane.captions, many)
        each = (height - (many - 1) * _BETWEEN) / many
        for state, track in zip(states, tracks, strict=True):
            yield from _bar(plot, lane, state, top + track * (each + _BETWEEN), each)


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


def _zone(lane: Lane, rows: Captions, many: int) -> tuple[float, float]:
    """Where the bars lie: behind the words of the lane, from its rows' top to their foot."""
    top, foot = rows.baselines[0] - rows.size, rows.baselines[-1] + rows.size * 0.35
    alone = min(rows.size * _ALONE, lane.height - 2)
    if many > 1 and foot - top > alone:
        return lane.top + top, foot - top
    return lane.top + (top + foot - alone) / 2, alone


def _bar(plot: Plot, lane: Lane, state: Lasting, top: float, height: float) -> Iterator[Mark]:
    span, frame = plot.time.span, plot.frame
    end = state.end or plot.plan.ended
    if state.start >= span.end or (end is not None and end <= span.start):
        return
    left = plot.time.x(max(state.start, span.start))
    right = frame.right if end is None or end >= span.end else plot.time.x(end)
    if frame.is_snapped:
        left, top, height = int(left) + 0.5, int(top) + 0.5, float(int(height))
    on_band = lane.about is About.COUPLE and not frame.is_live
    fill, width = Role.GROUND if on_band else Role.BAND, max(right - left, 1.0)
    line = 1.0 if frame.is_live else 0.6
    corner = Point(left, top)
    if state.end is not None:
        radius = min(_RADIUS, height / 3, width / 2)
        yield Box(corner, width, height, fill, Role.MUTED, line, radius, state.entry_id)
        return
    yield Box(corner, width, height, fill, entry_id=state.entry_id)
    foot = Point(left, top + height)
    edge = (Point(left + width, top), corner, foot, Point(left + width, top + height))
    yield Polyline(edge, Role.MUTED, line, entry_id=state.entry_id)
