"""Rules of care in the room: states that last, adverse events, rescue medicines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AdverseEvent,
    AllergiesCopied,
    EventResolved,
    RescueAnswered,
    RescueGiven,
    StaffCopied,
    StateBegan,
    StateEnded,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.facts import open_events, running_states, unanswered_rescues
from kadelyx_desk.domain.journey.rescue import INJECTED, ROUTES, UNITS
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.snapshot import Line

_B = TypeVar("_B", bound=Body)


def care_findings(proposal: Proposal) -> Iterator[Finding]:
    """What is said to an entry of care."""
    snapshot, about, partner = proposal.snapshot, proposal.about, proposal.about.partner
    match proposal.body:
        case StateBegan() as body:
            yield from _state(proposal, body)
        case StateEnded(began):
            yield from _ends(proposal, began, running_states(snapshot, about), "state")
        case EventResolved(event) if partner is not None:
            yield from _ends(proposal, event, open_events(snapshot, partner), "event")
        case RescueAnswered(rescue, text) if partner is not None:
            yield from _ends(
                proposal, rescue, unanswered_rescues(snapshot, partner), "rescue medicine"
            )
            if not text.strip():
                yield refuse("no-text", "Say how the partner responded.")
        case RescueGiven() as body:
            yield from _rescue(proposal, body)
        case _:
            pass


def _rescue(proposal: Proposal, body: RescueGiven) -> Iterator[Finding]:
    if not body.amount.is_finite() or body.amount <= 0:
        yield refuse("amount", "A dose is more than zero.")
    if not all(part.strip() for part in (body.drug, body.unit, body.route)):
        yield refuse("rescue", "Name the medicine, its unit and its route.")
    elif body.unit not in UNITS or body.route not in ROUTES:
        yield refuse(
            "rescue", f"The unit is one of {_either(UNITS)}; the route {_either(ROUTES)}."
        )
    if not body.indication.strip():
        yield refuse("indication", "Say what it is given for.")
    for line in proposal.snapshot.current(StaffCopied):
        is_giver = line.body.staff == body.given_by.id
        if is_giver and body.route in INJECTED and not line.body.may_inject:
            sentence = f"{line.body.name} may not inject, by the register at the opening."
            yield caution("may-inject", sentence)
    for told in proposal.snapshot.current(AllergiesCopied, proposal.about):
        if body.drug.strip() and body.drug.strip().lower() in told.body.text.lower():
            yield caution("allergy", f"The allergies on record name {body.drug.strip()}.")


def _either(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _state(proposal: Proposal, body: StateBegan) -> Iterator[Finding]:
    state = proposal.protocol.state(body.code)
    if state is None:
        yield refuse("state", "The protocol knows no such state.")
    elif state.of_couple is not (proposal.about.partner is None):
        whose = "the couple's" if state.of_couple else "one partner's own"
        yield refuse("about", f"“{body.label}” is {whose}.")
    running = running_states(proposal.snapshot, proposal.about)
    if any(line.body.code == body.code for line in running):
        yield refuse("running", f"“{body.label}” is running already.")


def _ends(
    proposal: Proposal, target: UUID, open_lines: Sequence[Line[_B]], noun: str
) -> Iterator[Finding]:
    """An end names something that is open, and does not come before it."""
    line = next((line for line in open_lines if line.link.entry.id == target), None)
    if line is None:
        yield refuse("not-open", f"There is no such {noun}, or it is closed already.")
    elif proposal.occurred < line.occurred:
        yield refuse("before", "That is before it began.")


AFTER_THE_END = (AdverseEvent, EventResolved, RescueGiven, RescueAnswered)
"""What can also befall after the journey's end: it is recorded, until the session is signed."""

CARE = (StateBegan, StateEnded, *AFTER_THE_END)
"""The kinds that stand on the journey's start; what lasts ends with the journey."""
