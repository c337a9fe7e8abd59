"""Rules of a correction or a strike-out: what may be amended, and by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    Amendment,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    EventResolved,
    IntegrationBegan,
    JourneyEnded,
    JourneyStarted,
    Marked,
    Noted,
    Observed,
    PartnerLeft,
    ReadyToLeave,
    RescueAnswered,
    SessionOpened,
    SessionStopped,
    StateEnded,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import CLOSING
from kadelyx_desk.domain.rules.caring import CARE
from kadelyx_desk.domain.rules.findings import Finding, Proposal, refuse
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot
from kadelyx_desk.domain.values import About

_WORDS_OF_A_MARK = (Marked, Noted, Observed, VitalsTaken, AdverseEvent)
_STANDING_ON: dict[type[Body], tuple[type[Body], ...]] = {
    JourneyStarted: (
        *(DoseGiven, VitalsTaken, Observed, Marked, JourneyEnded),
        *CARE,
        *(ReadyToLeave, PartnerLeft),
    ),
    JourneyEnded: (IntegrationBegan, SessionStopped),
    IntegrationBegan: CLOSING,
}
"""What would hang in the air if the entry were struck out."""


def amendment_findings(proposal: Proposal, body: Amendment) -> Iterator[Finding]:
    """What the session says to an amendment, apart from what it says instead."""
    snapshot = proposal.snapshot
    if body.target not in snapshot:
        yield refuse("no-target", "The entry to be corrected is not in this session.")
        return
    line = snapshot.line(snapshot.link(body.target))
    entry = line.link.entry
    if isinstance(entry.body, Amendment):
        yield refuse("no-target", "A correction is itself never corrected; correct its entry.")
        return
    if line.is_struck:
        yield refuse("struck", "The entry is struck out already.")
    if proposal.about is not entry.about:
        yield refuse("about", "A correction is about the same person as its entry.")
    if not body.reason.strip():
        yield refuse("no-reason", "Say why.")
    if body.replacement is None:
        yield from _strike(snapshot, line)
    elif not _fits(entry.body, line.body, body.replacement):
        yield refuse("kind", "An entry is corrected by one of its own kind.")
    elif isinstance(line.body, SessionOpened) and isinstance(body.replacement, SessionOpened):
        yield from _moved(snapshot, line.body, body.replacement)


def _moved(
    snapshot: SessionSnapshot, before: SessionOpened, after: SessionOpened
) -> Iterator[Finding]:
    """Of the opening only the planned times can be others, until the journey begins.

    What else it says is what the session stands on: its couple, place, protocol and heads.
    """
    if snapshot.latest(JourneyStarted, About.COUPLE) is not None:
        yield refuse("began", "The journey has begun. Its planned times stay as they were.")
    instead = replace(
        after,
        planned_preparation=before.planned_preparation,
        planned_journey=before.planned_journey,
        planned_integration=before.planned_integration,
    )
    if instead != before:
        yield refuse("opening", "Of a session that is open only the planned times can change.")


def _fits(first: Body, current: Body, new: Body) -> bool:
    if isinstance(first, Marked):
        return isinstance(new, _WORDS_OF_A_MARK)
    return type(new) in {type(first), type(current)}


def _strike(snapshot: SessionSnapshot, line: Line[Body]) -> Iterator[Finding]:
    body = line.body
    if not body.UNDOABLE:
        yield refuse("stands", "The session stands on this entry. Correct it instead.")
    kinds = _STANDING_ON.get(type(body), ())
    if any(next(snapshot.current(kind), None) is not None for kind in kinds):
        yield refuse("in-use", "Later entries stand on this one. Strike those out first.")
    if line.link.entry.id in _ended(snapshot, line.link.entry.about):
        yield refuse("in-use", "A later entry closes this one. Strike that out first.")
    if isinstance(body, DosePrepared):
        yield from _accounted(snapshot, line)
    if isinstance(body, DoseOrdered) and line.link.entry.id in {
        drawn.body.order for drawn in snapshot.current(DosePrepared, line.link.entry.about)
    }:
        yield refuse("in-use", "A dose is prepared on this order. Strike that out first.")


def _ended(snapshot: SessionSnapshot, about: About) -> set[UUID]:
    """The entries that a later one closes: a state, an event, a rescue medicine."""
    return (
        {line.body.began for line in snapshot.current(StateEnded, about)}
        | {line.body.event for line in snapshot.current(EventResolved, about)}
        | {line.body.rescue for line in snapshot.current(RescueAnswered, about)}
    )


def _accounted(snapshot: SessionSnapshot, line: Line[Body]) -> Iterator[Finding]:
    about = line.link.entry.about
    gone = {end.body.prepared for end in snapshot.current(DoseGiven, about)}
    gone |= {end.body.prepared for end in snapshot.current(DoseNotGiven, about)}
    if line.link.entry.id in gone:
        yield refuse("in-use", "This dose is accounted for. Strike that entry out first.")
