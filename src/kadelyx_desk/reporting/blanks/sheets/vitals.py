"""The vitals sheet of a partner: a row for each set that the protocol asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import duration
from kadelyx_desk.reporting.blanks.form import Form
from kadelyx_desk.reporting.blanks.pen import Column, Pen
from kadelyx_desk.reporting.blanks.pieces import Piece, takes
from kadelyx_desk.reporting.blanks.sheets.asked import name_row

_MORE: Final = 3
"""Rows without a name, for what is taken besides."""


def vitals(protocol: Protocol, partner: Partner) -> Form:
    """The grid, and below it the words of its levels and the limits."""
    return Form("Vitals", lambda pen: _sheet(pen, protocol), partner)


def sets(protocol: Protocol) -> list[tuple[str, ...]]:
    """The rows: what each set is, and how long after a dose it is due."""
    plan = protocol.vitals
    after = [f"+ {item // timedelta(minutes=1)} min" for item in plan.after_dose]
    baselines = [(f"Baseline {n}",) for n in range(1, plan.baseline_sets + 1)]
    return [
        *baselines,
        *((f"Dose 1 {due}",) for due in after),
        ("Before the booster",),
        *((f"Booster {due}",) for due in after),
        ("Before leaving",),
        *((),) * _MORE,
    ]


def _sheet(pen: Pen, protocol: Protocol) -> Iterator[Piece]:
    yield name_row(pen)
    yield pen.head("Vital signs", VitalsTaken.KIND)
    yield from pen.table(_columns(protocol), sets(protocol))
    late = duration(protocol.vitals.late_after)
    yield pen.words(
        "Due times count from the person's own injection and begin again at a booster; write"
        f" the two times. A set is late {late} after it was due. A set that was not taken"
        " stays empty; nothing is filled in from memory without a line on the sheet of late"
        " entries."
    )
    yield from _levels(pen, protocol)


def _columns(protocol: Protocol) -> tuple[Column, ...]:
    ranges = protocol.vitals.ranges
    (awake, asleep), (none, worst) = ranges["sedation"][::-1], ranges["nausea"]
    return (
        Column("Set", 104),
        Column("Due, 24 h", 46),
        Column("Taken at, 24 h", 46),
        Column("BP mmHg", 62, takes=takes(VitalsTaken, "blood_pressure")),
        Column("HR per min", 36, takes=takes(VitalsTaken, "heart_rate")),
        Column("SpO2 %", 36, takes=takes(VitalsTaken, "spo2")),
        Column("Resp. per min", 38, takes=takes(VitalsTaken, "respiration")),
        Column(f"MOAA/S {awake} to {asleep}", 42, takes=takes(VitalsTaken, "sedation")),
        Column(f"Nausea {none} to {worst}", 42, takes=takes(VitalsTaken, "nausea")),
        Column("Dissociation", 64, takes=takes(VitalsTaken, "dissociation")),
    )


def _levels(pen: Pen, protocol: Protocol) -> Iterator[Piece]:
    yield pen.gap(4)
    levels = protocol.sedation_levels
    said = "\n".join(f"{level}  {levels[level]}" for level in sorted(levels, reverse=True))
    yield pen.words(f"MOAA/S: how the person responds\n{said}", bold=True)
    yield pen.words(f"Dissociation: {', '.join(protocol.dissociation_levels)}.", bold=True)
    yield pen.words(limits(protocol))


def limits(protocol: Protocol) -> str:
    """Where a vital sign is flagged, in words."""
    flags = protocol.flags
    caution, release, during = (
        f"{limit.systolic}/{limit.diastolic}"
        for limit in (flags.before_caution, flags.before_release, flags.during_pressure)
    )
    return (
        f"Before a dose: BP above {caution} caution, above {release} only with the prescriber's"
        f" release. During: BP above {during}; SpO2 below {flags.spo2_caution} caution, below"
        f" {flags.spo2_problem} problem; HR below {flags.heart_rate_low} or above"
        f" {flags.heart_rate_high}; MOAA/S {flags.sedation_caution} caution,"
        f" {flags.sedation_problem} or less problem. Then call the prescriber."
    )
