"""Which vital signs cross a limit of the protocol, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.facts import doses, vitals
from kadelyx_desk.domain.protocol import Pressure, Protocol
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import BloodPressure, Partner


@dataclass(frozen=True, slots=True)
class Flag:
    """One crossed limit: when, in words, and whether it is a problem or a caution."""

    at: datetime
    words: str
    is_problem: bool


def is_above(measured: BloodPressure, limit: Pressure) -> bool:
    """Whether either figure is above its own limit."""
    return measured.systolic > limit.systolic or measured.diastolic > limit.diastolic


def flags_of(
    protocol: Protocol, taken: VitalsTaken, at: datetime, *, before_dose: bool
) -> tuple[Flag, ...]:
    """The limits that one set crosses, seen for itself."""
    return tuple(
        Flag(at, words, is_problem)
        for words, is_problem in (
            *_pressure(protocol, taken.blood_pressure, before_dose=before_dose),
            *_others(protocol, taken),
        )
    )


def _pressure(
    protocol: Protocol, measured: BloodPressure | None, *, before_dose: bool
) -> list[tuple[str, bool]]:
    if measured is None:
        return []
    limits = protocol.flags
    figures = f"BP {measured.systolic}/{measured.diastolic}"
    if not before_dose:
        limit = limits.during_pressure
        words = f"{figures}: above {limit.systolic}/{limit.diastolic}"
        return [(words, False)] if is_above(measured, limit) else []
    if is_above(measured, limits.before_release):
        limit = limits.before_release
        words = f"{figures}: above {limit.systolic}/{limit.diastolic} before a dose"
        return [(f"{words}, the prescriber's release is needed", True)]
    if is_above(measured, limits.before_caution):
        limit = limits.before_caution
        return [(f"{figures}: above {limit.systolic}/{limit.diastolic} before a dose", False)]
    return []


def _others(protocol: Protocol, taken: VitalsTaken) -> list[tuple[str, bool]]:
    limits = protocol.flags
    found: list[tuple[str, bool]] = []
    if taken.spo2 is not None and taken.spo2 < limits.spo2_caution:
        is_problem = taken.spo2 < limits.spo2_problem
        limit = limits.spo2_problem if is_problem else limits.spo2_caution
        found.append((f"SpO2 {taken.spo2} %: below {limit} %", is_problem))
    if taken.heart_rate is not None and taken.heart_rate < limits.heart_rate_low:
        words = f"heart rate {taken.heart_rate}: below {limits.heart_rate_low}"
        found.append((words, False))
    if taken.heart_rate is not None and taken.heart_rate > limits.heart_rate_high:
        words = f"heart rate {taken.heart_rate}: above {limits.heart_rate_high}"
        found.append((words, False))
    if taken.sedation is not None and taken.sedation <= limits.sedation_caution:
        is_problem = taken.sedation <= limits.sedation_problem
        found.append((f"MOAA/S {taken.sedation}", is_problem))
    return found


def _is_before_dose(snapshot: SessionSnapshot, partner: Partner, at: datetime) -> bool:
    given = doses(snapshot, partner)
    return not given or at < given[0].occurred


def flags_crossed(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner
) -> tuple[Flag, ...]:
    """Every limit that a partner crossed, by time.

    A pressure above the limit during the journey is a problem from the second reading on.
    """
    found: list[Flag] = []
    high_before = False
    for line in vitals(snapshot, partner):
        before = _is_before_dose(snapshot, partner, line.occurred)
        for flag in flags_of(protocol, line.body, line.occurred, before_dose=before):
            again = not before and high_before and flag.words.startswith("BP")
            found.append(Flag(flag.at, flag.words, flag.is_problem or again))
        measured = line.body.blood_pressure
        if not before and measured is not None:
            high_before = is_above(measured, protocol.flags.during_pressure)
    return tuple(found)


def baseline(snapshot: SessionSnapshot, partner: Partner) -> Line[VitalsTaken] | None:
    """The last set with a blood pressure before a partner's first dose."""
    sets = [
        line
        for line in vitals(snapshot, partner)
        if line.body.blood_pressure is not None
        and _is_before_dose(snapshot, partner, line.occurred)
    ]
    return sets[-1] if sets else None
