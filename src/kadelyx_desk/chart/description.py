"""The timeline in sentences, for those who hear it: alternative text on paper and on screen."""

from __future__ import annotations

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    Noted,
    Observed,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.facts import doses, partners, total_given, vitals
from kadelyx_desk.domain.journey.episodes import episodes
from kadelyx_desk.domain.journey.schedule import DueState, due_sets
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import Partner
from kadelyx_desk.domain.wording import clock, mg


def describe(snapshot: SessionSnapshot, protocol: Protocol, now: Moment) -> str:
    """What the drawing shows at `now`: doses, sets, ranges, gaps, and what was seen."""
    lines = [
        sentence
        for partner in partners(snapshot)
        for sentence in (
            _doses(snapshot, partner),
            _sets(snapshot, partner),
            _gaps(snapshot, protocol, partner, now),
            _care(snapshot, partner),
        )
    ]
    seen = sum(1 for kind in (Observed, Noted) for _ in snapshot.current(kind))
    lines.append(f"Observations and notes: {seen}.")
    lines.append(_lasting(snapshot))
    return " ".join(line for line in lines if line)


def _lasting(snapshot: SessionSnapshot) -> str:
    ends = {
        line.body.began: clock(line.link.entry.occurred.local)
        for line in snapshot.current(StateEnded)
    }
    states = []
    for line in snapshot.current(StateBegan):
        entry = line.link.entry
        began = f"{entry.about.value}: {line.body.label} from {clock(entry.occurred.local)}"
        over = ends.get(entry.id)
        states.append(f"{began} to {over}" if over else f"{began} on")
    return f"States: {'; '.join(states)}." if states else ""


def _care(snapshot: SessionSnapshot, partner: Partner) -> str:
    found = []
    for item in episodes(snapshot, partner):
        at = clock(item.line.link.entry.occurred.local)
        body = item.line.body
        if isinstance(body, AdverseEvent):
            name, end, open_ = f"adverse event {item.name}", "resolved", "not resolved"
        else:
            name, end, open_ = f"rescue {item.name}, {body.route}", "response", "no response"
        ended = item.end
        over = f"{end} {clock(ended.link.entry.occurred.local)}" if ended else open_
        found.append(f"{name} at {at}, {over}")
    return f"{partner.value}: {'; '.join(found)}." if found else ""


def _doses(snapshot: SessionSnapshot, partner: Partner) -> str:
    given = [
        f"{mg(line.body.milligrams)} at {clock(line.link.entry.occurred.local)}"
        for line in doses(snapshot, partner)
    ]
    if not given:
        return f"{partner.value}: no dose given."
    return f"{partner.value}: {', '.join(given)}, total {mg(total_given(snapshot, partner))}."


def _sets(snapshot: SessionSnapshot, partner: Partner) -> str:
    taken = vitals(snapshot, partner)
    if not taken:
        return "No vitals taken."
    times = [line.link.entry.occurred.local for line in taken]
    count = "1 set" if len(taken) == 1 else f"{len(taken)} sets"
    words = f"{count} of vitals, {clock(times[0])} to {clock(times[-1])}"
    pressures = [line.body.blood_pressure for line in taken if line.body.blood_pressure]
    rates = [line.body.heart_rate for line in taken if line.body.heart_rate is not None]
    if pressures:
        upper = [one.systolic for one in pressures]
        lower = [one.diastolic for one in pressures]
        words += (
            f"; systolic {min(upper)} to {max(upper)}, diastolic {min(lower)} to {max(lower)}"
        )
    if rates:
        words += f"; heart rate {min(rates)} to {max(rates)}"
    return f"{words}."


def _gaps(snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, now: Moment) -> str:
    zone = now.local.tzinfo
    missed = [
        clock(item.due.astimezone(zone))
        for item in due_sets(snapshot, protocol, partner, now.utc)
        if item.state is DueState.MISSED
    ]
    return f"Sets due and not taken: {', '.join(missed)}." if missed else ""
