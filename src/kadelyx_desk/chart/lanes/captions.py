"""What was seen and said, in words beside its mark; what finds no place is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor
from uuid import UUID

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.lanes.shapes import role_of, shape
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark, Point, Polyline, Role
from kadelyx_desk.chart.words import cut, label, late_words
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.values import About

TICK = 5.0
_HALF = 4.0
"""What a mark takes on either side of its time."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words for one entry, ready to be placed: measured, and with the end of a late one."""

    about: About
    x: float
    text: str
    extent: float
    entry_id: UUID
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of a row that is kept free, for the words of a dose."""

    row: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Words in their row, right or left of their mark, and how many found no place after."""

    caption: Caption
    row: int
    is_left: bool
    more: int = 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """How far a lane's rows are filled; the words placed last are not final until passed."""

    ends: tuple[float, ...]
    last: Placed | None = None
    waiting: int = 0
    column: int | None = None


Shelves = Mapping[About, Shelf]
Kept = Mapping[About, tuple[Taken, ...]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What words keep clear of: the words of doses, and now, where it is in reach."""

    kept: Kept
    wall: float | None = None


def caption(plot: Plot, entry: Entry, words: str) -> Caption | None:
    """The words of an entry, cut to the longest; None where its lane shows none."""
    lane = plot.frame.lane(entry.about)
    if not words or lane is None or lane.captions is None:
        return None
    size = lane.captions.size
    text = cut(plot.metrics, words, size, lane.captions.longest)
    if entry.is_late:
        text = f"{text}, {late_words(plot.time.span, entry.recorded.utc)}"
    extent = plot.metrics.width(text, size)
    x = plot.time.x(entry.occurred.utc)
    return Caption(entry.about, x, text, extent, entry.id, entry.is_late)


def empty_shelves(plot: Plot) -> Shelves:
    """Every lane with nothing in it yet."""
    return {
        lane.about: Shelf((float("-inf"),) * len(lane.captions.baselines))
        for lane in plot.frame.lanes
        if lane.captions is not None
    }


def reach(plot: Plot) -> float:
    """How far right of its mark any words may end; beyond it, now cannot matter to them."""
    widest = 0.0
    for lane in plot.frame.lanes:
        if lane.captions is not None:
            late = plot.metrics.width(", late entry 00:00", lane.captions.size)
            widest = max(widest, lane.captions.gap + lane.captions.longest + late)
    return widest + _HALF


def place(
    plot: Plot, limits: Limits, captions: Iterable[Caption], shelves: Shelves
) -> tuple[list[Mark], Shelves]:
    """Place words in the order of time.

    Args:
        plot: The drawing.
        limits: What the words keep clear of.
        captions: The words, by time.
        shelves: How full the rows were.

    Returns:
        The marks that are final, and how full the rows are then.
    """
    marks: list[Mark] = []
    filled = dict(shelves)
    for item in captions:
        lane = plot.frame.lane(item.about)
        if lane is None or lane.captions is None:
            continue
        shelf = filled[lane.about]
        column = floor(item.x)
        found = _place_for(plot, limits, lane, shelf, item)
        if found is None:
            if column != shelf.column:
                marks.append(_lone_tick(lane, lane.captions, item))
            shelf = _counted(plot, lane.captions, shelf)
        else:
            if shelf.last is not None:
                marks.extend(_drawn(plot, lane, lane.captions, shelf.last))
            shelf = found
        filled[lane.about] = replace(shelf, column=column)
    return marks, filled


def last_words(plot: Plot, shelves: Shelves) -> Iterator[Mark]:
    """The words that were not final yet."""
    for lane in plot.frame.lanes:
        shelf = shelves.get(lane.about)
        if shelf is not None and shelf.last is not None and lane.captions is not None:
            yield from _drawn(plot, lane, lane.captions, shelf.last)


def side(
    plot: Plot, x: float, extent: float, gap: float, wall: float | None
) -> tuple[bool, float, float]:
    """Right of the mark, or left of it where the words would reach now and have room there."""
    right = x + gap + extent
    if wall is None or right + _HALF <= wall or x - gap - extent < plot.frame.left:
        return False, x - _HALF, right
    return True, x - gap - extent, x + _HALF


def _place_for(
    plot: Plot, limits: Limits, lane: Lane, shelf: Shelf, item: Caption
) -> Shelf | None:
    rows, wall = lane.captions, limits.wall
    if rows is None:
        return None
    kept = limits.kept.get(lane.about, ())
    is_left, start, end = side(plot, item.x, item.extent, rows.gap, wall)
    if end > plot.frame.right and wall is None and not is_left:
        is_left, start, end = True, item.x - rows.gap - item.extent, item.x + _HALF
    for row, filled in enumerate(shelf.ends):
        is_free = start >= filled + rows.spare and not any(
            taken.row == row
            and taken.left - rows.spare < end
            and start < taken.right + rows.spare
            for taken in kept
        )
        if is_free:
            ends = (*shelf.ends[:row], end, *shelf.ends[row + 1 :])
            return Shelf(ends, Placed(item, row, is_left, shelf.waiting))
    return None


def _counted(plot: Plot, rows: Captions, shelf: Shelf) -> Shelf:
    if shelf.last is None:
        return replace(shelf, waiting=shelf.waiting + 1)
    last = replace(shelf.last, more=shelf.last.more + 1)
    if last.is_left:
        return replace(shelf, last=last)
    end = last.caption.x + rows.gap + plot.metrics.width(_said(last), rows.size)
    row = last.row
    ends = (*shelf.ends[:row], max(end, shelf.ends[row]), *shelf.ends[row + 1 :])
    return replace(shelf, last=last, ends=ends)


def _said(placed: Placed) -> str:
    text = placed.caption.text
    return f"{text}, {placed.more} more" if placed.more else text


def _lone_tick(lane: Lane, rows: Captions, item: Caption) -> Mark:
    top = lane.top + rows.tick
    ends = (Point(item.x, top), Point(item.x, top + TICK))
    role = role_of(item.about) if rows.glyph else Role.TEXT
    return Polyline(ends, role, 1.0 if rows.glyph else 0.8, entry_id=item.entry_id)


def _drawn(plot: Plot, lane: Lane, rows: Captions, placed: Placed) -> Iterator[Mark]:
    item = placed.caption
    baseline = lane.top + rows.baselines[placed.row]
    if rows.glyph:
        y = floor(baseline - rows.size * 0.36) + 0.5
        tick = (Point(item.x, y - rows.glyph - TICK), Point(item.x, y - rows.glyph))
        yield Polyline(tick, role_of(item.about), entry_id=item.entry_id)
        centre = Point(item.x, y)
        yield shape(item.about, centre, rows.glyph, item.entry_id, hollow=item.is_late)
    else:
        ends = (Point(item.x, baseline - rows.size * 0.85), Point(item.x, baseline + 1))
        yield Polyline(ends, Role.TEXT, 0.8, entry_id=item.entry_id)
    text = _said(placed)
    extent = plot.metrics.width(text, rows.size)
    x = item.x - rows.gap - extent if placed.is_left else item.x + rows.gap
    yield label(
        plot.pen,
        text,
        Point(x, baseline),
        rows.size,
        role=Role.MUTED if item.is_late else Role.TEXT,
        plate=Role.GROUND if rows.glyph else None,
        entry_id=item.entry_id,
    )
