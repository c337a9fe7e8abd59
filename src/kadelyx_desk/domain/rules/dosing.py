"""Rules of a dose that is ordered or drawn up: its number, its order, the arithmetic.

The guarded errors are documented ones: ten-fold doses (two vial strengths on one shelf), the
other partner's dose, the wrong route. `amounts` holds what they share with the bedside.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kadelyx_desk.domain.entries import (
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
)
from kadelyx_desk.domain.facts import (
    given_on,
    orders,
    waiting_dose,
)
from kadelyx_desk.domain.rules.amounts import caps, drug_findings, order_of, times_ordered
from kadelyx_desk.domain.rules.bedside import given_findings, not_given_findings
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.values import Milligrams, Partner
from kadelyx_desk.domain.wording import dose_name, mg, ml, strength


def dose_findings(proposal: Proposal) -> Iterator[Finding]:
    """What the protocol says to an order, a preparation or an injection."""
    partner = proposal.about.partner
    match proposal.body:
        case DoseOrdered() as body if partner is not None:
            yield from _ordered(proposal, partner, body)
        case DosePrepared() as body if partner is not None:
            yield from _prepared(proposal, partner, body)
        case DoseGiven() as body if partner is not None:
            yield from given_findings(proposal, partner, body)
        case DoseNotGiven() as body if partner is not None:
            yield from not_given_findings(proposal, partner, body)
        case DoseOrdered() | DosePrepared() | DoseGiven() | DoseNotGiven():
            yield refuse("couple-dose", "A dose is always one partner's own.")
        case _:
            pass


def _ordered(proposal: Proposal, partner: Partner, body: DoseOrdered) -> Iterator[Finding]:
    yield from drug_findings(proposal, body.drug, body.route)
    numbers = {line.body.number for line in orders(proposal.snapshot, partner)}
    if body.number in numbers:
        yield refuse("ordered", "This dose is ordered already. Strike out the first order.")
    elif not 1 <= body.number <= len(numbers) + 1:
        yield refuse("number", "Doses are counted from 1, without a gap.")
    own = proposal.corrects and given_on(proposal.snapshot, partner, proposal.corrects.id)
    yield from caps(proposal, partner, body.milligrams, less=own or Decimal(0))


def _prepared(proposal: Proposal, partner: Partner, body: DosePrepared) -> Iterator[Finding]:
    yield from drug_findings(proposal, body.drug, None)
    if body.strength not in proposal.protocol.drug.strengths:
        yield refuse("strength", f"There is no vial of {strength(body.strength)}.")
    if body.volume.value * body.strength.value != body.milligrams.value:
        drawn = mg(body.volume.value * body.strength.value)
        yield refuse("arithmetic", f"{ml(body.volume)} of this strength is {drawn}.")
    if body.expiry < proposal.day:
        yield refuse("expired", "The vial is past its expiry.")
    if body.checked_by is not None and body.checked_by.id == body.prepared_by.id:
        yield refuse("self-check", "Whoever prepared the dose cannot check it.")
    order = order_of(proposal, body)
    if order is None:
        yield refuse("no-order", f"There is no such order for {partner.value}.")
        return
    if waiting_dose(proposal.snapshot, partner) is not None:
        yield refuse("prepared", "A dose is prepared already.")
    if body.number != order.body.number:
        yield refuse("number", f"The order is that of {dose_name(order.body.number)}.")
    given = given_on(proposal.snapshot, partner, body.order)
    if given >= order.body.milligrams.value:
        yield refuse("order-used", "This order was given. A booster needs an order of its own.")
        return
    found = Milligrams(given + body.milligrams.value)
    yield from times_ordered(proposal, found, order.body.milligrams)
    if body.milligrams != order.body.milligrams:
        yield from _others(proposal, partner, body.milligrams)


def _others(proposal: Proposal, partner: Partner, found: Milligrams) -> Iterator[Finding]:
    """Said while a dose is prepared, and never stored: it speaks of the other partner."""
    if any(line.body.milligrams == found for line in orders(proposal.snapshot, partner.other)):
        sentence = f"{mg(found)} is the other partner's order. Check whose dose it is."
        yield caution("others-order", sentence)
