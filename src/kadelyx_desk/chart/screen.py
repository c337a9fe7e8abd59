"""The frame of the live timeline on screen. Extra height goes to blood pressure."""

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

GUTTER = 92.0
_RIGHT = 14.0
_HEART, _APART, _BELOW_FIGURES = 15, 4, 5
_LEAST_PRESSURE = 24
"""Where blood pressure had less, its lane gives a row of words to it: more are counted then."""


def screen_frame(
    width: float, height: float, partners: tuple[Partner, ...], scale: float = 1.0
) -> Frame:
    """The timeline at `width` x `height` logical pixels.

    Args:
        width: Of the whole widget.
        height: Of the whole widget; 340 in the smallest window.
        partners: Both of a couple, or A alone: then the one lane takes all the height.
        scale: Size of the text relative to 13 px captions.
    """
    phases, axis, couple = round(24 * scale), round(20 * scale), round(32 * scale)
    top = float(phases + axis)
    is_couple = len(partners) > 1
    between = couple if is_couple else 0
    lane = (height - top - between) / (2 if is_couple else 1)
    lane = float(max(int(lane), 60))
    row = round(17 * scale)
    figures = round(18 * scale)
    many = 2 if _pressure(lane - 2 * row - 1, figures) >= _LEAST_PRESSURE * scale else 1
    words = lane - many * row - 1
    first = words + round(12.5 * scale)
    captions = Captions(
        baselines=tuple(first + place * row for place in range(many)),
        size=round(13 * scale),
        glyph=3.5,
        gap=10.0,
        spare=10.0,
        longest=150 * scale,
        tick=words - 3,
        stroke=4,
    )
    lanes = [Lane(About.of(partners[0]), top, lane, captions)] if partners else []
    if is_couple:
        one_row = Captions(
            baselines=(round(couple / 2 + 4.5 * scale),),
            size=captions.size,
            glyph=captions.glyph,
            gap=captions.gap,
            spare=captions.spare,
            longest=captions.longest,
            tick=1,
            stroke=4,
        )
        lanes.append(Lane(About.COUPLE, top + lane, float(couple), one_row))
        lanes.append(Lane(About.of(partners[1]), top + lane + couple, lane, captions))
    heart_bottom = words - 2
    heart_top = heart_bottom - _HEART
    pressure_bottom = heart_top - _APART
    return Frame(
        width=width,
        height=height,
        left=GUTTER * scale,
        right=width - _RIGHT,
        foot=lanes[-1].bottom if lanes else top,
        lanes=tuple(lanes),
        phases=PhaseStrip(0, phases, round(16.5 * scale), None),
        time=TimeAxis(
            line=top - 0.5,
            baseline=phases + round(14 * scale),
            tick=4,
            ticks=timedelta(minutes=10),
            labels=timedelta(minutes=30),
            grid=timedelta(minutes=30),
        ),
        pressure=Axis(40, 190, figures + _BELOW_FIGURES, pressure_bottom, (160, 120, 80), "BP"),
        heart=Axis(40, 140, heart_top, heart_bottom, (80,), "HR"),
        rows=(FigureRow(Sign.SPO2, "SpO2", "", 0, round(14 * scale)),),
        vitals=VitalMarks(9, 7, is_filled=True, line=1, heart=3.5, is_coloured=True),
        dose=DoseMarks(6.5, 0, 0, 13, captions.size, is_captioned=True),
        gaps=Gaps(margin=12, bracket=0, square=8),
        head=round(15 * scale),
        text=round(13 * scale),
        figure=round(12 * scale),
        hair=1.0,
        is_live=True,
        is_snapped=True,
    )


def _pressure(words: float, figures: int) -> float:
    """What is left for blood pressure above the words of a lane."""
    return words - 2 - _HEART - _APART - figures - _BELOW_FIGURES
