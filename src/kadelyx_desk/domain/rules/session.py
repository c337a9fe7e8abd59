"""Rules of a session: its order of stages, its partners, and figures that can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta

from kadelyx_desk.domain.completeness import open_points
from kadelyx_desk.domain.entries import (
    Addendum,
    AdverseEvent,
    Agreement,
    AllergiesCopied,
    Amendment,
    DoseGiven,
    DoseOrdered,
    DosePrepared,
    DosingPlanned,
    EscortNamed,
    EventResolved,
    Fasted,
    IntegrationBegan,
    Intervention,
    JourneyEnded,
    JourneyStarted,
    Marked,
    MedicinesCopied,
    Noted,
    Observed,
    PartnerCopied,
    PartnerLeft,
    PlanMade,
    PresenceNoted,
    ReadyToLeave,
    ReasonsCopied,
    RescueAnswered,
    RescueGiven,
    Responded,
    RiskAsked,
    RiskAssessed,
    RoomChecked,
    SessionOpened,
    SessionStopped,
    Signed,
    StaffCopied,
    ThemesWorked,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.facts import CLOSING, Stage, identity, stage, time_of, waiting_dose
from kadelyx_desk.domain.journey.schedule import WindowState, window_state
from kadelyx_desk.domain.rules.amending import amendment_findings
from kadelyx_desk.domain.rules.caring import AFTER_THE_END, CARE
from kadelyx_desk.domain.rules.findings import AHEAD, Finding, Proposal, caution, refuse
from kadelyx_desk.domain.values import BloodPressure, Partner
from kadelyx_desk.domain.wording import duration


def session_findings(proposal: Proposal) -> Iterator[Finding]:
    """What the session itself says to the entry."""
    yield from _after_signing(proposal)
    yield from _after_cancelling(proposal)
    if proposal.occurred > proposal.now + AHEAD:
        yield refuse("ahead", "An entry cannot happen ahead of now.")
    yield from _place(proposal)
    yield from _order(proposal)
    if isinstance(proposal.body, VitalsTaken):
        yield from _ranges(proposal, proposal.body)
    if isinstance(proposal.body, Agreement):
        yield from _agreement(proposal, proposal.body)
    if isinstance(proposal.body, Amendment):
        yield from amendment_findings(proposal, proposal.body)


OF_THE_COUPLE = (
    *(JourneyStarted, JourneyEnded, IntegrationBegan, SessionStopped, Signed, Addendum),
    *(ReasonsCopied, DosingPlanned, RoomChecked, PresenceNoted),
    *(ThemesWorked, Intervention, PlanMade),
)
_OF_A_PARTNER = (
    *(VitalsTaken, PartnerCopied, AllergiesCopied, MedicinesCopied, Fasted, EscortNamed),
    *(AdverseEvent, EventResolved, RescueGiven, RescueAnswered, ReadyToLeave, PartnerLeft),
    *(Responded, RiskAsked, RiskAssessed),
)
_OPENING = (SessionOpened, PartnerCopied, ReasonsCopied, StaffCopied)
_TOLD_LATER = (AllergiesCopied, MedicinesCopied)
"""What stands in the opening where it was known by then, and may be told once after it."""


def _after_signing(proposal: Proposal) -> Iterator[Finding]:
    signed = stage(proposal.snapshot) is Stage.SIGNED
    if isinstance(proposal.body, Addendum):
        if not signed:
            yield refuse("not-signed", "An addendum follows a signature. Sign first.")
        if not proposal.body.text.strip():
            yield refuse("no-text", "Type what is added.")
    elif signed:
        yield refuse("signed", "The session is signed. Only an addendum can follow.")


def _after_cancelling(proposal: Proposal) -> Iterator[Finding]:
    """A session that was cancelled takes notes, corrections and a signature, and no care."""
    if stage(proposal.snapshot) is not Stage.CANCELLED:
        return
    if not isinstance(proposal.body, Noted | Amendment | Signed | SessionStopped):
        yield refuse("cancelled", "The session is cancelled. Take that back first.")


def _place(proposal: Proposal) -> Iterator[Finding]:
    """Whether such an entry, about this subject, has a place in the session at all."""
    body, partner = proposal.body, proposal.about.partner
    if body.STREAM is not StreamKind.SESSION and not isinstance(body, Amendment):
        yield refuse("stream", "An entry of this kind does not stand in a session.")
    if isinstance(body, _OPENING):
        if proposal.corrects is None:
            yield refuse("opened", "The session is open already. Correct what it holds.")
    elif isinstance(body, _TOLD_LATER) and (
        proposal.corrects is None and proposal.snapshot.latest(type(body), proposal.about)
    ):
        yield refuse("opened", "That is told already. Correct what it says.")
    elif partner is not None and identity(proposal.snapshot, partner) is None:
        yield refuse("solo", f"There is no partner {partner.value} in this session.")
    if isinstance(body, OF_THE_COUPLE) and partner is not None:
        yield refuse("about", "This is said of the couple, not of one partner.")
    if isinstance(body, _OF_A_PARTNER) and partner is None:
        yield refuse("about", "This is one partner's own, never the couple's.")


def _order(proposal: Proposal) -> Iterator[Finding]:
    match proposal.body:
        case JourneyStarted() | JourneyEnded():
            yield from _journey(proposal)
        case IntegrationBegan():
            yield from _integration(proposal)
        case Signed():
            yield from _open(proposal)
        case body if isinstance(body, CLOSING):
            if time_of(proposal.snapshot, IntegrationBegan) is None:
                yield refuse("no-integration", "Begin the integration session first.")
        case DoseOrdered() | DosePrepared():
            ended = time_of(proposal.snapshot, JourneyEnded)
            if ended is not None and proposal.occurred > ended:
                yield refuse("ended", "The journey has ended. No dose is prepared any more.")
        case DoseGiven() | VitalsTaken() | Observed() | Marked():
            yield from _in_journey(proposal)
        case body if isinstance(body, CARE):
            yield from _in_journey(proposal, until_signed=isinstance(body, AFTER_THE_END))
        case _:
            pass


def _open(proposal: Proposal) -> Iterator[Finding]:
    for point in open_points(proposal.snapshot):
        if point.blocks:
            yield refuse("open", point.sentence)


def _journey(proposal: Proposal) -> Iterator[Finding]:
    started = time_of(proposal.snapshot, JourneyStarted)
    if isinstance(proposal.body, JourneyStarted):
        if started is not None:
            yield refuse("started", "The journey has begun already.")
    elif started is None:
        yield refuse("not-started", "The journey has not begun yet.")
    elif time_of(proposal.snapshot, JourneyEnded) is not None:
        yield refuse("ended", "The journey has ended already.")
    elif proposal.is_set_back and proposal.occurred < started:
        yield refuse("before", "That is before the journey began.")
    else:
        yield from _left_over(proposal)


def _integration(proposal: Proposal) -> Iterator[Finding]:
    ended = time_of(proposal.snapshot, JourneyEnded)
    if stage(proposal.snapshot) is Stage.STOPPED:
        yield refuse("stopped", "The session was stopped. Take that back to integrate it.")
    if ended is None:
        yield refuse("not-ended", "The journey has not ended yet.")
    elif time_of(proposal.snapshot, IntegrationBegan) is not None:
        yield refuse("began", "The integration session has begun already.")
    elif proposal.is_set_back and proposal.occurred < ended:
        yield refuse("before", "That is before the journey ended.")
    else:
        yield from _window(proposal, max(proposal.occurred - ended, timedelta(0)))


def _in_journey(proposal: Proposal, *, until_signed: bool = False) -> Iterator[Finding]:
    started = time_of(proposal.snapshot, JourneyStarted)
    ended = time_of(proposal.snapshot, JourneyEnded)
    if started is None:
        yield refuse("not-started", "Start the journey first.")
    elif proposal.is_set_back and proposal.occurred < started:
        yield refuse("before", "That is before the journey began.")
    elif ended is not None and proposal.occurred > ended and not until_signed:
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
    if body.due is not None and body.due < proposal.day:
        yield refuse("due-past", "The day of an agreement cannot lie in the past.")
