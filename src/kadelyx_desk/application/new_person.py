"""A client before there is a file: what is asked at registration, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kadelyx_desk.application.couple_service import apart, checked
from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.values import Kilograms


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is asked about a partner when a couple is registered."""

    family: str
    given: str
    born: date
    weight: Kilograms | None
    weighed: date | None
    allergies: str | None
    preferred: str | None = None
    pronouns: str | None = None
    medicines: str | None = None


def told(people: Sequence[NewPerson], today: date) -> list[list[Body]]:
    """What is recorded of each person, checked before anything is written.

    Raises:
        KadelyxError: something cannot be meant, or both are one person.
    """
    bodies = [_told(person, today) for person in people]
    if len(bodies) > 1:
        apart(bodies[0][0], bodies[1][0])
    return bodies


def _told(person: NewPerson, today: date) -> list[Body]:
    name = PersonRegistered(
        person.family, person.given, person.born, person.preferred, person.pronouns
    )
    bodies: list[Body] = [checked(name, today)]
    if (person.weight is None) is not (person.weighed is None):
        raise RefusedError("A weight and its day belong together.", "weight")
    if person.weight is not None and person.weighed is not None:
        bodies.append(checked(Weighed(person.weight, person.weighed), today))
    if person.allergies:
        bodies.append(checked(AllergiesStated(person.allergies), today))
    if person.medicines:
        bodies.append(checked(MedicinesStated(person.medicines), today))
    return bodies
