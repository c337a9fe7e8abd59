"""Rules of the close: the ready-to-leave check, who left, and a session that was stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from kadelyx_desk.domain.entries import (
    DoseGiven,
    EscortNamed,
    JourneyEnded,
    JourneyStarted,
    PartnerCopied,
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
    partner, body = proposal.about.partner, proposal.body
    if partner is not None:
        match body:
            case (
                EscortNamed(name, _)
                | ReadyToLeave(escort=str(name))
                | PartnerLeft(escort=str(name))
            ):
                yield from _escort(proposal, partner, name)
            case _:
                pass
    match body:
        case ReadyToLeave():
            yield from _checked(proposal, body)
        case PartnerLeft() if partner is not None:
            yield from _left(proposal, partner, body)
        case DoseGiven() if partner is not None:
            yield from _gone(proposal, partner)
        case SessionStopped():
            yield from _stopped(proposal, body)
        case _:
            pass


def _checked(proposal: Proposal, body: ReadyToLeave) -> Iterator[Finding]:
    if body.padss is not None and not 0 <= body.padss <= _PADSS_MOST:
        yield refuse("padss", f"PADSS is from 0 to {_PADSS_MOST}.")
    if body.follow_up is not None and body.follow_up.utc <= proposal.occurred:
        yield refuse("follow-up-past", "The follow-up call lies ahead, not in the past.")
    if time_of(proposal.snapshot, JourneyStarted) is None:
        yield refuse("not-started", "Start the journey first.")


def _escort(proposal: Proposal, partner: Partner, name: str) -> Iterator[Finding]:
    own, other = (identity(proposal.snapshot, who) for who in (partner, partner.other))
    typed = _plain(name)
    if not typed:
        yield refuse("no-escort", "Type the name of the escort.")
    if own is not None and typed in _names(own):
        yield refuse("escort-self", "Nobody is their own escort.")
    if other is None:
        return
    if typed in _names(other):
        yield refuse("escort-partner", "The other partner cannot be the escort.")
    elif typed in {_plain(other.given), _plain(other.preferred or "")} - {""}:
        sentence = f"{name.strip()} is also the other partner's name. Say who is meant in full."
        yield caution("escort-name", sentence)


def _names(copied: PartnerCopied) -> set[str]:
    """What a partner may be called in full, either way round."""
    given = {copied.given, copied.preferred or copied.given}
    spoken = {spoken_name(copied.family, name) for name in given}
    listed = {f"{copied.family} {name}" for name in given}
    return {_plain(name) for name in spoken | listed}


def _plain(name: str) -> str:
    return " ".join(name.replace(",", " ").casefold().split())


def not_met(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, at: datetime
) -> tuple[str, ...]:
    """What a partner who leaves at this time has not met yet, each in a few words."""
    check = snapshot.latest(ReadyToLeave, About.of(partner))
    found = () if check is None else unmet(check.body, protocol.leaving.padss_at_least)
    return (*too_early(snapshot, protocol, partner, at), *found)


def too_early(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, at: datetime
) -> tuple[str, ...]:
    """That the last dose was too short a time ago, in a few words; empty where it was not."""
    needed = protocol.dose.leave_not_before
    given = last_dose(snapshot, partner)
    if given is None or at - given >= needed:
        return ()
    since = f"{duration(max(at - given, timedelta(0)))} since the last dose"
    return (f"{since}, below {duration(needed)}",)


def _left(proposal: Proposal, partner: Partner, body: PartnerLeft) -> Iterator[Finding]:
    snapshot, about = proposal.snapshot, proposal.about
    started = time_of(snapshot, JourneyStarted)
    if started is not None and proposal.is_set_back and proposal.occurred < started:
        yield refuse("before", "That is before the journey began.")
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


def _gone(proposal: Proposal, partner: Partner) -> Iterator[Finding]:
    left = proposal.snapshot.latest(PartnerLeft, proposal.about)
    if left is not None and proposal.occurred >= left.occurred:
        yield refuse("left", f"{partner.value} has left. Strike that out first.")


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
