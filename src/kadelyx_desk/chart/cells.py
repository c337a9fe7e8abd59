"""A drawing made cell by cell: what five minutes of entries add, given what came before.

The whole drawing is the sequence of its cells. A press changes one cell, so only that one is
laid out again, and those after it until they begin as they did before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import floor

from kadelyx_desk.chart.lanes.captions import COLUMN, HALF, Caption, caption
from kadelyx_desk.chart.lanes.care import care_line
from kadelyx_desk.chart.lanes.doses import dose_line
from kadelyx_desk.chart.lanes.shelves import count_room, side
from kadelyx_desk.chart.lanes.vitals import Run, Taken, last_figures, set_marks
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark
from kadelyx_desk.domain.entries import (
    AdverseEvent,
    DoseGiven,
    Marked,
    Noted,
    Observed,
    RescueGiven,
    StateBegan,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.sequence import Grown
from kadelyx_desk.domain.snapshot import CELL_SECONDS, Line, SessionSnapshot, cell_of
from kadelyx_desk.domain.values import About, Partner

_ROOM = 60.0
"""How far the marks of a set reach to either side of its time at the most."""


@dataclass(frozen=True, slots=True)
class Carry:
    """What a cell must know of the time before it."""

    a: Run = field(default_factory=Run)
    b: Run = field(default_factory=Run)

    def of(self, partner: Partner) -> Run:
        return self.a if partner is Partner.A else self.b

    def having(self, partner: Partner, run: Run) -> Carry:
        return replace(self, a=run) if partner is Partner.A else replace(self, b=run)


@dataclass(frozen=True, slots=True)
class CellDrawing:
    """What one cell adds: marks that are final, words that are to be placed, and the carry.

    No mark lies left of `left` or right of `right`; no words right of their mark pass `reach`.
    It was made of so many `entries`, the last of which happened at `until`.
    """

    marks: tuple[Mark, ...]
    captions: tuple[Caption, ...]
    carry: Carry
    left: float
    right: float
    reach: float
    entries: int
    until: tuple[datetime, int] | None


def cell_numbers(plot: Plot) -> range:
    """The cells that the span touches."""
    span = plot.time.span
    return range(cell_of(span.start), cell_of(span.end) + 1)


def lay_out_cell(
    plot: Plot,
    snapshot: SessionSnapshot,
    number: int,
    carry: Carry,
    begun: CellDrawing | None = None,
) -> CellDrawing:
    """The marks of the entries that happened in one cell, in the order of time.

    Args:
        plot: The drawing.
        snapshot: The session.
        number: Which cell.
        carry: What came before.
        begun: The same cell after the same carry, drawn when it held fewer entries of which
            none was amended since; it is gone on with where nothing new comes between.
    """
    cell = snapshot.cells.get(number)
    links = cell.links if cell is not None else Grown[Link]()
    drawing = _Drawing(plot, number, carry)
    fresh = sorted(links if begun is None else links[begun.entries :], key=_by_time)
    if begun is not None and fresh and begun.until is not None:
        if begun.until < _by_time(fresh[0]):
            drawing.go_on(begun)
        else:
            fresh = sorted(links, key=_by_time)
    for link in fresh:
        line = snapshot.line(link)
        if not line.is_struck and plot.time.shows(line.occurred):
            drawing.add(line)
    until = _by_time(fresh[-1]) if fresh else None
    return drawing.finished(len(links), until)


def unfinished(plot: Plot, carry: Carry) -> Iterator[Mark]:
    """The marks that wait for what comes after the last cell."""
    for partner in Partner:
        lane = plot.frame.lane(About.of(partner))
        if lane is not None:
            yield from last_figures(plot, lane, carry.of(partner))


def said(body: Body) -> str:
    """An entry in the words of the timeline; empty for one that it does not show."""
    match body:
        case Observed(_code, _group, words, intensity):
            return f"{words} {intensity}" if intensity > 1 else words
        case Noted(text, True):
            return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
        case Noted(text):
            return f"note: {text}"
        case Marked():
            return "mark, no words yet"
        case StateBegan(_code, words):
            return words
        case _:
            return ""


def unsaid(body: Body) -> str:
    """An entry that not both may read, in words that tell nothing of it."""
    match body:
        case Noted():
            return "note, not shared"
        case Observed():
            return "observation, not shared"
        case _:
            return said(body)


def _by_time(link: Link) -> tuple[datetime, int]:
    return link.entry.occurred.utc, link.seq


class _Drawing:
    """A cell in the making."""

    def __init__(self, plot: Plot, number: int, carry: Carry) -> None:
        start = datetime.fromtimestamp(number * CELL_SECONDS, UTC)
        end = datetime.fromtimestamp((number + 1) * CELL_SECONDS, UTC)
        self._plot = plot
        self._carry = carry
        self._marks: list[Mark] = []
        self._captions: list[Caption] = []
        self._columns: dict[tuple[About, int], list[int]] = {}
        self._left, self._right = plot.time.x(start), plot.time.x(end)
        self._reach = self._left

    def go_on(self, begun: CellDrawing) -> None:
        """Take over what was drawn; only the last column can still grow."""
        self._carry = begun.carry
        self._marks.extend(begun.marks)
        self._captions.extend(begun.captions)
        self._left, self._reach = begun.left + _ROOM, begun.reach
        for place, item in enumerate(begun.captions):
            column = (item.about, floor(item.x / COLUMN))
            self._columns.setdefault(column, []).append(place)

    def add(self, line: Line[Body]) -> None:
        body, entry = line.body, line.link.entry
        match body:
            case VitalsTaken():
                self._add_set(line, body)
                words = "vitals" if entry.is_late else ""
            case DoseGiven():
                self._add_dose(line)
                words = ""
            case AdverseEvent() | RescueGiven():
                self._add_care(line)
                words = ""
            case _:
                words = said(body) if self._may_say(line) else unsaid(body)
        if words:
            self._add_caption(caption(self._plot, entry, words))

    def _may_say(self, line: Line[Body]) -> bool:
        """The screen is seen by both partners; paper holds only what its form may show."""
        return line.is_shared or not self._plot.frame.is_live

    def finished(self, entries: int, until: tuple[datetime, int] | None) -> CellDrawing:
        return CellDrawing(
            tuple(self._marks),
            tuple(self._captions),
            self._carry,
            self._left - _ROOM,
            self._right + _ROOM,
            self._reach,
            entries,
            until,
        )

    def _add_set(self, line: Line[Body], body: VitalsTaken) -> None:
        entry = line.link.entry
        partner, lane = entry.about.partner, self._plot.frame.lane(entry.about)
        if partner is None or lane is None:
            return
        run = self._carry.of(partner)
        before = [run.x, *(figure.x for figure in run.row if figure is not None)]
        self._left = min(self._left, max(min(before), self._plot.frame.left))
        taken = Taken(partner, line.occurred, entry.id, entry.is_late, body)
        drawn, run = set_marks(self._plot, lane, run, taken)
        self._marks.extend(drawn)
        self._carry = self._carry.having(partner, run)

    def _add_dose(self, line: Line[Body]) -> None:
        lane = self._plot.frame.lane(line.link.entry.about)
        for dose in self._plot.plan.doses:
            if dose.entry_id == line.link.entry.id and lane is not None:
                self._marks.append(dose_line(self._plot, lane, dose))

    def _add_care(self, line: Line[Body]) -> None:
        lane = self._plot.frame.lane(line.link.entry.about)
        for item in self._plot.plan.care:
            if item.entry_id == line.link.entry.id and lane is not None:
                self._marks.append(care_line(self._plot, lane, item))

    def _add_caption(self, found: Caption | None) -> None:
        """Keep as many of a column as there are rows; the last one counts the others."""
        if found is None:
            return
        lane = self._plot.frame.lane(found.about)
        if lane is None or lane.captions is None:
            return
        column = self._columns.setdefault((found.about, floor(found.x / COLUMN)), [])
        if len(column) == len(lane.captions.baselines):
            kept = self._captions[column[-1]]
            self._captions[column[-1]] = replace(kept, more=kept.more + 1)
            return
        column.append(len(self._captions))
        self._captions.append(found)
        placed = side(self._plot, found.x, found.extent, lane.captions.gap, None)
        self._reach = max(self._reach, placed.end + count_room(self._plot) + HALF)
