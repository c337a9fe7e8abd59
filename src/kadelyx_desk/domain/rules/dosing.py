"""Rules of a dose: the arithmetic, the partner, the site, the order, and the caps.

The guarded errors are documented ones: ten-fold doses (two vial strengths on one shelf), the
other partner's dose, the wrong route, a volume too large for its site.
"""

from __future__ import annotations

from collections.abc import Iterator

from kadelyx_desk.domain.entries import (
    DoseGiven,
    DoseNotGiven,
    DoseOrdered,
    DosePrepared,
)
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import identity, total_given, waiting_dose
from kadelyx_desk.domain.flags import baseline, flags_of
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.schedule import baselines_missing
from kadelyx_desk.domain.snapshot import Line
from kadelyx_desk.domain.values import Milligrams, Partner
from kadelyx_desk.domain.wording import mg, ml, number, per_kilogram, strength


def dose_findings(proposal: Proposal) -> Iterator[Finding]:
    """What the protocol says to an order, a preparation or an injection."""
    partner = proposal.about.partner
    match proposal.body:
        case DoseOrdered() as body if partner is not None:
            yield from _ordered(proposal, partner, body)
        case DosePrepared() as body if partner is not None:
            yield from _prepared(proposal, partner, body)
        case DoseGiven() as body if partner is not None:
            yield from _given(proposal, partner, body)
        case DoseNotGiven() as body if partner is not None:
            yield from _not_given(proposal, partner, body)
        case DoseOrdered() | DosePrepared() | DoseGiven() | DoseNotGiven():
            yield refuse("couple-dose", "A dose is always one partner's own.")
        case _:
            pass


def _drug(proposal: Proposal, drug: str, route: str | None) -> Iterator[Finding]:
    agreed = proposal.protocol.drug
    if drug != agreed.name:
        yield refuse("drug", f"This protocol gives {agreed.name}.")
    if route is not None and route != agreed.route:
        yield refuse("route", f"This protocol gives it {agreed.route_name}.")


def _ordered(proposal: Proposal, partner: Partner, body: DoseOrdered) -> Iterator[Finding]:
    yield from _drug(proposal, body.drug, body.route)
    for line in proposal.snapshot.current(DoseOrdered, proposal.about):
        if line.body.number == body.number:
            yield refuse("ordered", "This dose is ordered already. Strike out the first order.")
    yield from _caps(proposal, partner, body.milligrams)


def _caps(proposal: Proposal, partner: Partner, more: Milligrams) -> Iterator[Finding]:
    limits = proposal.protocol.dose
    total = total_given(proposal.snapshot, partner) + more.value
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


def _prepared(proposal: Proposal, partner: Partner, body: DosePrepared) -> Iterator[Finding]:
    yield from _drug(proposal, body.drug, None)
    if body.strength not in proposal.protocol.drug.strengths:
        yield refuse("strength", f"There is no vial of {strength(body.strength)}.")
    if body.volume.value * body.strength.value != body.milligrams.value:
        found = mg(body.volume.value * body.strength.value)
        yield refuse("arithmetic", f"{ml(body.volume)} of this strength is {found}.")
    if body.expiry < proposal.today.date():
        yield refuse("expired", "The vial is past its expiry.")
    if body.checked_by is not None and body.checked_by.id == body.prepared_by.id:
        yield refuse("self-check", "Whoever prepared the dose cannot check it.")
    order = _order_of(proposal, body)
    if order is None:
        yield refuse("no-order", f"There is no such order for {partner.value}.")
        return
    if waiting_dose(proposal.snapshot, partner) is not None:
        yield refuse("prepared", "A dose is prepared already.")
    yield from _times_ordered(proposal, partner, body.milligrams, order.body.milligrams)


def _order_of(proposal: Proposal, body: DosePrepared) -> Line[DoseOrdered] | None:
    orders = proposal.snapshot.current(DoseOrdered, proposal.about)
    return next((line for line in orders if line.link.entry.id == body.order), None)


def _times_ordered(
    proposal: Proposal, partner: Partner, found: Milligrams, ordered: Milligrams
) -> Iterator[Finding]:
    times = found.value / ordered.value
    limit = proposal.protocol.dose.stop_at_times_ordered
    if times >= limit or 1 / times >= limit:
        sentence = f"{mg(found)} is far from the ordered {mg(ordered)}. Type the dose again."
        yield refuse("ten-fold", sentence)
    elif found != ordered:
        yield caution("not-ordered", f"{mg(found)} is not the ordered {mg(ordered)}.")
        if any(
            line.body.milligrams == found
            for line in proposal.snapshot.current(DoseOrdered)
            if line.link.entry.about.partner is not partner
        ):
            sentence = f"{mg(found)} is the other partner's order. Check whose dose it is."
            yield caution("others-order", sentence)


def _given(proposal: Proposal, partner: Partner, body: DoseGiven) -> Iterator[Finding]:
    yield from _drug(proposal, body.drug, body.route)
    waiting = waiting_dose(proposal.snapshot, partner)
    if waiting is None or waiting.link.entry.id != body.prepared:
        sentence = f"No such dose waits for {partner.value}. It may be given already."
        yield refuse("not-waiting", sentence)
    elif (waiting.body.milligrams, waiting.body.strength) != (body.milligrams, body.strength):
        yield refuse("arithmetic", "The dose is not the one that was prepared.")
    copied = identity(proposal.snapshot, partner)
    if copied is not None and copied.born != body.birth_date_confirmed:
        yield refuse("birth-date", f"That is not the date of birth of {partner.value}.")
    if body.expiry < proposal.today.date():
        yield refuse("expired", "The vial is past its expiry.")
    yield from _site(proposal, body)
    yield from _caps(proposal, partner, body.milligrams)
    yield from _before(proposal, partner)


def _site(proposal: Proposal, body: DoseGiven) -> Iterator[Finding]:
    site = proposal.protocol.site(body.site)
    if site is None:
        yield refuse("site", "Choose the site of the injection.")
        return
    if body.volume.value > site.stop_ml:
        sentence = f"{ml(body.volume)} is too much for one {site.name}: at most"
        yield refuse("site-volume", f"{sentence} {ml(site.stop_ml)}. Split it into two.")
    elif body.volume.value > site.caution_ml:
        limit = ml(site.caution_ml)
        sentence = f"{ml(body.volume)} in one {site.name} is above {limit} (clinic setting)."
        yield caution("site-volume", sentence)


def _before(proposal: Proposal, partner: Partner) -> Iterator[Finding]:
    if total_given(proposal.snapshot, partner) > 0:
        return
    missing = baselines_missing(proposal.snapshot, proposal.protocol, partner)
    if missing:
        noun = "set" if missing == 1 else "sets"
        yield caution("baseline", f"{missing} baseline {noun} of vitals not taken yet.")
    last = baseline(proposal.snapshot, partner)
    if last is not None:
        for flag in flags_of(proposal.protocol, last.body, last.occurred, before_dose=True):
            yield caution("before-dose", f"{flag.words}.")


def _not_given(proposal: Proposal, partner: Partner, body: DoseNotGiven) -> Iterator[Finding]:
    waiting = waiting_dose(proposal.snapshot, partner)
    if waiting is None or waiting.link.entry.id != body.prepared:
        yield refuse("not-waiting", f"No such dose waits for {partner.value}.")
        return
    if body.outcome is Outcome.WASTED and body.witness is None:
        yield refuse("no-witness", "A wasted dose needs a witness.")
    if body.witness is not None and body.witness.id == waiting.body.prepared_by.id:
        yield refuse("witness", "The witness is not the one who drew the dose.")
