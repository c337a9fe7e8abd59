"""Figures in a row under or over their set: none over another, what does not fit is counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from kadelyx_desk.chart.frame import FigureRow, Lane, Sign
from kadelyx_desk.chart.plan import Plot
from kadelyx_desk.chart.scene import Label, Point, Role
from kadelyx_desk.chart.words import label
from kadelyx_desk.domain.entries import VitalsTaken

FURTHEST = 12.0
"""How far a figure may move right of its time before it is only counted."""
_BETWEEN = 3.0


@dataclass(frozen=True, slots=True)
class Figure:
    """The last figure of a row and how many after it found no place; not final until passed.

    It stands over `x`, from `start` to `end`; a count behind it moves the end only.
    """

    text: str
    x: float
    entry_id: UUID
    is_late: bool
    start: float = 0.0
    end: float = 0.0
    more: int = 0


def text_of(sign: Sign, taken: VitalsTaken) -> str:
    """What a set says of a sign; empty where it was not measured."""
    value = {
        Sign.SPO2: taken.spo2,
        Sign.RESPIRATION: taken.respiration,
        Sign.MOAA_S: taken.sedation,
        Sign.NAUSEA: taken.nausea,
        Sign.DISSOCIATION: taken.dissociation,
    }[sign]
    return "" if value is None else str(value)


def joined(plot: Plot, last: Figure | None, new: Figure) -> tuple[Figure | None, Figure | None]:
    """Add a figure to its row: the one that became final, and the one that is last now."""
    if not new.text:
        return None, last
    size = plot.frame.figure
    half = plot.metrics.width(new.text, size) / 2
    x = new.x if last is None else max(new.x, last.end + _BETWEEN + half)
    if last is not None and x - new.x > FURTHEST:
        counted = replace(last, more=last.more + 1)
        end = last.start + plot.metrics.width(_said(counted), size)
        return None, replace(counted, end=end)
    return last, replace(new, x=x, start=x - half, end=x + half)


def drawn(plot: Plot, lane: Lane, row: FigureRow, figure: Figure) -> Label:
    """A figure as words."""
    return label(
        plot.pen,
        _said(figure),
        Point(figure.start, lane.top + row.baseline),
        plot.frame.figure,
        role=Role.MUTED if figure.is_late else Role.TEXT,
        entry_id=figure.entry_id,
    )


def _said(figure: Figure) -> str:
    return f"{figure.text} +{figure.more}" if figure.more else figure.text
