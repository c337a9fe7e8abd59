"""Entries of a dose: ordered, prepared ahead, given; or not given, and accounted for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.values import Kilograms, Milligrams, Millilitres, StaffRef, Strength


class Check(Enum):
    """How a prepared dose was checked by a second person."""

    NAMED = "named, not independently checked"


class Aspirated(Enum):
    """Whether the needle was aspirated before the injection."""

    YES = "yes"
    NO = "no"
    NOT_RECORDED = "not recorded"


class Outcome(Enum):
    """What became of a prepared dose that was not given."""

    RETURNED = "returned"
    WASTED = "wasted"


@dataclass(frozen=True, slots=True)
class DoseOrdered(Body):
    """What the prescriber ordered. `number` 1 is the first dose, 2 the first booster."""

    KIND: ClassVar[str] = "dose.ordered"
    MEANING: ClassVar[str] = "A dose ordered: drug, mg, route and by whom"

    number: int
    drug: str
    milligrams: Milligrams
    route: str
    ordered_by: StaffRef


@dataclass(frozen=True, slots=True)
class DosePrepared(Body):
    """A syringe drawn up for `order`: vial, strength, volume, who drew it, who checked it."""

    KIND: ClassVar[str] = "dose.prepared"
    MEANING: ClassVar[str] = "A dose drawn up ahead: vial, strength, mL, by whom"

    order: UUID
    number: int
    drug: str
    milligrams: Milligrams
    volume: Millilitres
    strength: Strength
    vial: str | None
    lot: str
    expiry: date
    prepared_by: StaffRef
    checked_by: StaffRef | None
    check: Check


@dataclass(frozen=True, slots=True)
class DoseGiven(Body):
    """An injection. It repeats order and preparation, so that the row reads alone."""

    KIND: ClassVar[str] = "dose.given"
    MEANING: ClassVar[str] = "An injection given, with the facts of its order and preparation"

    prepared: UUID
    number: int
    drug: str
    route: str
    site: str
    site_name: str
    ordered: Milligrams
    milligrams: Milligrams
    volume: Millilitres
    strength: Strength
    vial: str | None
    lot: str
    expiry: date
    weight: Kilograms | None
    weighed: date | None
    milligrams_per_kilogram: Decimal | None
    birth_date_confirmed: date
    ordered_by: StaffRef
    prepared_by: StaffRef
    given_by: StaffRef
    checked_by: StaffRef | None
    check: Check
    aspirated: Aspirated
    difference: str | None
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoseNotGiven(Body):
    """A prepared dose that was returned or wasted. A witness is not the one who drew it."""

    KIND: ClassVar[str] = "dose.not_given"
    MEANING: ClassVar[str] = "A prepared dose returned or wasted, with its witness"

    prepared: UUID
    outcome: Outcome
    milligrams: Milligrams
    volume: Millilitres
    witness: StaffRef | None
