"""Adverse events and rescue medicines: a sign, a line at their time, and their words in bold.

They come right after the doses: no observation takes their place, and none of them is counted
away. Where there is no room for words, the sign and the line still stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from kadelyx_desk.chart.frame import Captions, Lane
from kadelyx_desk.chart.lanes.captions import HALF
from kadelyx_desk.chart.lanes.shapes import role_of
from kadelyx_desk.chart.lanes.shelves import Kept, Taken
from kadelyx_desk.chart.plan import Cared, Plot
from kadelyx_desk.chart.scene import Box, Disc, Mark, Point, Polygon, Polyline, Role
from kadelyx_desk.chart.words import cut, label, late_words
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import clock

_SPARE = 6.0
_AROUND = 3.0
_EVENT_DASH = (1.0, 2.0)
_RESCUE_DASH = (4.0, 2.0)
_APART = 0.6
_DOWN = 6.0
"""How far below the top of the plot the sign stands where the lane has no rows for words."""


@dataclass(frozen=True, slots=True)
class Words:
    """An event or a medicine in its place; `name` is empty where there is no room for it.

    `sign` is where its sign stands: at its time, or beside an earlier one in the same row.
    """

    item: Cared
    name: str
    rest: str
    row: int
    start: float
    taken: Taken
    sign: float


def care_line(plot: Plot, lane: Lane, item: Cared) -> Mark:
    """The line at its time, dotted for an event and dashed for a medicine."""
    x = plot.time.x(item.at)
    role = Role.TEXT if item.is_event else role_of(item.partner)
    dash = _EVENT_DASH if item.is_event else _RESCUE_DASH
    ends = (Point(x, lane.top), Point(x, lane.bottom))
    if not plot.frame.is_live:
        pressure = plot.frame.pressure
        top = plot.frame.care or pressure.top
        ends = (Point(x, lane.top + top), Point(x, lane.top + pressure.bottom))
    return Polyline(ends, role, 1.0 if plot.frame.is_live else 0.6, dash, item.entry_id)


def words_of(plot: Plot, taken: Kept, wall: float | None) -> tuple[Words, ...]:
    """Every event and medicine of the span in its place, clear of the words of doses."""
    placed: list[Words] = []
    for item in plot.plan.care:
        about = About.of(item.partner)
        lane = plot.frame.lane(about)
        if lane is None or not plot.time.shows(item.at):
            continue
        there = [words.taken for words in placed if words.item.partner is item.partner]
        there += _signs(plot, item) if lane.captions is None else taken.get(about, ())
        placed.append(_placed(plot, lane, item, tuple(there), wall))
    return tuple(_seen(plot, words, placed) for words in placed)


def _seen(plot: Plot, words: Words, placed: list[Words]) -> Words:
    """The words; none where a later sign, which found no free row, stands over them."""
    x = words.sign
    for one in placed:
        other = one.sign
        is_same_row = one.item.partner is words.item.partner and one.row == words.row
        is_over = words.taken.left < other < words.taken.right
        if one is not words and is_same_row and is_over:
            half = _half(plot, plot.frame.text)
            return replace(words, name="", taken=Taken(words.row, x - half, x + half))
    return words


def _signs(plot: Plot, item: Cared) -> list[Taken]:
    """The signs of the others of this partner: in one row, words leave them free."""
    half = _half(plot, plot.frame.text)
    others = (one for one in plot.plan.care if one.partner is item.partner)
    places = [_sign_x(plot, one) for one in others if one is not item]
    return [Taken(0, x - half, x + half) for x in places]


def _sign_x(plot: Plot, item: Cared) -> float:
    """Where the sign stands: in one row clear of earlier ones, while the line keeps time."""
    lane = plot.frame.lane(About.of(item.partner))
    if lane is None or lane.captions is not None:
        return plot.time.x(item.at)
    whole = 2 * _half(plot, plot.frame.text) + _APART
    x = float("-inf")
    for one in plot.plan.care:
        if one.partner is item.partner and plot.time.shows(one.at):
            x = max(plot.time.x(one.at), x + whole)
        if one is item:
            return x
    return x


def kept(plot: Plot, taken: Kept, words: tuple[Words, ...]) -> Kept:
    """What doses and these words take of the rows, by lane."""
    found = dict(taken)
    for words_ in words:
        about = About.of(words_.item.partner)
        lane = plot.frame.lane(about)
        if lane is not None and lane.captions is not None:
            found[about] = (*found.get(about, ()), words_.taken)
    return found


def care_marks(plot: Plot, lane: Lane, words: Words) -> Iterator[Mark]:
    """The sign and its words."""
    item, size = words.item, _size(plot, lane.captions)
    baseline = _baseline(plot, lane, words.row, size)
    y = baseline - size * 0.36
    x = words.sign
    half = _half(plot, size)
    centre = Point(x, round(y - 0.5) + 0.5 if plot.frame.is_snapped else y)
    if item.is_event:
        yield from event_sign(centre, half, item.entry_id, is_late=item.is_late)
    else:
        role = role_of(item.partner)
        yield from rescue_sign(centre, half, role, item.entry_id, is_late=item.is_late)
    plate = Role.GROUND if plot.frame.is_live else None
    if not words.name:
        return
    at = Point(words.start, baseline)
    name = label(plot.pen, words.name, at, size, bold=True, plate=plate, entry_id=item.entry_id)
    yield name
    if words.rest:
        at = Point(words.start + name.extent + _SPARE, baseline)
        muted = Role.MUTED if plot.frame.is_live else Role.TEXT
        yield label(
            plot.pen, words.rest, at, size, role=muted, plate=plate, entry_id=item.entry_id
        )


def event_sign(
    centre: Point, half: float, entry: UUID | None = None, *, is_late: bool = False
) -> Iterator[Mark]:
    """A triangle with a stroke and a dot, in ink: red is kept for what is wrong now."""
    x, y = centre.x, centre.y
    fill, edge, inner = _inks(Role.TEXT, is_late=is_late)
    foot = y + half * 0.85
    corners = (Point(x - half, foot), Point(x + half, foot), Point(x, y - half))
    yield Polygon(corners, fill, edge, entry_id=entry)
    wide = half * 0.24
    yield Box(Point(x - wide / 2, y - half * 0.35), wide, half * 0.7, inner, entry_id=entry)
    yield Disc(Point(x, foot - half * 0.24), wide * 0.62, inner, entry_id=entry)


def rescue_sign(
    centre: Point, half: float, role: Role, entry: UUID | None = None, *, is_late: bool = False
) -> Iterator[Mark]:
    """A square in the person's colour with a plus in it: a dose that was not ketamine."""
    x, y = centre.x, centre.y
    fill, edge, inner = _inks(role, is_late=is_late)
    corner = Point(x - half, y - half)
    yield Box(corner, 2 * half, 2 * half, fill, edge, radius=half * 0.3, entry_id=entry)
    long, wide = half * 0.6, half * 0.16
    yield Box(Point(x - long, y - wide), 2 * long, 2 * wide, inner, entry_id=entry)
    yield Box(Point(x - wide, y - long), 2 * wide, 2 * long, inner, entry_id=entry)


