"""Rules at the bedside: an injection, or a prepared dose that was returned or wasted."""

from __future__ import annotations

from collections.abc import Iterator

from kadelyx_desk.domain.entries import DoseGiven, DoseNotGiven, DosePrepared, StaffCopied
from kadelyx_desk.domain.entries.dose import Outcome
from kadelyx_desk.domain.facts import given_on, identity, total_given, waiting_dose
from kadelyx_desk.domain.journey.flags import baseline, flags_of
from kadelyx_desk.domain.journey.schedule import baselines_missing
from kadelyx_desk.domain.rules.amounts import caps, drug_findings, order_of, times_ordered
from kadelyx_desk.domain.rules.findings import Finding, Proposal, caution, refuse
from kadelyx_desk.domain.values import Milligrams, Partner
from kadelyx_desk.domain.wording import mg, ml


def given_findings(proposal: Proposal, partner: Partner, body: DoseGiven) -> Iterator[Finding]:
    """What is said to an injection: whose it is, what is in the syringe, where it goes."""
    yield from drug_findings(proposal, body.drug, body.route)
    waiting = waiting_dose(proposal.snapshot, partner)
    if waiting is None or waiting.link.entry.id != body.prepared:
        sentence = f"No such dose waits for {partner.value}. It may be given already."
        yield refuse("not-waiting", sentence)
    elif _syringe(waiting.body) != _syringe(body):
        yield refuse("arithmetic", "The dose is not the one that was prepared.")
    else:
        yield from _on_order(proposal, partner, waiting.body)
    if body.milligrams != body.ordered and not (body.difference or "").strip():
        yield refuse("difference", "Say why it is not the ordered dose.")
    copied = identity(proposal.snapshot, partner)
    if copied is not None and copied.born != body.birth_date_confirmed:
        yield refuse("birth-date", f"That is not the date of birth of {partner.value}.")
    if body.expiry < proposal.day:
        yield refuse("expired", "The vial is past its expiry.")
    yield from _injector(proposal, body)
    yield from _site(proposal, body)
    yield from caps(proposal, partner, body.milligrams)
    yield from _before(proposal, partner)


def _syringe(body: DosePrepared | DoseGiven) -> tuple[object, ...]:
    """What is in the syringe, and what it was drawn from."""
    drawn = (body.drug, body.milligrams, body.volume, body.strength)
    return (body.number, *drawn, body.vial, body.lot, body.expiry)


def _on_order(proposal: Proposal, partner: Partner, body: DosePrepared) -> Iterator[Finding]:
    order = order_of(proposal, body)
    if order is None:
        yield refuse("no-order", "The order of this dose was struck out.")
        return
    found = Milligrams(given_on(proposal.snapshot, partner, body.order) + body.milligrams.value)
    yield from times_ordered(proposal, found, order.body.milligrams)


def _injector(proposal: Proposal, body: DoseGiven) -> Iterator[Finding]:
    """A guide normally may not inject. Said and kept, not refused: the copy may be old."""
    for line in proposal.snapshot.current(StaffCopied):
        if line.body.staff == body.given_by.id and not line.body.may_inject:
            sentence = f"{line.body.name} may not inject, by the register at the opening."
            yield caution("may-inject", sentence)


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


def not_given_findings(
    proposal: Proposal, partner: Partner, body: DoseNotGiven
) -> Iterator[Finding]:
    """What is said to a dose that was returned or wasted."""
    waiting = waiting_dose(proposal.snapshot, partner)
    if waiting is None or waiting.link.entry.id != body.prepared:
        yield refuse("not-waiting", f"No such dose waits for {partner.value}.")
        return
    if (body.milligrams, body.volume) != (waiting.body.milligrams, waiting.body.volume):
        whole = f"{mg(waiting.body.milligrams)}, {ml(waiting.body.volume)}"
        yield refuse("arithmetic", f"The whole dose is accounted for: {whole}.")
    if body.outcome is Outcome.WASTED and body.witness is None:
        yield refuse("no-witness", "A wasted dose needs a witness.")
    if body.witness is not None and body.witness.id == waiting.body.prepared_by.id:
        yield refuse("witness", "The witness is not the one who drew the dose.")
