"""What a session says when asked: who is in it, how far it is, what was given."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

from kadelyx_desk.domain.entries import (
    Addendum,
    AdverseEvent,
    Agreement,
    AgreementReviewed,
    Challenge,
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
    DosingPlanned,
    EscortNamed,
    EventResolved,
    Fasted,
    Insight,
    IntegrationBegan,
    Intention,
    Intervention,
    JourneyEnded,
    JourneyStarted,
    PartnerCopied,
    PlanMade,
    Practice,
    PresenceNoted,
    ReadyToLeave,
    RescueAnswered,
    RescueGiven,
    Responded,
    RiskAsked,
    RiskAssessed,
    RoomChecked,
    SessionOpened,
    SessionStopped,
    Signed,
    StateBegan,
    StateEnded,
    ThemesWorked,
    VitalsTaken,
)
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot, once
from kadelyx_desk.domain.values import About, Partner


class Stage(Enum):
    """How far a session is. The value is the word that is shown."""

    PLANNED = "planned"
    PREPARATION = "preparation"
    JOURNEY = "journey"
    AWAITING = "awaiting integration"
    DRAFT = "integration, not signed"
    CANCELLED = "cancelled, not signed"
    STOPPED = "stopped, not signed"
    SIGNED = "signed"


@once
def stage(snapshot: SessionSnapshot) -> Stage:
    """The session's stage, from what its entries say."""
    for kind, reached in _REACHED:
        if snapshot.latest(kind, About.COUPLE):
            return reached
    if snapshot.latest(SessionStopped, About.COUPLE):
        began = snapshot.latest(JourneyStarted, About.COUPLE)
        return Stage.CANCELLED if began is None else Stage.STOPPED
    if snapshot.latest(JourneyEnded, About.COUPLE):
        return Stage.AWAITING
    if snapshot.latest(JourneyStarted, About.COUPLE):
        return Stage.JOURNEY
    prepared = (Intention, Challenge, DoseOrdered)
    if any(next(snapshot.current(kind), None) for kind in prepared):
        return Stage.PREPARATION
    return Stage.PLANNED


_REACHED = ((Signed, Stage.SIGNED), (IntegrationBegan, Stage.DRAFT))


def opening(snapshot: SessionSnapshot) -> SessionOpened:
    """The opening entry.

    Raises:
        LookupError: for a session that holds none (a log cut before its first entry).
    """
    line = snapshot.latest(SessionOpened, About.COUPLE)
    if line is None:
        message = "the session has no opening entry"
        raise LookupError(message)
    return line.body


@once
def identity(snapshot: SessionSnapshot, partner: Partner) -> PartnerCopied | None:
    """The identity that the session holds of a partner; None for B of a solo client."""
    line = snapshot.latest(PartnerCopied, About.of(partner))
    return None if line is None else line.body


@once
def partners(snapshot: SessionSnapshot) -> tuple[Partner, ...]:
    """The partners who are in the session, A first."""
    return tuple(partner for partner in Partner if identity(snapshot, partner) is not None)


@once
def doses(snapshot: SessionSnapshot, partner: Partner) -> tuple[Line[DoseGiven], ...]:
    """A partner's injections by the time they were given."""
    lines = snapshot.current(DoseGiven, About.of(partner))
    return tuple(sorted(lines, key=lambda line: (line.occurred, line.link.seq)))


def first_injection(snapshot: SessionSnapshot) -> datetime | None:
    """The time of the first injection of either partner; phases count from it."""
    times = [line.occurred for partner in Partner for line in doses(snapshot, partner)]
    return min(times, default=None)


def total_given(snapshot: SessionSnapshot, partner: Partner) -> Decimal:
    """All that a partner was given, in mg."""
    return sum(
        (line.body.milligrams.value for line in doses(snapshot, partner)), start=Decimal(0)
    )


def vitals(snapshot: SessionSnapshot, partner: Partner) -> tuple[Line[VitalsTaken], ...]:
    """A partner's sets of vitals by the time they were taken."""
    lines = snapshot.current(VitalsTaken, About.of(partner))
    return tuple(sorted(lines, key=lambda line: (line.occurred, line.link.seq)))


def orders(snapshot: SessionSnapshot, partner: Partner) -> tuple[Line[DoseOrdered], ...]:
    """A partner's orders, first dose first."""
    lines = snapshot.current(DoseOrdered, About.of(partner))
    return tuple(sorted(lines, key=lambda line: line.body.number))


def waiting_dose(snapshot: SessionSnapshot, partner: Partner) -> Line[DosePrepared] | None:
    """The earliest prepared dose that was neither given, nor returned, nor wasted."""
    about = About.of(partner)
    gone = {line.body.prepared for line in snapshot.current(DoseGiven, about)}
    gone |= {line.body.prepared for line in snapshot.current(DoseNotGiven, about)}
    waiting = (
        line for line in snapshot.current(DosePrepared, about) if line.link.entry.id not in gone
    )
    return min(waiting, key=lambda line: (line.body.number, line.link.seq), default=None)