def _inks(role: Role, *, is_late: bool) -> tuple[Role, Role | None, Role]:
    """Fill, edge and what is drawn inside; a late entry is hollow."""
    return (Role.GROUND, role, role) if is_late else (role, None, Role.GROUND)


def _size(plot: Plot, rows: Captions | None) -> float:
    return plot.frame.text if rows is None else rows.size


def _half(plot: Plot, size: float) -> float:
    return plot.frame.dose.half if plot.frame.is_live else size * 0.46


def _baseline(plot: Plot, lane: Lane, row: int, size: float) -> float:
    if lane.captions is not None:
        return lane.top + lane.captions.baselines[row]
    if plot.frame.care is not None:
        return lane.top + plot.frame.care
    return lane.top + plot.frame.pressure.top + _DOWN + size * 0.36


def _placed(
    plot: Plot, lane: Lane, item: Cared, taken: tuple[Taken, ...], wall: float | None
) -> Words:
    rows = lane.captions
    size = _size(plot, rows)
    half = _half(plot, size)
    x, gap = _sign_x(plot, item), half + 4
    limit = plot.frame.right if wall is None else wall - HALF
    longest = plot.frame.text * 12 if rows is None else rows.longest
    called = item.name if plot.frame.is_live else item.title or item.name
    name = cut(plot.metrics, called, size, longest)
    many = 1 if rows is None else len(rows.baselines)
    for rest in dict.fromkeys((_rest(plot, item), "")):
        extent = plot.metrics.width(name, size, bold=True)
        if rest:
            extent += _SPARE + plot.metrics.width(rest, size)
        for start in (x + gap, x - gap - extent):
            if start < plot.frame.left or start + extent > limit:
                continue
            left, right = start - _AROUND, start + extent + _AROUND
            if rows is not None:  # the sign stands in the row of its words
                left, right = min(left, x - half), max(right, x + half)
            for row in range(many):
                if _is_free(taken, row, left, right):
                    return Words(item, name, rest, row, start, Taken(row, left, right), x)
    left, right = x - half, x + half
    free = (row for row in range(many) if _is_free(taken, row, left, right))
    row = next(free, 0)
    return Words(item, "", "", row, x, Taken(row, left, right), x)


def _is_free(taken: tuple[Taken, ...], row: int, left: float, right: float) -> bool:
    return not any(one.row == row and one.left < right and left < one.right for one in taken)


def _rest(plot: Plot, item: Cared) -> str:
    parts = [item.rest] if item.rest else []
    if item.ended is not None:
        word = "resolved" if item.is_event else "response"
        parts.append(f"{word} {clock(plot.time.span.local(item.ended))}")
    if item.is_late:
        parts.append(late_words(plot.time.span, item.recorded))
    return ", ".join(parts)
