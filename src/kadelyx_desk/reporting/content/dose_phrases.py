"""A dose in words: ordered, prepared, given, or not given, with the people who did it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kadelyx_desk.domain.entries import DoseGiven, DoseNotGiven, DoseOrdered, DosePrepared
from kadelyx_desk.domain.entries.dose import Check
from kadelyx_desk.domain.facts import doses
from kadelyx_desk.domain.values import About, Kilograms, StaffRef
from kadelyx_desk.domain.wording import (
    NOT_RECORDED,
    day,
    dose_name,
    kg,
    mg,
    ml,
    number,
    or_blank,
    strength,
)
from kadelyx_desk.reporting.content.reading import Reading
from kadelyx_desk.reporting.paper.text import Run, bold


def weighed_words(weight: Kilograms | None, weighed: date | None) -> str:
    """74 kg, weighed 19-Nov-2026."""
    if weight is None:
        return NOT_RECORDED
    when = day(weighed) if weighed else NOT_RECORDED
    return f"{kg(weight.value)}, weighed {when}"


def checked_words(checked_by: StaffRef | None, check: Check) -> str:
    """Checked by D. Whitfield (named, not independently checked)."""
    if checked_by is None:
        return f"second check {NOT_RECORDED}"
    return f"checked by {checked_by.name} ({check.value})"


def route_name(reading: Reading, route: str) -> str:
    """The route in full at first use: intramuscular (IM)."""
    drug = reading.protocol.drug
    return drug.route_name if drug.route == route else route


def dose_title(body: DoseGiven) -> str:
    """Ketamine DOSE 55 mg; ketamine BOOSTER 20 mg."""
    title = "DOSE" if body.number == 1 else "BOOSTER"
    return f"{body.drug} {title} {mg(body.milligrams)}"


def total_with(reading: Reading, about: About, body: DoseGiven) -> Decimal:
    """What the partner had been given in all with this dose, in mg."""
    total = Decimal(0)
    for line in doses(reading.snapshot, about.partner) if about.partner else ():
        if line.body.prepared == body.prepared:
            return total + body.milligrams.value
        total += line.body.milligrams.value
    return body.milligrams.value


def ordered(reading: Reading, _: About, body: DoseOrdered) -> list[Run]:
    """The line of an order."""
    return [
        Run(
            f"Ordered: {body.drug} {mg(body.milligrams)}, {route_name(reading, body.route)},"
            f" {dose_name(body.number)}; by {body.ordered_by.name}"
        )
    ]


def prepared(_: Reading, __: About, body: DosePrepared) -> list[Run]:
    """The line of a syringe drawn up ahead."""
    return [
        Run(
            f"Prepared: {body.drug} {mg(body.milligrams)}, {ml(body.volume)} of"
            f" {strength(body.strength)}, {dose_name(body.number)}; {vial_words(body)};"
            f" prepared by {body.prepared_by.name};"
            f" {checked_words(body.checked_by, body.check)}"
        )
    ]


def vial_words(body: DosePrepared | DoseGiven) -> str:
    """Lot K4417, expiry 30-Jun-2027, vial 2."""
    return f"lot {body.lot}, expiry {day(body.expiry)}, vial {or_blank(body.vial)}"


def given(reading: Reading, about: About, body: DoseGiven) -> list[Run]:
    """The line of an injection; it says all that was recorded of it."""
    total = mg(total_with(reading, about, body))
    rate = body.milligrams_per_kilogram
    per_kg = NOT_RECORDED if rate is None else f"{number(rate)} mg per kg"
    details = [
        f"{ml(body.volume)} of {strength(body.strength)}",
        f"{per_kg}, weight {weighed_words(body.weight, body.weighed)}",
        vial_words(body),
        f"date of birth confirmed {day(body.birth_date_confirmed)}",
        f"ordered {mg(body.ordered)}",
        *([f"difference: {body.difference}"] if body.difference else []),
        f"ordered by {body.ordered_by.name}",
        f"prepared by {body.prepared_by.name}",
        f"given by {body.given_by.name}",
        checked_words(body.checked_by, body.check),
        f"aspirated: {body.aspirated.value}",
        *(f"caution accepted: {sentence.rstrip('.')}" for sentence in body.cautions),
    ]
    return [
        bold(f"{dose_title(body)},"),
        Run(f" {route_name(reading, body.route)}, {body.site_name}; total {total}. "),
        Run("; ".join(details)),
    ]


def not_given(_: Reading, __: About, body: DoseNotGiven) -> list[Run]:
    """The line of a prepared dose that was returned or wasted."""
    return [
        bold(f"Not given, {body.outcome.value}:"),
        Run(f" {ml(body.volume)} ({mg(body.milligrams)}); witness {witness_words(body)}"),
    ]


def witness_words(body: DoseNotGiven) -> str:
    """The witness, or the words for a blank."""
    return NOT_RECORDED if body.witness is None else body.witness.name
