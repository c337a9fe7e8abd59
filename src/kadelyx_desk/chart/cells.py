"""A drawing made cell by cell: what five minutes of entries add, given what came before.

The whole drawing is the sequence of its cells. A press changes one cell, so only that one is
laid out again, and those after it until they begin as they did before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from kadelyx_desk.chart.lanes.captions import Caption, caption
from kadelyx_desk.chart.lanes.doses import dose_line
from kadelyx_desk.chart.lanes.vitals import Run, Taken, last_figures, set_marks
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Mark
from kadelyx_desk.domain.entries import DoseGiven, Marked, Noted, Observed, VitalsTaken
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot, cell_of
from kadelyx_desk.domain.values import About, Partner


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
    """What one cell adds: marks that are final, words that are to be placed, and the carry."""

    marks: tuple[Mark, ...]
    captions: tuple[Caption, ...]
    carry: Carry


def cell_numbers(plot: Plot) -> range:
    """The cells that the span touches."""
    span = plot.time.span
    return range(cell_of(span.start), cell_of(span.end) + 1)


def lay_out_cell(
    plot: Plot, snapshot: SessionSnapshot, number: int, carry: Carry
) -> CellDrawing:
    """The marks of the entries that happened in one cell, in the order of time."""
    cell = snapshot.cells.get(number)
    marks: list[Mark] = []
    captions: list[Caption] = []
    for link in sorted(cell.links, key=_by_time) if cell is not None else ():
        line = snapshot.line(link)
        if line.is_struck or not plot.time.shows(line.occurred):
            continue
        body, about = line.body, link.entry.about
        match body:
            case VitalsTaken() if about.partner is not None:
                lane = plot.frame.lane(about)
                if lane is not None:
                    taken = _taken(about.partner, line, body)
                    drawn, run = set_marks(plot, lane, carry.of(about.partner), taken)
                    marks.extend(drawn)
                    carry = carry.having(about.partner, run)
                words = "vitals" if link.entry.is_late else ""
            case DoseGiven():
                marks.extend(_dose(plot, link, about))
                words = ""
            case _:
                words = said(body)
        found = caption(plot, link.entry, words)
        if found is not None:
            captions.append(found)
    return CellDrawing(tuple(marks), tuple(captions), carry)


def unfinished(plot: Plot, carry: Carry) -> Iterator[Mark]:
    """The marks that wait for what comes after the last cell."""
    for partner in Partner:
        lane = plot.frame.lane(About.of(partner))
        if lane is not None and lane.about is About.of(partner):
            yield from last_figures(plot, lane, carry.of(partner))


def said(body: Body) -> str:
    """An entry in the words of the timeline; empty for one that it does not show."""
    match body:
        case Observed(_code, _group, words, intensity):
            return f"{words} {intensity}" if intensity > 1 else words
        case Noted(text, quote):
            return (
                f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
                if quote
                else f"note: {text}"
            )
        case Marked():
            return "mark, no words yet"
        case _:
            return ""


def _by_time(link: Link) -> tuple[datetime, int]:
    return link.entry.occurred.utc, link.seq


def _taken(partner: Partner, line: Line[Body], body: VitalsTaken) -> Taken:
    entry = line.link.entry
    return Taken(partner, line.occurred, entry.id, entry.is_late, body)


def _dose(plot: Plot, link: Link, about: About) -> Iterator[Mark]:
    lane = plot.frame.lane(about)
    for dose in plot.plan.doses:
        if dose.entry_id == link.entry.id and lane is not None:
            yield dose_line(plot, lane, dose)
