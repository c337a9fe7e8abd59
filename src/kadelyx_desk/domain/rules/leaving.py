"""Rules of the close: the ready-to-leave check, who left, and a session that was stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from kadelyx_desk.domain.entries import (
    EscortNamed,
    JourneyEnded,
    JourneyStarted,
    PartnerLeft,
    ReadyToLeave,
    SessionStopped,
)
from kadelyx_desk.domain.facts import Stage, identity, last_dose, stage, time_of, waiting_dose
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.told import unmet
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import duration, spoken_name

_PADSS_MOST = 10


def leaving_findings(proposal: Proposal) -> Iterator[Finding]:
    """What is said to the close of a journey."""
    partner = proposal.about.partner
    match proposal.body:
        case EscortNamed(name, _) | ReadyToLeave(escort=str(name)) if partner is not None:
            yield from _escort(proposal, partner, name)
        case PartnerLeft() as body if partner is not None:
            yield from _left(proposal, partner, body)
        case SessionStopped() as body:
            yield from _stopped(proposal, body)
        case _:
            pass
    if isinstance(proposal.body, ReadyToLeave):
        padss = proposal.body.padss
        if padss is not None and not 0 <= padss <= _PADSS_MOST:
            yield refuse("padss", f"PADSS is from 0 to {_PADSS_MOST}.")
        if time_of(proposal.snapshot, JourneyStarted) is None:
            yield refuse("not-started", "Start the journey first.")


def _escort(proposal: Proposal, partner: Partner, name: str) -> Iterator[Finding]:
    other = identity(proposal.snapshot, partner.other)
    if not name.strip():
        yield refuse("no-escort", "Type the name of the escort.")
    if other is None:
        return
    called = {spoken_name(other.family, other.given), f"{other.family} {other.given}"}
    if other.preferred:
        called.add(spoken_name(other.family, other.preferred))
    if _plain(name) in {_plain(each) for each in called}:
        yield refuse("escort-partner", "The other partner cannot be the escort.")


def _plain(name: str) -> str:
    return " ".join(name.replace(",", " ").casefold().split())


def not_met(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, at: datetime
) -> tuple[str, ...]:
    """What a partner who leaves at this time has not met yet, each in a few words."""
    check = snapshot.latest(ReadyToLeave, About.of(partner))
    found = () if check is None else unmet(check.body, protocol.leaving.padss_at_least)
    needed = protocol.dose.leave_not_before
    given = last_dose(snapshot, partner)
    if given is not None and at - given < needed:
        since = f"{duration(max(at - given, timedelta(0)))} since the last dose"
        found = (f"{since}, below {duration(needed)}", *found)
    return found


def _left(proposal: Proposal, partner: Partner, body: PartnerLeft) -> Iterator[Finding]:
    snapshot, about = proposal.snapshot, proposal.about
    if snapshot.latest(PartnerLeft, about) is not None:
        yield refuse("left", f"{partner.value} has left already.")
    if snapshot.latest(ReadyToLeave, about) is None:
        yield refuse("not-checked", f"Check first whether {partner.value} is ready to leave.")
    if waiting_dose(snapshot, partner) is not None:
        yield _dose_left(partner)
    found = not_met(snapshot, proposal.protocol, partner, proposal.occurred)
    words, who = "; ".join(found), partner.value
    if found and not (body.reason or "").strip():
        yield refuse("left-early", f"Not met: {words}. Say why {who} leaves.")
    elif found:
        yield caution("left-early", f"{who} left with this not met: {words}.")


def _dose_left(partner: Partner) -> Finding:
    sentence = (
        f"The dose prepared for {partner.value} was not given. Say first whether it was"
        " returned or wasted."
    )
    return refuse("dose-left", sentence)


def _stopped(proposal: Proposal, body: SessionStopped) -> Iterator[Finding]:
    if not body.reason.strip():
        yield refuse("no-reason", "Say why.")
    match stage(proposal.snapshot):
        case Stage.DRAFT:
            yield refuse("integrated", "The integration has begun. Sign the session instead.")
        case Stage.CANCELLED | Stage.STOPPED:
            yield refuse("stopped", "The session is stopped already.")
        case Stage.JOURNEY if time_of(proposal.snapshot, JourneyEnded) is None:
            yield refuse("running", "The journey is running. End it first.")
        case _:
            pass
    for partner in Partner:
        if waiting_dose(proposal.snapshot, partner) is not None:
            yield _dose_left(partner)
