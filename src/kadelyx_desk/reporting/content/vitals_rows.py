"""The rows of the vitals table: sets, doses between them, and sets that were not taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.entries import DoseGiven, VitalsTaken
from kadelyx_desk.domain.facts import doses, vitals
from kadelyx_desk.domain.journey.schedule import DueSet, due_sets
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import dose_name
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.content.safety import (
    Gap,
    flags,
    gaps,
    highest_time,
    set_name,
)


@dataclass(frozen=True, slots=True)
class SetRow:
    """One set as it was taken. `due` is in words; BP is bold where flagged or highest."""

    taken: Line[VitalsTaken]
    name: str
    due: str
    is_bold: bool
    is_flagged: bool


@dataclass(frozen=True, slots=True)
class DoseRow:
    """An injection between the sets."""

    line: Line[DoseGiven]


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A set that was due and not taken."""

    gap: Gap


Row = SetRow | DoseRow | MissedRow


def rows(reading: Reading, partner: Partner) -> list[Row]:
    """A partner's rows by time; a dose stands before a set of the same moment."""
    found: list[tuple[datetime, int, Row]] = [
        *((line.occurred, 0, DoseRow(line)) for line in doses(reading.snapshot, partner)),
        *((gap.missed.due, 1, MissedRow(gap)) for gap in gaps(reading, partner)),
        *((row.taken.occurred, 2, row) for row in _sets(reading, partner)),
    ]
    return [row for _, _, row in sorted(found, key=lambda item: item[:2])]


def _sets(reading: Reading, partner: Partner) -> Iterator[SetRow]:
    taken = vitals(reading.snapshot, partner)
    given = doses(reading.snapshot, partner)
    dues = due_sets(reading.snapshot, reading.protocol, partner, reading.until)
    flagged = {item.at for item in flags(reading, partner)}
    highest = highest_time(reading, partner)
    waiting = list(dues)
    for number, line in enumerate(taken, 1):
        before = [dose for dose in given if dose.occurred <= line.occurred]
        if not before:
            name, due = f"baseline {number}", "before dose"
        else:
            met = _met(reading, waiting, line.occurred)
            due = reading.clock(met.due) if met else "not due"
            name = set_name(met) if met else f"after {dose_name(before[-1].body.number)}"
        is_flagged = line.occurred in flagged
        yield SetRow(line, name, due, is_flagged or line.occurred == highest, is_flagged)


def _met(reading: Reading, waiting: list[DueSet], at: datetime) -> DueSet | None:
    """The due set that a measurement answers: the latest open one, each answered once."""
    early = reading.protocol.vitals.late_after
    open_now = [item for item in waiting if item.due - early <= at]
    if not open_now:
        return None
    del waiting[: len(open_now)]
    return open_now[-1]
