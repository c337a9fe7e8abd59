"""What was said of a client, statement after statement: the latest counts, the earlier stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AllergiesStated,
    MedicinesStated,
    PersonRegistered,
    Weighed,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import SessionSnapshot, project
from kadelyx_desk.domain.values import Partner

B = TypeVar("B", bound=Body)
STATEMENTS = (PersonRegistered, Weighed, AllergiesStated, MedicinesStated)
"""The kinds that a couple file shows and takes, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class Stated(Generic[B]):
    """A statement, when it was made, and whether it was taken back."""

    entry: UUID
    body: B
    at: Moment
    is_taken_back: bool = False

    @property
    def day(self) -> date:
        """The clinic's day on which it was stated."""
        return self.at.local.date()


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A client as the clinic knows them; each tuple is in the order of the statements."""

    partner: Partner
    person: UUID
    names: tuple[Stated[PersonRegistered], ...]
    weights: tuple[Stated[Weighed], ...]
    allergies: tuple[Stated[AllergiesStated], ...]
    medicines: tuple[Stated[MedicinesStated], ...]

    @property
    def identity(self) -> PersonRegistered:
        """The name and date of birth that count.

        Raises:
            LookupError: where none was ever stated.
        """
        named = latest(self.names)
        if named is None:
            message = "the person was never registered"
            raise LookupError(message)
        return named.body

    @property
    def weight(self) -> Stated[Weighed] | None:
        """The weight of the latest day; of two for one day, the one stated last."""
        standing = [one for one in self.weights if not one.is_taken_back]
        return max(reversed(standing), key=lambda one: one.body.on, default=None)


def latest(statements: Iterable[Stated[B]]) -> Stated[B] | None:
    """The last statement that was not taken back."""
    standing = [one for one in statements if not one.is_taken_back]
    return standing[-1] if standing else None


def person_file(partner: Partner, person: UUID, links: Iterable[Link]) -> PersonFile:
    """The file of a client, from the entries of the client's own stream."""
    snapshot = project(links)
    return PersonFile(
        partner=partner,
        person=person,
        names=stated(snapshot, PersonRegistered),
        weights=stated(snapshot, Weighed),
        allergies=stated(snapshot, AllergiesStated),
        medicines=stated(snapshot, MedicinesStated),
    )


def stated(snapshot: SessionSnapshot, kind: type[B]) -> tuple[Stated[B], ...]:
    """The statements of a kind in their order, those taken back too."""
    return tuple(
        Stated(line.link.entry.id, line.body, line.link.entry.occurred, line.is_struck)
        for line in snapshot.lines()
        if isinstance(line.body, kind)
    )
