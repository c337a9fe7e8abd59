"""Rules of an amount: its drug, its order, and the caps in mg and in mg per kg."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kadelyx_desk.domain.entries import DoseOrdered, DosePrepared
from kadelyx_desk.domain.facts import identity, total_given
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import Milligrams, Partner
from kadelyx_desk.domain.wording import mg, number, per_kilogram


def drug_findings(proposal: Proposal, drug: str, route: str | None) -> Iterator[Finding]:
    """Whether the drug and its route are those of the protocol."""
    agreed = proposal.protocol.drug
    if drug != agreed.name:
        yield refuse("drug", f"This protocol gives {agreed.name}.")
    if route is not None and route != agreed.route:
        yield refuse("route", f"This protocol gives it {agreed.route_name}.")


def caps(
    proposal: Proposal, partner: Partner, more: Milligrams, less: Decimal = Decimal(0)
) -> Iterator[Finding]:
    """Whether `more`, with all that was given, is above a cap; `less` is not counted twice."""
    limits = proposal.protocol.dose
    total = total_given(proposal.snapshot, partner) + more.value - less
    if total > limits.caution_above.value:
        sentence = f"{mg(total)} in all is above {mg(limits.caution_above)} (clinic setting)."
        yield caution("above-mg", sentence)
    copied = identity(proposal.snapshot, partner)
    if copied is None or copied.weight is None:
        yield refuse("no-weight", "No weight with a date is recorded, so mg per kg is unknown.")
        return
    rate = per_kilogram(total, copied.weight.value)
    if rate > limits.stop_above_mg_per_kg:
        limit = number(limits.stop_above_mg_per_kg)
        yield refuse("cap", f"{number(rate)} mg per kg in all is above {limit} mg per kg.")
    elif rate > limits.caution_above_mg_per_kg:
        limit = number(limits.caution_above_mg_per_kg)
        sentence = f"{number(rate)} mg per kg in all is above {limit} (clinic setting)."
        yield caution("above-rate", sentence)


def order_of(proposal: Proposal, body: DosePrepared) -> Line[DoseOrdered] | None:
    """The order that a preparation names, of the same partner."""
    orders = proposal.snapshot.current(DoseOrdered, proposal.about)
    return next((line for line in orders if line.link.entry.id == body.order), None)


def times_ordered(
    proposal: Proposal, found: Milligrams, ordered: Milligrams
) -> Iterator[Finding]:
    """Whether a dose is the ordered one, and not a multiple or a fraction of it."""
    times = found.value / ordered.value
    limit = proposal.protocol.dose.stop_at_times_ordered
    if times >= limit or 1 / times >= limit:
        sentence = f"{mg(found)} is far from the ordered {mg(ordered)}. Type the dose again."
        yield refuse("ten-fold", sentence)
    elif found != ordered:
        yield caution("not-ordered", f"{mg(found)} is not the ordered {mg(ordered)}.")
