"""Places words in rows by time: right of the mark or left of now, else they are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor, inf

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.lanes.captions import (
    COLUMN,
    HALF,
    Caption,
    Placed,
    tick_over,
    words_drawn,
)
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark
from kadelyx_desk.domain.values import About


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of a row that is kept free, for the words of a dose."""

    row: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Shelf:
    """How far a lane's rows are filled; the words placed last are not final until passed."""

    ends: tuple[float, ...]
    last: Placed | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """Words on one side of their mark, and what they and the mark take of a row.

    `longest` is what the words may take with a count behind them.
    """

    is_left: bool
    start: float
    end: float
    longest: float = inf


Shelves = Mapping[About, Shelf]
Kept = Mapping[About, tuple[Taken, ...]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What words keep clear of: the words of doses, and now, where it is in reach."""

    kept: Kept
    wall: float | None = None


def empty_shelves(plot: Plot) -> Shelves:
    """Every lane with nothing in it yet."""
    return {
        lane.about: Shelf((float("-inf"),) * len(lane.captions.baselines))
        for lane in plot.frame.lanes
        if lane.captions is not None
    }


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
    filling = {
        lane.about: _Filling(plot, lane, lane.captions, limits, shelves[lane.about])
        for lane in plot.frame.lanes
        if lane.captions is not None
    }
    for about in About:
        lane = plot.frame.lane(about)
        if lane is not None and lane.about in filling:
            filling[about] = filling[lane.about]
    marks: list[Mark] = []
    for item in captions:
        rows = filling.get(item.about)
        if rows is not None:
            marks.extend(rows.take(item))
    return marks, {about: filling[about].shelf() for about in shelves}


def last_words(plot: Plot, shelves: Shelves) -> Iterator[Mark]:
    """The words that were not final yet."""
    for lane in plot.frame.lanes:
        shelf = shelves.get(lane.about)
        if shelf is not None and shelf.last is not None and lane.captions is not None:
            yield from words_drawn(plot, lane, lane.captions, shelf.last)


def side(plot: Plot, x: float, extent: float, gap: float, wall: float | None) -> Side:
    """The side of the mark on which words stand where nothing else is in the way."""
    return sides(plot, x, extent, gap, wall)[0]


def sides(
    plot: Plot, x: float, extent: float, gap: float, wall: float | None
) -> tuple[Side, ...]:
    """Where words may stand, the best first; only the first where now is out of reach.

    Right of the mark; left of it where they would reach now, or the end of the axis. Beside
    either they need room for a count too, if only by being cut. Where there is no room on
    either side, they stand right, over whatever is there.
    """
    right = x + gap + extent
    over = Side(is_left=False, start=x - HALF, end=right)
    limit = plot.frame.right if wall is None else wall - HALF
    count = count_room(plot)
    if right + (0.0 if wall is None else count) <= limit:
        return (over,)
    roomy, tight = extent + count, max(extent, plot.metrics.width(_LEAST, plot.frame.text))
    found = [Side(is_left=True, start=x - gap - roomy, end=x + HALF, longest=roomy)]
    if max(right, x + gap + tight) <= limit:
        found.append(replace(over, longest=limit - x - gap))
    found.append(Side(is_left=True, start=x - gap - tight, end=x + HALF, longest=tight))
    inside = tuple(one for one in found if one.start >= plot.frame.left)
    return inside or (over,)


_LEAST = "\N{HORIZONTAL ELLIPSIS}, 99 more"
"""What is left of words that were cut to make room for their count."""


def count_room(plot: Plot) -> float:
    """What a count behind words takes, so that it does not cross now either."""
    return plot.metrics.width(", 99 more", plot.frame.text)


class _Filling:
    """The rows of a lane while they are filled."""

    def __init__(
        self, plot: Plot, lane: Lane, rows: Captions, limits: Limits, shelf: Shelf
    ) -> None:
        self._plot = plot
        self._lane = lane
        self._rows = rows
        self._wall = limits.wall
        self._kept = limits.kept.get(lane.about, ())
        self._ends = list(shelf.ends)
        self._last = shelf.last
        self._more = shelf.last.more if shelf.last is not None else 0
        self._waiting = shelf.waiting
        self._ticked: int | None = None
        self._least = plot.metrics.width(_LEAST, plot.frame.text) if self._kept else 0.0

    def shelf(self) -> Shelf:
        return Shelf(tuple(self._ends), self._finished(), self._waiting)

    def take(self, item: Caption) -> Iterable[Mark]:
        """Place the words, or count them; the marks that became final."""
        placed = self._placed(item)
        if placed is None:
            self._count(1 + item.more)
            return self._tick(item)
        last = self._finished()
        self._last, self._more, self._waiting = placed, self._waiting + item.more, 0
        self._make_room()
        return () if last is None else words_drawn(self._plot, self._lane, self._rows, last)

    def _tick(self, item: Caption) -> Iterable[Mark]:
        """One tick for those that lie over each other."""
        column = floor(item.x / COLUMN)
        if column == self._ticked:
            return ()
        self._ticked = column
        return (tick_over(self._lane, self._rows, item),)

    def _finished(self) -> Placed | None:
        if self._last is None or self._last.more == self._more:
            return self._last
        return replace(self._last, more=self._more)

    def _count(self, entries: int) -> None:
        if self._last is None:
            self._waiting += entries
        else:
            digits = len(str(self._more)) if self._more else 0
            self._more += entries
            if len(str(self._more)) > digits:
                self._make_room()

    def _make_room(self) -> None:
        """The count makes the words longer, so the row is filled further."""
        last = self._finished()
        if last is not None and last.more and not last.is_left:
            width = min(self._plot.metrics.width(last.text, self._rows.size), last.longest)
            end = last.caption.x + self._rows.gap + width
            self._ends[last.row] = max(end, self._ends[last.row])

    def _placed(self, item: Caption) -> Placed | None:
        spare = self._rows.spare
        if item.x - HALF < min(self._ends) + spare:
            return None
        found = sides(self._plot, item.x, item.extent, self._rows.gap, self._wall)
        for one, end in self._tries(item, found):
            for row, filled in enumerate(self._ends):
                if one.start >= filled + spare and not self._is_kept(row, one.start, end):
                    self._ends[row] = one.end
                    longest = min(one.longest, self._free_after(row, item, one))
                    return Placed(item, row, one.is_left, longest=longest)
        return None

    def _tries(self, item: Caption, found: tuple[Side, ...]) -> Iterator[tuple[Side, float]]:
        """Where words may stand, and up to where they need a row that nothing keeps.

        Beside words that came first they stand whole with room for a count: right, or left.
        Where neither is free, right of the mark, and a count cuts them.
        """
        if not self._kept:
            yield from ((one, one.end) for one in found)
            return
        count = count_room(self._plot)
        yield from ((one, one.end + (0 if one.is_left else count)) for one in found)
        start = item.x - self._rows.gap - item.extent - count
        has_left = any(one.is_left for one in found)
        if not has_left and start >= self._plot.frame.left:
            left = Side(
                is_left=True, start=start, end=item.x + HALF, longest=item.extent + count
            )
            yield left, left.end
        for one in found:
            if not one.is_left:
                yield one, max(one.end, one.start + HALF + self._least)

    def _free_after(self, row: int, item: Caption, side: Side) -> float:
        """What words and their count may take before the next words that came first."""
        if side.is_left:
            return inf
        start = item.x + self._rows.gap
        lefts = (taken.left for taken in self._kept if taken.row == row)
        ahead = min((left for left in lefts if left > item.x), default=inf)
        return ahead - self._rows.spare - start

    def _is_kept(self, row: int, start: float, end: float) -> bool:
        """Whether the words of a dose or an event are in the way."""
        spare = self._rows.spare
        return any(
            taken.row == row and taken.left - spare < end and start < taken.right + spare
            for taken in self._kept
        )
