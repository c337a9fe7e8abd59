"""Doses: a sign, a line at their time, the amount and the running total; they come first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kadelyx_desk.chart.frame import Lane
from kadelyx_desk.chart.lanes.shapes import role_of, shape
from kadelyx_desk.chart.lanes.shelves import Kept, Taken, side
from kadelyx_desk.chart.plan import Dose, Plot
from kadelyx_desk.chart.scene import Box, Mark, Point, Polyline, Role
from kadelyx_desk.chart.words import label, late_words
from kadelyx_desk.domain.values import About
from kadelyx_desk.domain.wording import mg

_SPARE = 6.0


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a dose: the amount in bold, then the rest, and where they start."""

    dose: Dose
    amount: str
    rest: str
    row: int
    start: float
    taken: Taken


def dose_line(plot: Plot, lane: Lane, dose: Dose) -> Mark:
    """The line at the time of a dose: down the lane, or to the foot of the plot."""
    x = plot.time.x(dose.at)
    role = role_of(dose.partner)
    if plot.frame.dose.is_captioned:
        ends = (Point(x, lane.top), Point(x, lane.bottom))
        return Polyline(ends, role, entry_id=dose.entry_id)
    top = lane.top + plot.frame.dose.centre + plot.frame.dose.half
    ends = (Point(x, top), Point(x, lane.top + plot.frame.pressure.bottom))
    return Polyline(ends, role, 0.6, (2, 2), dose.entry_id)


def words_of(plot: Plot, wall: float | None) -> tuple[Words, ...]:
    """The words of every dose in the span, each in its place."""
    placed: list[Words] = []
    for dose in plot.plan.doses:
        lane = plot.frame.lane(About.of(dose.partner))
        if lane is None or not plot.time.shows(dose.at):
            continue
        before = [words for words in placed if words.dose.partner is dose.partner]
        placed.append(_placed(plot, dose, before, wall))
    return tuple(placed)


def kept(plot: Plot, words: tuple[Words, ...]) -> Kept:
    """What the words take of the caption rows, by lane; on paper they stand elsewhere."""
    found: dict[About, tuple[Taken, ...]] = {}
    for item in words if plot.frame.dose.is_captioned else ():
        about = About.of(item.dose.partner)
        found[about] = (*found.get(about, ()), item.taken)
    return found


def dose_marks(plot: Plot, lane: Lane, words: Words) -> Iterator[Mark]:
    """The sign of a dose and its words."""
    frame, dose = plot.frame, words.dose
    x, entry = plot.time.x(dose.at), dose.entry_id
    role = role_of(dose.partner)
    if frame.dose.is_captioned and lane.captions is not None:
        baseline = lane.top + lane.captions.baselines[words.row]
        half, y = frame.dose.half, baseline - lane.captions.size * 0.36
        corner = Point(x - half, round(y - half))
        fill, edge = (Role.GROUND, role) if dose.is_late else (role, None)
        yield Box(corner, 2 * half, 2 * half, fill, edge, radius=2, entry_id=entry)
    else:
        baseline = lane.top + frame.dose.baseline
        centre = Point(x, lane.top + frame.dose.centre)
        yield shape(About.of(dose.partner), centre, frame.dose.half, entry, hollow=dose.is_late)
    plate = Role.GROUND if frame.dose.is_captioned else None
    at = Point(words.start, baseline)
    amount = label(
        plot.pen, words.amount, at, frame.dose.size, bold=True, plate=plate, entry_id=entry
    )
    yield amount
    if words.rest:
        size = _rest_size(plot)
        at = Point(words.start + amount.extent + _SPARE, baseline)
        muted = Role.MUTED if frame.dose.is_captioned else Role.TEXT
        yield label(plot.pen, words.rest, at, size, role=muted, plate=plate, entry_id=entry)


def _rest_size(plot: Plot) -> float:
    return plot.frame.text


def _placed(plot: Plot, dose: Dose, before: list[Words], wall: float | None) -> Words:
    frame = plot.frame
    amount, rest = _said(plot, dose)
    extent = plot.metrics.width(amount, frame.dose.size, bold=True)
    if rest:
        extent += _SPARE + plot.metrics.width(rest, _rest_size(plot))
    x = plot.time.x(dose.at)
    if not frame.dose.is_captioned:
        start = max([x + frame.dose.gap, *(item.taken.right + _SPARE for item in before)])
        return Words(dose, amount, rest, 0, start, Taken(0, x, start + extent))
    stands = side(plot, x, extent, frame.dose.gap, wall)
    left, right = stands.start - 3, stands.end + 3
    row = 0
    if any(words.row == 0 and left < words.taken.right for words in before):
        row = 1
    start = x - frame.dose.gap - extent if stands.is_left else x + frame.dose.gap
    return Words(dose, amount, rest, row, start, Taken(row, left, right))


def _said(plot: Plot, dose: Dose) -> tuple[str, str]:
    """On paper a booster is called one, and a total stands from the second dose on."""
    amount, total = mg(dose.milligrams), f"total {mg(dose.total)}"
    parts = [total]
    if not plot.frame.dose.is_captioned:
        is_booster = dose.total > dose.milligrams
        amount = f"booster {amount}" if is_booster else amount
        parts = [total] if is_booster else []
    if dose.is_late:
        parts.append(late_words(plot.time.span, dose.recorded))
    return amount, ", ".join(parts)
