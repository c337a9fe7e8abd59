"""Rules of a session: its order of stages, its partners, and figures that can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta

from kadelyx_desk.domain.entries import (
    Agreement,
    Amendment,
    DoseGiven,
    Insight,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Observed,
    Practice,
    Signed,
    VitalsTaken,
)
from kadelyx_desk.domain.facts import Stage, identity, stage, time_of, waiting_dose
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.schedule import WindowState, window_state
from kadelyx_desk.domain.values import BloodPressure, Partner
from kadelyx_desk.domain.wording import duration

_AHEAD = timedelta(seconds=1)


def session_findings(proposal: Proposal) -> Iterator[Finding]:
    """What the session itself says to the entry."""
    if stage(proposal.snapshot) is Stage.SIGNED:
        yield refuse("signed", "The session is signed. Nothing can be added to it here.")
    if proposal.occurred > proposal.now + _AHEAD:
        yield refuse("ahead", "An entry cannot happen ahead of now.")
    partner = proposal.about.partner
    if partner is not None and identity(proposal.snapshot, partner) is None:
        yield refuse("solo", "There is no partner B in this session.")
    yield from _order(proposal)
    if isinstance(proposal.body, VitalsTaken):
        yield from _ranges(proposal, proposal.body)
    if isinstance(proposal.body, Agreement):
        yield from _agreement(proposal, proposal.body)
    if isinstance(proposal.body, Amendment):
        yield from _amendment(proposal, proposal.body)


def _order(proposal: Proposal) -> Iterator[Finding]:
    match proposal.body:
        case JourneyStarted() | JourneyEnded():
            yield from _journey(proposal)
        case IntegrationBegan():
            yield from _integration(proposal)
        case Insight() | Practice() | Agreement() | Signed():
            if time_of(proposal.snapshot, IntegrationBegan) is None:
                yield refuse("no-integration", "Begin the integration session first.")
        case DoseGiven() | VitalsTaken() | Observed() | Marked():
            yield from _in_journey(proposal)
        case _:
            pass


def _journey(proposal: Proposal) -> Iterator[Finding]:
    started = time_of(proposal.snapshot, JourneyStarted)
    if isinstance(proposal.body, JourneyStarted):
        if started is not None:
            yield refuse("started", "The journey has begun already.")
    elif started is None:
        yield refuse("not-started", "The journey has not begun yet.")
    elif time_of(proposal.snapshot, JourneyEnded) is not None:
        yield refuse("ended", "The journey has ended already.")
    else:
        yield from _left_over(proposal)


def _integration(proposal: Proposal) -> Iterator[Finding]:
    ended = time_of(proposal.snapshot, JourneyEnded)
    if ended is None:
        yield refuse("not-ended", "The journey has not ended yet.")
    elif time_of(proposal.snapshot, IntegrationBegan) is not None:
        yield refuse("began", "The integration session has begun already.")
    else:
        yield from _window(proposal, proposal.occurred - ended)


def _in_journey(proposal: Proposal) -> Iterator[Finding]:
    started = time_of(proposal.snapshot, JourneyStarted)
    ended = time_of(proposal.snapshot, JourneyEnded)
    if started is None:
        yield refuse("not-started", "Start the journey first.")
    elif proposal.occurred < started:
        yield refuse("before", "That is before the journey began.")
    elif ended is not None and proposal.occurred > ended:
        yield refuse("ended", "The journey has ended. Give the time it happened.")


def _left_over(proposal: Proposal) -> Iterator[Finding]:
    for partner in Partner:
        if waiting_dose(proposal.snapshot, partner) is not None:
            sentence = (
                f"The dose prepared for {partner.value} was not given. Say first whether it was"
                " returned or wasted."
            )
            yield refuse("dose-left", sentence)


def _window(proposal: Proposal, passed: timedelta) -> Iterator[Finding]:
    where = window_state(proposal.protocol, proposal.occurred - passed, proposal.occurred)
    if where is WindowState.BEFORE:
        yield caution("early", f"{duration(passed)} after the journey: before the window.")
    if where is WindowState.OVER:
        yield caution("late", f"{duration(passed)} after the journey: after the window.")


_NAMES = {
    "systolic": "The upper pressure",
    "diastolic": "The lower pressure",
    "heart_rate": "The heart rate",
    "spo2": "SpO2",
    "respiration": "The respiration",
    "sedation": "MOAA/S",
    "nausea": "Nausea",
}


def _ranges(proposal: Proposal, body: VitalsTaken) -> Iterator[Finding]:
    measured: dict[str, object] = {
        field.name: getattr(body, field.name) for field in fields(body)
    }
    pressure = measured.pop("blood_pressure")
    if isinstance(pressure, BloodPressure):
        measured |= {"systolic": pressure.systolic, "diastolic": pressure.diastolic}
    for name, (low, high) in proposal.protocol.vitals.ranges.items():
        value = measured.get(name)
        if isinstance(value, int) and not low <= value <= high:
            sentence = f"{_NAMES[name]} can be from {low} to {high}."
            yield refuse(f"range-{name}", sentence)
    levels = proposal.protocol.dissociation_levels
    if body.dissociation is not None and body.dissociation not in levels:
        yield refuse("range-dissociation", f"Dissociation is one of: {', '.join(levels)}.")


def _agreement(proposal: Proposal, body: Agreement) -> Iterator[Finding]:
    if body.due is not None and body.due < proposal.today.date():
        yield refuse("due-past", "The day of an agreement cannot lie in the past.")


def _amendment(proposal: Proposal, body: Amendment) -> Iterator[Finding]:
    if body.target not in proposal.snapshot:
        yield refuse("no-target", "The entry to be corrected is not in this session.")
        return
    line = proposal.snapshot.line(proposal.snapshot.link(body.target))
    if line.is_struck:
        yield refuse("struck", "The entry is struck out already.")
    if isinstance(line.link.entry.body, Amendment):
        yield refuse("no-target", "A correction is itself never corrected; correct its entry.")
