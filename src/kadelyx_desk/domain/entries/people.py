"""Entries of a person's stream and of a couple's stream."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.values import Kilograms
from kadelyx_desk.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class PersonRegistered(Body):
    """A client: the two identifiers that every dose confirms."""

    KIND: ClassVar[str] = "person.registered"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "A client's name and date of birth"

    family: str
    given: str
    born: date


@dataclass(frozen=True, slots=True)
class Weighed(Body):
    """A body weight and the day it was taken."""

    KIND: ClassVar[str] = "person.weighed"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "A weight in kg with its date"

    weight: Kilograms
    on: date


@dataclass(frozen=True, slots=True)
class AllergiesStated(Body):
    """Allergies as the client states them; "none known" is a statement too."""

    KIND: ClassVar[str] = "person.allergies"
    STREAM: ClassVar[StreamKind] = StreamKind.PERSON
    VISIBILITY: ClassVar[Visibility] = Visibility.PARTNER
    MEANING: ClassVar[str] = "Allergies as stated"

    text: str


@dataclass(frozen=True, slots=True)
class CoupleFormed(Body):
    """Who belongs to a couple, and the code that lists and file names use."""

    KIND: ClassVar[str] = "couple.formed"
    STREAM: ClassVar[StreamKind] = StreamKind.COUPLE
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "The two persons of a couple and its code"

    code: str
    a: UUID
    b: UUID | None


@dataclass(frozen=True, slots=True)
class CourseBooked(Body):
    """A course of 1, 3 or 6 sessions."""

    KIND: ClassVar[str] = "course.booked"
    STREAM: ClassVar[StreamKind] = StreamKind.COUPLE
    VISIBILITY: ClassVar[Visibility] = Visibility.TEAM
    MEANING: ClassVar[str] = "A course of 1, 3 or 6 sessions"

    course: UUID
    sessions: int
