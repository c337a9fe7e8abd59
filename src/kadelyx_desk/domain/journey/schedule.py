"""When vitals are due, per partner, from that partner's own injections; and what is stale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kadelyx_desk.domain.entries import JourneyEnded, JourneyStarted, VitalsTaken
from kadelyx_desk.domain.facts import doses, first_injection, time_of, vitals
from kadelyx_desk.domain.protocol import Phase, Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot, cell_of, once
from kadelyx_desk.domain.values import About, Partner


class DueState(Enum):
    """Where a set of vitals stands."""

    NEXT = "next"
    DUE = "due"
    LATE = "late"
    TAKEN = "taken"
    MISSED = "not taken"


@dataclass(frozen=True, slots=True)
class DueSet:
    """A set of vitals that the schedule asks for: when, and the minutes after which dose."""

    due: datetime
    after_dose: timedelta
    dose_number: int
    state: DueState


def due_sets(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, now: datetime
) -> tuple[DueSet, ...]:
    """Every scheduled set of a partner after the own doses, in order.

    The schedule restarts at a booster: what was due at or after it falls away. A set counts as
    taken where one was measured from `late_after` before it was due until the next was due.
    """
    ended = time_of(snapshot, JourneyEnded)
    late_after = protocol.vitals.late_after
    found = []
    for due, after, number, later, taken in _answered_sets(snapshot, protocol, partner):
        over = (later is not None and now >= later) or (ended is not None and now >= ended)
        if taken and due - late_after <= now:
            state = DueState.TAKEN
        elif now < due and not over:
            state = DueState.NEXT
        elif over:
            state = DueState.MISSED
        else:
            late = now >= due + late_after
            state = DueState.LATE if late else DueState.DUE
        if state is DueState.MISSED and ended is not None and due > ended:
            continue
        found.append(DueSet(due, after, number, state))
    return tuple(found)


_Answered = tuple[datetime, timedelta, int, datetime | None, bool]


@once
def _answered_sets(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner
) -> tuple[_Answered, ...]:
    """The planned sets, each with when the next is due and whether it was measured.

    Nothing here depends on the time: one walk through the entries serves every clock, tile
    and lane that asks until the next entry comes.
    """
    planned = planned_sets(snapshot, protocol, partner)
    found = []
    for place, (due, after, number) in enumerate(planned):
        later = planned[place + 1][0] if place + 1 < len(planned) else None
        opens = due - protocol.vitals.late_after
        closes = None if later is None else later - protocol.vitals.late_after
        taken = _is_taken(snapshot, About.of(partner), opens, closes)
        found.append((due, after, number, later, taken))
    return tuple(found)


def _is_taken(
    snapshot: SessionSnapshot, about: About, opens: datetime, closes: datetime | None
) -> bool:
    """Whether a set was measured in time; looks only into the cells of that time."""
    last = max(snapshot.cells, default=0) if closes is None else cell_of(closes)
    return any(
        link.entry.about is about
        and opens <= link.entry.occurred.utc
        and (closes is None or link.entry.occurred.utc < closes)
        and isinstance((line := snapshot.line(link)).body, VitalsTaken)
        and not line.is_struck
        for number in range(cell_of(opens), last + 1)
        if (cell := snapshot.cells.get(number)) is not None
        for link in cell.links
    )


def planned_sets(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner
) -> tuple[tuple[datetime, timedelta, int], ...]:
    """What the protocol asks for after each dose: when, how long after it, and its number."""
    given = doses(snapshot, partner)
    planned: list[tuple[datetime, timedelta, int]] = []
    for place, line in enumerate(given):
        until = given[place + 1].occurred if place + 1 < len(given) else None
        for after in protocol.vitals.after_dose:
            due = line.occurred + after
            if until is None or due < until:
                planned.append((due, after, line.body.number))
    return tuple(planned)


def awaited_set(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, now: datetime
) -> DueSet | None:
    """The set that is due or late now, else the next one; None where none is ahead."""
    open_states = {DueState.NEXT, DueState.DUE, DueState.LATE}
    sets = due_sets(snapshot, protocol, partner, now)
    return next((item for item in sets if item.state in open_states), None)


def baselines_missing(snapshot: SessionSnapshot, protocol: Protocol, partner: Partner) -> int:
    """How many of the baseline sets are still to be taken before this partner's first dose."""
    given = doses(snapshot, partner)
    before = [
        line
        for line in vitals(snapshot, partner)
        if not given or line.occurred < given[0].occurred
    ]
    return max(protocol.vitals.baseline_sets - len(before), 0)


def is_stale(
    snapshot: SessionSnapshot,
    protocol: Protocol,
    partner: Partner,
    measured: datetime,
    now: datetime,
) -> bool:
    """Whether a value is past its time: the next set is due, or `stale_after` went by."""
    if now - measured >= protocol.vitals.stale_after:
        return True
    return any(
        measured < item.due <= now
        for item in due_sets(snapshot, protocol, partner, now)
        if item.state is not DueState.TAKEN
    )


def phase_at(snapshot: SessionSnapshot, protocol: Protocol, now: datetime) -> Phase:
    """The phase at `now`. Until the first injection it is the first, whatever was planned."""
    first = first_injection(snapshot)
    if first is None:
        return protocol.phases[0]
    begun = [phase for phase in protocol.phases if first + phase.start <= now]
    return begun[-1] if begun else protocol.phases[0]


def in_journey(snapshot: SessionSnapshot) -> bool:
    """Whether the journey runs: started and not ended."""
    started = time_of(snapshot, JourneyStarted)
    return started is not None and time_of(snapshot, JourneyEnded) is None


def leave_not_before(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner
) -> datetime | None:
    """The earliest time at which a partner may leave: last dose plus the protocol's wait."""
    given = doses(snapshot, partner)
    return given[-1].occurred + protocol.dose.leave_not_before if given else None


class WindowState(Enum):
    """Where a moment lies relative to the integration window."""

    BEFORE = "before"
    OPEN = "open"
    CAUTION = "caution"
    OVER = "over"


def window_state(protocol: Protocol, ended: datetime, at: datetime) -> WindowState:
    """Where `at` lies in the window that counts from the journey's end."""
    passed = at - ended
    if passed < protocol.window.opens:
        return WindowState.BEFORE
    if passed > protocol.window.closes:
        return WindowState.OVER
    return WindowState.CAUTION if passed >= protocol.window.caution else WindowState.OPEN
