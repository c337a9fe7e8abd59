"""The one list of what is not prepared yet, each with the part of the page it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    Challenge,
    DosingPlanned,
    EscortNamed,
    Fasted,
    Intention,
    MedicinesCopied,
)
from kadelyx_desk.domain.facts import identity, orders, partners
from kadelyx_desk.domain.preparedness.dosed import dosed
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner


class Part(Enum):
    """The parts of the preparation, in their order."""

    INTENTIONS = "intentions"
    ARRANGEMENTS = "arrangements"
    PLAN = "plan"


class Item(Enum):
    """What can be missing. The value is the word that stands in a list."""

    INTENTION = "intention"
    CHALLENGE = "challenge"
    PATTERN = "dosing pattern"
    WEIGHT = "weight"
    ALLERGIES = "allergies"
    MEDICINES = "medicines"
    FASTING = "fasting"
    ESCORT = "escort"
    ORDER = "order"

    @property
    def part(self) -> Part:
        """Where it is told."""
        match self:
            case Item.INTENTION | Item.CHALLENGE:
                return Part.INTENTIONS
            case Item.ORDER:
                return Part.PLAN
            case _:
                return Part.ARRANGEMENTS


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not prepared. `sentence` reads alone, with the partner's letter."""

    item: Item
    about: About
    sentence: str


def missing(snapshot: SessionSnapshot) -> tuple[Missing, ...]:
    """Everything that is not prepared, part by part; empty where nothing is missing.

    What belongs to a dose (weight, fasting, escort, order) is asked only of those whom the
    plan doses; allergies and medicines of everybody, because a plan may change.
    """
    found = list(_missing(snapshot))
    return tuple(sorted(found, key=lambda one: list(Part).index(one.item.part)))


def _missing(snapshot: SessionSnapshot) -> Iterator[Missing]:
    present = partners(snapshot)
    yield from _hopes(snapshot, present)
    is_couple = len(present) > 1
    if is_couple and snapshot.latest(DosingPlanned, About.COUPLE) is None:
        yield Missing(Item.PATTERN, About.COUPLE, "No dosing pattern is chosen.")
    to_dose = dosed(snapshot)
    for partner in present:
        yield from _told(snapshot, partner)
        if partner in to_dose:
            yield from _of_a_dose(snapshot, partner)
        elif orders(snapshot, partner):
            who = partner.value
            sentence = f"{who}: a dose is ordered, and the plan does not dose {who}."
            yield Missing(Item.ORDER, About.of(partner), sentence)


def _hopes(snapshot: SessionSnapshot, present: tuple[Partner, ...]) -> Iterator[Missing]:
    for partner in present:
        if snapshot.latest(Intention, About.of(partner)) is None:
            yield _of(Item.INTENTION, partner, "no intention is recorded")
    if len(present) > 1 and snapshot.latest(Intention, About.COUPLE) is None:
        yield Missing(Item.INTENTION, About.COUPLE, "No shared intention is recorded.")
    if next(snapshot.current(Challenge), None) is None:
        about = About.COUPLE if len(present) > 1 else About.A
        yield Missing(Item.CHALLENGE, about, "No challenge is recorded.")


def _told(snapshot: SessionSnapshot, partner: Partner) -> Iterator[Missing]:
    about = About.of(partner)
    if snapshot.latest(AllergiesCopied, about) is None:
        yield _of(Item.ALLERGIES, partner, "allergies were not asked about")
    if snapshot.latest(MedicinesCopied, about) is None:
        yield _of(Item.MEDICINES, partner, "medicines were not asked about")


def _of_a_dose(snapshot: SessionSnapshot, partner: Partner) -> Iterator[Missing]:
    about = About.of(partner)
    copied = identity(snapshot, partner)
    if copied is None or copied.weight is None:
        yield _of(Item.WEIGHT, partner, "no weight with its day is recorded")
    fasted = snapshot.latest(Fasted, about)
    if fasted is None or fasted.body.last_food is None or fasted.body.last_drink is None:
        yield _of(Item.FASTING, partner, "last food and last drink are not both recorded")
    if snapshot.latest(EscortNamed, about) is None:
        yield _of(Item.ESCORT, partner, "no escort is named")
    if not orders(snapshot, partner):
        yield _of(Item.ORDER, partner, "no dose is ordered")


def _of(item: Item, partner: Partner, words: str) -> Missing:
    return Missing(item, About.of(partner), f"{partner.value}: {words}.")
