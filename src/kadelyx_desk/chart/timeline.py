"""The timeline of a session as marks: the same for screen and paper, but for the frame."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from kadelyx_desk.chart import live
from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.ground.backdrop import backdrop
from kadelyx_desk.chart.ground.legend import legend_marks
from kadelyx_desk.chart.ground.phases import phase_marks
from kadelyx_desk.chart.lanes.states import state_bars
from kadelyx_desk.chart.plan import Plot, plot_of
from kadelyx_desk.chart.scale import Span, rounded_down, rounded_up
from kadelyx_desk.chart.scene import Mark, Scene, TextMetrics
from kadelyx_desk.chart.settled import settle
from kadelyx_desk.domain.entries import (
    Body,
    JourneyEnded,
    JourneyStarted,
    Marked,
    VitalsTaken,
)
from kadelyx_desk.domain.facts import opening, time_of
from kadelyx_desk.domain.journey.schedule import leave_not_before
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import Partner

_QUARTER = timedelta(minutes=15)
_HALF_HOUR = timedelta(minutes=30)
_SHORTEST = timedelta(hours=3)


def lay_out(  # noqa: PLR0913, PLR0917 - the whole drawing depends on these six and on nothing else
    snapshot: SessionSnapshot,
    protocol: Protocol,
    now: datetime,
    span: Span,
    frame: Frame,
    metrics: TextMetrics,
) -> Scene:
    """The whole drawing at `now`."""
    plot = plot_of(snapshot, protocol, span, frame, metrics)
    here = live.present(plot, snapshot, now)
    settled = settle(plot, snapshot, here.x)
    marks: list[Mark] = [*still(plot, snapshot), *live.ground(plot, here), *settled.marks()]
    marks.extend(live.open_gaps(plot, snapshot, here))
    marks.extend(settled.words())
    marks.extend(live.over(plot, snapshot, here))
    if frame.legend is not None:
        marks.extend(legend_marks(plot, frame.legend))
    return Scene(frame.width, frame.height, tuple(marks))


def still(plot: Plot, snapshot: SessionSnapshot) -> list[Mark]:
    """What no entry but a dose or a state changes: ground, grid, names, phases, and states."""
    return [*backdrop(plot, snapshot), *phase_marks(plot), *state_bars(plot)]


def room_span(
    snapshot: SessionSnapshot, protocol: Protocol, now: datetime, zone: tzinfo
) -> Span:
    """What the room shows: three hours from the start of the journey, longer as it gets longer.

    It begins at the half hour before the first set, or the start; it ends so that now, and the
    time at which both are ready to leave, stand a quarter of an hour before its end. It changes
    in whole half hours only.
    """
    begun = _begun(snapshot) or now
    start = rounded_down(min(begun, now).astimezone(zone), _HALF_HOUR)
    leaving = [leave_not_before(snapshot, protocol, partner) for partner in Partner]
    latest = max([now, *(time for time in leaving if time is not None)])
    end = max(start + _SHORTEST, rounded_up(latest.astimezone(zone) + _QUARTER, _HALF_HOUR))
    return Span(start, end)


def paper_span(snapshot: SessionSnapshot, now: datetime, zone: tzinfo) -> Span:
    """What paper shows: from 30 min before the first set, to the quarter after the end.

    The start is rounded down and the end up to a quarter of an hour. A journey that was not
    ended goes to `now`.
    """
    begun = _begun(snapshot)
    if begun is None:
        begun = opening(snapshot).planned_journey
    start = rounded_down((begun - _HALF_HOUR).astimezone(zone), _QUARTER)
    ended = time_of(snapshot, JourneyEnded) or now
    end = rounded_up(max(ended, begun + _HALF_HOUR).astimezone(zone), _QUARTER)
    return Span(start, end)


def _begun(snapshot: SessionSnapshot) -> datetime | None:
    """The first set or the start of the journey, whichever was earlier.

    Looks through the cells by time and stops at the first that holds either.
    """
    for number in sorted(snapshot.cells):
        links = snapshot.cells[number].links
        lines = (snapshot.line(link) for link in links if _may_begin(link.entry.body))
        times = [
            line.occurred
            for line in lines
            if isinstance(line.body, VitalsTaken | JourneyStarted) and not line.is_struck
        ]
        if times:
            return min(times)
    return None


def _may_begin(body: Body) -> bool:
    """Whether an entry is a set or the start, or a mark that may have become a set."""
    return isinstance(body, VitalsTaken | JourneyStarted | Marked)
