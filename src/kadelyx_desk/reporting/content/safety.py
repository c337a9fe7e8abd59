"""The safety figures of one partner: baseline, extremes, gaps, and when back near baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.facts import doses, vitals
from kadelyx_desk.domain.journey.flags import Flag, baseline, flags_crossed
from kadelyx_desk.domain.journey.schedule import DueSet, DueState, due_sets
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import BloodPressure, Partner
from kadelyx_desk.domain.wording import NOT_RECORDED, dose_name, duration
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold

NEAR: Final = Decimal("0.20")
"""Back near baseline: BP within this share of the own baseline. It words a report line and
gates no care."""
_AWAKE: Final = 5
"""MOAA/S 5: responds readily to the name in a normal tone (Chernik 1990, modified)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and, under it, when it was measured."""

    value: str
    when: str


_BLANK: Final = Figure(NOT_RECORDED, "")


@dataclass(frozen=True, slots=True)
class Gap:
    """A due set that was not taken, between the sets (or doses) around it."""

    missed: DueSet
    began: datetime | None
    ended: datetime | None


def pressure_words(measured: BloodPressure) -> str:
    """118/74."""
    return f"{measured.systolic}/{measured.diastolic}"


def figures(reading: Reading, partner: Partner) -> list[Figure]:
    """Baseline, highest and last BP, heart rate, SpO2 low, MOAA/S low, back near baseline."""
    sets = vitals(reading.snapshot, partner)
    given = doses(reading.snapshot, partner)
    base = baseline(reading.snapshot, partner)
    after = [line for line in sets if given and line.occurred >= given[-1].occurred]
    return [
        _pressure(reading, [base] if base else []),
        _pressure(reading, _highest(sets)),
        _pressure(reading, [line for line in after if line.body.blood_pressure][-1:]),
        _range([line.body.heart_rate for line in sets]),
        _lowest(reading, sets, lambda body: body.spo2),
        _lowest(reading, sets, lambda body: body.sedation, until_last=True),
        _back(reading, partner),
    ]


def _pressure(reading: Reading, lines: list[Line[VitalsTaken]]) -> Figure:
    for line in lines:
        if line.body.blood_pressure is not None:
            words = pressure_words(line.body.blood_pressure)
            return Figure(words, reading.clock(line.occurred))
    return _BLANK


def _highest(sets: tuple[Line[VitalsTaken], ...]) -> list[Line[VitalsTaken]]:
    measured = [line for line in sets if line.body.blood_pressure is not None]
    return sorted(measured, key=_height, reverse=True)[:1]


def _height(line: Line[VitalsTaken]) -> tuple[int, int]:
    measured = line.body.blood_pressure
    return (measured.systolic, measured.diastolic) if measured else (0, 0)


def highest_time(reading: Reading, partner: Partner) -> datetime | None:
    """When a partner's highest BP was measured."""
    found = _highest(vitals(reading.snapshot, partner))
    return found[0].occurred if found else None


def _range(values: list[int | None]) -> Figure:
    measured = [value for value in values if value is not None]
    if not measured:
        return _BLANK
    low, high = min(measured), max(measured)
    return Figure(f"{low} to {high}" if low != high else f"{low}", "")


def _lowest(
    reading: Reading,
    sets: tuple[Line[VitalsTaken], ...],
    value_of: Callable[[VitalsTaken], int | None],
    *,
    until_last: bool = False,
) -> Figure:
    measured = [
        (value, line.occurred) for line in sets if (value := value_of(line.body)) is not None
    ]
    if not measured:
        return _BLANK
    low = min(value for value, _ in measured)
    times = [reading.clock(when) for value, when in measured if value == low]
    spans = until_last and len(times) > 1
    return Figure(str(low), f"{times[0]} to {times[-1]}" if spans else times[0])


def _back(reading: Reading, partner: Partner) -> Figure:
    """From the last dose to the first set from which BP stays near with MOAA/S 5."""
    given = doses(reading.snapshot, partner)
    base = baseline(reading.snapshot, partner)
    if not given or base is None or base.body.blood_pressure is None:
        return _BLANK
    after = [
        line
        for line in vitals(reading.snapshot, partner)
        if line.occurred >= given[-1].occurred and line.body.blood_pressure is not None
    ]
    found: Line[VitalsTaken] | None = None
    for line in reversed(after):
        if not _is_near(line.body, base.body.blood_pressure):
            break
        found = line
    if found is None:
        return Figure("not yet", "at the last set") if after else _BLANK
    passed = found.occurred - given[-1].occurred
    return Figure(duration(passed), f"after last dose, {reading.clock(found.occurred)}")


def _is_near(body: VitalsTaken, base: BloodPressure) -> bool:
    measured = body.blood_pressure
    if measured is None or body.sedation != _AWAKE:
        return False
    pairs = ((measured.systolic, base.systolic), (measured.diastolic, base.diastolic))
    return all(abs(value - own) <= own * NEAR for value, own in pairs)


def gaps(reading: Reading, partner: Partner) -> Iterator[Gap]:
    """The due sets of a partner that were not taken, in order."""
    times = [line.occurred for line in vitals(reading.snapshot, partner)]
    now = reading.journey[1] or reading.until
    for item in due_sets(reading.snapshot, reading.protocol, partner, now):
        if item.state is DueState.MISSED:
            before = [time for time in times if time < item.due]
            after = [time for time in times if time >= item.due]
            yield Gap(item, before[-1] if before else None, after[0] if after else None)


def gap_words(reading: Reading, gap: Gap) -> list[Run]:
    """Dose 1 plus 40 min, due 13:46: not taken; gap 1 h 16 min, 13:21 to 14:37."""
    words = [
        bold(f"{set_name(gap.missed)}, due {reading.clock(gap.missed.due)}: not taken"),
    ]
    if gap.began and gap.ended:
        span = f"{reading.clock(gap.began)} to {reading.clock(gap.ended)}"
        words.append(Run(f"; gap {duration(gap.ended - gap.began)}, {span}"))
    elif gap.began:
        words.append(Run(f"; last set {reading.clock(gap.began)}"))
    return words


def set_name(item: DueSet) -> str:
    """Dose 1 plus 40 min."""
    return f"{dose_name(item.dose_number)} plus {_minutes(item.after_dose)} min"


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds()) // 60


def flags(reading: Reading, partner: Partner) -> tuple[Flag, ...]:
    """Every limit that a partner crossed, by time."""
    return flags_crossed(reading.snapshot, reading.protocol, partner)


def flag_words(reading: Reading, item: Flag) -> list[Run]:
    """BP 146/92 at 12:46 (amber: above 140/90 before a dose)."""
    value, _, limit = item.words.partition(": ")
    colour = "red" if item.is_problem else "amber"
    reason = f" ({colour}: {limit})" if limit else f" ({colour})"
    return [bold(f"{value} at {reading.clock(item.at)}"), Run(reason)]


def joined(parts: list[list[Run]]) -> list[Run]:
    """Phrases after each other, with a semicolon between."""
    words: list[Run] = []
    for part in parts:
        if words:
            words.append(Run("; "))
        words += part
    return words
