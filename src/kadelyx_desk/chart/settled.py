"""A drawing that remembers its cells: given the last one, only what changed is laid out again.

The result does not depend on what was remembered; a test draws each step from nothing too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from kadelyx_desk.chart.cells import Carry, CellDrawing, cell_numbers, lay_out_cell, unfinished
from kadelyx_desk.chart.lanes import care, doses, shelves
from kadelyx_desk.chart.lanes.captions import Caption
from kadelyx_desk.chart.lanes.shelves import Limits, Shelves
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark
from kadelyx_desk.domain.snapshot import Cell, SessionSnapshot
from kadelyx_desk.domain.values import About

Key = tuple[int, int, bytes]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell as it was drawn, and what it was drawn from: its entries and what came before."""

    key: Key | None
    before: Carry
    drawing: CellDrawing


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a cell, and what they were placed from."""

    captions: tuple[Caption, ...]
    limits: Limits
    before: Shelves
    marks: tuple[Mark, ...]
    after: Shelves
    left: float
    right: float

    def holds(self, captions: tuple[Caption, ...], limits: Limits, before: Shelves) -> bool:
        """Whether placing these again would come out the same."""
        return self.captions is captions and self.limits == limits and self.before == before


@dataclass(frozen=True, slots=True)
class Settled:
    """The marks of the entries: what stays as it is, and what may move.

    Attributes:
        plot: The drawing.
        cells: Each cell as it was drawn.
        said: The words of the cells that now no longer touches.
        moving: The words of the cells beside now.
        rest: Words and figures that wait for what comes next, doses, events and medicines.
    """

    plot: Plot
    cells: Mapping[int, Drawn]
    said: Mapping[int, Said]
    moving: Mapping[int, Said]
    rest: tuple[Mark, ...]

    def marks(self) -> Iterator[Mark]:
        """The marks of all cells, without words."""
        return chain.from_iterable(cell.drawing.marks for cell in self.cells.values())

    def near(self, left: float, right: float) -> Iterator[Mark]:
        """The marks of cells and the settled words that may touch a stretch of columns."""
        for cell in self.cells.values():
            if cell.drawing.left <= right and left <= cell.drawing.right:
                yield from cell.drawing.marks
        for said in self.said.values():
            if said.left <= right and left <= said.right:
                yield from said.marks

    def words(self) -> Iterator[Mark]:
        """The words that are settled, then those that are not."""
        settled = chain.from_iterable(said.marks for said in self.said.values())
        return chain(settled, self.loose())

    def loose(self) -> Iterator[Mark]:
        """What may move with the time or with the next entry."""
        moving = chain.from_iterable(said.marks for said in self.moving.values())
        return chain(moving, self.rest)


def settle(
    plot: Plot, snapshot: SessionSnapshot, now: float | None, last: Settled | None = None
) -> Settled:
    """Lay the entries out, taking from `last` the cells that are still the same.

    Args:
        plot: The drawing.
        snapshot: The session.
        now: The x of now, which words do not cross; None for a drawing of what is over.
        last: An earlier drawing of the same session, or None.
    """
    if last is not None and last.plot != plot:
        last = None
    cells = _cells(plot, snapshot, last)
    carry = next(reversed(cells.values())).drawing.carry if cells else Carry()
    words = doses.words_of(plot, now)
    taken = doses.kept(plot, words)
    cared = care.words_of(plot, taken, now)
    limits = Limits(care.kept(plot, taken, cared), now)
    said, moving, filled = _words(plot, cells, limits, last)
    rest = [*shelves.last_words(plot, filled), *unfinished(plot, carry)]
    for item in words:
        lane = plot.frame.lane(About.of(item.dose.partner))
        if lane is not None:
            rest.extend(doses.dose_marks(plot, lane, item))
    for one in cared:
        lane = plot.frame.lane(About.of(one.item.partner))
        if lane is not None:
            rest.extend(care.care_marks(plot, lane, one))
    return Settled(plot, cells, said, moving, tuple(rest))


def _key(cell: Cell | None) -> Key | None:
    """What tells one state of a cell from all others: the last hash binds the session too."""
    if cell is None:
        return None
    return len(cell.links), cell.revision, cell.links[-1].hash


def _cells(plot: Plot, snapshot: SessionSnapshot, last: Settled | None) -> dict[int, Drawn]:
    carry = Carry()
    cells: dict[int, Drawn] = {}
    for number in cell_numbers(plot):
        key = _key(snapshot.cells.get(number))
        known = last.cells.get(number) if last is not None else None
        if known is None or known.key != key or known.before != carry:
            begun = None
            if known is not None and _grew(snapshot, number, known, carry):
                begun = known.drawing
            drawing = lay_out_cell(plot, snapshot, number, carry, begun)
            known = Drawn(key, carry, drawing)
        cells[number] = known
        carry = known.drawing.carry
    return cells


def _grew(snapshot: SessionSnapshot, number: int, known: Drawn, carry: Carry) -> bool:
    """Whether a cell is what it was with entries after it, and begins as it did."""
    cell = snapshot.cells.get(number)
    if known.key is None or cell is None or known.before != carry:
        return False
    entries, revision, last = known.key
    same = revision == cell.revision and entries < len(cell.links)
    return same and cell.links[entries - 1].hash == last


def _said(plot: Plot, captions: tuple[Caption, ...], limits: Limits, before: Shelves) -> Said:
    drawn, after = shelves.place(plot, limits, captions, before)
    bounds = [mark.bounds for mark in drawn]
    left = min((one.left for one in bounds), default=0.0)
    right = max((one.right for one in bounds), default=0.0)
    return Said(captions, limits, before, tuple(drawn), after, left, right)


def _words(
    plot: Plot, cells: Mapping[int, Drawn], limits: Limits, last: Settled | None
) -> tuple[dict[int, Said], dict[int, Said], Shelves]:
    """The words of the cells that now does not touch, and of the others; how full rows are."""
    filled = shelves.empty_shelves(plot)
    said: dict[int, Said] = {}
    moving: dict[int, Said] = {}
    free = Limits(limits.kept)
    for number, cell in cells.items():
        drawing = cell.drawing
        is_settled = limits.wall is None or (not moving and drawing.reach <= limits.wall)
        among, bound = (said, free) if is_settled else (moving, limits)
        known = None
        if last is not None:
            known = (last.said if is_settled else last.moving).get(number)
        if known is None or not known.holds(drawing.captions, bound, filled):
            known = _said(plot, drawing.captions, bound, filled)
        among[number] = known
        filled = known.after
    return said, moving, filled
