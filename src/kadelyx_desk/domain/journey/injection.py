"""Puts together the row of an injection from its order, its preparation and the bedside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kadelyx_desk.domain.entries import DoseGiven, DoseOrdered, DosePrepared, PartnerCopied
from kadelyx_desk.domain.entries.dose import Aspirated
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.facts import identity, waiting_dose
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner, StaffRef
from kadelyx_desk.domain.wording import day, mg, ml, per_kilogram, spoken_name, strength


@dataclass(frozen=True, slots=True)
class Bedside:
    """What is said at the bedside: the date of birth picked, the site, who injects.

    `difference` is the reason where the prepared dose is not the ordered one.
    """

    birth_date: date
    site: str
    given_by: StaffRef
    difference: str | None = None


def injection(
    snapshot: SessionSnapshot, protocol: Protocol, partner: Partner, bedside: Bedside
) -> DoseGiven:
    """The row of the dose that waits for `partner`, as it would be recorded now.

    Raises:
        RefusedError: where no dose waits, or its order or the partner is not in the session.
    """
    waiting = waiting_dose(snapshot, partner)
    copied = identity(snapshot, partner)
    if waiting is None or copied is None:
        raise RefusedError(f"No dose is prepared for {partner.value}.", "not-waiting")
    prepared: DosePrepared = waiting.body
    orders = snapshot.current(DoseOrdered, About.of(partner))
    order = next((line.body for line in orders if line.link.entry.id == prepared.order), None)
    if order is None:
        raise RefusedError("The order of this dose was struck out.", "no-order")
    site = protocol.site(bedside.site)
    weight = copied.weight
    rate = per_kilogram(prepared.milligrams.value, weight.value) if weight else None
    return DoseGiven(
        prepared=waiting.link.entry.id,
        number=prepared.number,
        drug=prepared.drug,
        route=order.route,
        site=bedside.site,
        site_name=site.name if site else bedside.site,
        ordered=order.milligrams,
        milligrams=prepared.milligrams,
        volume=prepared.volume,
        strength=prepared.strength,
        vial=prepared.vial,
        lot=prepared.lot,
        expiry=prepared.expiry,
        weight=weight,
        weighed=copied.weighed,
        milligrams_per_kilogram=rate,
        birth_date_confirmed=bedside.birth_date,
        ordered_by=order.ordered_by,
        prepared_by=prepared.prepared_by,
        given_by=bedside.given_by,
        checked_by=prepared.checked_by,
        check=prepared.check,
        aspirated=Aspirated.NOT_RECORDED,
        difference=bedside.difference,
        cautions=(),
    )


def read_back(
    named: PartnerCopied, prepared: DosePrepared, route_name: str, site: str | None, at: str
) -> tuple[str, str, str]:
    """The sentence that is read back before a dose counts, in three parts.

    Who; the drug and the dose, which are set in bold; and the rest. `site` is the site's name,
    None while it is not chosen; `at` is the time as HH:mm.
    """
    who = f"{spoken_name(named.family, named.given)}, born {day(named.born)}: "
    dose = f"{prepared.drug} DOSE {mg(prepared.milligrams)}"
    volume = f"{ml(prepared.volume)} of {strength(prepared.strength)}"
    return who, dose, f", {volume}, {route_name}, {site or 'site not chosen'}, {at}"
