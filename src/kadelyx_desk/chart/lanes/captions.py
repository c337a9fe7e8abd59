"""What was seen and said: its words made ready, and drawn once they have a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, inf
from uuid import UUID

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.lanes.shapes import role_of, shape
from kadelyx_desk.chart.lanes.states import ground_at
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark, Point, Polyline, Role, TextMetrics
from kadelyx_desk.chart.words import cut, label, late_words
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.values import About

_TICK = 5.0
COLUMN = 4.0
"""Marks nearer than this lie over each other: more than the rows hold are counted."""
HALF = 4.0
"""What a mark takes on either side of its time."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words for one entry, measured, with the end of a late one.

    `more` entries happened so near to it that they are counted, not drawn.
    """

    about: About
    x: float
    text: str
    extent: float
    entry_id: UUID
    is_late: bool = False
    more: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """Words in their row, right or left of their mark, and how many found no place after.

    `longest` is what they may take, with the count behind them, before they reach now.
    """

    caption: Caption
    row: int
    is_left: bool
    more: int = 0
    longest: float = inf

    @property
    def text(self) -> str:
        return self.caption.text + self._count

    @property
    def _count(self) -> str:
        return f", {self.more} more" if self.more else ""

    def fitted(self, metrics: TextMetrics, size: float) -> str:
        """The words cut so that they and the count behind them end before now."""
        if metrics.width(self.text, size) <= self.longest:
            return self.text
        room = self.longest - metrics.width(self._count, size)
        return cut(metrics, self.caption.text, size, room) + self._count


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


def tick_over(lane: Lane, rows: Captions, item: Caption) -> Mark:
    """What is seen of an entry whose words found no place."""
    top = lane.top + rows.tick
    ends = (Point(item.x, top), Point(item.x, top + rows.stroke))
    role = role_of(item.about) if rows.glyph else Role.TEXT
    return Polyline(ends, role, 1.0 if rows.glyph else 0.8, entry_id=item.entry_id)


def words_drawn(plot: Plot, lane: Lane, rows: Captions, placed: Placed) -> Iterator[Mark]:
    """The mark of an entry and its words."""
    item = placed.caption
    baseline = lane.top + rows.baselines[placed.row]
    if rows.glyph:
        y = floor(baseline - rows.size * 0.36) + 0.5
        tick = (Point(item.x, y - rows.glyph - _TICK), Point(item.x, y - rows.glyph))
        yield Polyline(tick, role_of(item.about), entry_id=item.entry_id)
        centre = Point(item.x, y)
        yield shape(item.about, centre, rows.glyph, item.entry_id, hollow=item.is_late)
    else:
        ends = (Point(item.x, baseline - rows.size * 0.85), Point(item.x, baseline + 1))
        yield Polyline(ends, Role.TEXT, 0.8, entry_id=item.entry_id)
    text = placed.fitted(plot.metrics, rows.size)
    extent = plot.metrics.width(text, rows.size)
    x = item.x - rows.gap - extent if placed.is_left else item.x + rows.gap
    ground = ground_at(plot, lane, x, x + extent, baseline - rows.size * 0.36)
    yield label(
        plot.pen,
        text,
        Point(x, baseline),
        rows.size,
        role=Role.MUTED if item.is_late else Role.TEXT,
        plate=ground if rows.glyph else None,
        entry_id=item.entry_id,
    )
