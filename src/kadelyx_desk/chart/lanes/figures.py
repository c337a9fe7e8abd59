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
    """The last figure of a row and how many after it found no place; not final until passed."""

    text: str
    x: float
    entry_id: UUID
    is_late: bool
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
    half = plot.metrics.width(new.text, plot.frame.figure) / 2
    if last is None:
        return None, replace(new, end=new.x + half)
    moved = max(new.x, last.end + _BETWEEN + half)
    if moved - new.x > FURTHEST:
        counted = replace(last, more=last.more + 1)
        end = max(last.end, last.x + plot.metrics.width(_said(counted), plot.frame.figure) / 2)
        return None, replace(counted, end=end)
    return last, replace(new, x=moved, end=moved + half)


def drawn(plot: Plot, lane: Lane, row: FigureRow, figure: Figure) -> Label:
    """A figure as words."""
    return label(
        plot.pen,
        _said(figure),
        Point(
            figure.end - plot.metrics.width(_said(figure), plot.frame.figure),
            lane.top + row.baseline,
        ),
        plot.frame.figure,
        role=Role.MUTED if figure.is_late else Role.TEXT,
        entry_id=figure.entry_id,
    )


def _said(figure: Figure) -> str:
    return f"{figure.text} +{figure.more}" if figure.more else figure.text