def given_on(snapshot: SessionSnapshot, partner: Partner, order: UUID) -> Decimal:
    """What was given on one order, in mg: one injection, or several where it was split."""
    about = About.of(partner)
    drawn = {
        line.link.entry.id
        for line in snapshot.current(DosePrepared, about)
        if line.body.order == order
    }
    given = (line.body for line in snapshot.current(DoseGiven, about))
    return sum(
        (body.milligrams.value for body in given if body.prepared in drawn), start=Decimal(0)
    )


def open_order(snapshot: SessionSnapshot, partner: Partner) -> Line[DoseOrdered] | None:
    """The earliest order for which no dose was given and none waits."""
    about = About.of(partner)
    back = {line.body.prepared for line in snapshot.current(DoseNotGiven, about)}
    prepared = {
        line.body.order
        for line in snapshot.current(DosePrepared, about)
        if line.link.entry.id not in back
    }
    waiting = (line for line in orders(snapshot, partner) if line.link.entry.id not in prepared)
    return next(waiting, None)


@once
def time_of(
    snapshot: SessionSnapshot, kind: type[JourneyStarted | JourneyEnded | IntegrationBegan]
) -> datetime | None:
    """When the journey started or ended, or the integration began."""
    line = snapshot.latest(kind, About.COUPLE)
    return None if line is None else line.occurred


def last_dose(snapshot: SessionSnapshot, partner: Partner) -> datetime | None:
    """When a partner got the last injection."""
    return max((line.occurred for line in doses(snapshot, partner)), default=None)


def running_states(snapshot: SessionSnapshot, about: About) -> tuple[Line[StateBegan], ...]:
    """The states of somebody that have begun and not ended, oldest first."""
    over = {line.body.began for line in snapshot.current(StateEnded, about)}
    lines = snapshot.current(StateBegan, about)
    return tuple(line for line in lines if line.link.entry.id not in over)


def open_events(snapshot: SessionSnapshot, partner: Partner) -> tuple[Line[AdverseEvent], ...]:
    """A partner's adverse events that are not resolved, oldest first."""
    about = About.of(partner)
    over = {line.body.event for line in snapshot.current(EventResolved, about)}
    lines = snapshot.current(AdverseEvent, about)
    return tuple(line for line in lines if line.link.entry.id not in over)


def unanswered_rescues(
    snapshot: SessionSnapshot, partner: Partner
) -> tuple[Line[RescueGiven], ...]:
    """A partner's rescue medicines whose response is not recorded, oldest first."""
    about = About.of(partner)
    answered = {line.body.rescue for line in snapshot.current(RescueAnswered, about)}
    lines = snapshot.current(RescueGiven, about)
    return tuple(line for line in lines if line.link.entry.id not in answered)


def addenda(snapshot: SessionSnapshot) -> tuple[Line[Addendum], ...]:
    """What was added after the signature, in the order of recording."""
    return tuple(snapshot.current(Addendum, About.COUPLE))


def version(snapshot: SessionSnapshot) -> int:
    """The version of a session, or of what a form shows of it: each addendum makes the next."""
    return 1 + len(addenda(snapshot))


def state_line(snapshot: SessionSnapshot, version_shown: int) -> str:
    """The state of a record in words, all of it, as it stands on paper and on the screen."""
    signed = snapshot.latest(Signed, About.COUPLE) is not None
    amended = ("amended", f"version {version_shown}") if version_shown > 1 else ("signed",)
    words = (*amended, "not co-signed") if signed else ("not signed",)
    if snapshot.latest(SessionStopped, About.COUPLE) is not None:
        began = snapshot.latest(JourneyStarted, About.COUPLE) is not None
        return ", ".join(("STOPPED" if began else "CANCELLED", *words))
    if not signed:
        return "DRAFT, not signed"
    return ", ".join((words[0].upper(), *words[1:]))


TEXTS = (Intention, Challenge, Insight, Practice, Intervention)
"""The kinds that are one text per partner and one shared."""

STATED = (
    *TEXTS,
    *(DosingPlanned, Fasted, EscortNamed, PresenceNoted, RoomChecked, ReadyToLeave),
    *(ThemesWorked, Responded, RiskAssessed, PlanMade),
)
"""The kinds of which one per subject counts: said again, the earlier one is corrected."""

CLOSING = (
    *(Insight, Practice, Agreement, AgreementReviewed, ThemesWorked, Intervention),
    *(Responded, RiskAsked, RiskAssessed, PlanMade),
)
"""The kinds that the integration session adds."""
