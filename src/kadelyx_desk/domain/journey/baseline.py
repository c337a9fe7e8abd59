"""A partner's own baseline: the vitals before the first dose, to which the last are held."""

from __future__ import annotations

from kadelyx_desk.domain.entries import VitalsTaken
from kadelyx_desk.domain.facts import doses, vitals
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import NOT_RECORDED


def baseline(snapshot: SessionSnapshot, partner: Partner) -> Line[VitalsTaken] | None:
    """The last set before the partner's first dose; without a dose, the first set of all."""
    taken, given = vitals(snapshot, partner), doses(snapshot, partner)
    if not given:
        return taken[0] if taken else None
    before = [line for line in taken if line.occurred < given[0].occurred]
    return before[-1] if before else None


def last_taken(snapshot: SessionSnapshot, partner: Partner) -> Line[VitalsTaken] | None:
    """The set that was taken last, where it is another one than the baseline."""
    taken = vitals(snapshot, partner)
    first = baseline(snapshot, partner)
    if not taken or (first is not None and taken[-1].link.entry.id == first.link.entry.id):
        return None
    return taken[-1]


def in_figures(taken: VitalsTaken | None) -> str:
    """BP 118/74, HR 68, SpO2 98: what a partner is compared by before leaving."""
    if taken is None:
        return NOT_RECORDED
    pressure = taken.blood_pressure
    parts = (
        None if pressure is None else f"BP {pressure.systolic}/{pressure.diastolic}",
        None if taken.heart_rate is None else f"HR {taken.heart_rate}",
        None if taken.spo2 is None else f"SpO2 {taken.spo2}",
    )
    return ", ".join(part for part in parts if part) or NOT_RECORDED
