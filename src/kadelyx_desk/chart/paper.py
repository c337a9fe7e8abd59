"""The frames of the chart on paper: beside the summary, and the full one in landscape."""

from __future__ import annotations

from datetime import timedelta

from kadelyx_desk.chart.frame import (
    Axis,
    Captions,
    DoseMarks,
    FigureRow,
    Frame,
    Gaps,
    Lane,
    PhaseStrip,
    Sign,
    TimeAxis,
    VitalMarks,
)
from kadelyx_desk.domain.values import About, Partner

SUMMARY_WIDTH = 516.0
"""The measure of a portrait page, in points."""
FULL_WIDTH = 696.0
"""The measure of a landscape page, in points."""

_PLOT = 88.0
_PHASES = 14.0
_HEAD = 16.0
_ROW = 12.0
_BETWEEN = 3.0
_PER_UNIT = 0.46
_PER_UNIT_FULL = 0.63
"""Points for a mmHg, in the summary and in the full chart."""
_VALUES = (180, 140, 100, 60)
_SIZE = 8.0


def summary_frame(
    partners: tuple[Partner, ...], width: float = SUMMARY_WIDTH, *, with_care: bool = False
) -> Frame:
    """The chart of the summary: blood pressure, heart rate, SpO2 and MOAA/S.

    A session with an adverse event or a rescue medicine has a row for them above each plot,
    where no line of the grid and no reading runs through their words.
    """
    signs = ((Sign.SPO2, "SpO2", ""), (Sign.MOAA_S, "MOAA/S", ""))
    head = _HEAD + (_ROW if with_care else 0)
    return _frame(partners, width, signs, head, observed=False)


def full_frame(partners: tuple[Partner, ...], width: float = FULL_WIDTH) -> Frame:
    """The full chart: every sign, and what was observed."""
    signs = (
        (Sign.SPO2, "SpO2", "%"),
        (Sign.RESPIRATION, "Respiration", "per min"),
        (Sign.MOAA_S, "MOAA/S", "5 to 0"),
        (Sign.NAUSEA, "Nausea", "0 to 10"),
        (Sign.DISSOCIATION, "Dissociation", ""),
    )
    return _frame(partners, width, signs, _HEAD, observed=True)


def _frame(
    partners: tuple[Partner, ...],
    width: float,
    signs: tuple[tuple[Sign, str, str], ...],
    head: float,
    *,
    observed: bool,
) -> Frame:
    foot_of_plot = head + (_PER_UNIT_FULL if observed else _PER_UNIT) * 150
    foot_of_rows = foot_of_plot + _ROW * len(signs)
    captions = None
    if observed:
        captions = _words((foot_of_rows + 9, foot_of_rows + 20), foot_of_rows + 0.3)
    height = foot_of_rows + (24 if observed else 0)
    lanes: list[Lane] = []
    top = _PHASES
    for partner in partners:
        if partner is Partner.B and lanes:
            strip = 25.0 if observed else 13.0
            levels = (9.5, 20.5) if observed else (9.5,)
            lanes.append(Lane(About.COUPLE, top, strip, _words(levels, 0.3)))
            top += strip + _BETWEEN
        lanes.append(Lane(About.of(partner), top, height, captions))
        top += height + _BETWEEN
    foot = lanes[-1].bottom if lanes else top
    axis = Axis(40, 190, head, foot_of_plot, _VALUES, "BP, HR", "mmHg, per min")
    return Frame(
        width=width,
        height=foot + 12 + (32 if observed else 18),
        left=_PLOT,
        right=width,
        foot=foot,
        lanes=tuple(lanes),
        phases=PhaseStrip(0, _PHASES, 8.5, 12.2),
        time=TimeAxis(
            line=foot,
            baseline=foot + 11,
            tick=2.5,
            ticks=timedelta(minutes=15),
            labels=timedelta(minutes=15 if observed else 30),
            grid=timedelta(minutes=30),
        ),
        pressure=axis,
        heart=axis,
        rows=tuple(
            FigureRow(sign, name, unit, foot_of_plot + _ROW * n, foot_of_plot + _ROW * n + 9.2)
            for n, (sign, name, unit) in enumerate(signs)
        ),
        vitals=VitalMarks(6.8, 5.4, is_filled=False, line=1.1, heart=1.9, is_coloured=False),
        dose=DoseMarks(4.2, 8.2, 11.4, 8, 9, is_captioned=False),
        gaps=Gaps(margin=7, bracket=22, square=0),
        head=9,
        text=_SIZE,
        figure=_SIZE,
        hair=0.3,
        is_live=False,
        is_snapped=False,
        legend=foot + 24,
        care=head - 3 if head > _HEAD else None,
    )


def _words(levels: tuple[float, ...], tick: float) -> Captions:
    return Captions(levels, _SIZE, glyph=0, gap=3, spare=5, longest=130, tick=tick, stroke=2.5)
