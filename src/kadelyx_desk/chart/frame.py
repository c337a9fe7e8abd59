"""What differs between the drawings: strips, scales and mark shapes, as data.

All lengths are in the frame's unit (a logical pixel on screen, a point on paper), y down. What
belongs to a lane is measured from the lane's top.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from kadelyx_desk.domain.values import About


class Sign(Enum):
    """A vital sign that is written as a figure in a row."""

    SPO2 = "SpO2"
    RESPIRATION = "respiration"
    MOAA_S = "MOAA/S"
    NAUSEA = "nausea"
    DISSOCIATION = "dissociation"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of figures: `top` carries its rule, `baseline` the figures."""

    sign: Sign
    name: str
    unit: str
    top: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A strip with a fixed value axis; `grid` are the values that have a line and a figure."""

    low: int
    high: int
    top: float
    bottom: float
    grid: tuple[int, ...]
    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Captions:
    """Rows of words beside the marks of observations.

    Attributes:
        baselines: A row each, from the lane's top.
        glyph: Half the height of the mark before the words; 0 draws a tick instead.
        gap: From the mark's time to the words.
        spare: What stays free between two captions of a row.
        longest: Wider words are cut with an ellipsis.
        tick: Where the tick over the words starts that stands for an entry whose own words
            found no place, from the lane's top.
        stroke: How long that tick is.
    """

    baselines: tuple[float, ...]
    size: float
    glyph: float
    gap: float
    spare: float
    longest: float
    tick: float
    stroke: float


@dataclass(frozen=True, slots=True)
class Lane:
    """The place of a partner, or of the couple."""

    about: About
    top: float
    height: float
    captions: Captions | None

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class VitalMarks:
    """Marks of a set of vitals: triangles `width` by `height` with the tip at the value."""

    width: float
    height: float
    is_filled: bool
    line: float
    heart: float
    is_coloured: bool


@dataclass(frozen=True, slots=True)
class DoseMarks:
    """A dose: `half` its size, its centre and its words, from the lane's top.

    On paper it is the partner's shape in the head of the lane with a dashed stem; on screen a
    square among the captions with a line down the lane.
    """

    half: float
    centre: float
    baseline: float
    gap: float
    size: float
    is_captioned: bool


@dataclass(frozen=True, slots=True)
class Gaps:
    """A gap: free space beside the sets around it; brackets of this height on paper."""

    margin: float
    bracket: float
    square: float


@dataclass(frozen=True, slots=True)
class PhaseStrip:
    """The phases: names on `baseline`; `bracket` is the y of the line, None on screen."""

    top: float
    height: float
    baseline: float
    bracket: float | None


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The axis: its line, the baseline of its times, and how often it is marked."""

    line: float
    baseline: float
    tick: float
    ticks: timedelta
    labels: timedelta
    grid: timedelta


@dataclass(frozen=True, slots=True)
class Frame:
    """All geometry of one drawing.

    Attributes:
        left: x at which the time axis begins; right: where it ends.
        foot: y at which the lanes end.
        is_live: Draws now, what is due and what comes; a drawing of the past has none of it.
        is_snapped: Lines stand in the middle of a pixel.
        head: Size of bold names and doses; text: of words; figure: of figures.
        legend: Baseline of the legend; None where it stands elsewhere.
        care: Baseline of events from the top of a lane without rows for words; None puts them
            into the top of the plot.
    """

    width: float
    height: float
    left: float
    right: float
    foot: float
    lanes: tuple[Lane, ...]
    phases: PhaseStrip
    time: TimeAxis
    pressure: Axis
    heart: Axis
    rows: tuple[FigureRow, ...]
    vitals: VitalMarks
    dose: DoseMarks
    gaps: Gaps
    head: float
    text: float
    figure: float
    hair: float
    is_live: bool
    is_snapped: bool
    legend: float | None = None
    care: float | None = None

    def lane(self, about: About) -> Lane | None:
        """The lane of a partner or of the couple; None where the drawing has none.

        What is about the couple stands in the one lane of a form for one partner or of a solo
        client. What is about a partner never stands in the lane of the other.
        """
        own = next((lane for lane in self.lanes if lane.about is about), None)
        if own is None and about is About.COUPLE and len(self.lanes) == 1:
            return self.lanes[0]
        return own

    @property
    def has_one_axis(self) -> bool:
        """Whether heart rate stands on the axis of blood pressure."""
        return self.pressure == self.heart
